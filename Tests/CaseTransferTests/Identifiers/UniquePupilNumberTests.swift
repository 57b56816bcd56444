import CaseTransfer
import Foundation
import Testing
import WorkingDays

@Suite("Unique pupil numbers")
struct UniquePupilNumberTests {
    @Test(
        "Well-formed numbers are taken, permanent and temporary (T-12)",
        arguments: [
            ("B801200005001", false), ("P207000016049", false), ("X00180001701A", true),
        ])
    func takesWellFormed(text: String, temporary: Bool) throws {
        let upn = try UniquePupilNumber.parse(text).get()
        #expect(upn.text == text && upn.isTemporary == temporary)
        #expect(UniquePupilNumber(text) == upn)
    }

    @Test(
        "A wrong check letter is found, and the right one named (T-12)",
        arguments: [
            // A supplier's page gives Q for this number; 266 modulo 23 is 13, which is P.
            ("Q207000016049", "P"), ("B207000016049", "P"), ("A801200005001", "B"), ("Z00180001701A", "X"),
        ])
    func namesTheCheckLetter(text: String, expected: String) {
        #expect(UniquePupilNumber.faults(in: text) == [.badCheckLetter(expected: Character(expected))])
        #expect(UniquePupilNumber.withCheckLetterCorrected(text)?.text == expected + text.dropFirst())
        #expect(UniquePupilNumber(text) == nil)
    }

    @Test("Any single wrong character is found, but for a last letter that counts as the digit it replaces")
    func findsSingleMistakes() {
        let right = "B801200005001"
        var unnoticed: [String] = []
        for index in right.indices {
            for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" where other != right[index] {
                let wrong = right.replacingCharacters(in: index...index, with: String(other))
                if UniquePupilNumber(wrong) != nil { unnoticed.append(wrong) }
            }
        }
        // The scheme itself cannot tell these two apart: B counts as 1.
        #expect(unnoticed == ["B80120000500B"])
    }

    @Test(
        "The wrong number of characters is counted as a reader counts them",
        arguments: [
            ("", 0), ("B80120000500", 12), ("B8012000050011", 14), (" B801200005001", 14), ("B80120000500é1", 14),
        ])
    func wrongLength(text: String, count: Int) {
        #expect(UniquePupilNumber.parse(text) == .failure(.wrongLength(count)))
        #expect(UniquePupilNumber.withCheckLetterCorrected(text) == nil)
    }

    @Test(
        "A character of the wrong kind is found at its place",
        arguments: [
            ("b801200005001", 1), ("I801200005001", 1), ("8801200005001", 1), ("B8O1200005001", 3),
            ("B80120000500 ", 13),
            ("B80120000500S", 13), ("B80120000500a", 13), ("B801200005A01", 11), ("B80120000500é", 13),
            ("B801２00005001", 5),
        ])
    func wrongCharacter(text: String, position: Int) {
        #expect(UniquePupilNumber.parse(text) == .failure(.badCharacter(position: position)))
    }

    @Test("A part that no authority ever issued is found beside a wrong check letter")
    func unknownIssuer() throws {
        let faults = UniquePupilNumber.faults(in: "B999200005001")
        #expect(faults.contains(.unknownIssuer("999")) && faults.count == 2)
        #expect(UniquePupilNumber.withCheckLetterCorrected("B999200005001") == nil)
        for part in ["000", "006", "200", "214", "804", "814", "832", "897", "910", "944"] {
            #expect(UniquePupilNumber.faults(in: "B\(part)200005001").contains(.unknownIssuer(part)))
        }
    }

    @Test("Every English authority of today, every retired one and Welsh ones are issuers")
    func issuersCoverTheRegister() {
        let register = AuthorityRegister.england
        let parts = register.authorities.map(\.dfeCode.text) + register.retired.map(\.dfeCode.text)
        for part in parts + ["660", "681", "001", "005"] {
            #expect(UniquePupilNumber.withCheckLetterCorrected("A\(part)200005001") != nil, "\(part)")
        }
    }

    @Test("A fault becomes a warning with its rule, and never repeats the number")
    func faultBecomesFinding() {
        let text = "B207000016049"
        let finding = UniquePupilNumber.faults(in: text)[0].finding(at: "children[0].upn")
        #expect(finding.code == "upn-check-letter" && finding.severity == .warning)
        #expect(finding.place == "children[0].upn" && finding.rule == "DfE CIN census 1510")
        #expect(finding.message.contains("would be P") && !finding.message.contains(text.dropFirst()))
    }

    @Test("A number is a single string in JSON, and an ill-formed one is refused without being repeated")
    func codesAsOneString() throws {
        let upn = try #require(UniquePupilNumber("B801200005001"))
        #expect(String(decoding: try JSONEncoder().encode([upn]), as: UTF8.self) == #"["B801200005001"]"#)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([UniquePupilNumber].self, from: Data(#"["B207000016049"]"#.utf8))
        }
        #expect(error.map { !"\($0)".contains("207000016049") } == true)
    }
}
