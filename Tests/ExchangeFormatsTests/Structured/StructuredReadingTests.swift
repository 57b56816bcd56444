import CaseTransfer
import SecureXML
import Testing

@testable import ExchangeFormats

@Suite("Reading a structured document that somebody else wrote")
struct StructuredReadingTests {
    private static let salt = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

    private func other(_ content: String, attributes: String = "salt=\"\(salt)\"") -> String {
        "<other xmlns=\"urn:handover:other:1\" \(attributes)>\(content)</other>"
    }

    private let content =
        "<title>T</title><children><child>0123456789abcdef</child></children>"
        + "<attachments><attachment><file>a.pdf</file><ref>a1</ref></attachment></attachments>"

    /// Reads by elements alone, so that the decoder's own strictness is seen beside the schema's.
    private func fault(_ xml: String) -> StructuredDocumentFault? {
        do {
            _ = try StructuredDocument(CanonicalXML(canonicalising: Array(xml.utf8)).element())
            return nil
        } catch {
            return error as? StructuredDocumentFault
        }
    }

    /// Reads by the schema first, as a gateway does.
    private func schemaFault(_ xml: String, kind: DocumentKind = .other) -> StructuredDocumentFault.Code? {
        do {
            _ = try StructuredDocument(CanonicalXML(canonicalising: Array(xml.utf8)), kind: kind)
            return nil
        } catch {
            return (error as? StructuredDocumentFault)?.code
        }
    }

    @Test("Prefixes, white space and character references change nothing")
    func harmless() {
        let prefixed =
            "<o:other xmlns:o=\"urn:handover:other:1\" salt=\"\(Self.salt)\">\n <o:title>&#x54;</o:title>"
            + "<o:children><o:child>0123456789abcdef</o:child></o:children> <o:attachments><o:attachment>"
            + "<o:file>a.pdf</o:file><o:ref>a1</o:ref></o:attachment></o:attachments></o:other>"
        #expect(fault(other(content)) == nil)
        #expect(fault(prefixed) == nil)
        #expect(schemaFault(prefixed) == nil)
    }

    @Test(
        "Whatever the format does not know is a fault, by the schema and by the decoder alike",
        arguments: [
            ("an unknown element", "<title>T</title><colour/>", "structured-unexpected"),
            ("an element twice", "<title>T</title><title>U</title>", "structured-unexpected"),
            ("an attribute", "<title lang=\"en\">T</title>", "structured-unexpected"),
            ("elements in a text", "<title>T<b/></title>", "structured-wrong-value"),
            ("a text among elements", "x<title>T</title>", "structured-wrong-value"),
            ("an element of another namespace", "<title xmlns=\"urn:x\">T</title>", "structured-unexpected"),
            ("no title", "", "structured-missing"),
            ("a date that is none", "<title>T</title><datedOn/>", "structured-wrong-value"),
        ])
    func unknown(name: String, title: String, code: String) {
        let rest = content.replacing("<title>T</title>", with: "")
        let date = title.contains("<datedOn/>")
        let xml = other(
            date
                ? content.replacing("<attachments>", with: "<datedOn>2026-13-01</datedOn><attachments>")
                : title + rest)
        #expect(fault(xml)?.code.rawValue == code, "\(name)")
        #expect(schemaFault(xml) == .schema, "\(name)")
    }

    @Test("Elements in another order are a fault")
    func order() {
        let swapped =
            "<children><child>0123456789abcdef</child></children><title>T</title>"
            + "<attachments><attachment><file>a.pdf</file></attachment></attachments>"
        #expect(fault(other(swapped))?.code == .unexpected)
        #expect(schemaFault(other(swapped)) == .schema)
    }

    @Test("A value that is both known and not known, or neither, is a fault")
    func knownAndNot() {
        func minutes(_ heldOn: String) -> String {
            "<minutes xmlns=\"urn:handover:minutes:1\" salt=\"\(Self.salt)\"><title/><children/><heldOn>\(heldOn)</heldOn>"
                + "<chair><notKnown/></chair><attendees><known/></attendees><outcome><notKnown/></outcome>"
                + "<decisions><notKnown/></decisions><attachments/></minutes>"
        }
        #expect(fault(minutes("<notKnown/>")) == nil)
        #expect(fault(minutes("<known>2026-01-05</known>")) == nil)
        #expect(fault(minutes("<known>2026-01-05</known><notKnown/>"))?.code == .unexpected)
        #expect(fault(minutes("")) == StructuredDocumentFault(.missing, at: "minutes/heldOn/known"))
        #expect(fault(minutes("<known/>")) == StructuredDocumentFault(.wrongValue, at: "minutes/heldOn/known"))
    }

