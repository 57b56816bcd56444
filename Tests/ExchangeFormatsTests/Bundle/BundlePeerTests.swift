import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import SecureXML
import Testing
import WorkingDays

@Suite("Tools that others wrote accept our bundles")
struct BundlePeerTests {
    static let signxml = """
        import sys
        from signxml import SignatureConfiguration, XMLVerifier
        from signxml.xades import XAdESSignatureConfiguration, XAdESVerifier
        data, certificate = open(sys.argv[1], "rb").read(), open(sys.argv[2]).read()
        for verifier, configuration in ((XMLVerifier, SignatureConfiguration), (XAdESVerifier, XAdESSignatureConfiguration)):
            expected = configuration(expect_references=2, location="./")
            answers = verifier().verify(data, x509_cert=certificate, id_attribute="Id", expect_config=expected)
            assert answers[0].signed_xml.tag == "{urn:handover:bundle:1}Manifest"
        """

    private func certificate(_ sample: BundleSample) throws -> String {
        let path = sample.path("seal.pem")
        try Data(sample.seal.certificate.pem).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func xmlsec(_ file: String, _ certificate: String) throws -> OutsideTool.Answer {
        try OutsideTool(onPath: "xmlsec1").run([
            "--verify", "--id-attr:Id", "urn:handover:bundle:1:Manifest", "--enabled-reference-uris", "same-doc",
            "--trusted-pem", certificate, file,
        ])
    }

    @Test("xmlsec1 and signxml verify a pack, the same purged, and every kind of message", .rule("T-20"))
    func verify() throws {
        let sample = try BundleSample()
        let certificate = try certificate(sample)
        let pack = try sample.fourDocuments().path
        _ = try BundlePurger.purge(pack, refs: ["d1", "a1"], to: sample.path("purged.xml"))
        let kinds = try BundleSample.statements.prefix(13).enumerated().map { index, statement in
            try sample.sealed(statement, name: "kind\(index).xml").path
        }
        for file in [pack, sample.path("purged.xml")] + kinds {
            let answer = try xmlsec(file, certificate)
            #expect(answer.status == 0, "\(file): \(answer.text)")
        }
        for file in [pack, sample.path("purged.xml"), try #require(kinds.last)] {
            let answer = try OutsideTool.python().run(["-c", Self.signxml, file, certificate])
            #expect(answer.status == 0, "\(file): \(answer.text)")
        }
    }

    @Test("xmlsec1 and signxml refuse a manifest that was changed")
    func refuse() throws {
        let sample = try BundleSample()
        let certificate = try certificate(sample)
        let changed = try sample.altered(try sample.sealed().path) { $0.replace("E06000015", by: "E08000033") }
        let first = try xmlsec(changed, certificate)
        #expect(first.status != 0 && first.text.contains("data and digest do not match"), "\(first.text)")
        let second = try OutsideTool.python().run(["-c", Self.signxml, changed, certificate])
        #expect(second.status != 0 && second.text.contains("InvalidDigest"), "\(second.text)")
    }

    @Test("Every kind of message follows the published schemas as xmllint reads them")
    func schemas() throws {
        let sample = try BundleSample()
        let files = try BundleSample.statements.enumerated().map { index, statement in
            try sample.sealed(
                statement, structured: index == 0 ? [sample.note()] : [],
                attachments: index == 0 ? [sample.attachment("a", size: 7)] : [], name: "kind\(index).xml"
            ).path
        }
        let answer = try OutsideTool(onPath: "xmllint")
            .run(["--noout", "--nonet", "--schema", Repository.path("Schemas/v1/bundle.xsd")] + files)
        #expect(answer.status == 0, "\(answer.text)")
    }

    @Test("The digest of a document can be recomputed with xmllint and sha256sum alone")
    func digest() throws {
        let sample = try BundleSample()
        let sealed = try sample.fourDocuments()
        let script = """
            xmllint --xpath '/*/*[3]/*[1]/*' "$1" > "$1.d1" && xmllint --exc-c14n "$1.d1" | sha256sum | cut -d' ' -f1
            """
        let answer = try OutsideTool(onPath: "sh").run(["-c", script, "sh", sealed.path])
        let listed = try #require(try sample.verify(sealed.path).verified).manifest.documents[0].digest
        #expect(answer.text == listed.text + "\n")
    }

    @Test("The schema in the program is the published one, byte for byte")
    func embedded() throws {
        let published = try String(contentsOfFile: Repository.path("Schemas/v1/manifest.xsd"), encoding: .utf8)
        #expect(published == BundleSample.embeddedManifestSchema)
    }
}
