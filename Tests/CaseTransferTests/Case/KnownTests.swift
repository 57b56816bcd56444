import CaseTransfer
import Foundation
import Testing

@Suite("What is known, and what is not")
struct KnownTests {
    private struct Sample: Codable, Hashable {
        var name: Known<String>
        var risks: Known<[String]>
        var count: Known<Int>
    }

    @Test("A telephone number is one that can be dialled; an extension may stand behind it")
    func telephone() {
        for number in [
            "01632 960 100", "+44 1632 960100", "(01632) 960-100", "01632 960100 ext 204", "01632 960100 x12",
        ] {
            #expect(TelephoneNumber.canBeRung(number), "\(number)")
        }
        for number in ["", "abc", "ring me", "999", "01632 96010O", "ask at 01632 960100"] {
            #expect(!TelephoneNumber.canBeRung(number), "\(number)")
        }
    }

    @Test("A value reads as known, and the words \"not known\" as not known")
    func reads() throws {
        let json = #"{"name": "Wren", "risks": [], "count": "not known"}"#
        let sample = try JSONDecoder().decode(Sample.self, from: Data(json.utf8))
        #expect(sample == Sample(name: .known("Wren"), risks: .known([]), count: .notKnown))
        let again = try JSONDecoder().decode(Sample.self, from: JSONEncoder().encode(sample))
        #expect(again == sample)
    }

    @Test("Other words in the place of a number are a fault of that place")
    func wrong() throws {
        let json = #"{"name": "Wren", "risks": "none", "count": 1}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.self, from: Data(json.utf8)) }
    }

    @Test("An empty list is known and says that there is none")
    func none() {
        #expect(Known<[String]>.known([]).isKnown)
        #expect(Known<[String]>.notKnown.value == nil)
    }
}
