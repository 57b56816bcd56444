import SecureXML
import Testing

@Suite("Schemas")
struct XMLSchemaTests {
    static let common = Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:c" elementFormDefault="qualified">
          <xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{3}"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """.utf8)
    static let main = Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:c" xmlns:m="urn:m" targetNamespace="urn:m"
            elementFormDefault="qualified">
          <xs:import namespace="urn:c" schemaLocation="common.xsd"/>
          <xs:element name="Root"><xs:complexType><xs:sequence>
            <xs:element name="Code" type="c:Code"/><xs:element name="Day" type="xs:date" minOccurs="0"/>
          </xs:sequence><xs:attribute name="n" type="xs:integer" use="required"/></xs:complexType></xs:element>
        </xs:schema>
        """.utf8)

    private func schema() throws -> XMLSchema {
        try XMLSchema(main: "main.xsd", documents: ["main.xsd": Self.main, "common.xsd": Self.common])
    }

    private func validate(_ text: String) throws -> [SchemaFinding] {
        try schema().validate(Array("<Root xmlns=\"urn:m\"\(text)</Root>".utf8))
    }

    @Test("A valid document has no findings")
    func valid() throws {
        #expect(try validate(" n=\"1\"><Code>ABC</Code><Day>2026-09-21</Day>").isEmpty)
    }

    @Test(
        "Each departure is told by its kind and its line",
        arguments: [
            (" n=\"1\">\n<Code>abc</Code>", SchemaFinding.Kind.value, 2),
            (" n=\"1\"><Code>ABC</Code>\n\n<Day>21 September</Day>", .value, 3),
            (">\n<Code>ABC</Code>", .attributeMissing, 1),
            (" n=\"1\" x=\"2\"><Code>ABC</Code>", .attributeNotAllowed, 1), (" n=\"1\">\n<Other/>", .element, 2),
            (" n=\"1\">", .element, 1), (" n=\"1\">text<Code>ABC</Code>", .content, 1),
            (" n=\"one\"><Code>ABC</Code>", .value, 1),
        ])
    func invalid(text: String, kind: SchemaFinding.Kind, line: Int) throws {
        let findings = try validate(text)
        #expect(findings.first?.kind == kind, "\(findings)")
        #expect(findings.first?.line == line, "\(findings)")
    }

    @Test("No finding repeats a value from the document")
    func noContent() throws {
        let findings = try validate(" n=\"Robin\"><Code>Robin Example</Code>")
        #expect(!findings.isEmpty)
        #expect(!findings.map { "\($0) \($0.message)" }.joined().contains("Robin"))
    }

    @Test("An element is named only by a name of the schema")
    func elementNames() throws {
        #expect(try validate(" n=\"1\"><Code>abc</Code>").map(\.element) == ["Code"])
        let strange = try validate(" n=\"1\"><RobinExample/>")
        #expect(strange.map(\.element) == [SchemaFinding.strangeElement])
        #expect(!strange.map { "\($0) \($0.message)" }.joined().contains("Robin"))
    }

    @Test("An import that is not bundled is refused, and no file is opened for it")
    func missing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("common.xsd", Self.common)
        let reaching = Array(String(decoding: Self.main, as: UTF8.self).replacingFirst("common.xsd", path).utf8)
        let fault = #expect(throws: XMLSchemaFault.self) {
            try XMLSchema(main: "main.xsd", documents: ["main.xsd": reaching])
        }
        #expect(fault?.missing == [path])
        #expect(throws: XMLSchemaFault.self) { try XMLSchema(main: "main.xsd", documents: ["common.xsd": Self.common]) }
        #expect(throws: XMLSchemaFault.self) {
            try XMLSchema(main: "a", documents: ["a": Array("<not-a-schema/>".utf8)])
        }
    }

    @Test("Hostile text is refused before the schema sees it")
    func hostile() throws {
        let text = "<!DOCTYPE Root [<!ENTITY a \"ABC\">]><Root xmlns=\"urn:m\" n=\"1\"><Code>&a;</Code></Root>"
        let fault = #expect(throws: XMLFault.self) { try schema().validate(Array(text.utf8)) }
        #expect(fault?.codes == [.documentType])
    }

    @Test("One schema serves many threads at once")
    func shared() async throws {
        let schema = try schema()
        let document = Array("<Root xmlns=\"urn:m\" n=\"1\"><Code>ABC</Code></Root>".utf8)
        let wrong = Array("<Root xmlns=\"urn:m\" n=\"1\"><Code>abc</Code></Root>".utf8)
        let counts = await withTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask { (try? schema.validate(index % 2 == 0 ? document : wrong).count) ?? -1 }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.filter { $0 == 0 }.count == 32)
        #expect(counts.allSatisfy { $0 >= 0 })
    }
}
