import GatewayService
import Hummingbird

/// The cookie by which a browser is known. Its prefix makes browsers insist on Secure, on this host and on the whole site.
enum SessionCookie {
    static let name = "__Host-handover"

    /// The secret that a request showed, if it showed one.
    ///
    /// Of two cookies of this name, which no browser makes by itself, none is taken.
    static func secret(in request: Request) -> SessionSecret? {
        StaffCookies.only(name, in: request).flatMap { SessionSecret($0) }
    }

    /// What makes a browser hold a secret until it is closed.
    static func setting(_ secret: SessionSecret) -> String { "\(name)=\(secret.text); \(properties)" }

    /// What makes a browser forget it.
    static let clearing = "\(name)=; \(properties); Max-Age=0"

    private static let properties = "Path=/; Secure; HttpOnly; SameSite=Lax"
}
