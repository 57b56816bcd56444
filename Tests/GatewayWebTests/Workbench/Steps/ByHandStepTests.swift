import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite(
    "With an authority that has no gateway, by clicking: download, hand over, hear that it arrived, enter what they say"
)
struct ByHandStepTests {
    /// Calderdale with a sealed pack for Derby, which has no gateway.
    private func sealed(confidential: Bool = false, confirmed: Bool = true) async throws -> (Office, ConversationID) {
        let clock = Office.Clock(try #require(Moment("2026-12-02T09:00:00Z")))
        let sender = try Office("E08000033", clock: clock)
        let receiver = try Office("E06000015", clock: clock)
        let contact = ByHandContact(
            mailbox: "duty@derby.invented.example", team: "Invented duty team", telephone: "01632 960100",
            outOfHours: "01632 960199")
        try sender.gateway.addPeerByHand(receiver.code, contact, by: sender.acting(.administrator))
        if confirmed {
            try sender.gateway.confirmMailbox(
                of: receiver.code, heard: contact.mailbox, by: .telephone, acting: sender.acting(.serviceManager))
        }
        return (sender, try await sender.send(to: receiver, confidential: confidential).conversation)
    }

    fileprivate static let heard: TypedIn = [
        ("told-by", "Kim Invented, duty manager"), ("means", "telephone"), ("reached-at", "01632 960100"),
    ]

    @Test(
        "The task leads to one file with the sealed message, a page and the originals; then that it went, and that it arrived"
    )
    func handedOver() async throws {
        let (office, id) = try await sealed()
        let page = try await office.page("/transfers/\(id.text)", as: .practitioner)
        #expect(page.contains("/steps/hand-over\""))
        #expect(page.contains("/steps/handed-over\""))
        #expect(!page.contains("handover "))
        let form = try await office.form(.handOver, of: id, as: .practitioner)
        #expect(form.contains("duty@derby.invented.example"))
        let file = try await office.take(.handOver, of: id, as: .practitioner, [])
        #expect(file.headers[.contentType] == "application/zip")
        let bytes = Array(file.body.readableBytesView)
        let names = StoredArchiveTests.names(bytes)
        #expect(names.contains("001-pack.xml") && names.contains("001-pack.html"))
        #expect(names.contains { $0.hasSuffix(".pdf") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.layout.incoming).isEmpty)

        let strange = try await office.check(
            .handedOver, of: id, as: .practitioner, [("means", "secure-email"), ("mailbox", "duty@elsewhere.example")])
        #expect(strange.status == .ok, "it is asked about when it is signed")
        let refused = try await sign(
            .handedOver, of: id, at: office, [("means", "secure-email"), ("mailbox", "duty@elsewhere.example")])
        #expect(refused.status == .unprocessableContent)
        #expect(String(buffer: refused.body).contains("href=\"#because\""))
        try await office.take(.handedOver, of: id, as: .practitioner, [("means", "secure-email")])
        #expect(try office.gateway.transfer(id.text).messages.allSatisfy { $0.delivery?.name == .handedOver })
        let without = try await office.check(
            .arrived, of: id, as: .practitioner, [("told-by", "Kim Invented, duty manager")])
        #expect(without.status == .unprocessableContent)
        try await office.take(.arrived, of: id, as: .practitioner, Self.heard)
        #expect(try office.gateway.transfer(id.text).messages.allSatisfy { $0.delivery?.name == .arrived })
        #expect(
            try await office.open("/transfers/\(id.text)/steps/handed-over", as: .practitioner).status == .seeOther,
            "nothing waits any more")
    }

    /// Sends a form to be signed with what its page carries.
    private func sign(_ step: WebStep, of id: ConversationID, at office: Office, _ typed: TypedIn) async throws
        -> TestResponse
    {
        let form = try await office.form(step, of: id, as: .practitioner)
        let seen = try #require(form.firstMatch(of: /name="seen" value="([^"]*)"/)).1
        return try await office.open(
            WorkbenchRoute.step(step, .signed).path(of: id), as: .practitioner, method: .post,
            body: Office.body([("formToken", "invented-token"), ("seen", String(seen))] + typed))
    }

