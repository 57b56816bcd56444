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
            var reached: [(page: Walk.Page, role: Role, desk: Workplace.Desk)] = []
            var kinds: [String: [(path: String, role: Role)]] = [:]
            let window = try await place.driver.open()
            for role in Role.allCases {
                for desk in [place.receiver, place.sender] {
                    try await place.become(role, at: desk, in: window)
                    // A manager sees a transfer in each of its states; for the others some of each kind stand for all.
                    let walk = try await Walk.from(
                        desk, cookies: window.cookies, most: role == .teamManager ? 40 : 3,
                        start: ["/"] + SignInRoute.allCases.map(\.rawValue).filter { !$0.hasPrefix("/sign-out") })
                    for page in walk.pages {
                        let place = "\(role) at \(desk.office.name): \(page.path), linked from \(page.from)"
                        #expect([200, 303].contains(page.status), "\(place) answers \(page.status)")
                        #expect(page.missingPlaces.isEmpty, "\(place) names \(page.missingPlaces)")
                        reached.append((page, role, desk))
                    }
                    try await check(walk, role, desk, in: window, known: &kinds)
                }
            }
            try await window.close()
            for route in WorkbenchRoute.allCases where "\(route.method)" == "GET" && route != .stylesheet {
                let kind = Walk.kind(of: route.path)
                let isReached = reached.contains { one in
                    let own = one.page.kind.prefix { $0 != "?" }
                    return own == kind && [200, 303].contains(one.page.status)
                }
                #expect(isReached, "no link leads anybody to \(route.path)")
            }
        }

        /// Opens one page of each kind for each of two roles, and whatever a manager reaches, in the browser.
        private func check(
            _ walk: Walk, _ role: Role, _ desk: Workplace.Desk, in window: BrowserWindow,
            known: inout [String: [(path: String, role: Role)]]
        ) async throws {
            for page in walk.pages where page.isPage && page.status == 200 {
                let before = known[page.kind, default: []]
                guard before.count < 2, !before.contains(where: { $0.role == role }) || before.isEmpty else { continue }
                known[page.kind, default: []].append((page.path, role))
                try await window.open(desk.address + page.path)
                let faults = try await Axe.faultsEverywhere(in: window)
                #expect(faults.isEmpty, "\(page.path) for a \(role) at \(desk.office.name): \(faults)")
            }
        }
    }
}

/// The workbench as people use it.
@Suite("The workbench in a real browser", .serialized, .workplace)
enum WorkbenchInBrowser {}