    @Test(
        "Every document has exactly one attribute, a salt of 32 bytes",
        arguments: [
            "", "salt=\"\"", "salt=\"AAEC\"", "salt=\"not base64\"", "salt=\"\(salt)\" id=\"x\"", "salt=\"\(salt) \"",
        ])
    func salts(attributes: String) {
        #expect(fault(other(content, attributes: attributes))?.code == .salt)
        #expect(schemaFault(other(content, attributes: attributes)) != nil)
    }

    @Test("A document of another kind than the manifest says, or of no kind, is a fault")
    func otherKinds() {
        #expect(schemaFault(other(content), kind: .plan) == .schema)
        #expect(fault("<other xmlns=\"urn:handover:other:2\" salt=\"\(Self.salt)\"/>")?.code == .unknownDocument)
        #expect(fault("<pack xmlns=\"urn:handover:statement:1\" salt=\"\(Self.salt)\"/>")?.code == .unknownDocument)
        #expect(
            fault("<plan xmlns=\"urn:handover:other:1\" salt=\"\(Self.salt)\">\(content)</plan>")?.code == .unexpected)
    }

    @Test("Numbers and truths have one written form each")
    func writtenForms() {
        func facts(_ truth: String) -> String {
            "<interpreter xmlns=\"urn:handover:facts:1\"><needed>\(truth)</needed></interpreter>"
        }
        for (text, value) in [("true", true), ("false", false)] {
            let element = try? CanonicalXML(canonicalising: Array(facts(text).utf8)).element()
            #expect(element.flatMap { try? ElementDecoder.decode(InterpreterNeed.self, from: $0) }?.needed == value)
        }
        for text in ["1", "0", "TRUE", " true", ""] {
            let element = try? CanonicalXML(canonicalising: Array(facts(text).utf8)).element()
            #expect(element.flatMap { try? ElementDecoder.decode(InterpreterNeed.self, from: $0) } == nil)
        }
    }

    @Test("A fault says where and what to do, and quotes nothing")
    func words() {
        let fault = StructuredDocumentFault(.wrongValue, at: "facts/children/child[2]/dateOfBirth")
        #expect(fault.description.contains("child[2]"))
        for code in StructuredDocumentFault.Code.allCases {
            let fault = StructuredDocumentFault(code, at: "x")
            #expect(!fault.message.isEmpty && !fault.remedy.isEmpty)
        }
    }

    @Test("The children read alone are those of the whole facts, with their moves and what they are known by")
    func childrenAlone() throws {
        var told = 0
        var unborn = 0
        for seed in 0..<20 {
            var randomness = SeededRandomness(seed: UInt64(seed))
            var file = try RandomDocuments.caseFile(using: &randomness)
            if seed.isMultiple(of: 2) {
                // Left to chance, hardly any child is both not yet born and somebody's.
                file.children[0].dateOfBirth = nil
                file.children[0].expectedDateOfBirth = file.exportedOn
                for person in file.people.indices {
                    for tie in file.people[person].relationships.indices {
                        file.people[person].relationships[tie].kind = .mother
                    }
                }
            }
            for document in try StructuredDocument.all(of: file) {
                let canonical = try CanonicalXML(
                    canonicalising: document.xml(salt: [UInt8](repeating: 1, count: StructuredDocument.saltLength)))
                let verified = VerifiedDocument(
                    entry: DocumentEntry(
                        ref: "d1", form: .structured, kind: document.kind, children: [], mediaType: "application/xml",
                        size: Int64(canonical.bytes.count),
                        digest: try #require(MessageDigest(bytes: canonical.digest.bytes))),
                    canonical: canonical)
                guard case .facts(let facts) = document else {
                    #expect(throws: StructuredDocumentFault.self) { try ChildInFacts.all(in: verified) }
                    continue
                }
                let alone = try ChildInFacts.all(in: verified)
                #expect(alone.map(\.move) == facts.children.map(\.move), "seed \(seed)")
                #expect(alone.map(\.child.text) == facts.children.map(\.key), "seed \(seed)")
                #expect(
                    alone.map(\.traits) == facts.children.map { ChildTraits($0, people: facts.people) }, "seed \(seed)")
                told += alone.count
                unborn += alone.count { !$0.traits.mothers.isEmpty && $0.traits.isUnborn }
            }
        }
        #expect(told > 20)
        #expect(unborn > 0)
    }
}