    @Test("A confidential address is in no file unless a reason is given by somebody who may see it", .rule("T-16"))
    func addresses() async throws {
        let (office, id) = try await sealed(confidential: true)
        let place = try #require(
            try office.gateway.show(
                office.gateway.transfer(id.text), reveal: "Invented reason.", by: office.acting(.teamManager)
            ).caseFile?.addresses.compactMap { address -> String? in
                if case .confidential(_, let place?) = address.state { return place.lines.first }
                return nil
            }.first)
        let without = try await office.take(.handOver, of: id, as: .practitioner, [])
        #expect(!String(decoding: Array(without.body.readableBytesView), as: UTF8.self).contains(place))
        #expect(!(try await office.form(.handOver, of: id, as: .businessSupport)).contains("Write them out too"))
        let forced = try await sign(
            .handOver, of: id, at: office, [("address", "yes"), ("address-reason", "")])
        #expect(forced.status == .unprocessableContent)
        let with = try await office.take(
            .handOver, of: id, as: .practitioner,
            [("address", "yes"), ("address-reason", "Their duty manager asked by letter.")])
        #expect(String(decoding: Array(with.body.readableBytesView), as: UTF8.self).contains(place))
        let entries = try office.gateway.journal(of: id, last: nil, by: office.acting(.auditor))
        #expect(entries.contains { $0.entry.event.name == .addressRevealed })
    }

    @Test("Nothing is downloaded for a mailbox that nobody has confirmed")
    func unconfirmed() async throws {
        let (office, id) = try await sealed(confirmed: false)
        let refused = try await sign(.handOver, of: id, at: office, [])
        #expect(refused.status == .conflict)
        #expect(String(buffer: refused.body).contains("(mailbox-unconfirmed)"))
    }

    @Test("What they say is entered as reported, from the acknowledgement to the acceptance, and shown as such")
    func reports() async throws {
        let (office, id) = try await sealed()
        try await office.take(.handedOver, of: id, as: .practitioner, [("means", "letter")])
        try await office.take(.arrived, of: id, as: .practitioner, Self.heard)
        let form = try await office.form(.report, of: id, as: .practitioner)
        #expect(form.contains("They have the papers"))
        #expect(!form.contains("value=\"recalled\""), "they recall nothing that we sent")
        let bare = try await office.check(
            .report, of: id, as: .practitioner, everyChild + Self.heard + [("fact", "acknowledged")])
        #expect(bare.status == .unprocessableContent)
        #expect(String(buffer: bare.body).contains("href=\"#acknowledged-team\""))
        try await office.take(
            .report, of: id, as: .practitioner,
            everyChild + Self.heard + [
                ("fact", "acknowledged"), ("acknowledged-team", "Derby North"),
                ("acknowledged-telephone", "01632 960111"),
            ])
        try await office.take(
            .report, of: id, as: .practitioner,
            everyChild + Self.heard + [("fact", "convened")] + typedDay("convened-date", 9, 12, 2026))
        try await office.take(
            .report, of: id, as: .practitioner,
            everyChild + Self.heard + [("fact", "accepted")] + typedDay("accepted-date", 2, 12, 2026))
        let state = try office.gateway.transfer(id.text)
        #expect(state.children.allSatisfy { $0.state.name == .accepted })
        let page = try await office.page("/transfers/\(id.text)", as: .teamManager)
        #expect(page.lowercased().contains("reported, not signed"))
        let conversation = try await office.page("/transfers/\(id.text)/conversation", as: .practitioner)
        #expect(conversation.contains("Derby North"))
        #expect(conversation.contains("Kim Invented"))
    }

    @Test("A dispute that they raise and answer by telephone is entered, in the dispute that it is about")
    func disputes() async throws {
        let (office, id) = try await sealed()
        try await office.take(.handedOver, of: id, as: .practitioner, [("means", "letter")])
        try await office.take(
            .report, of: id, as: .practitioner,
            everyChild + Self.heard + [
                ("fact", "disputed"), ("disputed-ground", "responsibility"), ("disputed-subject", "residence"),
                ("disputed-visits", "sending"),
            ])
        #expect(try office.gateway.transfer(id.text).disputes.count == 1)
        let form = try await office.form(.report, of: id, as: .practitioner)
        #expect(form.contains("They withdraw their dispute"))
        try await office.take(
            .report, of: id, as: .practitioner, everyChild + Self.heard + [("fact", "withdrawn")])
        #expect(try office.gateway.transfer(id.text).disputes.first?.state.name == .withdrawn)
    }

    @Test("Where their gateway says it itself no report is offered, and none is taken")
    func withGateway() async throws {
        let story = try await StepStory.arrived()
        for step in [WebStep.handOver, .handedOver, .arrived, .report] {
            let response = try await story.sender.open(
                WorkbenchRoute.step(step, .asked).path(of: story.id), as: .practitioner)
            #expect(response.status == .seeOther, "\(step)")
        }
    }
}

@Suite("Clocks that no message stops are settled on a page, and a due date is said anew")
struct ClockStepTests {
    @Test("A review that was held is recorded for the children named; its clock stops", .rule("DERBY-22", "CAL-21"))
    func review() async throws {
        let story = try await StepStory.acknowledged()
        let form = try await story.sender.form(.clockDone, of: story.id, as: .practitioner)
        #expect(form.contains("value=\"review\""))
        let bare = try await story.sender.check(.clockDone, of: story.id, as: .practitioner, everyChild)
        #expect(bare.status == .unprocessableContent)
        try await story.sender.take(
            .clockDone, of: story.id, as: .practitioner, everyChild + [("clock", "review"), ("note", "In school.")])
        let events = try story.sender.gateway.journal(of: story.id, last: nil, by: story.sender.acting(.auditor))
        #expect(events.contains { $0.entry.event.name == .clockSettled && $0.entry.conversation == story.id })
    }

