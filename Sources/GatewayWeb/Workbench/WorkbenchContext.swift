public import Hummingbird
import NIOCore

/// One request of a member of staff, and who they are once they are signed in.
public struct WorkbenchContext: RequestContext {
    /// What every request carries.
    public var coreContext: CoreRequestContextStorage
    /// Who is at the keyboard; nil until somebody signed in.
    public var visitor: StaffVisitor?
    /// What a form with files sent, once the door has read it.
    var uploaded: UploadedForm?
    /// The address at the other end of the connection; nil in a test without one.
    var remoteAddress: String?
    /// The connection it came on; nil in a test without one.
    var connection: StaffConnection?

    /// A request of nobody yet.
    public init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}
