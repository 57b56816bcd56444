/// On which ground a document is sent that names a child who goes elsewhere (T-14).
public enum OtherChildGround: String, Hashable, Sendable, Codable, CaseIterable {
    /// What is about that child was taken out.
    case redacted
    /// It may lawfully be shared with this authority too; the reason is on record.
    case lawfullyShared = "lawfully-shared"

    /// The ground in words.
    public var words: String {
        switch self {
        case .redacted: "what is about that child was taken out"
        case .lawfullyShared: "it may lawfully be shared"
        }
    }
}
