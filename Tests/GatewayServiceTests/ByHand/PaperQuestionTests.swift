import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("What papers by hand say that is hardly meant", .rule("T-2", "T-12"))
struct PaperQuestionTests {
    private func register(
        _ station: Station, born: CivilDate? = Invented.date("2018-03-04"), residence days: Int = -4,
        certainty: Residence.Certainty = .provisional, toldBy: String = "Kim Invented, clerk",
        means: HandMeans = .letter, because: String? = nil
    ) throws -> TransferState {
        try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.calderdale, children: [PapersAtHand.Child(name: "Zephyrine Invented", bornOn: born)],
                residence: Residence(
                    date: station.gateway.today.adding(days: days), certainty: certainty, kind: .relatives),
                documents: [], on: station.gateway.today),
            heard: HeardWord(toldBy: toldBy, means: means, because: because), by: station.acting(.businessSupport))
    }

    private func fault(_ body: () throws -> TransferState) -> GatewayFault? {
        #expect(throws: GatewayFault.self) { _ = try body() }
    }

    @Test("A residence date to come or long past, and somebody who is of age, are taken with the reason on record")
    func dates() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        #expect(fault { try register(station, residence: 365) }?.code == "date-to-explain")
        #expect(
            fault { try register(station, residence: 3, certainty: .confirmed) }?.message.contains("confirmed") == true)
        #expect(fault { try register(station, residence: -800) }?.code == "date-to-explain")
        #expect(fault { try register(station, born: Invented.date("2001-01-01")) }?.code == "date-to-explain")
        let taken = try register(station, residence: 365, because: "The tenancy begins then.")
        let view = try station.gateway.show(taken, reveal: nil, by: station.acting(.practitioner))
        #expect(view.messages.first?.words["because"] == "The tenancy begins then.")
    }

    @Test("A date of birth to come is no date of birth, whatever the reason")
    func birth() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let asked = fault { try register(station, born: Invented.date("2031-05-01"), because: "So they wrote.") }
        #expect(asked?.code == "born-in-future")
        #expect(asked?.remedy.contains("unborn") == true)
    }

    @Test("Whoever told us has a name and a post, and a telephone call a number, or it is said why not")
    func source() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        #expect(fault { try register(station, toldBy: "x") }?.code == "told-by-unclear")
        #expect(throws: Never.self) { try register(station, toldBy: "x", because: "She hung up.") }
        let heard = HeardWord(toldBy: "Kim Invented, clerk", means: .telephone)
        #expect(throws: GatewayFault.self) { _ = try heard.payload() }
        #expect(
            try HeardWord(toldBy: "Kim Invented, clerk", means: .telephone, reachedAt: "01632 960100").payload()
                .details[HeardWord.reachedAt] == "01632 960100")
    }

    @Test(
        "Everything that is doubted is asked in one refusal; the sentence answers all of it, and the record names each")
    func together() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let first = try register(station)
        let asked = fault {
            try register(station, residence: 400, certainty: .confirmed, toldBy: "Kim")
        }
        #expect(asked?.code == "date-to-explain")
        let id = String(first.conversation.text.prefix(8))
        for words in ["still to come", "in transfer \(id)", "one word is no name"] {
            #expect(asked?.message.contains(words) == true, "\(words)")
        }
        #expect(asked?.message.hasPrefix("There are 3 things") == true)
        let taken = try register(
            station, residence: 400, certainty: .confirmed, toldBy: "Kim",
            because: "The tenancy begins then; the letter names nobody else.")
        let view = try station.gateway.show(taken, reveal: nil, by: station.acting(.practitioner))
        let named = view.messages.first?.words["doubts"] ?? ""
        for words in ["still to come", "in transfer \(id)", "one word is no name"] {
            #expect(named.contains(words), "\(words)")
        }
    }
}
