import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Every address of the workbench has a decided answer for every role")
struct RouteCensusTests {
    /// What somebody with a role is answered: opened (`o`), or refused (`x`); roles in the order of `Role.allCases`.
    ///
    /// practitioner, business support, team manager, service manager, Caldicott Guardian, legal adviser, auditor, administrator
    private static let decided: [WorkbenchRoute: String] = [
        .home: "oooooooo",
        .transfer: "ooooooox",
        .documents: "ooooooox",
        .conversation: "ooooooox",
        .deadlines: "ooooooox",
        .record: "ooooooox",
        .reveal: "oxooxxxx",
        .breakGlass: "ooooooox",
        .receive: "ooooxxxx",
        .receiveCheck: "ooooxxxx",
        .acknowledge: "ooooxxxx",
        .paper(.read): "ooooooox",
        .paper(.reveal): "oxooxxxx",
        .paper(.shown): "ooooooox",
        .paper(.taken): "ooooooox",
        .paper(.proof): "ooooooox",
        .paper(.message): "xxooooox",
        .rule: "oooooooo",
        .about(.help): "oooooooo",
        .about(.words): "oooooooo",
        .about(.accessibility): "oooooooo",
        .stylesheet: "oooooooo",
        .uploadScript: "oooooooo",
        .dispute(.list): "ooooooox",
        .dispute(.ofTransfer): "ooooooox",
        .dispute(.shown): "ooooooox",
        .dispute(.checked): "xxooxxxx",
        .dispute(.signed): "xxooxxxx",
        .dispute(.advice): "xxxoxoxx",
        .dispute(.recordAdvice): "xxxoxoxx",
        .dispute(.reason): "xxooxxxx",
        .dispute(.recordReason): "xxooxxxx",
        .oversight(.manager): "xxooxxxx",
        .oversight(.managerExport): "xxooxxxx",
        .oversight(.partners): "oooooooo",
        .oversight(.partnerTest): "xxxxxxxo",
        .oversight(.calendar): "oooooooo",
        .oversight(.closuresCheck): "xxxoxxxx",
        .oversight(.closuresSign): "xxxoxxxx",
        .oversight(.procedures): "oooooooo",
        .oversight(.procedure): "oooooooo",
        .oversight(.audit): "xxooooox",
        .oversight(.auditSearch): "xxooooox",
        .oversight(.auditExport): "xxooooox",
        .oversight(.health): "xxxxxxxo",
        .oversight(.healthWhole): "xxxxxxxo",
        .oversight(.search): "ooooooox",
        .oversight(.people): "ooooxxxx",
        .oversight(.absence): "ooooxxxx",
        .oversight(.deputy): "xxooxxxx",
        .oversight(.deputyBack): "xxooxxxx",
    ].merging(stages(of: steps)) { _, step in step }
        .merging(RegisterRoute.allCases.map { (.register($0), "ooooxxxx") }) { _, route in route }
        .merging(SendingRoute.allCases.map { (.sending($0), "ooooxxxx") }) { _, route in route }

    /// The same for each step; its stages are answered alike.
    private static let steps: [GatewayWeb.CaseStep: String] = [
        .convene: "ooooxxxx", .invitation: "ooooxxxx", .meeting: "ooooxxxx", .acknowledge: "ooooxxxx",
        .accept: "xxooxxxx", .decline: "xxooxxxx", .refuse: "oxooxxxx", .residence: "ooooxxxx",
        .birth: "ooooxxxx", .close: "xxooxxxx", .takeBackEnding: "xxooxxxx", .family: "ooooxxxx",
        .agency: "ooooxxxx", .contact: "ooooxxxx", .visit: "ooooxxxx", .deficit: "ooooxxxx",
        .trafficking: "ooooxxxx", .closing: "ooooxxxx", .summary: "ooooxxxx", .sharing: "oxooooxx",
        .advice: "oxooooxx", .override: "oxooxxxx", .confirm: "oxooxxxx", .resend: "ooooxxxx",
        .withdraw: "ooooxxxx", .recall: "oxoooxxx", .destroy: "xxoooxxx", .breach: "xxxoooxx",
        .breachTold: "ooooxxxx", .assign: "xxooxxxx", .export: "xxooooox", .discard: "ooooxxxx",
        .erase: "xxxooxxx",
        .raiseDispute: "xxooxxxx", .handOver: "ooooxxxx", .handedOver: "ooooxxxx", .arrived: "ooooxxxx",
        .report: "ooooxxxx", .addPapers: "ooooxxxx", .clockDone: "ooooxxxx", .restate: "ooooxxxx",
        .anotherRecipient: "ooooxxxx",
        .restrict: "xxooxxxx", .unrestrict: "xxooxxxx", .lookedAt: "xxooxxxx",
    ]

