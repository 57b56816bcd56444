import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("A sealed message reads back as what was meant")
struct BundleRoundTripTests {
    @Test("Every kind of statement comes back as it was sealed", arguments: BundleSample.statements)
    func everyStatement(_ statement: Statement) throws {
        let sample = try BundleSample()
        let manifest = sample.manifest(statement)
        let answer = try BundleSealer.sealSmall(
            manifest, key: sample.seal.key, certificate: sample.seal.certificate, signingTime: BundleSample.now)

        let verdict = try BundleVerifier.verify(bytes: answer.bytes, trust: sample.trust, at: BundleSample.now)

        #expect(verdict.findings == [])
        #expect(verdict.indication == .totalPassed)
        #expect(verdict.subIndication == nil)
        #expect(verdict.verified?.manifest == manifest)
        #expect(verdict.digest == answer.digest)
        #expect(verdict.signer == sample.seal.certificate)
        #expect(verdict.signingTime == BundleSample.now)
    }

    @Test("The samples cover every kind of message")
    func everyKind() {
        #expect(Set(BundleSample.statements.map(\.kind)) == Set(MessageKind.allCases))
    }

    @Test("A later message carries its order: the one before and the last seen from the other side")
    func order() throws {
        let sample = try BundleSample()
        let order = MessageOrder(
            sequence: 3, previous: BundleSample.digest(5),
            seen: SeenMessage(sequence: 2, digest: BundleSample.digest(6)))
        let manifest = sample.manifest(.test, order: order)
        let answer = try BundleSealer.sealSmall(
            manifest, key: sample.seal.key, certificate: sample.seal.certificate, signingTime: BundleSample.now)
        let verdict = try BundleVerifier.verify(bytes: answer.bytes, trust: sample.trust, at: BundleSample.now)
        #expect(verdict.verified?.manifest.order == order)
    }

    @Test("Documents and attachments come back byte for byte, also an empty one and one of several parts")
    func documents() throws {
        let sample = try BundleSample()
        let files = try [
            sample.attachment("empty", size: 0), sample.attachment("one", size: 1),
            sample.attachment("part", size: 3_145_728), sample.attachment("more", size: 3_145_729),
        ]
        let sealed = try sample.sealed(
            structured: [sample.note("One."), sample.note("Two.")], attachments: files)
        let out = sample.path("out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)

        let verdict = try sample.verify(sealed.path, writingAttachmentsTo: out)

        let verified = try #require(verdict.verified)
        #expect(verdict.documents.map(\.state) == Array(repeating: .matched, count: 6))
        #expect(verified.manifest.documents.map(\.ref) == ["d1", "d2", "a1", "a2", "a3", "a4"])
        #expect(verified.manifest.documents.map(\.size).suffix(4) == [0, 1, 3_145_728, 3_145_729])
        #expect(try verified.structured.map { try $0.root().element(named: "title")?.text } == ["One.", "Two."])
        for (file, attachment) in zip(files, verified.attachments) {
            #expect(FileManager.default.contentsEqual(atPath: file.path, andPath: try #require(attachment.path)))
        }
        #expect(verified.absent == [])
    }

    @Test("The sealed file is private, and its size and digest are those that sealing told")
    func file() throws {
        let sample = try BundleSample()
        let sealed = try sample.sealed(
            structured: [sample.note()], attachments: [sample.attachment("a", size: 2_000_000)])
        let attributes = try FileManager.default.attributesOfItem(atPath: sealed.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect((attributes[.size] as? NSNumber)?.int64Value == sealed.size)
        #expect(try sample.verify(sealed.path).digest == sealed.digest)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder).sorted() == ["a", "message.xml"])
    }
}