    @Test(
        "While limit and calendar give what was said, there is nothing to say anew; when they do not, it is said",
        .rule("T-3"))
    func restated() async throws {
        let story = try await StepStory.acknowledged()
        let address = WorkbenchRoute.step(.restate, .asked).path(of: story.id)
        #expect(try await story.receiver.open(address, as: .practitioner).status == .seeOther)
        let manager = try story.receiver.acting(.serviceManager)
        let closed = try #require(
            ClosureOverlay(
                name: "Invented closure", days: ["2026-12-09", "2026-12-10"].compactMap { CivilDate($0) }))
        try story.receiver.gateway.changeClosures(
            story.receiver.gateway.change(toClosures: closed, by: manager), reason: "Moving house.", by: manager)
        #expect(try await story.receiver.page(address, as: .practitioner).contains("it comes out as"))
        try await story.receiver.take(
            .restate, of: story.id, as: .practitioner,
            everyChild + [("reason", "calendar"), ("because", "Our offices are closed then.")])
        #expect(try story.state(at: story.receiver).messages.contains { $0.kind == .restatement })
    }

    @Test(
        "A family whose papers came by letter is registered, checked first, and papers that came later are added",
        .rule("DERBY-78"))
    func registered() async throws {
        let office = try Office("E06000015", clock: Office.Clock(try #require(Moment("2026-12-02T09:00:00Z"))))
        func post(_ path: String, _ fields: TypedIn) async throws -> TestResponse {
            try await office.open(
                path, as: .businessSupport, method: .post,
                body: Office.body([("formToken", "invented-token")] + fields))
        }
        #expect(try await office.page("/by-hand/receive", as: .businessSupport).contains("Child 1: full name"))
        let bare = String(buffer: try await post("/by-hand/receive", []).body)
        for needed in ["Enter the authority the papers came from", "Enter at least one child", "Enter who sent them"] {
            #expect(bare.contains(needed), "\(needed)")
        }
        #expect(!bare.contains("By telephone"), "papers do not go that way")
        let sent: TypedIn = [("told-by", "Kim Invented, duty manager"), ("means", "letter")]
        let family: TypedIn =
            sent + [
                ("sender", "Calderdale"), ("c1-name", "Fern Tumblewick"), ("c2-unborn", "yes"),
                ("certainty", "provisional"), ("kind", "relatives"), ("documents", "plan"), ("documents", "summary"),
            ] + FormFilling.date("c1-birth", 14, 3, 2018) + FormFilling.date("resident", 30, 11, 2026)
        let check = try await post("/by-hand/receive", family)
        let page = String(buffer: check.body)
        #expect(
            check.status == .ok && page.contains("Check your answers") && page.contains("Fern Tumblewick"), "\(page)")
        #expect(
            try office.gateway.list(by: office.acting(.practitioner)).transfers.isEmpty, "nothing is registered yet")
        let carried = String(try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)).1)
        // Two clicks at one moment, and a third that comes later, are one family.
        async let first = post("/by-hand/receive/sign", family + [("seen", carried)])
        async let second = post("/by-hand/receive/sign", family + [("seen", carried)])
        let done = try await first
        #expect(try await second.headers[.location] == done.headers[.location])
        let third = try await post("/by-hand/receive/sign", family + [("seen", carried)])
        #expect(third.headers[.location] == done.headers[.location])
        #expect(try office.gateway.list(by: office.acting(.practitioner)).transfers.count == 1)
        #expect(done.status == .seeOther, "\(Office.problems(String(buffer: done.body)))")
        let id = try #require(try office.gateway.list(by: office.acting(.practitioner)).transfers.first?.transfer)
        #expect(done.headers[.location] == "/transfers/\(id.text)?done=registered")
        let state = try office.gateway.transfer(id.text)
        #expect(state.children.map(\.unborn) == [false, true] && state.sender.text == "E08000033")
        #expect(state.papers.first?.documents.map(\.kind) == [.plan, .summary])
        #expect(state.children.allSatisfy { $0.residence?.date.description == "2026-11-30" })
        // The same child a second time is asked about, beside the field that answers it.
        let twice = try await post("/by-hand/receive/sign", family)
        #expect(twice.status == .conflict && String(buffer: twice.body).contains("href=\"#because\""))
        #expect(try office.gateway.list(by: office.acting(.practitioner)).transfers.count == 1)

        try await office.take(
            .addPapers, of: id, as: .businessSupport, sent + [("documents", "minutes")])
        #expect(
            try office.gateway.transfer(id.text).papers.flatMap(\.documents).map(\.kind) == [.plan, .summary, .minutes])
    }
}
