import CaseTransfer
import ExchangeFormats
import Foundation
import Testing

@Suite("Sealing refuses what may not be sealed, and leaves nothing behind")
struct BundleSealingTests {
    private func stage(
        _ sample: BundleSample, structured: [ExchangeFormats.StructuredPart] = [], attachments: [AttachmentPart] = []
    ) throws -> StagedDocuments {
        try StagedDocuments.stage(structured: structured, attachments: attachments, in: sample.folder)
    }

    private func xml(_ text: String) -> ExchangeFormats.StructuredPart {
        StructuredPart(kind: .other, children: [], xml: Array(text.utf8))
    }

    static let unusableDocuments = [
        "", "not xml", "<a/>", "<p:a xmlns:p=\"relative\"/>", "<p:a/>", "<a xmlns=\"urn:x\"><!-- c --></a>",
        "<a xmlns=\"urn:x\"><?pi?></a>", "<!DOCTYPE a><a xmlns=\"urn:x\"/>", "<a xmlns=\"urn:x\" xml:id=\"x\"/>",
        "<a xmlns=\"urn:x\" xml:space=\"preserve\"/>", "<a xmlns=\"urn:handover:bundle:1\"/>",
        "<a xmlns=\"urn:x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>",
        "<a xmlns=\"urn:x\"><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></a>",
        "<a xmlns=\"urn:x\"><b xmlns=\"\"/></a>",
        "<a xmlns=\"urn:x\"><b iD=\"handover-manifest\"/></a>", "<a xmlns=\"urn:x\"/><b/>",
        "<a xmlns=\"urn:x\"><b xmlns:n=\"urn:n\" n:ID=\"handover-signature\"/></a>",
        "<a xmlns=\"urn:x\">" + String(repeating: "<b>", count: 252) + String(repeating: "</b>", count: 252) + "</a>",
    ]

    @Test(
        "A document that may not stand in a bundle is refused before anything is signed", arguments: unusableDocuments)
    func unusable(_ text: String) throws {
        let sample = try BundleSample()
        #expect(throws: BundleSample.error(.structuredUnusable)) { try stage(sample, structured: [xml(text)]) }
    }

    @Test("What may stand in a bundle does: prefixes, languages, declarations, depth")
    func usable() throws {
        let sample = try BundleSample()
        for text in [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:a xmlns:p=\"urn:x\" xml:lang=\"cy\"/>\n",
            "<a xmlns=\"urn:x\"><b id=\"one\"/></a>",
            "<a xmlns=\"urn:x\">" + String(repeating: "<b>", count: 251) + String(repeating: "</b>", count: 251)
                + "</a>",
        ] {
            let sealed = try sample.sealed(structured: [xml(text)])
            let codes = try sample.verify(sealed.path).findings.map(\.code)
            #expect(Set(codes) == ["document-schema"])
            try FileManager.default.removeItem(atPath: sealed.path)
        }
    }

    @Test("An attachment that cannot be read is named by its place, never by its file name")
    func unreadable() throws {
        let sample = try BundleSample()
        let missing = AttachmentPart(
            kind: .other, children: [], mediaType: "application/pdf", path: sample.path("Robin Example.pdf"))
        let error = try #require(throws: BundleError.self) { try stage(sample, attachments: [missing]) }
        #expect(error.code == .fileUnreadable)
        #expect(error.message.contains("a1"))
        #expect(!error.description.contains("Robin"))
        let folder = AttachmentPart(kind: .other, children: [], mediaType: "application/pdf", path: sample.folder)
        #expect(throws: BundleSample.error(.notAFile)) { try stage(sample, attachments: [folder]) }
    }

    @Test("A pipe is refused at once instead of being waited for")
    func pipe() throws {
        let sample = try BundleSample()
        #expect(mkfifo(sample.path("pipe"), 0o600) == 0)
        let pipe = AttachmentPart(kind: .other, children: [], mediaType: "application/pdf", path: sample.path("pipe"))
        #expect(throws: BundleSample.error(.notAFile)) { try stage(sample, attachments: [pipe]) }
    }

    @Test(
        "A media type is two lower-case words",
        arguments: ["", "pdf", "application/", "/pdf", "a/b/c", "Application/PDF", "text/plain; charset=x", "a b/c"])
    func mediaType(_ text: String) throws {
        let sample = try BundleSample()
        _ = try sample.attachment("file", size: 1)
        let part = AttachmentPart(kind: .other, children: [], mediaType: text, path: sample.path("file"))
        #expect(throws: BundleSample.error(.mediaType)) { try stage(sample, attachments: [part]) }
    }

