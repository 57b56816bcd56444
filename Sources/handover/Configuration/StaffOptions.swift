import ArgumentParser
import Foundation
import GatewayService
import GatewayWeb

/// What `init` is told of the workbench; nothing when it is not to be opened yet.
struct StaffOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The address under which staff open the workbench: https://name:port. Without it there is none yet.",
            valueName: "address"))
    var staffUrl: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The address its listener binds. Default: 0.0.0.0, behind a proxy 127.0.0.1.", valueName: "address"))
    var staffHost: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The port it binds; 0 takes a free one. Default: the port of --staff-url, else 443.", valueName: "number"))
    var staffPort: Int?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The proxy on this machine that speaks TLS for it, by name. Default: it speaks TLS itself.",
            valueName: "name"))
    var staffProxy: String?

    func settings() throws -> StaffSettings? {
        guard let staffUrl else {
            guard staffHost == nil, staffPort == nil, staffProxy == nil else {
                throw CommandFailure(
                    .badInput, code: "staff-url",
                    message: "The address under which staff open the workbench is missing.",
                    remedy: "Give it with --staff-url: https://handover.derby.example:9443.")
            }
            return nil
        }
        let port = staffPort ?? URLComponents(string: staffUrl)?.port ?? 443
        guard (0...65_535).contains(port) else {
            throw CommandFailure(
                .badInput, code: "port-range", message: "\(port) is not a port.",
                remedy: "Give a number from 1 to 65535 with --staff-port; 0 takes a free one.")
        }
        let settings = StaffSettings(
            host: staffHost ?? (staffProxy == nil ? "0.0.0.0" : "127.0.0.1"), port: port, url: staffUrl,
            protection: staffProxy.map { .proxy(named: $0) }
                ?? .tls(certificate: "keys/staff.cert.pem", key: "keys/staff.key.pem"))
        if let fault = StaffListener.fault(of: settings) { throw fault }
        return settings
    }
}
