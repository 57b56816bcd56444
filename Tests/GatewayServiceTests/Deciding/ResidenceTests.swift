import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("The residence date between two gateways", .rule("T-2"))
struct ResidenceTests {
    private func word(
        _ act: ResidenceStatement.Act, _ date: CivilDate? = nil, reason: String? = nil, on day: CivilDate
    ) -> ResidenceWord {
        ResidenceWord(
            act: act, date: date, source: ResidenceSource(toldBy: .landlord, how: .telephone, on: day),
            toldBy: "Invented housing officer", reason: reason)
    }

    private func acknowledged() async throws -> (
        sender: Station, receiver: Station, wire: Wire, conversation: ConversationID
    ) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        try await receiver.settle(over: wire)
        return (sender, receiver, wire, conversation)
    }

    private func say(
        _ word: ResidenceWord, _ conversation: ConversationID, by station: Station, over wire: Wire
    ) async throws {
        let transfer = try station.gateway.transfer(conversation.text)
        _ = try await station.gateway.sayResidence(
            word, of: transfer.children.map(\.child), in: transfer, by: station.acting(.practitioner))
        try await station.settle(over: wire)
    }

    private func changes(_ station: Station) throws -> [(was: DueMeeting, now: DueMeeting, cause: MessageKind)] {
        try station.events().compactMap { event in
            guard case .dueChanged(_, let was, let now, let cause) = event else { return nil }
            return (was, now, cause)
        }
    }

    private func meeting(_ station: Station, _ conversation: ConversationID) throws -> MeetingClock {
        let gateway = station.gateway
        return try #require(try gateway.clocks(of: gateway.transfer(conversation.text), on: gateway.today).first)
    }

    @Test("The receiving side corrects, the sending side confirms: old and new due dates go on record on both sides")
    func correctedAndConfirmed() async throws {
        let (sender, receiver, wire, conversation) = try await acknowledged()
        let before = try meeting(sender, conversation).due
        let later = before.residence.adding(days: 7)
        try await say(
            word(.corrected, later, reason: "The keys were given out a week later.", on: receiver.gateway.today),
            conversation, by: receiver, over: wire)
        for station in [sender, receiver] {
            let clock = try meeting(station, conversation)
            #expect(clock.due == before && !clock.confirmedByReceiver, "the earlier due date until it is settled")
            #expect(clock.otherwise?.residence == later)
            #expect(try changes(station).isEmpty, "the date that governs has not moved yet")
            let line = try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
            #expect(line.residenceOpen?.contains("not agreed") == true)
            #expect(
                (line.nextStep?.command?.hasPrefix("handover residence confirm") == true)
                    == (station.code == sender.code))
        }
        try await say(word(.confirmed, on: sender.gateway.today), conversation, by: sender, over: wire)
        for station in [sender, receiver] {
            let clock = try meeting(station, conversation)
            #expect(clock.due.residence == later && clock.confirmedByReceiver && clock.otherwise == nil)
            let recorded = try changes(station)
            let children = try station.gateway.transfer(conversation.text).children.count
            #expect(recorded.count == children)
            #expect(
                recorded.allSatisfy {
                    $0.was.due == before.due && $0.now.due == clock.due.due && $0.cause == .residence
                })
            let view = try station.gateway.show(
                station.gateway.transfer(conversation.text), reveal: nil, by: station.acting(.practitioner))
            #expect(view.children.first?.residence?.state == .agreed)
            #expect(view.children.first?.residence?.words.map(\.date) == [later, later])
            #expect(view.anomalies.isEmpty)
            #expect(view.summary.residenceOpen == nil)
            #expect(view.messages.contains { $0.words["toldBy"] == "Invented housing officer" })
        }
    }

    @Test(
        "The sending side corrects after the acknowledgement: the receiving side confirms and says its due date with it"
    )
    func senderCorrects() async throws {
        let (sender, receiver, wire, conversation) = try await acknowledged()
        let before = try meeting(receiver, conversation).due
        let earlier = before.residence.adding(days: -7)
        try await say(
            word(.corrected, earlier, reason: "The school says so.", on: sender.gateway.today), conversation,
            by: sender, over: wire)
        let meanwhile = try meeting(receiver, conversation)
        #expect(meanwhile.due.residence == earlier && meanwhile.due.workingDays == before.workingDays)
        #expect(meanwhile.otherwise == before)
        try await say(word(.confirmed, on: receiver.gateway.today), conversation, by: receiver, over: wire)
        for station in [sender, receiver] {
            let clock = try meeting(station, conversation)
            #expect(clock.due == meanwhile.due && clock.confirmedByReceiver)
            #expect(try changes(station).map(\.now.due).contains(clock.due.due))
        }
    }

    @Test("A correction needs its reason, and words that name nobody's hidden address")
    func reason() async throws {
        let (_, receiver, _, conversation) = try await acknowledged()
        let transfer = try receiver.gateway.transfer(conversation.text)
        let acting = try receiver.acting(.practitioner)
        for reason in [nil, "  "] {
            await #expect {
                _ = try await receiver.gateway.sayResidence(
                    word(.corrected, receiver.gateway.today, reason: reason, on: receiver.gateway.today),
                    of: [transfer.children[0].child], in: transfer, by: acting)
            } throws: { ($0 as? GatewayFault)?.code == "residence-without-reason" }
        }
        let auditor = try receiver.acting(.auditor)
        await #expect {
            _ = try await receiver.gateway.sayResidence(
                word(.confirmed, on: receiver.gateway.today), of: [transfer.children[0].child], in: transfer,
                by: auditor)
        } throws: { ($0 as? GatewayFault)?.code == "not-permitted" }
    }

    @Test(
        "After a new bank holiday the receiving authority says its date anew, and both record old and new", .rule("T-3")
    )
    func restated() async throws {
        let (sender, receiver, wire, conversation) = try await acknowledged()
        let before = try meeting(receiver, conversation).due
        let transfer = try receiver.gateway.transfer(conversation.text)
        let children = transfer.children.map(\.child)
        await #expect {
            _ = try await receiver.gateway.restate(
                transfer, children: children, reason: .calendar, words: "Words.", by: receiver.acting(.practitioner))
        } throws: { ($0 as? GatewayFault)?.code == "nothing-to-restate" }
        await #expect {
            _ = try await sender.gateway.restate(
                sender.gateway.transfer(conversation.text), children: children, reason: .calendar, words: "Words.",
                by: sender.acting(.practitioner))
        } throws: { ($0 as? GatewayFault)?.code == "not-your-step" }
        let bytes = BankHolidayList.file(2024...2028, adding: [before.due], removing: [])
        let administrator = try receiver.acting(.administrator)
        let change = try receiver.gateway.change(toImport: BankHolidayFile.read(bytes), file: bytes, by: administrator)
        try receiver.gateway.importCalendar(change, accepting: nil, by: administrator)
        #expect(try meeting(receiver, conversation).recounted != nil)
        _ = try await receiver.gateway.restate(
            receiver.gateway.transfer(conversation.text), children: children, reason: .calendar,
            words: "A bank holiday was proclaimed.", by: receiver.acting(.practitioner))
        try await receiver.settle(over: wire)
        for station in [sender, receiver] {
            let clock = try meeting(station, conversation)
            #expect(clock.due.due == WorkingDayCalendar.englandAndWales.count(1, from: before.due).due)
            #expect(clock.confirmedByReceiver)
            let recorded = try changes(station)
            #expect(recorded.contains { $0.was.due == before.due && $0.now == clock.due && $0.cause == .restatement })
        }
        #expect(try meeting(receiver, conversation).recounted == nil)
        #expect(
            try meeting(sender, conversation).recounted?.due == before.due,
            "the difference is shown until it imports too"
        )
    }
}
