import CaseTransfer
import Foundation
import NIOHTTP1

@testable import GatewayWeb

/// Everything that somebody reaches from their worklist by following links, fetched as their browser would.
struct Walk: Sendable {
    /// A page that was reached.
    struct Page: Sendable {
        let path: String
        /// Its address with the id of a transfer left out, so that pages of one kind are known as such.
        let kind: String
        let status: Int
        let contentType: String
        let text: String
        /// Which page led there.
        let from: String

        var isPage: Bool { contentType.hasPrefix("text/html") }
        /// Whether it says that a transfer is restricted to others, in place of what it asks for.
        var isRestricted: Bool { status == 403 && text.contains("<h1>This transfer is restricted</h1>") }
    }

    let pages: [Page]

    /// Follows every link of every page, of pages of one kind so many.
    ///
    /// - Parameters:
    ///   - most: how many pages of a kind; beyond them a link is taken to lead where the others do.
    ///   - past: parts of addresses, such as transfers, whose links are passed by.
    static func from(
        _ desk: Desk, cookies: String, most: (String) -> Int, start: [String] = ["/"],
        past: Set<String> = []
    ) async throws -> Walk {
        let http = LoopbackHTTP(port: desk.port, host: desk.host)
        var waiting = start.map { (path: $0, from: "the beginning") }
        var known = Set(start)
        var counts: [String: Int] = [:]
        var pages: [Page] = []
        while !waiting.isEmpty {
            let (path, from) = waiting.removeFirst()
            let kind = Self.kind(of: path)
            guard counts[kind, default: 0] < most(kind) else { continue }
            counts[kind, default: 0] += 1
            let answer = try await http.send(.GET, path, headers: [("Cookie", cookies)])
            let page = Page(
                path: path, kind: kind, status: answer.status, contentType: answer.header("content-type") ?? "",
                text: answer.text, from: from)
            pages.append(page)
            var links = page.isPage ? page.links : []
            if let location = answer.header("location") { links.append(location) }
            for link in links where link.hasPrefix("/") && !link.hasPrefix("//") && known.insert(link).inserted {
                if past.isDisjoint(with: parts(of: link)) { waiting.append((link, path)) }
            }
        }
        return Walk(pages: pages)
    }

    /// An address as its route writes it, with the names of what is asked after its question mark and without their values.
    static func kind(of path: String) -> String {
        let halves = path.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1)
        let parts = Self.parts(of: path)
        let route = patterns.first { pattern in
            pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        let names = halves.dropFirst().first.map { query in
            query.split(separator: "&").map { $0.prefix { $0 != "=" } }.sorted().joined(separator: "&")
        }
        return "/" + (route ?? parts).joined(separator: "/") + (names.map { "?" + $0 } ?? "")
    }

    /// What stands between the strokes of an address.
    static func parts(of path: String) -> [String] {
        path.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").map(String.init)
    }

    /// The paths of all routes in parts, those with the fewest places that vary first.
    private static let patterns = WorkbenchRoute.allCases.map { $0.path.split(separator: "/").map(String.init) }
        .sorted { $0.count { $0.hasPrefix(":") } < $1.count { $0.hasPrefix(":") } }
}

/// A page that somebody reached from their worklist.
struct Reached: Sendable {
    let page: Walk.Page
    let role: Role
    let desk: Desk
}

/// What everybody reaches at both authorities of a workplace, walked once for all who look at it.
actor Walks {
    private var kept: [Reached]?

    /// Walks for every role, unless somebody did before.
    func reached(at place: Workplace) async throws -> [Reached] {
        if let kept { return kept }
        async let arriving = Self.walk(place.receiver, of: place)
        async let leaving = Self.walk(place.sender, of: place)
        let reached = try await arriving + leaving
        kept = reached
        return reached
    }

    private static func walk(_ desk: Desk, of place: Workplace) async throws -> [Reached] {
        var reached: [Reached] = []
        for role in Role.allCases {
            let walk = try await Walk.from(
                desk, cookies: place.cookies(of: role, at: desk), most: { most(of: $0, for: role) },
                start: ["/"] + SignInRoute.allCases.map(\.rawValue).filter { !$0.hasPrefix("/sign-out") })
            reached += walk.pages.map { Reached(page: $0, role: role, desk: desk) }
        }
        return reached
    }

    /// How many pages of a kind are walked: managers see every transfer of every list, since what is offered goes by its state; for the
    /// rest, and for the others, some of each kind stand for all.
    private static func most(of kind: String, for role: Role) -> Int {
        let isManager = [.teamManager, .serviceManager].contains(role)
        if isManager, [WorkbenchRoute.transfer.path, "/?tab"].contains(kind) { return 40 }
        return role == .teamManager ? 5 : 2
    }
}

extension Walk.Page {
    /// Where its links lead, without the part that names a place on a page.
    var links: [String] {
        text.values(of: "href", in: "a").map { String($0.replacing("&amp;", with: "&").prefix { $0 != "#" }) }
            .filter { !$0.isEmpty }
    }

    /// The places on this very page that its links, labels and descriptions name and that are not there.
    var missingPlaces: [String] {
        guard isPage else { return [] }
        let ids = Set(text.values(of: "id"))
        let named =
            text.values(of: "href", in: "a").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            + text.values(of: "for", in: "label")
        let described = text.values(of: "aria-labelledby") + text.values(of: "aria-describedby")
        let words = described.flatMap { value in value.split(separator: " ").map { String($0) } }
        return Set(named + words).subtracting(ids).sorted()
    }
}

extension String {
    /// The values of an attribute, as they are written; of elements of one name, or of all.
    func values(of attribute: String, in element: String? = nil) -> [String] {
        guard let element else {
            return components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
        return components(separatedBy: "<\(element) ").dropFirst().flatMap {
            (" " + $0.prefix { $0 != ">" }).values(of: attribute)
        }
    }
}
