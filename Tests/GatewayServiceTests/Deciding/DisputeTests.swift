import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Two gateways and a dispute")
struct DisputeTests {
    private struct Pair {
        let sender: Station
        let receiver: Station
        let wire: Wire
        let id: ConversationID

        init() async throws {
            (sender, receiver, wire) = try Station.pair()
            id = try await sender.sendPack(to: receiver).conversation
            try await exchange()
            _ = try await receiver.acknowledge(id)
            try await exchange()
        }

        func exchange() async throws { for station in [sender, receiver] { try await station.settle(over: wire) } }

        func transfer(_ station: Station) throws -> TransferState { try station.gateway.transfer(id.text) }

        func raise(
            by station: Station, as role: Role = .teamManager, visits: DisputeVisits? = nil,
            rationale: String? = nil
        ) async throws -> QueuedMessage {
            let transfer = try transfer(station)
            let raised = RaisedDispute(
                children: transfer.children.map(\.child), ground: .responsibility, subject: .residence,
                visits: visits ?? DisputeVisits(by: .notAgreed, next: nil))
            return try await station.gateway.raiseDispute(
                transfer, raised, details: DisputeDetails(statement: "Words of \(station.code)."),
                rationale: rationale, by: station.acting(role))
        }

        func say(_ act: DisputeAct, by station: Station, as role: Role) async throws -> QueuedMessage {
            let transfer = try transfer(station)
            return try await station.gateway.speak(
                act, in: station.gateway.dispute(nil, in: transfer), of: transfer,
                details: DisputeDetails(statement: "Words of \(station.code)."), by: station.acting(role))
        }

        func effects(_ outcome: DisputeEffect.Outcome) throws -> [DisputeEffect] {
            try transfer(sender).children.map { DisputeEffect(child: $0.child, outcome: outcome) }
        }

