public import GatewayService
public import Hummingbird
public import Logging
import NIOCore

/// The door that an authority's own staff come in by: the workbench, on a port of its own.
///
/// It speaks TLS itself, or plain HTTP on a loopback address behind a named proxy, and refuses to start plain anywhere else.
public struct StaffListener: Sendable {
    /// What it speaks.
    public enum Speech: Sendable {
        /// TLS, with this certificate and key.
        case tls(ListenerIdentity)
        /// Plain HTTP to a proxy on this machine.
        case plain
    }

    /// The address listened on.
    public var host: String
    /// The port listened on; 0 lets the operating system choose.
    public var port: Int
    /// What it speaks.
    public var speech: Speech
    /// The pages, with what stands before them.
    let responder: any HTTPResponder<WorkbenchContext>
    /// How much of this machine browsers may take.
    public var limits: ListenerLimits
    /// Told method, status, bytes and milliseconds of each request, and nothing of who or what.
    public var logger: Logger

    /// Puts a listener together; nothing is opened before `run`.
    public init(
        host: String, port: Int, speech: Speech, router: Router<WorkbenchContext>,
        limits: ListenerLimits = ListenerLimits(), logger: Logger
    ) {
        self.host = host
        self.port = port
        self.speech = speech
        responder = router.buildResponder()
        self.limits = limits
        self.logger = logger
    }

    /// Why a listener may not start with these settings, before anything is opened; nil when it may.
    public static func fault(of settings: StaffSettings) -> ListenerError? {
        if case .tls = settings.protection {} else if !isLoopback(settings.host) { return .staffPlain(settings.host) }
        guard let origin = FormOrigin(url: settings.url), !origin.isPlain || settings.protection == .thisMachine else {
            return .staffURL(settings.url)
        }
        return nil
    }

    /// Whether an address is this machine's own, in numbers: a name may mean another one tomorrow.
    static func isLoopback(_ host: String) -> Bool {
        guard let address = try? SocketAddress(ipAddress: host, port: 0), let text = address.ipAddress else {
            return false
        }
        return text == "::1" || address.protocol == .inet && text.hasPrefix("127.")
    }
}
