import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import TransferStore
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Sending to an authority without a gateway, until it has one")
struct ByHandTests {
    private static let contact = ByHandContact(
        mailbox: "duty@derby.invented.example", team: "Invented duty team", telephone: "01632 960100",
        outOfHours: "01632 960199")
    private static let heard = HeardWord(
        toldBy: "Kim Invented, duty manager", means: .telephone, reachedAt: "01632 960100")

    /// Calderdale, which knows Derby as a peer by hand, and Derby, which has no gateway as far as Calderdale knows.
    private func stations(confirmed: Bool = true) throws -> (sender: Station, receiver: Station, wire: Wire) {
        let clock = HandClock()
        let sender = try Station(Invented.calderdale, clock: clock)
        let receiver = try Station(Invented.derby, clock: clock)
        try sender.gateway.addPeerByHand(receiver.code, Self.contact, by: sender.acting(.administrator))
        if confirmed {
            try sender.gateway.confirmMailbox(
                of: receiver.code, heard: Self.contact.mailbox.uppercased(), by: .telephone,
                acting: sender.acting(.serviceManager))
        }
        return (sender, receiver, Wire([sender, receiver]))
    }

    private func transfer(_ id: ConversationID, at station: Station) throws -> TransferState {
        try station.gateway.transfer(id.text)
    }

    private func report(_ statement: Statement, in id: ConversationID, at station: Station) throws -> EnteredReport {
        try station.gateway.report(
            statement, in: transfer(id, at: station), on: station.gateway.today, heard: Self.heard,
            by: station.acting(.practitioner))
    }

