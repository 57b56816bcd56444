import GatewayService
import GatewayWeb
import Logging

extension StaffListener {
    /// The workbench's door as a home's settings have it.
    ///
    /// - Parameter port: the port instead of the settings'.
    /// - Throws: `ListenerError` with code `staff-plain` or `staff-url`, or `CommandFailure` when a key cannot be read.
    init(_ gateway: Gateway, settings: StaffSettings, port: Int?, home: HomeLayout, logger: Logger) throws {
        if let fault = StaffListener.fault(of: settings) { throw fault }
        let speech: Speech
        switch settings.protection {
        case .tls(let certificate, let key):
            speech = .tls(
                ListenerIdentity(
                    certificatePEM: try ServeCommand.bytes(home.path(certificate)),
                    privateKeyPEM: try ServeCommand.bytes(home.path(key))))
        case .proxy(let name):
            speech = .plain
            logger.notice("the staff listener leaves TLS to a proxy", metadata: ["proxy": "\(name)"])
        case .thisMachine: speech = .plain
        }
        let door = try StaffDoor(gateway: gateway, settings: settings, logger: logger)
        self.init(
            host: settings.host, port: port ?? settings.port, speech: speech,
            router: Workbench.router(gateway: gateway, before: door.middlewares), logger: logger)
    }
}
