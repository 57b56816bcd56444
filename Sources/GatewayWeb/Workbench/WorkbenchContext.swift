public import GatewayService
public import Hummingbird

/// One request of a member of staff, and who they are once they are signed in.
public struct WorkbenchContext: RequestContext {
    /// What every request carries.
    public var coreContext: CoreRequestContextStorage
    /// Who is at the keyboard; nil until somebody signed in.
    public var visitor: StaffVisitor?

    /// A request of nobody yet.
    public init(source: Source) {
        coreContext = .init(source: source)
    }
}