    @Test("Whoever entered the mailbox does not confirm it, and nothing is handed over before somebody else has")
    func secondPerson() async throws {
        let (sender, receiver, _) = try stations(confirmed: false)
        let pack = try await sender.sendPack(to: receiver)
        func code(_ body: () throws -> Void) -> String? {
            do { try body() } catch { return (error as? GatewayFault)?.code }
            return nil
        }
        let gateway = sender.gateway
        let folder = sender.layout.root + "-by-hand"
        #expect(
            code {
                _ = try gateway.writeByHand(
                    transfer(pack.conversation, at: sender), to: folder, by: sender.acting(.practitioner))
            } == "mailbox-unconfirmed")
        #expect(
            code {
                try gateway.confirmMailbox(
                    of: receiver.code, heard: Self.contact.mailbox, by: .telephone,
                    acting: sender.acting(.administrator))
            } == "second-person")
        #expect(
            code {
                try gateway.confirmMailbox(
                    of: receiver.code, heard: "duty@derbyshire.invented.example", by: .telephone,
                    acting: sender.acting(.teamManager))
            } == "mailbox-differs")
        #expect(
            code {
                try gateway.confirmMailbox(
                    of: receiver.code, heard: Self.contact.mailbox, by: .telephone,
                    acting: sender.acting(.practitioner))
            } == "not-permitted")
        try gateway.confirmMailbox(
            of: receiver.code, heard: Self.contact.mailbox, by: .telephone, acting: sender.acting(.teamManager))
        try gateway.addPeerByHand(receiver.code, Self.contact, by: sender.acting(.administrator))
        #expect(
            code {
                _ = try gateway.writeByHand(
                    transfer(pack.conversation, at: sender), to: folder, by: sender.acting(.practitioner))
            } == "mailbox-unconfirmed", "a mailbox that was entered anew is confirmed anew")
    }

    @Test("Nothing is ever posted, nothing is retried, and the list asks for the handing over, never for a dead peer")
    func nothingPosted() async throws {
        let (sender, receiver, wire) = try stations()
        let pack = try await sender.sendPack(to: receiver)
        #expect(pack.byHand)
        try await sender.dispatch(over: wire)
        sender.clock.advance(days: 3)
        try await sender.settle(over: wire)
        #expect(wire.attempts.isEmpty)
        #expect(try sender.outboxItem(pack.digest) == nil)
        #expect(try sender.gateway.progress(of: pack.digest) == .byHand)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.nextStep?.command?.hasPrefix("handover by-hand write") == true)
        #expect(line.attention == nil)
        #expect(line.standing == "sealed, to be handed over")
        let fault = await #expect(throws: GatewayFault.self) {
            _ = try await sender.queueTest(to: receiver)
        }
        #expect(fault?.code == "peer-by-hand")
        #expect(throws: GatewayFault.self) {
            _ = try sender.gateway.resend(transfer(pack.conversation, at: sender), by: sender.acting(.practitioner))
        }
    }

    @Test("What was handed over and never said to have arrived comes back to the list with the number to ring")
    func arrivalAwaited() async throws {
        let (sender, receiver, _) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        _ = try sender.gateway.recordHandedOver(
            transfer(id, at: sender), by: .secureEmail, on: sender.gateway.today,
            acting: sender.acting(.businessSupport))
        #expect(try transfer(id, at: sender).children.allSatisfy { $0.pack.name == .queued })
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention == nil)
        sender.clock.advance(days: 5)
        let attention = try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention
        #expect(attention?.contains("01632 960100") == true)
        let arrived = try sender.gateway.recordArrival(
            transfer(id, at: sender), on: sender.gateway.today, heard: Self.heard, by: sender.acting(.practitioner))
        #expect(arrived.count == 1)
        #expect(try transfer(id, at: sender).children.allSatisfy { $0.pack.name == .delivered })
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.standing.hasSuffix("(reported, not signed)"))
    }

    @Test("A wrong mailbox is recorded as it was, with a reason, and never silently")
    func wrongMailbox() async throws {
        let (sender, receiver, _) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        let state = try transfer(id, at: sender)
        func record(_ because: String?) throws -> [MessageDigest] {
            try sender.gateway.recordHandedOver(
                state, by: .secureEmail, on: sender.gateway.today, mailbox: "duty@derbyshire.invented.example",
                because: because, acting: sender.acting(.practitioner))
        }
        let fault = #expect(throws: GatewayFault.self) { _ = try record(nil) }
        #expect(fault?.code == "another-mailbox")
        #expect(fault?.remedy.contains("data protection officer") == true)
        #expect(try record("A slip; the officer was told.").count == 1)
    }

    @Test("A report names who told us; an authority with a gateway says it itself")
    func reportNeedsSource() async throws {
        let (sender, receiver, _) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        let state = try transfer(id, at: sender)
        let fault = #expect(throws: GatewayFault.self) {
            _ = try sender.gateway.report(
                Invented.acceptance([state.children[0].child], from: sender.gateway.today), in: state,
                on: sender.gateway.today, heard: HeardWord(toldBy: "  ", means: .telephone),
                by: sender.acting(.practitioner))
        }
        #expect(fault?.code == "told-by-missing")
        let pair = try Station.pair()
        let pack = try await pair.sender.sendPack(to: pair.receiver)
        try await pair.sender.settle(over: pair.wire)
        let refused = #expect(throws: GatewayFault.self) {
            _ = try report(
                Invented.acceptance([state.children[0].child], from: sender.gateway.today), in: pack.conversation,
                at: pair.sender)
        }
        #expect(refused?.code == "peer-has-gateway")
    }

    @Test(
        "When they join, the same transfer goes on signed: what went by hand is posted, and their word outranks the report"
    )
    func joining() async throws {
        let (sender, receiver, wire) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        let children = try transfer(id, at: sender).children.map(\.child)
        let gateway = sender.gateway
        _ = try gateway.recordHandedOver(
            transfer(id, at: sender), by: .secureEmail, on: gateway.today, acting: sender.acting(.practitioner))
        _ = try gateway.recordArrival(
            transfer(id, at: sender), on: gateway.today, heard: Self.heard, by: sender.acting(.practitioner))
        let wrong = gateway.today.adding(days: 1)
        _ = try report(
            gateway.reportedAcknowledgement(of: children, in: transfer(id, at: sender), due: wrong), in: id, at: sender)
        #expect(try transfer(id, at: sender).meetingDue(for: children[0])?.due == wrong)

        // Derby sets its gateway up, and cards are exchanged.
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        #expect(wire.attempts.count == 1)
        #expect(try transfer(id, at: sender).messages.first?.delivery?.name == .delivered)
        #expect(try transfer(id, at: receiver).children.map(\.pack.name) == children.map { _ in .delivered })
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        let state = try transfer(id, at: sender)
        #expect(state.anomalies == [])
        #expect(!state.isOnlyReported(.pack, of: children[0]))
        #expect(state.meetingDue(for: children[0])?.due != wrong)
        #expect(state.notices.map(\.finding.code).contains("report-contradicted"))
        _ = try await receiver.convene(id)
        _ = try await receiver.hold(id)
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        for side in [sender, receiver] {
            let end = try transfer(id, at: side)
            #expect(end.children.map(\.state.name) == children.map { _ in .closed })
            #expect(end.anomalies == [])
        }
        let views = try sender.gateway.messageViews(of: transfer(id, at: sender))
        let report = try #require(views.first { $0.reported != nil })
        #expect(report.reported?.outranked == true)
        #expect(report.delivery.contains("signed word"))
    }

    @Test("A conversation that rests on something reported stays by hand when they join")
    func staysByHand() async throws {
        let (sender, receiver, wire) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        let children = try transfer(id, at: sender).children.map(\.child)
        _ = try sender.gateway.recordHandedOver(
            transfer(id, at: sender), by: .secureEmail, on: sender.gateway.today, acting: sender.acting(.practitioner))
        _ = try report(Invented.dispute(children), in: id, at: sender)
        let dispute = try #require(try transfer(id, at: sender).disputes.first)
        let said = try await sender.gateway.speak(
            .answered, in: dispute, of: transfer(id, at: sender), details: DisputeDetails(statement: "Invented words."),
            by: sender.acting(.teamManager))
        #expect(said.byHand)
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        #expect(wire.attempts.isEmpty)
        #expect(
            try sender.gateway.writeByHand(
                transfer(id, at: sender), to: sender.layout.root + "-by-hand", by: sender.acting(.practitioner)
            ).messages.count == 2)
        let again = try #require(
            #expect(throws: GatewayFault.self) {
                try sender.gateway.writeByHand(
                    transfer(id, at: sender), to: sender.layout.root + "-by-hand", by: sender.acting(.practitioner))
            })
        #expect(again.code == "folder-not-empty")
        try? FileManager.default.removeItem(atPath: sender.layout.root + "-by-hand")
    }

    /// The pack arrived by hand, and by telephone they said that they have it and accept.
    private func accepted() async throws -> (sender: Station, receiver: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        let gateway = sender.gateway
        _ = try gateway.recordHandedOver(
            transfer(id, at: sender), by: .secureEmail, on: gateway.today, acting: sender.acting(.practitioner))
        _ = try gateway.recordArrival(
            transfer(id, at: sender), on: gateway.today, heard: Self.heard, by: sender.acting(.practitioner))
        let children = try transfer(id, at: sender).children.map(\.child)
        _ = try report(
            gateway.reportedAcknowledgement(of: children, in: transfer(id, at: sender), due: nil), in: id, at: sender)
        _ = try report(Invented.acceptance(children, from: gateway.today), in: id, at: sender)
        return (sender, receiver, wire, id)
    }

    @Test(
        "A closing that rests on a reported acceptance keeps its transfer by hand, and register, list and step say why",
        .rule("T-10"))
    func closedOnReport() async throws {
        let (sender, receiver, wire, id) = try await accepted()
        #expect(try await sender.close(id, .transferred).byHand)
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        #expect(wire.attempts.isEmpty)
        let staying = try sender.gateway.transfersStayingByHand(with: receiver.code)
        #expect(staying.map(\.transfer) == [id])
        #expect(staying.map(\.why) == [.restsOnReport])
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.staysByHand == ByHandReason.restsOnReport.words)
        #expect(line.nextStep?.what.contains("this transfer stays by hand") == true)
        #expect(line.nextStep?.command?.hasPrefix("handover by-hand write") == true)
    }

    @Test(
        "Once it goes by gateway, a step that rests on a report is not sealed; news of a child's safety is",
        .rule("T-10"))
    func restsOnReport() async throws {
        let (sender, receiver, wire, id) = try await accepted()
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        #expect(try transfer(id, at: receiver).children.allSatisfy { $0.pack.name == .delivered })
        #expect(try sender.gateway.transfersStayingByHand(with: receiver.code).isEmpty)
        let messages = try transfer(id, at: sender).messages.count
        let fault = await #expect(throws: GatewayFault.self) { _ = try await sender.close(id, .transferred) }
        #expect(fault?.code == "rests-on-report")
        #expect(try transfer(id, at: sender).messages.count == messages)

        // They sign, and it can be done.
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        let news = try await sender.close(id, .harmEnquiry)
        #expect(!news.byHand)
        try await sender.settle(over: wire)
        #expect(try transfer(id, at: receiver).children.allSatisfy { $0.state.name == .ended })
    }

    @Test("The journal's chain verifies, and the projections come out the same when they are made anew")
    func journal() async throws {
        let (sender, receiver, _) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        _ = try sender.gateway.recordHandedOver(
            transfer(id, at: sender), by: .letter, on: sender.gateway.today, acting: sender.acting(.practitioner))
        let children = try transfer(id, at: sender).children.map(\.child)
        _ = try report(
            sender.gateway.reportedAcknowledgement(of: children, in: transfer(id, at: sender), due: nil), in: id,
            at: sender)
        let before = try transfer(id, at: sender)
        try await sender.gateway.store.write { try $0.rebuildProjections() }
        try sender.restart()
        #expect(try transfer(id, at: sender) == before)
        let verified = try sender.gateway.store.read { try JournalVerification.verify($0, witnesses: []) }
        #expect(verified.faults == [])
    }

    @Test(
        "A recall leaves and closes the papers although they said by telephone that they have them, before they joined")
    func recalledAfterJoining() async throws {
        let (sender, receiver, wire, id) = try await accepted()
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        let children = try transfer(id, at: sender).children.map(\.child)
        try await sender.recall(id, children: children, reason: .wrongAuthority)
        try await sender.settle(over: wire)
        #expect(try transfer(id, at: receiver).children.allSatisfy { $0.papers.name == .quarantined })
        #expect(try transfer(id, at: sender).messages.allSatisfy { !($0.delivery?.isByHand ?? false) })
        #expect(try sender.gateway.transfersStayingByHand(with: receiver.code).isEmpty)
    }

    @Test("Papers refused by telephone as the wrong child's are neither posted when they join nor written out again")
    func wrongChildStays() async throws {
        let (sender, receiver, wire) = try stations()
        let id = try await sender.sendPack(to: receiver).conversation
        _ = try sender.gateway.recordHandedOver(
            transfer(id, at: sender), by: .secureEmail, on: sender.gateway.today, acting: sender.acting(.practitioner))
        let before = try transfer(id, at: sender)
        let pack = try #require(before.packDigest)
        _ = try report(
            .refusal(
                RefusalStatement(
                    pack: pack, children: [RefusedChild(child: before.children[0].child, reason: .wrongChild)])),
            in: id, at: sender)
        try sender.trust(receiver)
        try receiver.trust(sender)
        try await sender.settle(over: wire)
        #expect(wire.attempts.isEmpty)
        let staying = try sender.gateway.transfersStayingByHand(with: receiver.code)
        #expect(staying.map(\.transfer) == [id])
        #expect(staying.map(\.why) == [.takenBack])
        let fault = #expect(throws: GatewayFault.self) {
            _ = try sender.gateway.writeByHand(
                transfer(id, at: sender), to: sender.layout.root + "-by-hand", by: sender.acting(.practitioner))
        }
        #expect(fault?.code == "nothing-to-hand-over")
    }
}
