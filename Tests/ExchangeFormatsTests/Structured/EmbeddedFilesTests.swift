import CaseTransfer
import Foundation
import Testing

@testable import ExchangeFormats

@Suite("Files held in the binary")
struct EmbeddedFilesTests {
    @Test(
        "Every schema of a structured document is the file in Schemas/v1, byte for byte",
        arguments: DocumentKind.allCases)
    func schemas(kind: DocumentKind) throws {
        let file = try CaseFileFixtures.text("Schemas/v1/\(StructuredSchemas.fileName(of: kind))")
        #expect(Array(StructuredSchemas.text(of: kind).utf8) == Array(file.utf8))
    }

    @Test("The case file's schema and the example's template are their files, byte for byte; run .ci/embed if not")
    func others() throws {
        #expect(
            Array(EmbeddedCaseSchema.text.utf8) == Array(try CaseFileFixtures.text("Schemas/v1/case.schema.json").utf8))
        let template = try CaseFileFixtures.text("docs/examples/sample-brook.template.json")
        #expect(Array(EmbeddedExample.text.utf8) == Array(template.utf8))
    }

    @Test("Every element, attribute and type of every schema is documented", arguments: DocumentKind.allCases)
    func documented(kind: DocumentKind) throws {
        let lines = StructuredSchemas.text(of: kind).split(separator: "\n").map { $0.drop { $0 == " " } }
        let kinds = ["<xs:element ", "<xs:attribute ", "<xs:simpleType ", "<xs:complexType ", "<xs:schema "]
        for (index, line) in lines.enumerated() where kinds.contains(where: line.hasPrefix) {
            #expect(!line.hasSuffix("/>"), "\(line)")
            // The start tag of the schema itself takes two lines.
            let next = line.hasPrefix("<xs:schema") ? lines[index + 2] : lines[index + 1]
            #expect(next.hasPrefix("<xs:annotation>"), "\(line)")
        }
    }
}
