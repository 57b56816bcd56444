import CaseTransfer
import Foundation
import Testing

@Suite("Postcodes")
struct PostcodeTests {
    @Test(
        "A postcode comes into its normal form",
        arguments: [
            ("DE1 2FS", "DE1 2FS"), ("de12fs", "DE1 2FS"), (" m1  1ae ", "M1 1AE"), ("B338TH", "B33 8TH"),
            ("w1a0ax", "W1A 0AX"), ("CR2 6XH", "CR2 6XH"), ("DN551PT", "DN55 1PT"), ("ec1a 1bb", "EC1A 1BB"),
            ("GIR0AA", "GIR 0AA"), ("BX11LT", "BX1 1LT"), ("BF1 3AA", "BF1 3AA"),
        ])
    func normalises(text: String, normal: String) throws {
        #expect(try Postcode.parse(text).get().text == normal)
        #expect(Postcode(normal)?.text == normal)
    }

    @Test(
        "What has no postcode's shape is refused with the part that is wrong",
        arguments: [
            ("", Postcode.Fault.wrongLength), ("DE1", .wrongLength), ("DE111 2FSA", .wrongLength),
            ("DE1 2FC", .badInwardPart), ("DE1 2IS", .badInwardPart), ("DE1 FFS", .badInwardPart),
            ("DE1 22S", .badInwardPart), ("DE1-2FS", .badOutwardPart), ("1DE 2FS", .badOutwardPart),
            ("DEE1 2FS", .badOutwardPart), ("GIS 0AA", .badOutwardPart), ("D\u{c9}1 2FS", .badOutwardPart),
        ])
    func refusesOthers(text: String, fault: Postcode.Fault) {
        #expect(Postcode.parse(text) == .failure(fault))
        #expect(Postcode(text) == nil)
        #expect(fault.code.hasPrefix("postcode-") && !fault.message.isEmpty && !fault.remedy.isEmpty)
    }

    @Test("The six letters that are misread never end a postcode")
    func inwardLetters() {
        let refused = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { Postcode("DE1 2A\($0)") == nil }
        #expect(refused == "CIKMOV")
    }

    @Test("A postcode read from JSON is normalised too")
    func codesAsOneString() throws {
        let read = try JSONDecoder().decode([Postcode].self, from: Data(#"["de12fs"]"#.utf8))
        #expect(String(decoding: try JSONEncoder().encode(read), as: UTF8.self) == #"["DE1 2FS"]"#)
    }
}
