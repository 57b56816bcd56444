public import CaseTransfer
import GRDB

extension StoreReader {
    /// Every peer ever registered, by code; the certificates say which are still trusted.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func peers() throws -> [PeerRecord] {
        try rows("\(Self.peerColumns) ORDER BY code", [], peerRecord)
    }

    /// The peer with an authority's code, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func peer(_ code: AuthorityCode) throws -> PeerRecord? {
        try row("\(Self.peerColumns) WHERE code = ?", [code.text]).map(peerRecord)
    }

    /// The certificates of a peer's seals, those withdrawn and ended included, oldest first; none for an authority that is no peer.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func sealCertificates(of code: AuthorityCode) throws -> [PeerCertificate] {
        try rows(
            "\(Self.certificateColumns) WHERE peer = ? AND purpose = 'seal' ORDER BY valid_from, rowid", [code.text],
            Self.certificate)
    }

    private static let certificateColumns = """
        SELECT purpose, der, fingerprint, valid_from, valid_until, withdrawn_at FROM peer_certificate
        """

    private static func certificate(_ row: Row) throws -> PeerCertificate {
        PeerCertificate(
            purpose: try row.code(PeerCertificate.Purpose.self, at: 0), der: try row.bytes(at: 1),
            fingerprint: try row.digest(at: 2), from: try row.moment(at: 3), until: try row.moment(at: 4),
            withdrawnAt: try row.optionalMoment(at: 5))
    }

    private static let peerColumns = """
        SELECT code, name, exchange_url, duty_team, duty_telephone, out_of_hours_telephone, added_by, confirmation,
            last_contact_at
        FROM peer
        """

    private func peerRecord(_ row: Row) throws -> PeerRecord {
        let code = try row.identifier(AuthorityCode.self, at: 0)
        let certificates = try rows(
            "\(Self.certificateColumns) WHERE peer = ? ORDER BY purpose, valid_from, rowid", [code.text],
            Self.certificate)
        return PeerRecord(
            code: code, name: try row.value(String.self, at: 1), exchangeURL: try row.value(String.self, at: 2),
            dutyTeam: try row.value(String.self, at: 3), dutyTelephone: try row.value(String.self, at: 4),
            outOfHoursTelephone: try row.value(String.self, at: 5), certificates: certificates,
            addedBy: try row.optional(String.self, at: 6).flatMap(PersonID.init),
            confirmation: try row.optional(String.self, at: 7).flatMap(PeerConfirmation.init),
            lastContact: try row.optionalMoment(at: 8))
    }
}
