import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Whoever tries addresses to see who hides there is on record with each, and soon told no more", .rule("T-16"))
struct TriedAddressesTests {
    /// What is said of the addresses of a family whose file gives this one openly, and another one that nobody hides.
    private func elsewhere(
        _ place: Place, at sender: Station, to receiver: Station, by acting: ActingPerson? = nil
    ) throws -> [Finding] {
        try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .open(place: place) }
            return try sender.gateway.checkReadiness(
                of: folder, recipient: nil, by: acting ?? sender.acting(.practitioner)
            ).findings.filter { $0.code.hasPrefix("address") && $0.rule == "T-16" }
        }
    }

    @Test(
        "Each address that is found is on record once a day; after five of a day nothing is told of any other, and the managers see it"
    )
    func tryingAddresses() async throws {
        let (sender, receiver, _) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        let (held, notTold) = ("address-confidential-elsewhere", "addresses-not-told")
        func home(_ number: Int) -> Place { Place(lines: ["\(number)00 Ospreyvale Refuge Lane"]) }
        var protection = AddressProtection()
        for number in 1...8 {
            protection.take(ConfidentialAddress(address: "hidden\(number)", residents: [], place: home(number)))
        }
        let marks = try sender.gateway.placeMarks(of: protection)
        try await sender.gateway.store.write { try $0.keep(marks, of: id) }
        func codes(_ place: Place, by acting: ActingPerson? = nil) throws -> [String] {
            try elsewhere(place, at: sender, to: receiver, by: acting).map(\.code)
        }
        let manager = try sender.acting(.teamManager)
        for number in 1...4 { #expect(try codes(home(number)) == [held]) }
        #expect(try codes(home(4)) == [held], "a page is drawn again")
        #expect(try codes(Place(lines: ["No Number Lane"], postcode: "ZZ9 9ZZ")).isEmpty)
        #expect(try sender.matchedPlaces().count == 4)
        #expect(try sender.gateway.placesAsked(toldTo: manager).isEmpty)

        // Of the other address of the same file nothing is told any more, now that it is enough.
        #expect(try codes(home(5)) == [held, notTold])
        try sender.restart()
        #expect(try codes(home(1)).first == held, "what they know already")
        let nobodys = try elsewhere(Place(lines: ["9 Plain Invented Road"]), at: sender, to: receiver)
        #expect(nobodys.map(\.code) == [notTold] && nobodys[0].severity == .warning)
        #expect(nobodys[0].remedy.contains("Caldicott Guardian"))
        #expect(try elsewhere(home(6), at: sender, to: receiver) == nobodys, "the answer is the same for both")
        #expect(try codes(home(6)) == [notTold])
        let found = try sender.matchedPlaces()
        #expect(found.count == 6 && Set(found).count == 6, "what is not told is on record all the same")
        #expect(Set(found).isDisjoint(with: marks.map(\.digest)), "the entry names no place of the store")
        #expect(try !"\(sender.events())".lowercased().contains("ospreyvale"))

        // Whoever types for them is told no more than they are; somebody else has not been told yet.
        let typed = try sender.acting(.businessSupport, for: "wes.invented")
        #expect(try codes(home(7), by: typed) == [notTold])
        #expect(try codes(home(7), by: manager) == [held])
        let lines = try sender.gateway.placesAsked(toldTo: sender.acting(.teamManager))
        #expect(lines.map(\.person) == [Invented.person("wes.invented")] && lines.map(\.places) == [7])
        #expect(lines.allSatisfy { !$0.sentence.contains("Lane") && !$0.sentence.contains(id.text.prefix(8)) })
        for role in [Role.practitioner, .businessSupport, .auditor] {
            #expect(try sender.gateway.placesAsked(toldTo: sender.acting(role)).isEmpty, "\(role)")
        }

        sender.clock.advance(days: 1)
        #expect(try codes(home(8)) == [held], "another day")
        #expect(try codes(home(1)) == [held])
        #expect(try Set(sender.matchedPlaces()).count == 9, "of another day the same address has another digest")
        sender.clock.advance(days: 6)
        #expect(try sender.gateway.placesAsked(toldTo: sender.acting(.teamManager)).isEmpty, "after a week")
    }

    @Test("An entry that was written before the address had a digest is read, and counts for none")
    func olderMatch() throws {
        let event = try JSONDecoder().decode(JournalEvent.self, from: Data(#"{"protectedPlaceMatched":{}}"#.utf8))
        #expect(event == .protectedPlaceMatched(place: nil))
        #expect(event.name == .protectedPlaceMatched)
        #expect(try String(decoding: JSONEncoder().encode(event), as: UTF8.self) == #"{"protectedPlaceMatched":{}}"#)
    }
}

extension Station {
    /// What the journal says of addresses that were found, in its order.
    func matchedPlaces() throws -> [MessageDigest] {
        try events().compactMap { event in
            if case .protectedPlaceMatched(let place) = event { place } else { nil }
        }
    }
}
