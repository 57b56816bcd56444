import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Endings as both sides see them")
struct EndingTests {
    private func pair() async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        try await receiver.settle(over: wire)
        return (sender, receiver, wire, conversation)
    }

    @discardableResult
    private func close(
        _ station: Station, _ id: ConversationID, _ reason: EndedChild.Reason, to: AuthorityCode? = nil,
        review: CivilDate? = nil, noHarmGround: Bool = false, as role: Role = .teamManager
    ) async throws -> QueuedMessage {
        let transfer = try station.gateway.transfer(id.text)
        return try await station.gateway.close(
            transfer, children: transfer.children.map(\.child), reason: reason, on: station.gateway.today,
            words: "Invented words.", informed: nil, movedTo: to, review: review, noHarmGround: noHarmGround,
            by: station.acting(role))
    }

    private func lines(_ station: Station) throws -> [TransferLine] {
        try station.gateway.list(by: station.acting(.practitioner))
    }

    @Test(
        "A route that switches heads the other side's list with the number to ring, until it is answered",
        .rule("T-10", "DERBY-5"))
    func routeSwitch() async throws {
        let (sender, receiver, wire, id) = try await pair()
        let other = try sender.prepare(for: receiver).conversation
        _ = try await sender.gateway.send(sender.gateway.transfer(other.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(other)
        try await receiver.settle(over: wire)
        for switched in [id, other] {
            try await close(receiver, switched, .harmEnquiry)
            try await receiver.settle(over: wire)
            let first = try #require(try lines(sender).first)
            #expect(first.transfer == switched, "whichever id it has, it heads the list")
            #expect(first.routeSwitched)
            #expect(first.attention?.contains("section 47 enquiry") == true)
            #expect(first.attention?.contains("ring Derby on 01632 960100 now") == true)
            let command = try #require(first.nextStep?.command)
            #expect(command.hasPrefix("handover close \(switched.text.prefix(8)) --reason s47 --child 1 --child 2 "))
            #expect(command.contains(" --on 20"), "the day they gave, not today's")
            #expect(first.standing.hasSuffix("s47"))
            #expect(first.toLookAt == 1)
            #expect(try lines(receiver).allSatisfy { !$0.routeSwitched }, "we know what we said")

            try await close(sender, switched, .harmEnquiry)
            let answered = try #require(try lines(sender).first { $0.transfer == switched })
            #expect(!answered.routeSwitched)
            #expect(answered.nextStep == nil)
        }
    }

    @Test("When the family has moved on, the sending side is told to send the case there", .rule("DERBY-63"))
    func movedOn() async throws {
        let (sender, receiver, wire, id) = try await pair()
        let nowhere = await #expect(throws: GatewayFault.self) {
            try await close(receiver, id, .movedOn, to: AuthorityCode("E10000021"))
        }
        #expect(nowhere?.code == "authority-unknown")
        try await close(receiver, id, .movedOn, to: Invented.havering)
        try await receiver.settle(over: wire)
        let line = try #require(try lines(sender).first)
        #expect(line.nextStep?.what.contains("begin a transfer to that authority") == true)
        let command = try #require(line.nextStep?.command)
        #expect(command.hasPrefix("handover redirect \(id.text.prefix(8)) FOLDER --to E09000016 --child 1 "))
        #expect(
            line.dutyLiesWith == [receiver.code], "the receiving authority's word alone does not take the duty from it")
        #expect(line.standing.hasSuffix("moved-on, not said by the sending authority"))
        #expect(line.caseHeldBy == [sender.code])
        let waiting = try #require(try lines(receiver).first)
        #expect(waiting.nextStep?.what.contains("duty and clock stay with us") == true)
        #expect(waiting.meetingDue != nil)
        try await close(sender, id, .movedOn, to: Invented.havering)
        try await sender.settle(over: wire)
        for station in [sender, receiver] {
            let settled = try #require(try lines(station).first)
            #expect(settled.dutyLiesWith == [Invented.havering])
            #expect(settled.meetingDue == nil)
        }
        let view = try sender.gateway.show(
            sender.gateway.transfer(id.text), reveal: nil, by: sender.acting(.practitioner))
        #expect(view.messages.last?.says.contains("Havering") == true)
        #expect(view.children.allSatisfy { $0.placeToConfirm == nil })
        #expect(view.messages.last?.words["authorisedBy"]?.contains("tel. 01632 960100") == true)
        #expect(view.children.allSatisfy { $0.means?.hasPrefix("Havering must respond") == true })
    }

    @Test(
        "Where the receiving side says the family is stays the sending side's task, whatever else that has said of the child",
        .rule("DERBY-64", "HAV-47", "CAL-31"))
    func placeBesideOthers() async throws {
        for moveFirst in [true, false] {
            let (sender, receiver, wire, id) = try await pair()
            for isMove in [moveFirst, !moveFirst] {
                if isMove {
                    try await close(receiver, id, .movedOn, to: Invented.havering)
                } else {
                    try await close(sender, id, .harmEnquiry)
                }
                for station in [receiver, sender] { try await station.settle(over: wire) }
            }
            let step = try #require(try lines(sender).first?.nextStep)
            #expect(step.command?.hasPrefix("handover redirect \(id.text.prefix(8)) FOLDER --to E09000016") == true)
            let theirs = try #require(try lines(receiver).first { $0.transfer == id })
            #expect(theirs.dutyLiesWith == [receiver.code])
            #expect(theirs.routeSwitched == moveFirst)
            #expect(theirs.nextStep?.what.contains("ring them") == true)
        }
        let (sender, receiver, wire, id) = try await pair()
        try await close(sender, id, .serviceDeclined, noHarmGround: true)
        try await sender.settle(over: wire)
        try await close(receiver, id, .returned)
        try await receiver.settle(over: wire)
        let ours = try #require(try lines(sender).first?.nextStep)
        #expect(ours.what.contains("see where the child is: they say that the family is back with us"))
        #expect(ours.command == nil, "one of the two words is taken back, and only people know which")
        #expect(try lines(receiver).first?.nextStep?.what.contains("does not fit") == true)
        #expect(try lines(sender).first?.dutyLiesWith == [receiver.code])
        #expect(try sender.gateway.transfer(id.text).isOver == false)
        let transfer = try sender.gateway.transfer(id.text)
        _ = try await sender.gateway.withdrawEnding(
            transfer, children: transfer.children.map(\.child), words: "Invented.", by: sender.acting(.teamManager))
        try await sender.settle(over: wire)
        #expect(try lines(sender).first?.nextStep?.what.contains("see the child, and record it") == true)
    }

    @Test("No longer in need asks for the review that decided it", .rule("CAL-27"))
    func review() async throws {
        let (sender, _, _, id) = try await pair()
        let fault = await #expect(throws: GatewayFault.self) { try await close(sender, id, .noLongerInNeed) }
        #expect(fault?.code == "review-missing")
        #expect(fault?.rule == "CAL-27")
        let queued = try await close(sender, id, .noLongerInNeed, review: sender.gateway.today)
        #expect(queued.notices.isEmpty)
    }

    @Test(
        "Three months after a Child Protection Plan a child stays in need in Camden; a service manager alone goes past it",
        .rule("CAM-40"))
    func staysInNeed() async throws {
        func left(_ ended: CivilDate, _ sender: AuthorityCode) async throws -> FamilyStory {
            try await FamilyStory(from: sender, to: Invented.havering) { file in
                file.children[0].protectionPlanEnded = ended
            }
        }
        let today = HandClock().now.londonDate
        func close(_ story: FamilyStory, as role: Role = .teamManager) async throws {
            let (station, child) = (story.leaving, try story.child(at: story.leaving).reference)
            _ = try await station.gateway.close(
                station.gateway.transfer(story.conversation.text), children: [child], reason: .noLongerInNeed,
                on: station.gateway.today, words: "Invented words.", informed: nil, review: station.gateway.today,
                by: station.acting(role))
        }
        let early = try await left(today.adding(months: -3).adding(days: 1), Invented.camden)
        let fault = await #expect(throws: GatewayFault.self) { try await close(early) }
        #expect(fault?.code == "stays-in-need" && fault?.rule == "CAM-40")
        try await close(early, as: .serviceManager)
        try await close(left(today.adding(months: -3).adding(days: -3), Invented.camden))
        try await close(left(today.adding(days: -1), Invented.calderdale))
    }

    @Test(
        "A declined service is accepted once significant harm was considered, and the other side is told",
        .rule("DERBY-4", "T-5"))
    func serviceDeclined() async throws {
        let (sender, receiver, wire, id) = try await pair()
        let fault = await #expect(throws: GatewayFault.self) { try await close(sender, id, .serviceDeclined) }
        #expect(fault?.code == "harm-not-considered")
        #expect(fault?.rule == "DERBY-4")
        try await close(sender, id, .serviceDeclined, noHarmGround: true)
        try await sender.settle(over: wire)
        let line = try #require(try lines(receiver).first)
        #expect(line.standing.hasSuffix("service-declined"))
        #expect(line.caseHeldBy == [])
        #expect(line.dutyLiesWith == [receiver.code])
        #expect(line.nextStep == nil, "a plan is ended by those who work it, and nothing is left to say")
        #expect(line.toLookAt == 1)
    }

    @Test("After acceptance and an ending of theirs, the sending side is asked to close", .rule("T-10"))
    func closeAfterTheirs() async throws {
        let (sender, receiver, wire, id) = try await pair()
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        try await close(receiver, id, .noLongerInNeed, review: receiver.gateway.today)
        try await receiver.settle(over: wire)
        #expect(try lines(sender).first?.nextStep?.command == "handover close \(id.text.prefix(8))")
        try await close(sender, id, .transferred)
        #expect(try lines(sender).first?.nextStep == nil)
        #expect(try sender.gateway.transfer(id.text).anomalies.isEmpty)
    }

    @Test("Turned 18 before the eighteenth birthday is refused here, and rejected when it comes from elsewhere")
    func turned18() async throws {
        let (sender, receiver, wire, id) = try await pair()
        for station in [sender, receiver] {
            let fault = await #expect(throws: GatewayFault.self) { try await close(station, id, .turned18) }
            #expect(fault?.code == "not-yet-18")
        }
        let transfer = try receiver.gateway.transfer(id.text)
        let ending = Invented.ending([transfer.children[0].child], .turned18, on: receiver.gateway.today)
        let order = transfer.nextOrder
        let sealed = try receiver.seal(
            ending, to: sender.code, in: id, sequence: order.sequence, previous: order.previous, seen: order.seen)
        let answer = await wire.hand(sealed.bytes, from: receiver.code, to: sender.code)
        try sender.expectRejection(answer, .notAllowed)
        #expect(try sender.gateway.transfer(id.text).children.allSatisfy { $0.state.name == .heldBySender })
    }

    @Test("A mistaken ending is taken back by a manager with a reason, and both sides go on from where they stood")
    func withdrawn() async throws {
        let (sender, receiver, wire, id) = try await pair()
        let before = try lines(sender).first
        try await close(receiver, id, .died)
        try await receiver.settle(over: wire)
        #expect(try lines(sender).first?.dutyLiesWith == [])
        func withdraw(_ words: String, by station: Station, as role: Role = .teamManager) async throws {
            let transfer = try station.gateway.transfer(id.text)
            _ = try await station.gateway.withdrawEnding(
                transfer, children: transfer.children.map(\.child), words: words, by: station.acting(role))
        }
        for (station, words, role, code) in [
            (receiver, "Invented.", Role.practitioner, "not-permitted"),
            (receiver, " ", .teamManager, "sentence-needed"),
            (sender, "Invented.", .teamManager, "ending-not-said"),
        ] {
            let fault = await #expect(throws: GatewayFault.self) { try await withdraw(words, by: station, as: role) }
            #expect(fault?.code == code)
        }
        try await withdraw("Another family's record was open.", by: receiver)
        try await receiver.settle(over: wire)
        let after = try #require(try lines(sender).first)
        #expect(after.dutyLiesWith == before?.dutyLiesWith)
        #expect(after.caseHeldBy == before?.caseHeldBy)
        #expect(after.clock == before?.clock)
        #expect(after.meetingDue == before?.meetingDue)
        #expect(after.toLookAt > before?.toLookAt ?? 0)
        let view = try sender.gateway.show(
            sender.gateway.transfer(id.text), reveal: nil, by: sender.acting(.practitioner))
        #expect(view.messages.last?.says.hasPrefix("took back, as a mistake") == true)
        #expect(view.messages.last?.words["reasons"] == "Another family's record was open.")
        #expect(view.anomalies.isEmpty)
    }

    @Test(
        "News of a death that crosses the closing reaches the sending side, is a task there, and no meeting goes overdue",
        .rule("T-10"))
    func newsAcrossClosing() async throws {
        let (sender, receiver, wire, id) = try await pair()
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        try await close(sender, id, .transferred)
        try await close(receiver, id, .died)
        try await receiver.settle(over: wire)
        try await sender.settle(over: wire)
        let line = try #require(try lines(sender).first)
        #expect(line.standing.contains("died"))
        #expect(line.toLookAt >= 1)
        #expect(line.nextStep?.what.contains("a child died") == true)
        #expect(line.nextStep?.command?.contains("--reason died") == true)
        for _ in 0..<60 { receiver.clock.advance(days: 1) }
        for station in [sender, receiver] {
            let later = try #require(try lines(station).first)
            #expect(later.meetingDue == nil)
            #expect(later.attention?.contains("overdue") != true)
        }
        try await close(sender, id, .died)
        #expect(try lines(sender).first?.nextStep == nil)
    }

    @Test("An ending is a manager's decision")
    func authority() async throws {
        let (sender, _, _, id) = try await pair()
        let fault = await #expect(throws: GatewayFault.self) { try await close(sender, id, .died, as: .practitioner) }
        #expect(fault?.code == "not-permitted")
    }
}
