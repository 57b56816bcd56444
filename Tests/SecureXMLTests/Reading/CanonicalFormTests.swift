import SecureXML
import Testing

@Suite("The digest of a structured document (rule 6)")
struct CanonicalFormTests {
    private func digest(of document: String, change: (String) -> String = { $0 }) throws -> SHA256Digest {
        let text = change(try TestEnvelope.sealed(structured: [("plan-1", document)]).text)
        let reading = try EnvelopeReader.read(Array(text.utf8))
        #expect(reading.isSound, "\(reading.findings)")
        return try #require(reading.head?.structured.first).document.digest
    }

    @Test("It is that of the document cut out and standing alone")
    func cutOut() throws {
        let alone = try CanonicalXML(canonicalising: Array(TestEnvelope.plan.utf8)).digest
        #expect(try digest(of: TestEnvelope.plan) == alone)
    }

    @Test("It does not change with white space around, character references, sections, quotes or line ends of the file")
    func stable() throws {
        let expected = try digest(of: TestEnvelope.plan)
        #expect(
            try digest(of: TestEnvelope.plan) { $0.replacingFirst("<Documents>", "<Documents>\n      ") } == expected)
        #expect(
            try digest(of: TestEnvelope.plan) {
                $0.replacingFirst("<Structured ref=\"plan-1\">", "<Structured ref=\"plan-1\">\n  ")
            } == expected)
        #expect(try digest(of: TestEnvelope.plan.replacingFirst("Robin", "R&#x6F;b<![CDATA[in]]>")) == expected)
        #expect(try digest(of: TestEnvelope.plan.replacingFirst("n=\"1\"", "n = '1'")) == expected)
        let lines = TestEnvelope.plan.replacingFirst("every", "every\n")
        #expect(try digest(of: lines.replacingFirst("every\n", "every\r\n")) == (try digest(of: lines)))
        let empty = TestEnvelope.plan.replacingFirst("<plan:Salt>c2FsdA==</plan:Salt>", "<plan:Salt/>")
        #expect(
            try digest(of: empty.replacingFirst("<plan:Salt/>", "<plan:Salt></plan:Salt>")) == (try digest(of: empty)))
    }

    @Test("Exclusive canonicalisation of a subtree ignores declarations moved outwards, which the shape then forbids")
    func declarationsMoved() throws {
        let inner = "<p:A xmlns:p=\"urn:p\"><p:B/></p:A>"
        let moved = "<p:A xmlns:p=\"urn:p\" xmlns:q=\"urn:q\"><p:B/></p:A>"
        #expect(try CanonicalXML(canonicalising: Array(inner.utf8)) == CanonicalXML(canonicalising: Array(moved.utf8)))
    }

    @Test("It changes with another prefix, white space inside and another Unicode form")
    func changes() throws {
        let expected = try digest(of: TestEnvelope.plan)
        #expect(
            try digest(of: TestEnvelope.plan.replacing("plan:", with: "p:").replacing("xmlns:plan", with: "xmlns:p"))
                != expected)
        #expect(try digest(of: TestEnvelope.plan.replacingFirst("<plan:Aim", " <plan:Aim")) != expected)
        let composed = try digest(of: TestEnvelope.plan.replacingFirst("Robin", "Ren\u{E9}"))
        let decomposed = try digest(of: TestEnvelope.plan.replacingFirst("Robin", "Rene\u{301}"))
        #expect(composed != decomposed)
    }

    @Test("Canonicalising canonical octets changes nothing")
    func idempotent() throws {
        let once = try ExclusiveC14N.canonicalise(Array(TestEnvelope.notes.utf8))
        #expect(try ExclusiveC14N.canonicalise(once) == once)
    }

    @Test("A value tree holds what the canonical octets say")
    func valueTree() throws {
        let text =
            "<a:R xmlns:a=\"urn:a\" b=\"1 &amp;&lt;&quot;&#10;&amp;#38;\" a:b=\"2\">x<a:S/>y &amp; <![CDATA[<z>]]>\n<T xmlns=\"urn:t\"/></a:R>"
        let root = try CanonicalXML(canonicalising: Array(text.utf8)).element()
        #expect(root.name == "R" && root.namespace == "urn:a")
        #expect(root.attribute("b") == "1 &<\"\n&#38;")
        #expect(root.attribute("b", namespace: "urn:a") == "2")
        #expect(root.attribute("c") == nil)
        #expect(root.text == "xy & <z>\n")
        #expect(root.children.count == 4)
        #expect(root.element(named: "S")?.line == 1)
        #expect(root.element(named: "T") == nil)
        #expect(root.element(named: "T", namespace: "urn:t")?.line == 2)
        #expect(!root.hasElementsOnly && !root.hasTextOnly)
    }

    @Test(
        "Text with a comment or an instruction is not canonicalised: the form would hide them",
        arguments: ["<!-- -->", "<?a?>"])
    func hidden(_ part: String) {
        #expect(throws: XMLFault.self) {
            try CanonicalXML(canonicalising: Array("<a xmlns=\"urn:a\">\(part)</a>".utf8))
        }
    }
}
