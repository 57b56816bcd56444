import Foundation
import SecureXML
import Testing

@Suite("The development set of certificates")
struct DevelopmentSetTests {
    private func script() throws -> (script: String, repository: String) {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let script = folder.appendingPathComponent("Certs/make-development-set.sh").path
            if FileManager.default.isExecutableFile(atPath: script) { return (script, folder.path) }
        }
        throw OutsideTool.Missing(tool: "Certs/make-development-set.sh")
    }

    @Test("It has the same profile as the certificates we make ourselves, and its keys fit")
    func profile() throws {
        let temporary = try TemporaryFolder()
        let made = try OutsideTool.run(try script().script, ["\(temporary.path)/set", "ashford"])
        #expect(made.status == 0, "\(made.output)")
        for (purpose, profile, hostnames) in [
            ("seal", CertificateProfile.seal, []),
            ("tls", .tls, ["gateway.ashford.example", "localhost", "127.0.0.1"]),
        ] {
            let theirs = try Certificate(pem: try temporary.read("set/ashford/\(purpose).cert.pem"))
            let key = try SigningKey(pem: try temporary.read("set/ashford/\(purpose).key.pem"))
            let ours = try TestAuthority("Ashford Invented Council", profile: profile, hostnames: hostnames).certificate
            #expect(key.matches(theirs))
            #expect(theirs.keyUsages == ours.keyUsages)
            #expect(try namesAndPurposes(theirs, in: temporary) == namesAndPurposes(ours, in: temporary))
            #expect(theirs.publicKeyKind == ours.publicKeyKind)
            #expect(made.output.contains("ashford \(purpose) \(theirs.fingerprint.hex)"))
        }
    }

    /// What a certificate is for and whom it names, in the words of the openssl command.
    private func namesAndPurposes(_ certificate: Certificate, in folder: TemporaryFolder) throws -> String {
        let file = try folder.write("looked-at.pem", certificate.pem)
        return try OutsideTool.run(
            try OutsideTool.onPath("openssl"),
            ["x509", "-in", file, "-noout", "-ext", "extendedKeyUsage,subjectAltName"]
        ).output
    }

    @Test("It is never written into the repository, nor over something that is there")
    func refused() throws {
        let (script, repository) = try script()
        let temporary = try TemporaryFolder()
        #expect(try OutsideTool.run(script, ["\(repository)/Certs/set"]).status == 73)
        #expect(!FileManager.default.fileExists(atPath: "\(repository)/Certs/set"))
        #expect(try OutsideTool.run(script, [temporary.path]).status == 73)
        #expect(try OutsideTool.run(script, ["\(temporary.path)/set", "../up"]).status == 64)
    }
}