    @Test("Large attachments wait in one private file, which goes when they are let go")
    func staging() throws {
        let sample = try BundleSample()
        let file = try sample.attachment("large", size: 2_000_000)
        var staged: StagedDocuments? = try stage(sample, attachments: [file])
        let names = try FileManager.default.contentsOfDirectory(atPath: sample.folder).filter { $0 != "large" }
        #expect(names.count == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: sample.path(try #require(names.first)))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(staged?.entries.map(\.ref) == ["a1"])
        staged = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder) == ["large"])
    }

    @Test("Staging that fails half way leaves no file")
    func halfWay() throws {
        let sample = try BundleSample()
        let large = try sample.attachment("large", size: 2_000_000)
        let missing = AttachmentPart(kind: .other, children: [], mediaType: "application/pdf", path: sample.path("no"))
        #expect(throws: BundleSample.error(.fileUnreadable)) { try stage(sample, attachments: [large, missing]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder) == ["large"])
    }

    @Test("The manifest has to list exactly the staged documents")
    func otherDocuments() throws {
        let sample = try BundleSample()
        let staged = try stage(sample, structured: [sample.note()])
        #expect(throws: BundleSample.error(.manifestUnusable)) {
            try BundleSealer.seal(
                sample.manifest(), staged: staged, key: sample.seal.key, certificate: sample.seal.certificate,
                signingTime: BundleSample.now, to: sample.path("x.xml"))
        }
        #expect(throws: BundleSample.error(.manifestUnusable)) {
            try BundleSealer.sealSmall(
                sample.manifest(documents: staged.entries), key: sample.seal.key,
                certificate: sample.seal.certificate, signingTime: BundleSample.now)
        }
    }

    @Test("A key that is not the certificate's, or a certificate that has ended, does not sign")
    func seal() throws {
        let sample = try BundleSample()
        let other = try BundleSample.Seal()
        #expect(throws: BundleSample.error(.sealUnusable)) {
            try BundleSealer.sealSmall(
                sample.manifest(), key: other.key, certificate: sample.seal.certificate, signingTime: BundleSample.now)
        }
        #expect(throws: BundleSample.error(.sealUnusable)) {
            try BundleSealer.sealSmall(
                sample.manifest(), key: sample.seal.key, certificate: sample.seal.certificate,
                signingTime: BundleSample.moment("2031-01-01T00:00:00Z"))
        }
    }

    @Test("Nothing that is there is ever replaced")
    func exists() throws {
        let sample = try BundleSample()
        let sealed = try sample.sealed()
        #expect(throws: BundleSample.error(.exists)) { try sample.sealed() }
        #expect(try sample.verify(sealed.path).indication == .totalPassed)
    }

    @Test("A folder that is not there is said so")
    func noFolder() throws {
        let sample = try BundleSample()
        #expect(throws: BundleSample.error(.cannotCreate)) {
            try BundleSealer.seal(
                sample.manifest(), staged: .none, key: sample.seal.key, certificate: sample.seal.certificate,
                signingTime: BundleSample.now, to: sample.path("no/such/folder.xml"))
        }
    }

    @Test("A disk with no room left is said to be full, and no half file stays, staging or sealing")
    func diskFull() async {
        await #expect(processExitsWith: .success) {
            let sample = try BundleSample()
            let large = try sample.attachment("large", size: 3_000_000)
            let small = try sample.attachment("small", size: 300_000)
            let staged = try StagedDocuments.stage(structured: [], attachments: [small], in: sample.folder)
            // From here on no file of this process may grow beyond 100 KiB, which fails as a full disk does.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100 << 10, rlim_max: 100 << 10)
            try #require(setrlimit(__rlimit_resource_t(1), &limit) == 0)
            try #require(throws: BundleSample.error(.diskFull)) {
                try StagedDocuments.stage(structured: [], attachments: [large], in: sample.folder)
            }
            try #require(throws: BundleSample.error(.diskFull)) {
                try BundleSealer.seal(
                    sample.manifest(documents: staged.entries), staged: staged, key: sample.seal.key,
                    certificate: sample.seal.certificate, signingTime: BundleSample.now, to: sample.path("x.xml"))
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: sample.folder).sorted()
            try #require(left == ["large", "small"])
        }
    }

    @Test("An attachment that changed between its two readings is refused")
    func changed() throws {
        let sample = try BundleSample()
        // The kernel gives other text at every reading of this file.
        let restless = AttachmentPart(
            kind: .other, children: [], mediaType: "text/plain", path: "/proc/sys/kernel/random/uuid")
        #expect(throws: BundleSample.error(.attachmentChanged)) { try stage(sample, attachments: [restless]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder) == [])
    }

    @Test("More before the first attachment than a reader takes is refused")
    func tooLarge() throws {
        let sample = try BundleSample()
        let text = String(repeating: "a", count: 8_500_000)
        let parts = [xml("<a xmlns=\"urn:x\">\(text)</a>"), xml("<a xmlns=\"urn:x\">\(text)</a>")]
        #expect(throws: BundleSample.error(.tooLarge)) { try stage(sample, structured: parts) }
    }
}
