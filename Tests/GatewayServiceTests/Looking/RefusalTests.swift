import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("A refusal comes back as a task")
struct RefusalTests {
    private func pair(acknowledged: Bool = true) async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        if acknowledged {
            _ = try await receiver.acknowledge(conversation)
            try await receiver.settle(over: wire)
        }
        return (sender, receiver, wire, conversation)
    }

    @discardableResult
    private func refuse(
        _ station: Station, _ id: ConversationID, _ reason: RefusedChild.Reason,
        _ particulars: RefusalParticulars = RefusalParticulars(), children: [Int]? = nil,
        words: String = "Invented words."
    ) async throws -> QueuedMessage {
        let transfer = try station.gateway.transfer(id.text)
        let all = transfer.children.map(\.child)
        return try await station.gateway.refuse(
            transfer, children: children.map { $0.map { all[$0] } } ?? all, reason: reason, words: words,
            particulars: particulars, by: station.acting(.practitioner))
    }

    private func line(_ station: Station) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
    }

    private func view(_ station: Station, _ id: ConversationID) throws -> TransferView {
        try station.gateway.show(station.gateway.transfer(id.text), reveal: nil, by: station.acting(.practitioner))
    }

    static let complete: [(RefusedChild.Reason, RefusalParticulars, String, String?)] = [
        (.wrongChild, RefusalParticulars(), "ring them now", nil),
        (
            .notResident,
            RefusalParticulars(
                checked: .visit, checkedOn: nil, checkedBy: "Noor Invented", address: "12 Nowhere Street"),
            "confirm where the family lives; they visited on", "supplement"
        ),
        (
            .incomplete, RefusalParticulars(documents: [.plan, .minutes]),
            "send the plan and minutes that they found missing", "supplement"
        ),
        (
            .unreadable, RefusalParticulars(documents: [.summary]),
            "send again, in a form they can open, the summary that they could not open", "supplement"
        ),
        (
            .alreadyKnown, RefusalParticulars(knownAs: ["A1", "A2", "A3"].compactMap { LocalChildID($0) }),
            "ring them: they know the child under the identifier", nil
        ),
        (
            .wrongRoute, RefusalParticulars(route: .childProtectionPlan), "ask for a transfer-in conference",
            "close --reason child-protection-plan"
        ),
        (.wrongRoute, RefusalParticulars(route: .lookedAfter), "the placement route", "close --reason looked-after"),
        (.wrongRoute, RefusalParticulars(route: .sameAuthority), "lives in our area", "close --reason returned"),
        (.wrongRoute, RefusalParticulars(route: .outsideEngland), "left England", "close --reason left-england"),
    ]

    @Test(
        "Each refusal ends nothing, changes no date, and says in list and show what to do", arguments: complete.indices)
    func task(index: Int) async throws {
        let (reason, particulars, what, command) = Self.complete[index]
        let (sender, receiver, wire, id) = try await pair()
        let (before, shown) = (try line(sender), try view(sender, id))
        try await refuse(receiver, id, reason, particulars)
        try await receiver.settle(over: wire)
        let after = try line(sender)
        #expect(after.meetingDue == before.meetingDue)
        #expect(after.clock == before.clock)
        #expect(after.caseHeldBy == before.caseHeldBy)
        #expect(after.dutyLiesWith == before.dutyLiesWith)
        #expect(after.standing.hasPrefix("refused: \(reason.rawValue)"))
        let step = try #require(after.nextStep)
        #expect(step.what.contains(what))
        let short = id.text.prefix(8)
        let expected = command.map { word -> String in
            let parts = word.split(separator: " ", maxSplits: 1)
            return "handover \(parts[0]) \(short) " + (parts.count > 1 ? String(parts[1]) : "FOLDER")
        }
        #expect(step.command == expected)
        let children = try view(sender, id).children
        #expect(children.allSatisfy { $0.task == step })
        #expect(children.map(\.meetingDue) == shown.children.map(\.meetingDue))
        #expect(children.map(\.responsibility) == shown.children.map(\.responsibility))
        #expect(try view(receiver, id).children.allSatisfy { $0.task == nil })
    }

    @Test("What was checked, by whom, and as whom a child is known stand behind the message for those who may read it")
    func words() async throws {
        let (sender, receiver, wire, id) = try await pair(acknowledged: false)
        try await refuse(receiver, id, .notResident, Self.complete[1].1)
        try await refuse(
            receiver, id, .alreadyKnown, RefusalParticulars(knownAs: [LocalChildID("LCS77")].compactMap(\.self)),
            children: [0])
        try await receiver.settle(over: wire)
        let messages = try view(sender, id).messages.filter { $0.kind == .refusal }
        #expect(messages.map { $0.words["addressChecked"] } == ["12 Nowhere Street", nil])
        #expect(messages.map { $0.words["checkedBy"] } == ["Noor Invented", nil])
        #expect(messages.map { $0.words["knownAs"] } == [nil, "LCS77"])
        #expect(messages.first?.says == "refusal: not-resident (visited on \(receiver.gateway.today))")
    }

    @Test("A refusal without what its reason needs is not sent")
    func missing() async throws {
        let (_, receiver, _, id) = try await pair(acknowledged: false)
        let wrong: [(RefusedChild.Reason, RefusalParticulars, String)] = [
            (.notResident, RefusalParticulars(checked: .visit, checkedBy: "Noor"), "check-missing"),
            (.notResident, RefusalParticulars(checkedBy: "Noor", address: "1 Nowhere"), "check-missing"),
            (.notResident, RefusalParticulars(checked: .visit, address: "1 Nowhere"), "check-missing"),
            (.incomplete, RefusalParticulars(), "document-not-named"),
            (.unreadable, RefusalParticulars(), "document-not-named"),
            (.alreadyKnown, RefusalParticulars(), "known-as-missing"),
            (.wrongRoute, RefusalParticulars(), "route-missing"),
            (.wrongChild, RefusalParticulars(documents: [.plan]), "particulars-misplaced"),
        ]
        for (reason, particulars, code) in wrong {
            let fault = await #expect(throws: GatewayFault.self) { try await refuse(receiver, id, reason, particulars) }
            #expect(fault?.code == code)
        }
        #expect(try receiver.gateway.transfer(id.text).messages.map(\.kind).contains(.refusal) == false)
    }

    @Test("Siblings refused for different reasons each have their own task, papers that went astray first")
    func siblings() async throws {
        let (sender, receiver, wire, id) = try await pair()
        try await refuse(receiver, id, .incomplete, RefusalParticulars(documents: [.plan]), children: [0])
        try await refuse(receiver, id, .wrongChild, children: [2])
        try await receiver.settle(over: wire)
        #expect(try line(sender).nextStep?.what.contains("data protection officer") == true)
        let tasks = try view(sender, id).children.map { $0.task?.what }
        #expect(tasks[0]?.contains("plan") == true)
        #expect(tasks[1] == nil)
        #expect(tasks[2]?.contains("data protection officer") == true)
    }

    @Test(
        "Papers of a case that was accepted are not destroyed as the wrong child's before both sides are asked to ring",
        .rule("T-14"))
    func afterAcceptance() async throws {
        let (sender, receiver, wire, id) = try await pair()
        _ = try await receiver.convene(id)
        _ = try await receiver.hold(id)
        _ = try await receiver.accept(id)
        try await receiver.settle(over: wire)
        _ = try await sender.close(id, .transferred)
        try await sender.settle(over: wire)
        #expect(try sender.gateway.transfer(id.text).isOver)
        let before = try receiver.gateway.clocks(of: receiver.gateway.transfer(id.text), on: receiver.gateway.today)
        try await refuse(receiver, id, .wrongChild)
        try await receiver.settle(over: wire)
        func speak(at station: Station) throws {
            let transfer = try station.gateway.transfer(id.text)
            try station.gateway.record(
                .counterpartContact(
                    CounterpartContact(
                        children: transfer.children.map(\.child), on: station.gateway.today, how: .telephone,
                        risksUnderstood: true)),
                words: ["with": "Kim Invented, team manager"], of: transfer, by: station.acting(.practitioner))
        }
        for (station, words) in [
            (sender, "ring them now: they had accepted"), (receiver, "before anything is destroyed"),
        ] {
            let step = try #require(try line(station).nextStep)
            #expect(step.what.contains(words))
            #expect(step.command == "handover record contact \(id.text.prefix(8)) --with \"...\" --how HOW")
            #expect(
                try view(station, id).messages.contains { $0.notices.map(\.code).contains("refused-after-acceptance") })
        }
        #expect(try view(sender, id).children.allSatisfy { $0.task?.what.contains("wrong authority") == true })
        try speak(at: receiver)
        #expect(try line(receiver).nextStep?.command == "handover destroy \(id.text.prefix(8))")
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        #expect(try line(sender).nextStep?.what.contains("they had accepted") == true)
        try speak(at: sender)
        #expect(try line(sender).nextStep == nil)
        #expect(try line(receiver).nextStep == nil)
        let after = try receiver.gateway.clocks(of: receiver.gateway.transfer(id.text), on: receiver.gateway.today)
        #expect(after == before)
    }

    @Test("A supplement answers the refusal: the task passes to the receiving team, which acknowledges again")
    func answered() async throws {
        let (sender, receiver, wire, id) = try await pair(acknowledged: false)
        try await refuse(receiver, id, .incomplete, RefusalParticulars(documents: [.plan]))
        try await receiver.settle(over: wire)
        #expect(try line(receiver).nextStep == nil)
        _ = try await sender.supplement(id, to: receiver)
        try await sender.settle(over: wire)
        #expect(try line(sender).nextStep == nil)
        #expect(try view(sender, id).children.allSatisfy { $0.task == nil })
        #expect(try line(receiver).nextStep?.what == "they answered the refusal: acknowledge this, or refuse it again")
        try await refuse(receiver, id, .incomplete, RefusalParticulars(documents: [.minutes]))
        try await receiver.settle(over: wire)
        #expect(try line(sender).nextStep?.what == "send the minutes that they found missing")
        #expect(try line(receiver).nextStep == nil)
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        #expect(try line(sender).nextStep == nil)
    }

    @Test("A confidential address is never written into a refusal", .rule("T-16"))
    func confidential() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let place = Place(lines: ["7 Hidden Lane"], postcode: "ZZ9 9ZZ", uprn: nil)
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.addresses[0].state = .confidential(reason: "Refuge.", place: place)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        for address in ["7 hidden lane", "the flat at zz99zz"] {
            let fault = await #expect(throws: GatewayFault.self) {
                try await refuse(
                    receiver, prepared.conversation, .notResident,
                    RefusalParticulars(checked: .family, checkedBy: "Noor", address: address))
            }
            #expect(fault?.code == "address-confidential")
        }
        let fault = await #expect(throws: GatewayFault.self) {
            try await refuse(receiver, prepared.conversation, .wrongChild, words: "Nobody at 7 Hidden Lane.")
        }
        #expect(fault?.rule == "T-16")
        // Nor into any other words, one line of it in a sentence.
        let said = await #expect(throws: GatewayFault.self) {
            try await receiver.gateway.acknowledge(
                receiver.gateway.transfer(prepared.conversation.text),
                for: AcknowledgementDetails(
                    team: "Invented team", telephone: "01632 960100", outOfHours: "01632 960199",
                    note: "Seen at 7 hidden lane today."), by: receiver.acting(.practitioner))
        }
        #expect(said?.code == "address-confidential")
    }
}
