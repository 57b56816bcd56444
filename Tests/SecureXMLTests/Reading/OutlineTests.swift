@testable import SecureXML
import Testing

@Suite("The outline of octets that nobody vouches for")
struct OutlineTests {
    private func outlined(_ xml: String, _ names: Set<String>) throws -> XMLElement {
        try CanonicalXML(canonicalising: Array(xml.utf8)).outline(naming: names)
    }

    @Test("It is what the whole tree says of the same elements, without what is in them")
    func same() throws {
        let xml =
            "<M xmlns=\"urn:m\" xmlns:o=\"urn:o\" p=\"a &amp; b\"><S a=\"1\" o:a=\"&lt;2\"><X/>text</S>\n<T/><o:S/></M>"
        let whole = try CanonicalXML(canonicalising: Array(xml.utf8)).element()
        let outline = try outlined(xml, ["S", "T"])
        #expect(outline.name == whole.name && outline.namespace == whole.namespace)
        #expect(outline.attributes == whole.attributes)
        #expect(outline.elements.map(\.name) == ["S", "T", "S"])
        #expect(outline.elements.map(\.attributes) == whole.elements.map(\.attributes))
        #expect(outline.elements.map(\.namespace) == ["urn:m", "urn:m", "urn:o"])
        #expect(outline.elements.allSatisfy { $0.children.isEmpty })
    }

    @Test("However many elements there are, two of each name that was asked for are taken")
    func bounded() throws {
        let many = String(repeating: "<S><S/></S><D>1</D><T/>", count: 1000)
        #expect(try outlined("<M>\(many)</M>", ["S", "T"]).elements.map(\.name) == ["S", "T", "S", "T"])
        #expect(try outlined("<M/>", ["S"]).children.isEmpty)
    }
}
