import CaseTransfer
public import ExchangeFormats
import Foundation
import SecureXML
import TransferStore
import WorkingDays

extension Gateway {
    /// Makes new seal and TLS keys aside, and the card that tells peers of them; the present keys stay in use.
    ///
    /// Peers register the card beside the one they have, so that nothing is lost when the keys change here. Asked again it gives the same
    /// card, until ``renewKeys(confirming:by:)`` takes the keys into use.
    ///
    /// - Throws: `GatewayFault`: `key-not-made` or `not-permitted`.
    public func prepareKeys(by acting: ActingPerson) throws -> (card: PeerCard, bytes: [UInt8]) {
        try require(.renewKeys, of: acting)
        let path = layout.next(layout.card)
        if let bytes = try? PrivateFile.read(path), let card = try? PeerCardFile.read(bytes) { return (card, bytes) }
        do {
            if !PrivateFile.isThere(layout.nextKeys) {
                try FileManager.default.createDirectory(
                    atPath: layout.nextKeys, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            }
            let organisation = AuthorityRegister.england.authority(authority)?.officialName ?? name(of: authority)
            let hostname = URLComponents(string: settings.exchangeURL)?.host
            for (purpose, key, certificate, hostnames) in [
                (CertificateProfile.seal, layout.sealKey, layout.sealCertificate, [String]()),
                (.tls, layout.tlsKey, layout.tlsCertificate, [hostname].compactMap(\.self)),
            ] {
                try Self.makeKey(
                    purpose, at: layout.next(key), certificate: layout.next(certificate), of: authority,
                    organisation: organisation, hostnames: hostnames, surroundings: surroundings)
            }
            var card = try card()
            card.sealCertificate = String(
                decoding: try PrivateFile.read(layout.next(layout.sealCertificate)), as: UTF8.self)
            card.tlsCertificate = String(
                decoding: try PrivateFile.read(layout.next(layout.tlsCertificate)), as: UTF8.self)
            card.writtenAt = now
            let bytes = try PeerCardFile.write(
                card, key: SigningKey(pem: PrivateFile.read(layout.next(layout.sealKey))))
            // Last of all: without its card a renewal is begun anew.
            try PrivateFile.write(bytes, to: path)
            return (card, bytes)
        } catch let fault as GatewayFault {
            throw fault
        } catch {
            throw GatewayFault(
                .cannotCreate, code: "key-not-made", message: "A key or its certificate could not be made: \(error).",
                remedy: "Check that \(layout.keys) is writable and the disk is not full, then run the command again.")
        }
    }

    /// Takes the keys of a renewal into use, once somebody confirms that the peers have registered their card.
    ///
    /// The certificate of the former seal is kept, so that what it sealed still verifies; the former private keys are gone.
    /// Whoever has the home open goes on with the former keys, so nobody serves it meanwhile, and this gateway is opened anew.
    ///
    /// - Parameter fingerprint: of the new card, as it was read out to the peers; spaces do not matter.
    /// - Throws: `GatewayFault`: `keys-not-prepared`, `fingerprint-differs` or `not-permitted`; `StoreError` with `homeInUse` while
    ///   somebody serves.
    public func renewKeys(confirming fingerprint: String, by acting: ActingPerson) throws {
        try require(.renewKeys, of: acting)
        guard let bytes = try? PrivateFile.read(layout.next(layout.card)), let card = try? PeerCardFile.read(bytes),
            let certificate = try? Certificate(pem: Array(card.sealCertificate.utf8))
        else {
            throw GatewayFault(
                .no, code: "keys-not-prepared", message: "No new keys are waiting to be taken into use.",
                remedy:
                    "Run `handover keys renew` without --fingerprint first, and give the card it writes to every peer.")
        }
        func bare(_ text: String) -> String { text.lowercased().filter(\.isHexDigit) }
        guard bare(fingerprint) == bare(try PeerCardFile.fingerprint(of: card)) else {
            throw GatewayFault(
                .no, code: "fingerprint-differs", message: "That is not the fingerprint of the new keys' card.",
                remedy:
                    "Run `handover keys renew` without --fingerprint to see it, and compare with what the peers registered."
            )
        }
        let lock = try HomeLock(path: layout.serveLock)
        try withExtendedLifetime(lock) {
            try append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor,
                    event: .keysRenewed(
                        seal: MessageDigest(certificate.fingerprint),
                        former: MessageDigest(seal.certificate.fingerprint))))
            try PrivateFile.write([], to: layout.takingNextKeys)
            try PrivateFile.syncFolder(layout.nextKeys)
            try layout.finishTakingKeys()
        }
    }
}
