import Foundation
import Testing

@testable import CaseTransfer

@Suite("The register's embedded texts")
struct EmbeddedRegisterTests {
    @Test(
        "Each embedded text is its CSV file, byte for byte",
        arguments: [
            ("authorities.csv", EmbeddedRegister.authorities),
            ("authorities-retired.csv", EmbeddedRegister.retiredAuthorities),
            ("authorities-announced-ends.csv", EmbeddedRegister.announcedEnds),
            ("authorities-other-nations.csv", EmbeddedRegister.otherNations),
        ])
    func embeddedTextIsTheFile(file: String, embedded: String) throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let data = try Data(contentsOf: package.appending(path: "Sources/CaseTransfer/Data/\(file)"))
        #expect(Data(embedded.utf8) == data, "run Sources/CaseTransfer/Data/embed.py")
    }

    @Test("A quoted field keeps its comma, and an empty one is empty")
    func quotedFields() {
        let table = RegisterTable("# source\ncode,name,end\n1,\"Hull, City of\",\n2,York,2026\n")
        #expect(table.rows.map { $0["name"] } == ["Hull, City of", "York"])
        #expect(table.rows.map { $0["end"] } == ["", "2026"])
        #expect(table.rows.map(\.line) == [3, 4])
        #expect(table.rows[0]["no such column"] == "")
    }
}
