import CaseTransfer
import Foundation
public import SecureXML

/// A peer card as a file: JSON that a person can read, signed by the seal whose certificate it carries.
///
/// The signature shows that whoever wrote the card holds the seal's private key and that the card arrived as it was written. It is
/// ECDSA over SHA-256, raw r‖s in base64, over the card's JSON with sorted keys and no white space.
public enum PeerCardFile {
    /// Why a file is not a usable card.
    public enum Fault: String, Error, Hashable, Sendable, CaseIterable {
        /// Not a card, or not one of this format.
        case unreadable = "card-unreadable"
        /// The signature is not by the seal that the card carries.
        case notSigned = "card-signature"
        /// One of its certificates is not of the profile in `Certs/README.md`.
        case certificate = "card-certificate"
    }

    private struct Signed: Codable {
        var card: PeerCard
        var signature: String
    }

    /// Writes a card, signed.
    ///
    /// - Throws: whatever the key throws when it cannot sign.
    public static func write(_ card: PeerCard, key: SigningKey) throws -> [UInt8] {
        let signature = try key.sign(Self.signedBytes(of: card))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(Signed(card: card, signature: Base64.string(signature)))) + [10]
    }

    /// Reads a card and checks its signature and certificates.
    ///
    /// - Throws: `Fault`.
    public static func read(_ file: [UInt8]) throws(Fault) -> PeerCard {
        guard let signed = try? JSONDecoder().decode(Signed.self, from: Data(file)),
            signed.card.format == PeerCard.currentFormat,
            let bytes = try? signedBytes(of: signed.card)
        else { throw .unreadable }
        guard let seal = try? Certificate(pem: Array(signed.card.sealCertificate.utf8)),
            let tls = try? Certificate(pem: Array(signed.card.tlsCertificate.utf8)),
            seal.hasDigitalSignature, tls.hasDigitalSignature
        else { throw .certificate }
        guard let signature = Base64.decode(signed.signature),
            seal.verifies(signature: signature, over: bytes)
        else { throw .notSigned }
        return signed.card
    }

    /// What two officers compare over the telephone: the first 32 digits of SHA-256 over the signed bytes, in groups of four.
    public static func fingerprint(of card: PeerCard) throws -> String {
        let hex = SHA256Hasher.digest(try signedBytes(of: card)).hex.prefix(32)
        return stride(from: 0, to: 32, by: 4).map { start in
            String(hex.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }

    private static func signedBytes(of card: PeerCard) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(card))
    }
}
