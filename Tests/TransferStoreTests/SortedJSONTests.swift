import CaseTransfer
import Foundation
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("The written form of entries")
struct SortedJSONTests {
    private func byFoundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func byOurselves(_ value: some Encodable) throws -> String {
        String(decoding: try SortedJSONEncoder.encode(value), as: UTF8.self)
    }

    @Test(
        "Every entry and every transfer is written as Foundation writes it, byte for byte",
        arguments: TwoSides.Stage.allCases)
    func entries(_ stage: TwoSides.Stage) throws {
        for children in 1...3 {
            let sides = TwoSides.at(stage, children: children, seed: UInt64(children))
            for side in TransferSide.allCases {
                for entry in sides[side].entries { #expect(try byOurselves(entry) == byFoundation(entry)) }
                #expect(try byOurselves(sides[side].state) == byFoundation(sides[side].state))
            }
        }
    }

    private struct Odd: Codable {
        var z = 1
        var a: String?
        var B: [String: [Int]] = ["b": [], "a": [1, -2], "A b": [.max, .min]]
        var empty: [String] = []
        var nothing: [Int?] = [nil, 1]
        var deep: [[Bool]] = [[true], [], [false, true]]
        var text: String
        var small: Int8 = -8
        var large: UInt64 = .max
    }

    @Test("So are texts with every character that needs care, and keys in every order")
    func odd() throws {
        let texts = [
            "", "plain", "\"quoted\" \\ and / and \u{7F}",
            (UInt8(0)..<0x20).map { "\(Character(Unicode.Scalar($0)))" }.joined(),
            "Zoë Ångström \u{2028}\u{2029} \u{1F600}", "a\u{301}",
        ]
        for text in texts {
            #expect(try byOurselves(Odd(text: text)) == byFoundation(Odd(text: text)))
            #expect(try byOurselves([text: text]) == byFoundation([text: text]))
            #expect(try byOurselves(text) == byFoundation(text))
            let payload = JournalPayload(rationale: text, details: ["because": text, "sentPast": "a, b", text: "x"])
            #expect(try byOurselves(payload) == byFoundation(payload))
        }
    }

    @Test("What it does not know is left to Foundation, never written otherwise")
    func unknown() throws {
        #expect(throws: SortedJSONEncoder.Unknown.self) { try SortedJSONEncoder.encode(["x": 0.5]) }
        #expect(throws: SortedJSONEncoder.Unknown.self) { try SortedJSONEncoder.encode([Data([1, 2])]) }
        #expect(throws: SortedJSONEncoder.Unknown.self) { try SortedJSONEncoder.encode(Date(timeIntervalSince1970: 1)) }
        #expect(String(decoding: try CanonicalJSON.encode(["x": 0.5]), as: UTF8.self) == "{\"x\":0.5}")
        #expect(String(decoding: try CanonicalJSON.encode([Data([1, 2])]), as: UTF8.self) == "[\"AQI=\"]")
    }
}
