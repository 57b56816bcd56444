import Foundation

/// Where staff open the workbench, and how long they stay signed in.
public struct StaffSettings: Hashable, Sendable {
    /// How what passes between browsers and this machine is protected.
    public enum Protection: Hashable, Sendable {
        /// The staff listener speaks TLS itself; both are paths of PEM files.
        case tls(certificate: String, key: String)
        /// A named program on this machine speaks TLS and passes requests on; the listener then takes loopback addresses only.
        case proxy(named: String)
        /// Nothing, because nothing leaves this machine: plain HTTP between loopback addresses, for a demonstration.
        case thisMachine
    }

    /// The address the staff listener binds.
    public var host: String
    /// The port it binds; 0 takes a free one.
    public var port: Int
    /// The address that people open: `https://handover.derby.example:9443`. Forms are taken from it alone.
    public var url: String
    /// How it is protected.
    public var protection: Protection
    /// Minutes without a request after which somebody must sign in again; 30 is our default.
    public var idleMinutes: Int
    /// Hours after signing in after which somebody must do so again; 10 is our default.
    public var longestHours: Int
    /// The provider at which people may sign in instead of with an account; nil for none.
    public var openIDConnect: OpenIDSettings?

    /// Puts settings together.
    public init(
        host: String, port: Int, url: String, protection: Protection, idleMinutes: Int = 30, longestHours: Int = 10,
        openIDConnect: OpenIDSettings? = nil
    ) {
        self.openIDConnect = openIDConnect
        self.host = host
        self.port = port
        self.url = url
        self.protection = protection
        self.idleMinutes = idleMinutes
        self.longestHours = longestHours
    }

    /// The name in the address that people open, for a certificate.
    var hostnames: [String] { URLComponents(string: url)?.host.map { [$0] } ?? [] }
}
