public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Registers a peer, or brings its entry and its certificates' dates up to what the record says.
    ///
    /// A certificate that the record does not mention stays as it was: none is ever forgotten, because old messages verify by it.
    ///
    /// - Throws: `StoreError.Code.contradiction` when a certificate belongs to another peer.
    public func savePeer(_ peer: PeerRecord) throws {
        try run(
            """
            INSERT INTO peer
                (code, name, exchange_url, duty_team, duty_telephone, out_of_hours_telephone, added_by, confirmation,
                last_contact_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET
                name = excluded.name, exchange_url = excluded.exchange_url, duty_team = excluded.duty_team,
                duty_telephone = excluded.duty_telephone, out_of_hours_telephone = excluded.out_of_hours_telephone,
                added_by = excluded.added_by, confirmation = excluded.confirmation,
                last_contact_at = excluded.last_contact_at
            """,
            [
                peer.code.text, peer.name, peer.exchangeURL, peer.dutyTeam, peer.dutyTelephone,
                peer.outOfHoursTelephone, peer.addedBy?.text, peer.confirmation?.rawValue,
                peer.lastContact?.secondsSinceEpoch,
            ])
        for certificate in peer.certificates { try save(certificate, of: peer.code) }
    }

    /// Notes that something was exchanged with a peer that verified.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func touchPeer(_ code: AuthorityCode, at moment: Moment) throws {
        try run(
            "UPDATE peer SET last_contact_at = max(coalesce(last_contact_at, ?1), ?1) WHERE code = ?2",
            [moment.secondsSinceEpoch, code.text])
    }

    private func save(_ certificate: PeerCertificate, of peer: AuthorityCode) throws {
        let holder = try row(
            "SELECT peer FROM peer_certificate WHERE fingerprint = ?", [certificate.fingerprint.blob]
        ).map { try $0.value(String.self, at: 0) }
        guard holder == nil || holder == peer.text else {
            throw StoreError.contradiction("The certificate \(certificate.fingerprint) belongs to another peer")
        }
        try run(
            """
            INSERT INTO peer_certificate (peer, purpose, fingerprint, der, valid_from, valid_until, withdrawn_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (fingerprint, purpose) DO UPDATE SET
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                withdrawn_at = excluded.withdrawn_at
            """,
            [
                peer.text, certificate.purpose.rawValue, certificate.fingerprint.blob, Data(certificate.der),
                certificate.from.secondsSinceEpoch, certificate.until.secondsSinceEpoch,
                certificate.withdrawnAt?.secondsSinceEpoch,
            ])
    }
}
