public import WorkingDays

/// A consent change's statement: somebody has changed their mind about sharing after the pack was sent.
///
/// It erases nothing that was lawfully shared, ends nothing and declines no service (T-5, DERBY-4).
public struct ConsentChangeStatement: Hashable, Sendable, Codable {
    /// What changed.
    public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
        /// Permission is withdrawn: further documents stop.
        case withdrawn
        /// It is given again, or for the first time.
        case given
    }

    /// Whose word it is, as the journal calls them: their number among the people of the facts, `p1`, or a young person's reference.
    public var subject: String
    /// What changed.
    public var change: Change
    /// The children it is about.
    public var children: [ChildReference]
    /// The kinds of document it is about; empty means everything.
    public var documents: [DocumentKind]
    /// The day on which they said it.
    public var on: CivilDate

    /// Puts a change together.
    public init(
        subject: String, change: Change, children: [ChildReference], documents: [DocumentKind] = [], on: CivilDate
    ) {
        self.subject = subject
        self.change = change
        self.children = children
        self.documents = documents
        self.on = on
    }

    var words: String {
        let kinds = documents.isEmpty ? "" : " for \(documents.map(\.rawValue).joined(separator: ", "))"
        return switch change {
        case .withdrawn: "permission to share withdrawn on \(on)\(kinds); what was lawfully shared stays"
        case .given: "permission to share given on \(on)\(kinds)"
        }
    }
}
