import CaseTransfer
import Foundation
import Testing

@Suite("NHS numbers")
struct NHSNumberTests {
    @Test(
        "Well-formed numbers are taken, plain or spaced 3-3-4, and shown spaced",
        arguments: [
            ("9434765919", "943 476 5919"), ("943 476 5870", "943 476 5870"), ("4505577104", "450 557 7104"),
        ])
    func takesWellFormed(text: String, shown: String) throws {
        let number = try NHSNumber.parse(text).get()
        #expect(number.formatted == shown)
        #expect(number.text == shown.filter { $0 != " " })
        #expect(NHSNumber(shown) == number)
    }

    @Test("T-12: one digit ten times passes Modulus 11 and is refused all the same", arguments: 0...9)
    func refusesRepeatedDigits(digit: Int) {
        let text = String(repeating: "\(digit)", count: 10)
        #expect(NHSNumber.parse(text) == .failure(.repeatedDigit))
        #expect(NHSNumber(text) == nil)
    }

    @Test("A wrong check digit is found, whichever digit is wrong")
    func refusesWrongCheckDigits() {
        let right = "9434765919"
        for index in right.indices {
            for other in "0123456789" where other != right[index] {
                #expect(NHSNumber(right.replacingCharacters(in: index...index, with: String(other))) == nil)
            }
        }
        #expect(NHSNumber.parse("1234567890") == .failure(.noSuchNumber))
        #expect(NHSNumber.parse("9434765918") == .failure(.badCheckDigit))
    }

    @Test("Nine digits that no check digit fits have none of the ten")
    func noNumberForSomePrefixes() {
        for last in 0...9 {
            #expect(NHSNumber.parse("123456789\(last)") == .failure(.noSuchNumber))
        }
    }

    @Test("A remainder of 0 gives the check digit 0")
    func checkDigitZero() {
        #expect((0...9).filter { NHSNumber("100000006\($0)") != nil } == [0])
    }

    @Test(
        "Other ways of writing are not ten digits",
        arguments: [
            "", "943476591", "94347659199", "943-476-5919", "9434 765 919", "943 4765919", " 9434765919", "943476591X",
            "９４３４７６５９１９", "943 476 591 ",
        ])
    func refusesOtherText(text: String) {
        #expect(NHSNumber.parse(text) == .failure(.notTenDigits))
    }

    @Test("A number is stored without spaces and comes back from JSON")
    func codesAsOneString() throws {
        let number = try #require(NHSNumber("943 476 5919"))
        let json = try JSONEncoder().encode([number])
        #expect(String(decoding: json, as: UTF8.self) == #"["9434765919"]"#)
        #expect(try JSONDecoder().decode([NHSNumber].self, from: json) == [number])
    }

    @Test("No fault's words hold a digit of the number")
    func faultsKeepTheNumberToThemselves() {
        for fault in [NHSNumber.Fault.notTenDigits, .repeatedDigit, .badCheckDigit, .noSuchNumber] {
            let finding = fault.finding(at: "children[0].nhsNumber")
            #expect(finding.code.hasPrefix("nhs-number-") && finding.severity == .warning && finding.rule == nil)
            #expect(!finding.message.isEmpty && !finding.remedy.isEmpty)
        }
    }
}
