import GatewayService

extension ConfigurationFile.Staff {
    init(_ settings: StaffSettings) {
        self.init(
            host: settings.host, port: settings.port, url: settings.url, idleMinutes: settings.idleMinutes,
            longestHours: settings.longestHours,
            openIDConnect: settings.openIDConnect.map(ConfigurationFile.OpenIDConnect.init))
        switch settings.protection {
        case .tls(let certificate, let key):
            self.certificate = certificate
            self.key = key
        case .proxy(let name): behindProxy = name
        case .thisMachine: onThisMachineOnly = true
        }
    }

    /// The settings, when they say how what passes is protected.
    ///
    /// - Throws: `CommandFailure` with code `config-staff`.
    func settings(_ path: String) throws -> StaffSettings {
        let protection: StaffSettings.Protection
        switch (certificate, key, behindProxy) {
        case (nil, nil, nil) where onThisMachineOnly == true: protection = .thisMachine
        case (let certificate?, let key?, nil) where onThisMachineOnly != true:
            protection = .tls(certificate: certificate, key: key)
        case (nil, nil, let proxy?) where !proxy.isEmpty && onThisMachineOnly != true: protection = .proxy(named: proxy)
        default:
            throw CommandFailure(
                .badInput, code: "config-staff",
                message: "\(path): staff does not say how the workbench is protected on its way to browsers.",
                remedy:
                    "Give staff.certificate and staff.key, or, where a proxy on this machine speaks TLS, its name as"
                    + " staff.behindProxy, and not both.")
        }
        return StaffSettings(
            host: host, port: port, url: url, protection: protection, idleMinutes: idleMinutes ?? 30,
            longestHours: longestHours ?? 10,
            openIDConnect: try openIDConnect?.settings(path, onThisMachineOnly: onThisMachineOnly == true))
    }

    /// The section of a new file; commented out for a gateway that has no workbench yet.
    static func section(_ settings: StaffSettings?) -> String {
        guard let settings else {
            return """
                # The workbench for staff, opened by `handover serve`; docs/operations.md, "The workbench".
                # staff:
                #   host: "0.0.0.0"
                #   port: 9443
                #   url: "https://handover.derby.example:9443"
                #   certificate: "keys/staff.cert.pem"
                #   key: "keys/staff.key.pem"
                """
        }
        let protection =
            switch settings.protection {
            case .tls(let certificate, let key):
                """
                  # Your own certificate and key take the place of these two, from which browsers warn.
                  certificate: \(ConfigurationFile.quoted(certificate))
                  key: \(ConfigurationFile.quoted(key))
                """
            case .proxy(let name):
                """
                  # The program on this machine that speaks TLS; the listener takes loopback addresses only.
                  behindProxy: \(ConfigurationFile.quoted(name))
                """
            case .thisMachine:
                """
                  # Plain HTTP for browsers on this machine, which is for demonstrations: nothing protects it.
                  onThisMachineOnly: true
                """
            }
        return """
            staff:
              # The workbench: the address and port that your own staff's browsers connect to.
              host: \(ConfigurationFile.quoted(settings.host))
              port: \(settings.port)
              # The address that people open; forms from any other are refused.
              url: \(ConfigurationFile.quoted(settings.url))
            \(protection)
              # Minutes without use, and hours in all, after which people sign in again; both are our defaults.
              idleMinutes: \(settings.idleMinutes)
              longestHours: \(settings.longestHours)
            """
    }
}
