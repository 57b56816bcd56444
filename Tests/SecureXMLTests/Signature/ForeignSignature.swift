@testable import SecureXML
import Testing

/// A signature by a certificate our own signer would not use, made with the outside `openssl` command.
struct ForeignSignature: Sendable {
    let certificate: Certificate
    let text: String

    /// A minute after signing, which is a minute after the certificate began: the outside command reads a clock of its
    /// own, so the test takes its time from the certificate.
    var time: Int64 { certificate.notBefore + 120 }

    /// Makes a P-256 certificate of any usage and puts it and its signature in the place of a good one's.
    static func ecdsa(usage: String?) throws -> ForeignSignature {
        let authority = try TestAuthority.ashford.get()
        let folder = try TemporaryFolder()
        let key = try folder.write("key.pem", authority.key.pem)
        let certificate = try certificate(key: key, usage: usage, in: folder)
        let text = try replacingCertificate(certificate)
        return ForeignSignature(certificate: certificate, text: try Reseal.signature(text, by: authority))
    }

    /// Makes an RSA certificate, and signs with `openssl dgst`.
    static func rsa(bits: Int) throws -> ForeignSignature {
        let folder = try TemporaryFolder()
        let openssl = try OutsideTool.onPath("openssl")
        let key = "\(folder.path)/rsa.pem"
        _ = try OutsideTool.run(openssl, ["genrsa", "-out", key, "\(bits)"])
        let certificate = try certificate(key: key, usage: "digitalSignature", in: folder)
        var text = try replacingCertificate(certificate).replacingFirst("#ecdsa-sha256", "#rsa-sha256")
        text = try Reseal.signature(text, by: try TestAuthority.ashford.get())
        let info = try Reseal.canonical(text.between("<ds:SignedInfo", "</ds:SignedInfo>"), in: text)
        let message = try folder.write("info.xml", info.bytes)
        _ = try OutsideTool.run(openssl, ["dgst", "-sha256", "-sign", key, "-out", "\(folder.path)/value", message])
        let value = Base64.string(try folder.read("value"))
        let old = text.between("<ds:SignatureValue>", "</ds:SignatureValue>")
        return ForeignSignature(
            certificate: certificate,
            text: text.replacingFirst(old, "<ds:SignatureValue>\(value)</ds:SignatureValue>"))
    }

    private static func certificate(key: String, usage: String?, in folder: TemporaryFolder) throws -> Certificate {
        let usage = usage.map { "keyUsage=critical,\($0)\n" } ?? ""
        let configuration = try folder.write(
            "req.cnf",
            Array(
                "[req]\nprompt=no\ndistinguished_name=dn\nx509_extensions=v3\n[dn]\nCN=Foreign\n[v3]\n\(usage)basicConstraints=critical,CA:FALSE\n"
                    .utf8))
        let request = [
            "req", "-new", "-x509", "-key", key, "-config", configuration, "-days", "1", "-out",
            "\(folder.path)/cert.pem",
        ]
        _ = try OutsideTool.run(try OutsideTool.onPath("openssl"), request)
        return try Certificate(pem: try folder.read("cert.pem"))
    }

    private static func replacingCertificate(_ certificate: Certificate) throws -> String {
        var text = try TestEnvelope.sealed(at: TestAuthority.now).signature
        let old = text.between("<ds:X509Certificate>", "</ds:X509Certificate>")
        text = text.replacingFirst(old, "<ds:X509Certificate>\(Base64.string(certificate.der))</ds:X509Certificate>")
        let time = try #require(UTCInstant.format(certificate.notBefore + 60))
        text = text.replacingFirst(
            text.between("<xades:SigningTime>", "</xades:SigningTime>"),
            "<xades:SigningTime>\(time)</xades:SigningTime>")
        let fingerprint = try TestAuthority.ashford.get().certificate.fingerprint.base64
        return text.replacingFirst(fingerprint, certificate.fingerprint.base64)
    }
}
