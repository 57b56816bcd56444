import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import SecureXML

extension ValidBundle {
    /// A key that our own signer would not use, as the `openssl` command makes it.
    enum ForeignKey: String, Sendable {
        case rsa2048 = "RSA -pkeyopt rsa_keygen_bits:2048"
        case p384 = "EC -pkeyopt ec_paramgen_curve:P-384"
    }

    /// The message under a registered certificate of such a key, whose signature is right.
    ///
    /// The outside command reads a clock of its own, so the times are taken from the certificate it makes.
    func sealed(with kind: ForeignKey) throws -> Vector.Specimen {
        let folder = NSTemporaryDirectory() + "foreign-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func openssl(_ arguments: String...) throws {
            let answer = try OutsideProgram.onPath("openssl").run(arguments)
            guard answer.status == 0 else { throw Unmade("a foreign seal: \(answer)") }
        }
        func file(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
        }
        let words = kind.rawValue.split(separator: " ").map(String.init)
        try openssl("genpkey", "-algorithm", words[0], words[1], words[2], "-out", folder + "/key")
        let configuration =
            "[req]\nprompt=no\ndistinguished_name=dn\nx509_extensions=v3\n[dn]\nCN=Foreign\n"
            + "[v3]\nkeyUsage=critical,digitalSignature\nbasicConstraints=critical,CA:FALSE\n"
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: folder + "/req"))
        try openssl(
            "req", "-new", "-x509", "-key", folder + "/key", "-config", folder + "/req", "-days", "1", "-out",
            folder + "/certificate")
        let certificate = try Certificate(pem: try file("certificate"))
        let time = Moment(secondsSinceEpoch: certificate.notBefore + 60)
        let resealed = try sealing { text in
            let changed = try text.replacing(
                Base64.string(seal.certificate.der), by: Base64.string(certificate.der)
            ).replacing(seal.certificate.fingerprint.base64, by: certificate.fingerprint.base64)
                .replacing("<xades:SigningTime>\(now.text)<", by: "<xades:SigningTime>\(time.text)<")
            return kind == .p384 ? changed : try changed.replacing("#ecdsa-sha256", by: "#rsa-sha256")
        }
        let info = try Reseal.canonical(try resealed.piece(from: "<ds:SignedInfo", through: "</ds:SignedInfo>"))
        try Data(info.bytes).write(to: URL(fileURLWithPath: folder + "/info"))
        try openssl("dgst", "-sha256", "-sign", folder + "/key", "-out", folder + "/value", folder + "/info")
        let value = kind == .p384 ? try Self.raw(try file("value"), width: 48) : try file("value")
        let old = try resealed.piece(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
        let text = try resealed.replacing(old, by: "<ds:SignatureValue>\(Base64.string(value))</ds:SignatureValue>")
        return Vector.Specimen(
            bytes: Array(text.utf8), trust: [TrustedSeal(certificate: certificate)], now: time.adding(seconds: 60))
    }

    /// r and s of a DER signature shorter than 128 bytes, each padded, as XML signatures carry them.
    private static func raw(_ der: [UInt8], width: Int) throws -> [UInt8] {
        var rest = der.dropFirst(2)
        return try (0..<2).flatMap { _ in
            guard let length = rest.dropFirst().first, rest.count >= Int(length) + 2 else {
                throw Unmade("a raw signature")
            }
            let number = rest.dropFirst(2).prefix(Int(length)).drop { $0 == 0 }
            rest = rest.dropFirst(2 + Int(length))
            return [UInt8](repeating: 0, count: width - number.count) + number
        }
    }
}
