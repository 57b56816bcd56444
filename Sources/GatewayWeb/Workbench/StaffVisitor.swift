public import GatewayService

/// Who is at the keyboard, as a page needs to know it.
public struct StaffVisitor: Sendable {
    /// The registered person whose acts these are.
    public let acting: ActingPerson
    /// What each form of this session carries back, so that no other site can send one.
    public let formToken: String

    /// How many ways of signing in others gave this person that nobody has read of yet; every page says so.
    public let unreadWays: Int

    /// Puts them together.
    public init(acting: ActingPerson, formToken: String, unreadWays: Int = 0) {
        self.acting = acting
        self.formToken = formToken
        self.unreadWays = unreadWays
    }
}
