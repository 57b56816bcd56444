public import GatewayService

/// Who is at the keyboard, as a page needs to know it.
public struct StaffVisitor: Sendable {
    /// The registered person whose acts these are.
    public let acting: ActingPerson
    /// What each form of this session carries back, so that no other site can send one.
    public let formToken: String

    /// Puts the two together.
    public init(acting: ActingPerson, formToken: String) {
        self.acting = acting
        self.formToken = formToken
    }
}
