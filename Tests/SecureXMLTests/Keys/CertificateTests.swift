import SecureXML
import Testing

@Suite("Keys and certificates")
struct CertificateTests {
    @Test("A seal certificate has what the profile says, and nothing of TLS")
    func seal() throws {
        let authority = try TestAuthority.ashford.get()
        let certificate = authority.certificate
        #expect(certificate.subjectCommonName == "Ashford Invented Council seal")
        #expect(certificate.keyUsages == [.digitalSignature, .nonRepudiation])
        #expect(certificate.hasDigitalSignature)
        #expect(certificate.publicKeyKind == .ecP256)
        #expect(certificate.notBefore == TestAuthority.now - 30 * TestAuthority.day)
        #expect(certificate.notAfter == certificate.notBefore + 365 * TestAuthority.day - 1)
        #expect(authority.key.matches(certificate))
        #expect(!(try TestAuthority.birchley.get().key.matches(certificate)))
    }

    @Test("A TLS certificate names its hosts and both its purposes")
    func tls() throws {
        let certificate = try TestAuthority(
            "Ashford Invented Council", profile: .tls, hostnames: ["gateway.ashford.example", "127.0.0.1", "::1"]
        ).certificate
        #expect(certificate.keyUsages == [.digitalSignature])
        let folder = try TemporaryFolder()
        let file = try folder.write("tls.pem", certificate.pem)
        let text = try OutsideTool.run(
            try OutsideTool.onPath("openssl"),
            ["x509", "-in", file, "-noout", "-ext", "extendedKeyUsage,subjectAltName"]
        ).output
        #expect(text.contains("TLS Web Server Authentication, TLS Web Client Authentication"))
        #expect(text.contains("DNS:gateway.ashford.example, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"))
    }

    @Test("The openssl command reads a certificate as we meant it, and finds its signature right")
    func openssl() throws {
        let folder = try TemporaryFolder()
        let tool = try OutsideTool.onPath("openssl")
        let authority = try TestAuthority.ashford.get()
        let file = try folder.write("seal.pem", authority.certificate.pem)
        let text = try OutsideTool.run(tool, ["x509", "-in", file, "-noout", "-text", "-nameopt", "utf8"]).output
        for expected in [
            "X509v3 Basic Constraints: critical", "CA:FALSE", "X509v3 Key Usage: critical",
            "Digital Signature, Non Repudiation", "X509v3 Subject Key Identifier", "X509v3 Authority Key Identifier",
            "ecdsa-with-SHA256", "prime256v1", "Version: 3",
        ] {
            #expect(text.contains(expected), "\(expected) in \(text)")
        }
        #expect(!text.contains("Extended Key Usage") && !text.contains("Alternative Name"), "a seal is not for TLS")
        let verified = try OutsideTool.run(
            tool, ["verify", "-check_ss_sig", "-CAfile", file, "-attime", "\(TestAuthority.now)", file])
        #expect(verified.status == 0, "\(verified.output)")
        let pin = try OutsideTool.run(tool, ["x509", "-in", file, "-noout", "-pubkey"]).output
        #expect(pin.contains("BEGIN PUBLIC KEY"))
        let key = try folder.write("key.pem", authority.key.pem)
        #expect(try OutsideTool.run(tool, ["pkey", "-in", key, "-check", "-noout"]).status == 0)
    }

    @Test("PEM and DER read back to the same certificate; several are read in order")
    func encodings() throws {
        let ashford = try TestAuthority.ashford.get().certificate
        let birchley = try TestAuthority.birchley.get().certificate
        #expect(try Certificate(der: ashford.der) == ashford)
        #expect(try Certificate(pem: ashford.pem) == ashford)
        let both = Array("about\n".utf8) + birchley.pem + Array("more\n".utf8) + ashford.pem
        #expect(try Certificate.parseAll(pem: both) == [birchley, ashford])
        #expect(throws: CryptoFailure.self) { try Certificate(pem: both) }
        #expect(ashford != birchley && ashford.fingerprint != birchley.fingerprint)
    }

    @Test("Damaged certificates are refused")
    func damaged() throws {
        let certificate = try TestAuthority.ashford.get().certificate
        #expect(throws: CryptoFailure.self) { try Certificate(der: certificate.der + [0]) }
        #expect(throws: CryptoFailure.self) { try Certificate(der: Array(certificate.der.dropLast())) }
        #expect(throws: CryptoFailure.self) { try Certificate(der: []) }
        #expect(throws: CryptoFailure.self) { try Certificate(pem: []) }
        #expect(throws: CryptoFailure.self) {
            try Certificate(pem: certificate.pem + Array(certificate.pem.dropLast(40)))
        }
        let key = try TestAuthority.ashford.get().key.pem
        #expect(throws: CryptoFailure.self) { try Certificate(pem: key) }
    }

    @Test("A key read back signs for the same certificate; other kinds and encrypted ones are refused")
    func keys() throws {
        let authority = try TestAuthority.ashford.get()
        let again = try SigningKey(pem: authority.key.pem)
        #expect(again.matches(authority.certificate))
        #expect(try again.sign([1, 2, 3]).count == 64)
        let folder = try TemporaryFolder()
        let tool = try OutsideTool.onPath("openssl")
        for (name, arguments) in [
            ("p384", ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]),
            ("rsa", ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]),
            ("ed25519", ["genpkey", "-algorithm", "ED25519"]),
            (
                "locked",
                ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-aes256", "-pass", "pass:x"]
            ),
        ] {
            _ = try OutsideTool.run(tool, arguments + ["-out", "\(folder.path)/\(name).pem"])
            let pem = try folder.read("\(name).pem")
            #expect(throws: CryptoFailure.self, "\(name)") { try SigningKey(pem: pem) }
        }
        #expect(throws: CryptoFailure.self) { try SigningKey(pem: authority.certificate.pem) }
    }

    @Test(
        "A certificate is not made from values the profile does not have",
        arguments: [
            (CertificateProfile.tls, ["a,DNS:b.example"], 1, 16), (.tls, [], 1, 16), (.tls, ["a b"], 1, 16),
            (.seal, ["a.example"], 1, 16), (.seal, [], 0, 16), (.seal, [], 1, 7), (.seal, [], 1, 21),
            (.tls, ["1.2.3.4.5"], 1, 16),
        ])
    func notMade(profile: CertificateProfile, hostnames: [String], days: Int, serial: Int) throws {
        let key = try SigningKey.generateP256()
        #expect(throws: CryptoFailure.self) {
            try Certificate.selfSigned(
                profile: profile, key: key, commonName: "A", organisation: "A", hostnames: hostnames, validFrom: 0,
                days: days, serial: [UInt8](repeating: 9, count: serial))
        }
    }

    @Test("A name that does not fit is refused")
    func names() throws {
        let key = try SigningKey.generateP256()
        for name in ["", String(repeating: "n", count: 65)] {
            #expect(throws: CryptoFailure.self) {
                try Certificate.selfSigned(
                    profile: .seal, key: key, commonName: name, organisation: "A", hostnames: [], validFrom: 0, days: 1,
                    serial: [UInt8](repeating: 9, count: 16))
            }
        }
    }
}
