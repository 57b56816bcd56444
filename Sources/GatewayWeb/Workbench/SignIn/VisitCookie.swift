import Hummingbird

/// The cookie that a browser carries while its person is at the provider.
enum VisitCookie {
    static let name = "__Host-handover-visit"

    /// What a request brought back; of two cookies of this name none is taken.
    static func text(in request: Request) -> String? { StaffCookies.only(name, in: request) }

    /// What makes a browser carry it; Lax, because people come back by a link from elsewhere.
    static func setting(_ text: String) -> String { "\(name)=\(text); \(properties); Max-Age=300" }

    /// What makes a browser forget it.
    static let clearing = "\(name)=; \(properties); Max-Age=0"

    private static let properties = "Path=/; Secure; HttpOnly; SameSite=Lax"
}

/// The cookie that comes with the answer to every form of somebody who is in, always the same, and that nobody reads.
///
/// Chromium keeps pages that nothing may keep, for going back, until a cookie of theirs is set. What a form has changed would stand there as it
/// was, and what is sent from there would be told that somebody saved meanwhile. The session's own cookie is not used for it: an answer that
/// comes late would bring back a session that another has followed.
enum TurnCookie {
    /// What makes a browser fetch anew what it goes back to.
    static let setting = "__Host-handover-turn=1; Path=/; Secure; HttpOnly; SameSite=Lax"
}

/// Reads the cookies of a request.
enum StaffCookies {
    /// The value of a cookie, if a request shows exactly one of the name.
    static func only(_ name: String, in request: Request) -> String? {
        var values: [String] = []
        for pair in request.headers[values: .cookie].joined(separator: ";").split(separator: ";") {
            let trimmed = pair.drop(while: { $0 == " " })
            if trimmed.hasPrefix(name + "=") { values.append(String(trimmed.dropFirst(name.count + 1))) }
        }
        return values.count == 1 ? values.first : nil
    }
}