        func line(_ station: Station, as role: Role = .serviceManager) throws -> TransferLine {
            try #require(
                try station.gateway.list(by: station.acting(role)).first { $0.transfer == id })
        }
    }

    private func expectCode(_ code: String, _ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("\(code) was expected")
        } catch let fault as GatewayFault {
            #expect(fault.code == code)
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(
        "Raised, answered, proposed, agreed and resolved, each signed, on both sides alike", .rule("DERBY-76", "CAL-43")
    )
    func story() async throws {
        let pair = try await Pair()
        let before = try pair.line(pair.receiver)
        _ = try await pair.raise(by: pair.sender)
        try await pair.exchange()
        #expect(try pair.line(pair.receiver).disputes.first?.nextStep?.what == "a team manager answers")
        #expect(try pair.line(pair.sender).disputes.first?.nextStep == nil, "it is their turn")
        _ = try await pair.say(.answered, by: pair.receiver, as: .teamManager)
        try await pair.exchange()
        _ = try await pair.say(.proposed(pair.effects(.noChange)), by: pair.sender, as: .teamManager)
        try await pair.exchange()
        _ = try await pair.say(.proposed(pair.effects(.receivingAccepts)), by: pair.receiver, as: .teamManager)
        try await pair.exchange()
        guard case .proposed(let proposal) = try pair.transfer(pair.sender).disputes[0].state else {
            Issue.record("no proposal stands")
            return
        }
        _ = try await pair.say(.agreed(proposal: proposal.message), by: pair.sender, as: .teamManager)
        try await pair.exchange()
        #expect(
            try pair.line(pair.receiver).disputes.first?.nextStep?.what == "accept responsibility, as was agreed")
        _ = try await pair.say(.resolved(pair.effects(.receivingAccepts)), by: pair.sender, as: .serviceManager)
        try await pair.exchange()
        let ours = try pair.transfer(pair.sender)
        let theirs = try pair.transfer(pair.receiver)
        #expect(ours.disputes == theirs.disputes)
        #expect(ours.disputes.map(\.state.name) == [.resolved])
        #expect(ours.anomalies == [] && theirs.anomalies == [])
        // Both sides' statements, word for word, at either side.
        for station in [pair.sender, pair.receiver] {
            let view = try #require(
                try station.gateway.show(pair.transfer(station), reveal: nil, by: station.acting(.practitioner))
                    .disputes.first)
            #expect(view.statements.count == 6)
            for other in [pair.sender, pair.receiver] {
                let said = view.statements.filter { $0.authority == other.code }
                #expect(!said.isEmpty)
                #expect(said.allSatisfy { $0.words["statement"] == "Words of \(other.code)." })
            }
        }
        // Who holds the case, where the duty lies and when the meeting is due are what they were.
        let after = try pair.line(pair.receiver)
        #expect(after.caseHeldBy == before.caseHeldBy)
        #expect(after.dutyLiesWith == before.dutyLiesWith)
        #expect(after.meetingDue == before.meetingDue)
        #expect(after.clock == before.clock)
        #expect(after.nextStep == before.nextStep)
    }

    @Test(
        "The team managers' day passes and the dispute is with both service managers, though nothing ran and nobody wrote"
    )
    func lapse() async throws {
        let pair = try await Pair()
        _ = try await pair.raise(by: pair.sender, visits: DisputeVisits(by: .sending, next: pair.sender.gateway.today))
        try await pair.exchange()
        let due = try #require(try pair.line(pair.sender).disputes.first?.answerDue)
        let entries = try pair.receiver.events().count
        _ = try await pair.say(.answered, by: pair.sender, as: .teamManager)
        #expect(try pair.line(pair.sender).disputes.first?.answerDue == due, "speaking twice wins no time")
        while pair.sender.gateway.today <= due { pair.sender.clock.advance(days: 1) }
        for station in [pair.sender, pair.receiver] {
            let line = try pair.line(station)
            let dispute = try #require(line.disputes.first)
            #expect(dispute.rung == .serviceManager)
            #expect(dispute.answersNext == pair.receiver.code)
            #expect(dispute.limit == "5 working days (our default, in no procedure)")
            #expect(dispute.lapse?.contains("team manager has not answered by \(due)") == true)
            #expect(line.attention?.contains("with the service managers now") == true)
        }
        #expect(try pair.receiver.events().count == entries)
        await expectCode("not-permitted") {
            _ = try await pair.say(.answered, by: pair.receiver, as: .teamManager)
        }
        let second = try #require(try pair.line(pair.sender).disputes.first?.answerDue)
        while pair.sender.gateway.today <= second { pair.sender.clock.advance(days: 1) }
        let late = try #require(try pair.line(pair.sender).disputes.first?.lapse)
        #expect(late.contains("service manager has not answered by \(second)"))
        #expect(late.contains("legal advice"))
        _ = try await pair.say(.answered, by: pair.receiver, as: .serviceManager)
    }

    @Test("'Not agreed' who visits heads both service managers' lists, and the holder of the case keeps visiting")
    func notAgreed() async throws {
        let pair = try await Pair()
        // A transfer that would stand first: its pack is late.
        let other = try await pair.sender.sendPack(to: pair.receiver).conversation
        try await pair.exchange()
        pair.sender.clock.advance(days: 5)
        func first(_ station: Station, _ role: Role) throws -> ConversationID? {
            try station.gateway.list(by: station.acting(role)).first?.transfer
        }
        _ = try await pair.raise(by: pair.receiver)
        try await pair.exchange()
        for station in [pair.sender, pair.receiver] {
            #expect(try first(station, .serviceManager) == pair.id)
            let line = try pair.line(station)
            #expect(line.attention?.hasPrefix("Not agreed who sees the children") == true)
            let visits = try #require(line.disputes.first?.visits)
            #expect(visits.contains("NOT AGREED"))
            #expect(visits.contains("\(station.gateway.name(of: pair.sender.code)) keeps visiting"))
        }
        #expect(try pair.line(pair.sender).transfer != other)
        // The words say by themselves what the raiser does, when nobody typed them.
        let view = try #require(
            try pair.sender.gateway.disputes(
                of: pair.transfer(pair.sender), by: pair.sender.acting(.practitioner)
            ).first)
        #expect(view.statements.first?.words["meanwhile"]?.contains("keeps visiting") == true)
    }

    @Test("Team managers raise and answer; only a service manager resolves; a practitioner and an auditor do neither")
    func roles() async throws {
        let pair = try await Pair()
        for role in [Role.practitioner, .businessSupport, .auditor] {
            await expectCode("not-permitted") { _ = try await pair.raise(by: pair.sender, as: role) }
        }
        await expectCode("no-dispute") {
            _ = try await pair.say(.answered, by: pair.sender, as: .teamManager)
        }
        _ = try await pair.raise(by: pair.sender)
        try await pair.exchange()
        await expectCode("not-permitted") {
            _ = try await pair.say(.resolved(pair.effects(.receivingAccepts)), by: pair.receiver, as: .teamManager)
        }
        _ = try await pair.say(.escalated, by: pair.sender, as: .teamManager)
        await expectCode("not-permitted") {
            _ = try await pair.say(.answered, by: pair.sender, as: .teamManager)
        }
        #expect(try pair.sender.gateway.list(by: pair.sender.acting(.auditor)).first?.disputes.count == 1)
    }

    @Test(
        "Legal advice and our own rationale are in our journal and in no sealed file of either side", .rule("DERBY-76"))
    func legalAdviceStays() async throws {
        let pair = try await Pair()
        let secret = "Quillfeather-v-Hollowvane"
        _ = try await pair.raise(by: pair.sender, rationale: "\(secret) in the rationale")
        let transfer = try pair.transfer(pair.sender)
        let dispute = try pair.sender.gateway.dispute(nil, in: transfer)
        for stage in LegalAdviceRecord.Stage.allCases {
            try pair.sender.gateway.recordLegalAdvice(
                stage, on: pair.sender.gateway.today, in: dispute, of: transfer, words: "\(secret), \(stage.rawValue)",
                by: pair.sender.acting(.serviceManager))
        }
        await expectCode("not-permitted") {
            try pair.sender.gateway.recordLegalAdvice(
                .received, on: pair.sender.gateway.today, in: dispute, of: transfer, words: secret,
                by: pair.sender.acting(.teamManager))
        }
        await expectCode("in-future") {
            try pair.sender.gateway.recordLegalAdvice(
                .received, on: pair.sender.gateway.today.adding(days: 1), in: dispute, of: transfer, words: secret,
                by: pair.sender.acting(.serviceManager))
        }
        try pair.sender.gateway.recordReason(
            "\(secret), by itself", in: dispute, of: transfer, by: pair.sender.acting(.teamManager))
        await expectCode("not-permitted") {
            try pair.sender.gateway.recordReason(
                secret, in: dispute, of: transfer, by: pair.sender.acting(.practitioner))
        }
        await expectCode("not-permitted") {
            _ = try pair.sender.gateway.reasons(in: dispute.id, of: transfer, by: pair.sender.acting(.practitioner))
        }
        #expect(
            try pair.sender.gateway.reasons(in: dispute.id, of: transfer, by: pair.sender.acting(.auditor)).map(\.words)
                == ["\(secret) in the rationale", "\(secret), by itself"])
        try await pair.exchange()
        _ = try await pair.say(.escalated, by: pair.sender, as: .teamManager)
        _ = try await pair.say(.answered, by: pair.sender, as: .serviceManager)
        try await pair.exchange()
        let entries = try pair.sender.gateway.journal(
            of: pair.id, last: nil, by: pair.sender.acting(.serviceManager))
        #expect(entries.filter { $0.payload.says(secret) }.count == 4)
        var files = 0
        for station in [pair.sender, pair.receiver] {
            for name in try station.names(in: station.layout.messages) {
                let text = try String(contentsOfFile: station.layout.messages + "/" + name, encoding: .utf8)
                #expect(!text.contains(secret), "\(name)")
                files += 1
            }
            let view = try station.gateway.show(
                pair.transfer(station), reveal: nil, by: station.acting(.practitioner))
            #expect(!(String(decoding: try JSONEncoder().encode(view), as: UTF8.self).contains(secret)))
            #expect(view.disputes.first?.legalAdvice.count == (station.code == pair.sender.code ? 2 : 0))
        }
        #expect(files >= 8)
    }

    @Test(
        "That the sending side keeps what was accepted passes nothing back: each side has the task to undo its own word",
        .rule("DERBY-76"), arguments: [true, false])
    func kept(agreed: Bool) async throws {
        let pair = try await Pair()
        _ = try await pair.receiver.accept(pair.id)
        try await pair.exchange()
        _ = try await pair.sender.close(pair.id, .transferred)
        _ = try await pair.raise(by: pair.receiver)
        try await pair.exchange()
        let keeps = try pair.effects(.sendingKeeps)
        if agreed {
            let proposal = try await pair.say(.proposed(keeps), by: pair.receiver, as: .teamManager)
            #expect(proposal.notices.map(\.code).contains("kept-after-acceptance"))
            try await pair.exchange()
            #expect(try pair.line(pair.receiver).disputes.first?.nextStep == nil, "only proposed")
            _ = try await pair.say(.agreed(proposal: proposal.digest), by: pair.sender, as: .teamManager)
        } else {
            let way = try await pair.say(.resolved(keeps), by: pair.sender, as: .serviceManager)
            #expect(way.notices.map(\.code).contains("kept-after-acceptance"))
        }
        try await pair.exchange()
        for station in [pair.sender, pair.receiver] {
            #expect(try pair.line(station).caseHeldBy == [pair.receiver.code], "a dispute moves no holder")
        }
        let back = try #require(try pair.line(pair.receiver).disputes.first?.nextStep)
        #expect(back.what.hasPrefix("prepare the transfer back") && back.command == "handover prepare FOLDER")
        let closing = try #require(try pair.line(pair.sender).disputes.first?.nextStep)
        #expect(closing.what.hasPrefix("take our closing back"))
        #expect(closing.command?.contains("--child 1 --child 2 --child 3 --reason transferred") == true)
        let closed = try pair.transfer(pair.sender)
        _ = try await pair.sender.gateway.withdrawEnding(
            closed, children: closed.children.map(\.child), reason: .transferred, words: "As was settled.",
            by: pair.sender.acting(.teamManager))
        try await pair.exchange()
        #expect(try pair.line(pair.sender).nextStep?.what != "close", "it is not closed again meanwhile")
        #expect(try pair.line(pair.sender).disputes.first?.nextStep?.what.hasPrefix("take our closing back") != true)
        let transfer = try pair.transfer(pair.receiver)
        try pair.receiver.gateway.record(
            .counterpartContact(
                CounterpartContact(
                    children: transfer.children.map(\.child), on: pair.receiver.gateway.today, how: .telephone,
                    risksUnderstood: true)),
            words: ["with": "Kim Invented, team manager"], of: transfer, by: pair.receiver.acting(.practitioner))
        #expect(try pair.line(pair.receiver).disputes.first?.nextStep?.what.hasPrefix("prepare") != true)
    }

    @Test("After a decline nobody is asked to settle what was settled, until the receiving side accepts after all")
    func keptAfterDecline() async throws {
        let pair = try await Pair()
        for child in try pair.transfer(pair.receiver).children {
            _ = try await pair.receiver.decline(pair.id, child: child.child)
        }
        try await pair.exchange()
        #expect(try pair.line(pair.sender).nextStep?.what.hasPrefix("settle with them") == true)
        _ = try await pair.raise(by: pair.sender)
        try await pair.exchange()
        _ = try await pair.say(.resolved(pair.effects(.sendingKeeps)), by: pair.sender, as: .serviceManager)
        try await pair.exchange()
        let settled = try pair.line(pair.sender)
        #expect(settled.nextStep == nil && settled.disputes.isEmpty)
        #expect(try pair.line(pair.receiver).disputes.isEmpty)
        _ = try await pair.receiver.accept(pair.id)
        try await pair.exchange()
        #expect(try pair.line(pair.sender).nextStep?.what == "close")
        #expect(try pair.line(pair.receiver).disputes.isEmpty, "what was accepted since is not given back")
    }

    @Test("A case can be accepted while a dispute runs, and several disputes are told apart by number")
    func besides() async throws {
        let pair = try await Pair()
        _ = try await pair.raise(by: pair.sender)
        _ = try await pair.raise(by: pair.sender)
        try await pair.exchange()
        let transfer = try pair.transfer(pair.receiver)
        #expect(throws: GatewayFault.self) { _ = try pair.receiver.gateway.dispute(nil, in: transfer) }
        #expect(throws: GatewayFault.self) { _ = try pair.receiver.gateway.dispute(3, in: transfer) }
        #expect(try pair.receiver.gateway.dispute(2, in: transfer) == transfer.disputes[1])
        _ = try await pair.receiver.convene(pair.id)
        _ = try await pair.receiver.hold(pair.id)
        _ = try await pair.receiver.accept(pair.id)
        try await pair.exchange()
        #expect(try pair.line(pair.sender).caseHeldBy == [pair.receiver.code])
        #expect(try pair.line(pair.sender).disputes.count == 2)
    }
}

extension StoredEntry.Payload {
    /// Whether the reason on record holds some words.
    fileprivate func says(_ words: String) -> Bool {
        if case .kept(let payload) = self { payload.rationale?.contains(words) ?? false } else { false }
    }
}
