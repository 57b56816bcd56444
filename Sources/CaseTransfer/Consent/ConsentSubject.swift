/// Somebody who is to be asked for permission to share about some children.
public struct ConsentSubject: Hashable, Sendable {
    /// Why they are asked.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// A parent or carer who has care of the child: their yes can open the gate.
        case withCare = "with-care"
        /// A parent, or somebody with parental responsibility, who does not have care: asked, or a reason given.
        case withoutCare = "without-care"
        /// A young person of age and understanding, in their own right: their yes can open the gate.
        case ownRight = "own-right"
    }

    /// Their key in the case file: `p1`, or a child's key for a young person.
    public var key: String
    /// Why they are asked.
    public var standing: Standing
    /// The children they are asked about, by their keys in the case file.
    public var children: Set<String>

    /// Puts a subject together.
    public init(key: String, standing: Standing, children: Set<String>) {
        self.key = key
        self.standing = standing
        self.children = children
    }
}
