import Hummingbird

/// Whether a request that changes something comes from a page of this workbench.
///
/// Browsers say with every form from where it comes, and no page can make them lie. A form that does not say it is none of ours.
struct FormOrigin: Hashable, Sendable {
    /// Scheme, name and port as browsers write them: `https://handover.derby.example:9443`, without the port 443.
    let origin: String

    /// Whether nothing protects what passes, which only a browser on this machine is allowed.
    var isPlain: Bool { origin.hasPrefix("http://") }

    /// Takes the address under which people open the workbench; nil when it is neither an https address nor one of this machine.
    ///
    /// Browsers keep names under `localhost` on this machine and hold them to be as safe as https (RFC 6761 § 6.3).
    init?(url: String) {
        let schemes = [("https://", ":443"), ("http://", ":80")]
        guard let (scheme, port) = schemes.first(where: { url.lowercased().hasPrefix($0.0) }) else { return nil }
        let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        guard !authority.isEmpty, !authority.contains("@"), !authority.contains(" ") else { return nil }
        let name = authority.prefix { $0 != ":" }
        guard scheme == "https://" || name == "localhost" || name.hasSuffix(".localhost") else { return nil }
        origin = scheme + (authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority)
    }

    /// Whether a request's own words allow it to change something.
    func admits(_ headers: HTTPFields) -> Bool {
        let site = headers.value("Sec-Fetch-Site")
        let shown = headers[.origin]
        if let site, site != "same-origin" { return false }
        if let shown, shown.lowercased() != origin { return false }
        return site != nil || shown != nil
    }
}
