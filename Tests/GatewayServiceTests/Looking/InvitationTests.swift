import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("The meeting as an invitation")
struct InvitationTests {
    private func convened(venue: String?) async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        try await convene(receiver, conversation, for: "2026-12-10", venue: venue)
        try await receiver.settle(over: wire)
        return (sender, receiver, wire, conversation)
    }

    private func convene(
        _ station: Station, _ conversation: ConversationID, for date: String, venue: String?,
        children: [ChildReference]? = nil, begins: TimeOfDay? = nil, ends: TimeOfDay? = nil
    ) async throws {
        let transfer = try station.gateway.transfer(conversation.text)
        _ = try await station.gateway.convene(
            transfer, children: children ?? transfer.children.map(\.child), for: Invented.date(date),
            details: MeetingDetails(venue: venue, begins: begins, ends: ends, attendees: [], agencies: []),
            reason: "Invented reason.",
            by: station.acting(.practitioner))
    }

    private func invitation(
        _ station: Station, _ conversation: ConversationID, children: [ChildReference]? = nil,
        organiser: String? = nil, withoutVenue: Bool = false, role: Role = .practitioner
    ) throws -> MeetingInvitation {
        let transfer = try station.gateway.transfer(conversation.text)
        return try station.gateway.invitation(
            to: transfer, children: children ?? transfer.children.map(\.child), organiser: organiser, invited: [],
            withoutVenue: withoutVenue, by: station.acting(role))
    }

    @Test("Both sides print the same event; convening again moves it under the same UID with a higher sequence")
    func rearranged() async throws {
        let (sender, receiver, wire, conversation) = try await convened(venue: "Invented centre, room 2")
        let first = try invitation(sender, conversation)
        #expect(first == (try invitation(receiver, conversation)))
        #expect(first.date == Invented.date("2026-12-10"))
        #expect(first.sequence == 0)
        #expect(first.location == "Invented centre, room 2")
        try await convene(receiver, conversation, for: "2026-12-11", venue: nil)
        try await receiver.settle(over: wire)
        let second = try invitation(sender, conversation)
        #expect(second.uid == first.uid)
        #expect(second.sequence == 1)
        #expect(second.date == Invented.date("2026-12-11"))
        #expect(second.location == nil)
    }

    @Test(
        "The time of day crosses signed and stands in both sides' calendars; a time that ends before it begins is refused"
    )
    func timed() async throws {
        let (sender, receiver, wire, conversation) = try await convened(venue: nil)
        #expect(try invitation(sender, conversation).begins == nil)
        for (begins, ends) in [(nil, TimeOfDay("15:30")), (TimeOfDay("15:30"), TimeOfDay("15:30"))] {
            let fault = await #expect(throws: GatewayFault.self) {
                try await convene(
                    receiver, conversation, for: "2026-12-10", venue: nil, begins: begins, ends: ends)
            }
            #expect(fault?.code == "times-unusable")
        }
        try await convene(
            receiver, conversation, for: "2026-12-10", venue: nil, begins: TimeOfDay("14:30"), ends: TimeOfDay("15:30"))
        try await receiver.settle(over: wire)
        let timed = try invitation(sender, conversation)
        #expect(timed == (try invitation(receiver, conversation)))
        #expect(timed.sequence == 1 && timed.begins == TimeOfDay("14:30"))
        #expect(timed.text.contains("DTEND;TZID=Europe/London:20261210T153000"))
        // Only the time is another one: the same event moves.
        try await convene(receiver, conversation, for: "2026-12-10", venue: nil, begins: TimeOfDay("09:00"))
        try await receiver.settle(over: wire)
        let moved = try invitation(sender, conversation)
        #expect(moved.uid == timed.uid && moved.sequence == 2 && moved.ends == nil)
        #expect(moved.text.contains("DTSTART;TZID=Europe/London:20261210T090000\r\nDURATION:PT1H"))
    }

    @Test(
        "A venue with a name, an address line or a postcode of the family is refused, and can be left out",
        .rule("T-16"),
        arguments: [
            "Home of Wren and her mother", "The Sample-Brook house", "at robin's school", "At Hazel's",
            "14 Invented Crescent", "the house in Invented Cres.", "Flat 3, 27 Fictional Row",
        ])
    func namesNobody(venue: String) async throws {
        let (sender, receiver, _, conversation) = try await convened(venue: venue)
        for station in [sender, receiver] {
            let fault = #expect(throws: GatewayFault.self) { try invitation(station, conversation) }
            #expect(fault?.code == "venue-tells-of-family")
            let without = try invitation(station, conversation, withoutVenue: true)
            #expect(without.location == nil)
            for word in ["wren", "robin", "sample", "brook", "hazel", "crescent", "fictional"] {
                #expect(!without.text.lowercased().contains(word), "\(venue): \(word)")
            }
        }
    }

    @Test("A postcode of the family is refused however it is spaced; a town or a district is no address")
    func places() async throws {
        let (sender, _, _, conversation) = try await convened(venue: "Derby Council House, Crescent Street")
        let transfer = try sender.gateway.transfer(conversation.text)
        #expect(try invitation(sender, conversation).location == "Derby Council House, Crescent Street")
        let file = try #require(try sender.gateway.contents(of: transfer, revealing: true).caseFile)
        let postcode = try #require(
            file.addresses.compactMap { address -> String? in
                guard case .open(let place) = address.state else { return nil }
                return place.postcode
            }.first)
        #expect(FamilyMarks(file).stand(in: "Room 2, " + postcode.filter { !$0.isWhitespace }.lowercased()))
    }

    @Test("Without a convened meeting there is nothing to invite to; an administrator is shown none")
    func refusals() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let none = #expect(throws: GatewayFault.self) { try invitation(sender, conversation) }
        #expect(none?.code == "meeting-not-convened")
        let blind = #expect(throws: GatewayFault.self) { try invitation(sender, conversation, role: .administrator) }
        #expect(blind?.code == "not-permitted")
        let address = #expect(throws: GatewayFault.self) { try invitation(sender, conversation, organiser: "nobody") }
        #expect(address?.code == "e-mail-unusable")
    }

    @Test("Siblings whose meetings are on different days get an invitation each")
    func siblings() async throws {
        let (_, receiver, _, conversation) = try await convened(venue: nil)
        let children = try receiver.gateway.transfer(conversation.text).children.map(\.child)
        try await convene(receiver, conversation, for: "2026-12-14", venue: nil, children: [children[1]])
        let several = #expect(throws: GatewayFault.self) { try invitation(receiver, conversation) }
        #expect(several?.code == "invitation-several")
        let first = try invitation(receiver, conversation, children: [children[0]])
        let second = try invitation(receiver, conversation, children: [children[1]])
        #expect(first.uid != second.uid)
        #expect(first.date == Invented.date("2026-12-10") && second.date == Invented.date("2026-12-14"))
    }
}
