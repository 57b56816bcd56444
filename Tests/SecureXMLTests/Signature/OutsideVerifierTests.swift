import SecureXML
import Testing

@Suite("Verifiers that are not ours accept what we seal, and refuse what was changed")
struct OutsideVerifierTests {
    private func xmlsec1(_ file: String, trusting certificate: String) throws -> OutsideTool.Answer {
        // Without these two variables xmlsec1 also trusts every authority of the system.
        try OutsideTool.run(
            try OutsideTool.onPath("xmlsec1"),
            [
                "--verify", "--id-attr:Id", "urn:handover:bundle:1:Manifest", "--enabled-reference-uris", "same-doc",
                "--trusted-pem", certificate, "--verification-time", "2026-09-21 12:00:00", file,
            ], environment: ["SSL_CERT_FILE": "/dev/null", "SSL_CERT_DIR": "/nonexistent"])
    }

    @Test("xmlsec1 accepts a sealed envelope, and refuses one whose manifest was changed")
    func xmlsec() throws {
        let folder = try TemporaryFolder()
        let envelope = try TestEnvelope.sealed()
        let certificate = try folder.write("sender.pem", try TestAuthority.ashford.get().certificate.pem)
        let accepted = try xmlsec1(try folder.write("good.xml", envelope.bytes), trusting: certificate)
        #expect(accepted.status == 0, "\(accepted.output)")
        let changed = try folder.write("bad.xml", envelope.replacing("id=\"m-1\"", "id=\"m-2\""))
        #expect(try xmlsec1(changed, trusting: certificate).status != 0)
        let stranger = try folder.write("other.pem", try TestAuthority.birchley.get().certificate.pem)
        #expect(try xmlsec1("\(folder.path)/good.xml", trusting: stranger).status != 0)
    }

    private static let script = """
        import sys, datetime
        from signxml import XMLVerifier
        from signxml.xades import XAdESVerifier
        from signxml.verifier import SignatureConfiguration
        data = open(sys.argv[1], "rb").read()
        certificate = open(sys.argv[2]).read()
        when = datetime.datetime(2026, 9, 21, 12, 0, tzinfo=datetime.timezone.utc)
        for verifier in (XMLVerifier(), XAdESVerifier()):
            config = SignatureConfiguration(location="./", expect_references=2)
            verifier.verify(data, x509_cert=certificate, id_attribute="Id", expect_config=config)
        print("accepted")
        """

    @Test("signxml, with its XML and its XAdES verifier, accepts a sealed envelope and refuses a changed one")
    func signxml() throws {
        let folder = try TemporaryFolder()
        let python = try OutsideTool.python()
        let script = try folder.write("verify.py", Array(Self.script.utf8))
        let envelope = try TestEnvelope.sealed()
        let certificate = try folder.write("sender.pem", try TestAuthority.ashford.get().certificate.pem)
        let accepted = try OutsideTool.run(
            python, [script, try folder.write("good.xml", envelope.bytes), certificate])
        #expect(accepted.status == 0 && accepted.output.contains("accepted"), "\(accepted.output)")
        let changed = try folder.write("bad.xml", envelope.replacing("id=\"m-1\"", "id=\"m-2\""))
        #expect(try OutsideTool.run(python, [script, changed, certificate]).status != 0)
    }

    @Test("A structured document cut out by hand has the same canonical octets in xmllint")
    func xmllint() throws {
        let folder = try TemporaryFolder()
        let tool = try OutsideTool.onPath("xmllint")
        let awkward =
            "<a:R xmlns:a=\"urn:a\" xmlns:unused=\"urn:u\" z=\"1\" b='2&#10;&quot;'><a:S xmlns:a=\"urn:other\"/>é\u{10FFFF}&gt;"
            + "<n xmlns=\"urn:d\" a:k=\"v\">]]&gt;<m/></n><![CDATA[<&]]></a:R>"
        for text in [TestEnvelope.plan, TestEnvelope.notes, awkward] {
            let file = try folder.write("part.xml", Array(text.utf8))
            let theirs = try OutsideTool.run(tool, ["--exc-c14n", file])
            let ours = try ExclusiveC14N.canonicalise(Array(text.utf8))
            #expect(theirs.output == String(decoding: ours, as: UTF8.self))
            let head = try #require(
                try EnvelopeReader.read(try TestEnvelope.sealed(structured: [("part-1", text)]).bytes).head)
            #expect(try #require(head.structured.first).document.bytes == ours)
        }
    }
}
