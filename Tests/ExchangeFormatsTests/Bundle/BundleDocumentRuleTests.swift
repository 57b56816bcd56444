import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("The documents in a file are those that its manifest lists")
struct BundleDocumentRuleTests {
    @Test("One digest wrong among many: that document is named, the others match, and nothing may be decoded")
    func oneWrongDigest() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { $0.replace("Two.", by: "Ten.") }
        let verdict = try sample.verify(path)
        #expect(verdict.indication == .totalFailed)
        #expect(verdict.subIndication == .hashFailure)
        #expect(verdict.findings.map(\.code) == ["document-digest"])
        #expect(verdict.findings.first?.place == "document d2")
        #expect(verdict.documents.map(\.state) == [.matched, .mismatched, .matched, .matched])
        #expect(verdict.failure == .contents)
        #expect(verdict.verified == nil)
        #expect(verdict.signer == sample.seal.certificate)
        #expect(
            verdict.fileDigest
                == MessageDigest(bytes: SHA256Hasher.digest(try Data(contentsOf: URL(fileURLWithPath: path))).bytes))
    }

    @Test("Every wrong document is found, structured and attached, not only the first")
    func everyWrongDocument() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { text in
            text.replace("One.", by: "Longer.")
            let last = text.piece(from: "<Attachment ref=\"a2\">", through: "</Attachment>")
            let swapped = last.replacingOccurrences(of: "<Part n=\"1\">", with: "<Part n=\"1\">AAAA")
            text.replace(last, by: swapped)
        }
        let verdict = try sample.verify(path)
        #expect(
            verdict.findings.map(\.description) == [
                "document-size at document d1", "document-digest at document d1", "document-size at document a2",
                "document-digest at document a2",
            ])
        #expect(verdict.documents.map(\.state) == [.mismatched, .matched, .matched, .mismatched])
    }

    @Test("A holder that the manifest does not list is a fault of the contents")
    func unlisted() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { text in
            let first = text.piece(from: "<Structured ref=\"d1\">", through: "</Structured>")
            text.replace(first, by: first + first.replacingOccurrences(of: "\"d1\"", with: "\"d9\""))
        }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code).contains("document-unlisted"))
        #expect(verdict.failure == .contents)
        #expect(verdict.subIndication == .formatFailure)
    }

    @Test("A file with thousands of faults gets an answer of twenty of each")
    func manyFaults() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.sealed(structured: [sample.note()]).path) { text in
            let first = text.piece(from: "<Structured ref=\"d1\">", through: "</Structured>")
            let more = (2...500).map { first.replacingOccurrences(of: "\"d1\"", with: "\"x\($0)\"") }
            text.replace(first, by: first + more.joined())
        }
        #expect(try sample.verify(path).findings.map(\.code) == Array(repeating: "document-unlisted", count: 20))
    }

    @Test("Documents in another order than the manifest's are a fault, though every digest matches")
    func order() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { text in
            let first = text.piece(from: "<Structured ref=\"d1\">", through: "</Structured>")
            let second = text.piece(from: "<Structured ref=\"d2\">", through: "</Structured>")
            text.replace(first, by: "@")
            text.replace(second, by: first)
            text.replace("@", by: second)
        }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code) == ["document-order"])
        #expect(verdict.documents.allSatisfy { $0.state == .matched })
    }

    @Test("A structured document in the place of an attachment is a fault of form")
    func form() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { text in
            let second = text.piece(from: "<Structured ref=\"d2\">", through: "</Structured>")
            let attachment = text.piece(from: "<Attachment ref=\"a1\">", through: "</Attachment>")
            text.replace(attachment, by: "")
            text.replace(second, by: second.replacingOccurrences(of: "\"d2\"", with: "\"a1\""))
        }
        let verdict = try sample.verify(path)
        #expect(verdict.findings.map(\.code) == ["document-form", "document-missing"])
    }

    @Test("Parts in another order, doubled, or left out never pass")
    func parts() throws {
        let sample = try BundleSample()
        let sealed = try sample.sealed(attachments: [sample.attachment("long", size: 3_145_728 + 3)])
        let swapped = try sample.altered(sealed.path, name: "1.xml") { text in
            text.replace("<Part n=\"1\">", by: "<Part n=\"x\">")
            text.replace("<Part n=\"2\">", by: "<Part n=\"1\">")
            text.replace("<Part n=\"x\">", by: "<Part n=\"2\">")
        }
        let doubled = try sample.altered(sealed.path, name: "2.xml") { text in
            let second = text.piece(from: "<Part n=\"2\">", through: "</Part>")
            text.replace(second, by: second + second.replacingOccurrences(of: "\"2\"", with: "\"3\""))
        }
        let shortened = try sample.altered(sealed.path, name: "3.xml") { text in
            text.replace(text.piece(from: "<Part n=\"2\">", through: "</Part>"), by: "")
        }
        #expect(try sample.verify(swapped).findings.map(\.code) == ["attachment-part-number"])
        #expect(try sample.verify(doubled).findings.map(\.code) == ["document-size", "document-digest"])
        #expect(try sample.verify(shortened).findings.map(\.code) == ["document-size", "document-digest"])
        #expect(try sample.verify(swapped).documents.map(\.state) == [.unread])
    }

    @Test("A structured document that does not follow the schema of its kind is a fault of format")
    func schema() throws {
        let sample = try BundleSample()
        let stray = ExchangeFormats.StructuredPart(
            kind: .plan, children: [], xml: Array("<note xmlns=\"urn:example:note\">x</note>".utf8))
        let verdict = try sample.verify(try sample.sealed(structured: [stray]).path)
        #expect(verdict.findings.map(\.code) == ["document-schema"])
        #expect(verdict.failure == .format)
        #expect(verdict.documents.map(\.state) == [.mismatched])
    }

    @Test("Attachments are written only when everything passes, and nothing is left behind otherwise")
    func nothingLeft() throws {
        let sample = try BundleSample()
        let path = try sample.altered(try sample.fourDocuments().path) { text in
            let last = text.piece(from: "<Attachment ref=\"a2\">", through: "</Attachment>")
            text.replace(last, by: last.replacingOccurrences(of: "<Part n=\"1\">", with: "<Part n=\"1\">AAAA"))
        }
        let out = sample.path("out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        #expect(try sample.verify(path, writingAttachmentsTo: out).verified == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
    }
}
