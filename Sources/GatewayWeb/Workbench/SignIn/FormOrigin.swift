import Hummingbird

/// Whether a request that changes something comes from a page of this workbench.
///
/// Browsers say with every form from where it comes, and no page can make them lie. A form that does not say it is none of ours.
struct FormOrigin: Hashable, Sendable {
    /// Scheme, name and port as browsers write them: `https://handover.derby.example:9443`, without the port 443.
    let origin: String

    /// Takes the address under which people open the workbench; nil when it is no https address.
    init?(url: String) {
        guard url.lowercased().hasPrefix("https://") else { return nil }
        let authority = url.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        guard !authority.isEmpty, !authority.contains("@"), !authority.contains(" ") else { return nil }
        origin = "https://" + (authority.hasSuffix(":443") ? String(authority.dropLast(4)) : authority)
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