    /// What pages are made with, which is about nobody.
    private static let ofAnybody: Set<WorkbenchRoute> = [.stylesheet, .uploadScript]

    private static func stages(of steps: [GatewayWeb.CaseStep: String]) -> [WorkbenchRoute: String] {
        steps.reduce(into: [:]) { stages, step in
            for stage in GatewayWeb.CaseStep.Stage.allCases { stages[.step(step.key, stage)] = step.value }
        }
    }

    @Test(
        "The table of routes and roles is the one in this test, and nobody signed in opens only the stylesheet and the script"
    )
    func table() throws {
        for route in WorkbenchRoute.allCases {
            let letters = Array(try #require(Self.decided[route], "\(route) is decided"))
            #expect(letters.count == Role.allCases.count)
            for (role, letter) in zip(Role.allCases, letters) {
                #expect((route.answer(to: [role]) == .opened) == (letter == "o"), "\(route) for \(role)")
            }
            #expect(route.answer(to: nil) == (Self.ofAnybody.contains(route) ? .opened : .toSignIn), "\(route)")
        }
    }

    @Test(
        "Somebody who also administers the gateway is shown no child, and one who also audits answers nothing"
    )
    func combined() {
        // What is about no child is open to whoever administers, and to everybody who is signed in.
        let aboutNobody: Set<WorkbenchRoute> = [
            .home, .rule, .about(.help), .about(.words), .about(.accessibility), .stylesheet, .uploadScript,
            .oversight(.partners), .oversight(.partnerTest),
            .oversight(.calendar),
            .oversight(.procedures), .oversight(.procedure), .oversight(.health), .oversight(.healthWhole),
        ]
        for route in WorkbenchRoute.allCases where !aboutNobody.contains(route) {
            #expect(route.answer(to: [.teamManager, .administrator]) != .opened, "\(route)")
        }
        #expect(WorkbenchRoute.acknowledge.answer(to: [.teamManager, .auditor]) != .opened)
        #expect(WorkbenchRoute.transfer.answer(to: [.teamManager, .auditor]) == .opened)
    }

    /// Every role, and somebody who is not signed in.
    private static let everybody: [Role?] = Role.allCases + [nil]

    @Test(
        "The router answers as the table says, for every route and every role, signed in or not", arguments: everybody)
    func router(role: Role?) async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        for route in WorkbenchRoute.allCases {
            let path = route.path(of: sent.conversation).replacing(":number", with: "1")
                .replacing(":authority", with: "E06000015").replacing(":document", with: "1-d2").replacing(
                    ":message", with: sent.digest.text)
            let body = route.method == .post ? "formToken=invented-token" : nil
            let response = try await receiver.open(path, as: role, method: route.method, body: body)
            let page = String(buffer: response.body)
            #expect(!page.contains("page-failed"), "\(route)")
            guard let role else {
                #expect((response.status == .ok) == Self.ofAnybody.contains(route), "\(route)")
                #expect(!page.contains("Sample-Brook"), "\(route)")
                continue
            }
            let opens = route.answer(to: [role]) == .opened
            #expect((response.status == .forbidden) == !opens, "\(route): \(response.status)")
            if role == .administrator { #expect(!page.contains("Sample-Brook"), "\(route)") }
        }
    }

    @Test(
        "No address names anybody: what varies in it is the id of a transfer or of a form, a number, an authority’s code or a rule"
    )
    func paths() {
        for route in WorkbenchRoute.allCases {
            let parts = route.path.split(separator: "/").filter { $0.hasPrefix(":") }
            #expect(
                parts.allSatisfy {
                    [":transfer", ":form", ":file", ":rule", ":number", ":authority", ":document", ":message"].contains(
                        $0)
                }, "\(route)")
        }
        let addresses = WorkbenchRoute.allCases.map { "\($0.method) \($0.path)" }
        #expect(Set(addresses).count == addresses.count)
    }
}
