import CaseTransfer
import Foundation
import Testing

@testable import GatewayWeb
@testable import handover

extension WorkbenchInBrowser {
    /// Pages that are built later are walked and checked with the others: nothing here names one.
    @Suite("Every page that a link leads to, for every role")
    struct EveryPage {
        @Test(
            "Every link leads to a page, every page is sound in both themes and at each width, and every address is reached"
        )
        func all() async throws {
            let place = try Workplace.open()
            let reached = try await place.walks.reached(at: place)
            for one in reached {
                let words = "\(one.role) at \(one.desk.office.name): \(one.page.path), linked from \(one.page.from)"
                #expect(
                    [200, 303].contains(one.page.status) || one.page.isRestricted, "\(words) answers \(one.page.status)"
                )
                #expect(one.page.missingPlaces.isEmpty, "\(words) names \(one.page.missingPlaces)")
            }
            for route in WorkbenchRoute.allCases where "\(route.method)" == "GET" && route.access != .anybody {
                let kind = Walk.kind(of: route.path)
                let isReached = reached.contains { one in
                    one.page.kind.prefix { $0 != "?" } == kind && [200, 303].contains(one.page.status)
                }
                #expect(isReached, "no link leads anybody to \(route.path)")
            }
            // The two authorities are looked at beside each other, each in a browser of its own.
            let looks = Looks()
            async let arriving: Void = lookAround(place.receiver, of: place, reached, looks)
            async let leaving: Void = lookAround(place.sender, of: place, reached, looks)
            _ = try await (arriving, leaving)
            // What one person alone was shown is looked at in the other ways too.
            let window = try await place.driver.open()
            for (who, pages) in await looks.metOnce {
                try await place.become(who.role, at: who.isSender ? place.sender : place.receiver, in: window)
                for page in pages {
                    let desk = who.isSender ? place.sender : place.receiver
                    try await look(at: page, of: desk, in: window, Looks.again, who)
                }
            }
            try await window.close()
        }

        /// Looks at what was found of each kind at one authority.
        private func lookAround(_ desk: Desk, of place: Workplace, _ reached: [Reached], _ looks: Looks) async throws {
            let window = try await place.driver.open()
            for role in Role.allCases {
                let who = Looks.Who(role: role, isSender: desk.port == place.sender.port)
                var isIn = false
                for one in reached where one.role == role && one.desk.port == desk.port {
                    let page = one.page
                    guard page.isPage, page.status == 200 || page.isRestricted else { continue }
                    let own = await looks.next(at: page, for: who)
                    guard !own.isEmpty else { continue }
                    if !isIn { try await place.become(role, at: desk, in: window) }
                    isIn = true
                    try await look(at: page.path, of: desk, in: window, own, who)
                }
            }
            try await window.close()
        }

        private func look(
            at path: String, of desk: Desk, in window: BrowserWindow, _ looks: [Axe.Look], _ who: Looks.Who
        ) async throws {
            try await window.open(desk.address + path)
            let faults = try await Axe.faults(in: window, looking: looks)
            #expect(faults.isEmpty, "\(path) for a \(who.role) at \(desk.office.name): \(faults)")
        }
    }
}

/// How each kind of page is looked at: wide in the light and narrow in the dark where it is first met, and the other way about where
/// somebody else meets it, so that every kind is seen in every way and two pages of it are. Of what a theme alone can change it is the
/// colours that are looked at again.
private actor Looks {
    /// Somebody in front of a page.
    struct Who: Hashable, Sendable {
        let role: Role
        let isSender: Bool
    }

    static let first = [Axe.Look.deskLight, .narrowDark]
    static let second = [Axe.Look.narrowLight, .deskDark.ofColours]
    /// The other way about on the page on which the first was looked at.
    static let again = [Axe.Look.narrowLight.ofColours, .deskDark.ofColours]

    private var met: [String: [(who: Who, path: String)]] = [:]

    /// How somebody's page is looked at; nothing when enough of its kind were.
    func next(at page: Walk.Page, for who: Who) -> [Axe.Look] {
        let kind = page.isRestricted ? "restricted" : page.kind
        let before = met[kind, default: []]
        guard before.count < 2, !before.contains(where: { $0.who == who }) else { return [] }
        met[kind] = before + [(who, page.path)]
        return before.isEmpty ? Self.first : Self.second
    }

    /// The pages of kinds that nobody else met, by whom.
    var metOnce: [Who: [String]] {
        met.values.filter { $0.count == 1 }.flatMap(\.self).reduce(into: [:]) {
            $0[$1.who, default: []].append($1.path)
        }
    }
}

/// The workbench as people use it, with a month of work behind them.
@Suite("The workbench in a real browser", .serialized, .workplace)
enum WorkbenchInBrowser {}

/// The workbenches of several authorities as people use them, beside the others: nothing is shared with those.
@Suite("Workbenches of several authorities in a real browser", .serialized)
enum WorkbenchesInBrowser {}
