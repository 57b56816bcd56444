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
