import CaseTransfer
import Foundation
import Testing

@Suite("Authority codes")
struct AuthorityCodeTests {
    @Test(
        "The four kinds of English upper-tier authority have codes",
        arguments: [
            "E06000015", "E08000033", "E09000016", "E10000029",
        ])
    func takesEnglishCodes(text: String) throws {
        let code = try #require(AuthorityCode(text))
        #expect(code.text == text && code.description == text)
    }

    @Test(
        "T-13, T-17: districts, other nations and other shapes have no authority code",
        arguments: [
            "E07000008", "W06000001", "S12000033", "N09000003", "", "E0600001", "E060000151", "e06000015", " E06000015",
            "E06000015\n", "E06OOOO15", "E06٠٠٠٠٠٠", "831",
        ])
    func refusesOthers(text: String) {
        #expect(AuthorityCode(text) == nil)
    }

    @Test("A code is a single string in JSON, and codes stand in order of text")
    func codesAsOneString() throws {
        let codes = ["E08000033", "E06000015"].compactMap(AuthorityCode.init)
        let json = try JSONEncoder().encode(codes.sorted())
        #expect(String(decoding: json, as: UTF8.self) == #"["E06000015","E08000033"]"#)
        #expect(try JSONDecoder().decode([AuthorityCode].self, from: json) == codes.sorted())
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([AuthorityCode].self, from: Data(#"["E07000008"]"#.utf8))
        }
    }
}
