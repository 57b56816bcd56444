public import CaseTransfer
public import ExchangeFormats
import SecureXML
public import TransferStore
import WorkingDays

extension Gateway {
    /// Our own card, for another authority's officer.
    ///
    /// - Throws: `GatewayFault` when a certificate cannot be read or the card cannot be kept.
    public func card() throws -> PeerCard { try cardFile().card }

    /// Our own card, and the file it stands in: the one written last, as long as what it says is still so.
    ///
    /// Two officers compare its fingerprint days after it was sent, so writing it again must not change it.
    ///
    /// - Throws: `GatewayFault` when a certificate cannot be read or the card cannot be kept.
    public func cardFile() throws -> (card: PeerCard, bytes: [UInt8]) {
        var card = try presentCard()
        if let bytes = try? PrivateFile.read(layout.card), let last = try? PeerCardFile.read(bytes) {
            card.writtenAt = last.writtenAt
            if card == last { return (last, bytes) }
            card.writtenAt = now
        }
        let bytes = try PeerCardFile.write(card, key: seal.key)
        let fresh = try layout.card + "." + surroundings.random(8).map { String($0, radix: 16) }.joined()
        try PrivateFile.write(bytes, to: fresh)
        try PrivateFile.rename(fresh, to: layout.card)
        return (card, bytes)
    }

    private func presentCard() throws -> PeerCard {
        PeerCard(
            authority: authority, name: name(of: authority), exchangeURL: settings.exchangeURL,
            dutyTeam: settings.dutyTeam, dutyTelephone: settings.dutyTelephone,
            outOfHoursTelephone: settings.outOfHoursTelephone,
            sealCertificate: String(decoding: seal.certificate.pem, as: UTF8.self),
            tlsCertificate: String(decoding: try PrivateFile.read(layout.tlsCertificate), as: UTF8.self),
            writtenAt: now)
    }

    /// Registers a peer from its card, once an officer has confirmed the fingerprint by telephone or in person.
    ///
    /// Certificates that are already registered stay; those of the card are added, so that old and new overlap at a renewal.
    /// A certificate is trusted from its own beginning: the officer vouches for the key, so what was sealed with it before we
    /// heard of it counts too. One that was withdrawn and is confirmed again is trusted as it was before.
    ///
    /// - Throws: `GatewayFault`: `peer-is-us`, `peer-unknown-authority`, `peer-url`, `card-certificate` or `not-permitted`.
    @discardableResult
    public func addPeer(_ card: PeerCard, confirmedBy confirmation: PeerConfirmation, by acting: ActingPerson) throws
        -> PeerRecord
    {
        try require(.addPeer, of: acting)
        guard card.authority != authority else {
            throw GatewayFault(
                .badInput, code: "peer-is-us", message: "This is our own card.",
                remedy: "Add the card that the other authority's officer sent.")
        }
        guard AuthorityRegister.england.authority(card.authority) != nil else {
            throw GatewayFault(
                .badInput, code: "peer-unknown-authority",
                message: "\(card.authority) is not on the register of English authorities.",
                remedy: "Ask the other authority for a card with its present GSS code.")
        }
        guard card.exchangeURL.hasPrefix("https://"), card.exchangeURL.count > 8 else {
            throw GatewayFault(
                .badInput, code: "peer-url", message: "The card's address does not begin with https://.",
                remedy: "Ask the other authority to set exchange.url in its config.yaml and write a new card.")
        }
        let now = self.now
        let certificates: [PeerCertificate]
        do {
            certificates = try [(PeerCertificate.Purpose.seal, card.sealCertificate), (.tls, card.tlsCertificate)].map {
                purpose, pem in
                let certificate = try Certificate(pem: Array(pem.utf8))
                return PeerCertificate(
                    purpose: purpose, der: certificate.der, fingerprint: MessageDigest(certificate.fingerprint),
                    from: Moment(secondsSinceEpoch: certificate.notBefore),
                    until: Moment(secondsSinceEpoch: certificate.notAfter), withdrawnAt: nil)
            }
        } catch {
            throw GatewayFault(
                .badInput, code: "card-certificate", message: "A certificate of the card cannot be read.",
                remedy: "Ask the other authority to write its card again.")
        }
        let salt = try surroundings.random(32)
        let today = self.today
        try noteSenderThatDied()
        let peer = try store.write { writer in
            var peer =
                try writer.peer(card.authority)
                ?? PeerRecord(
                    code: card.authority, name: card.name, exchangeURL: card.exchangeURL, dutyTeam: card.dutyTeam,
                    dutyTelephone: card.dutyTelephone, outOfHoursTelephone: card.outOfHoursTelephone, certificates: [])
            peer.name = card.name
            peer.exchangeURL = card.exchangeURL
            peer.dutyTeam = card.dutyTeam
            peer.dutyTelephone = card.dutyTelephone
            peer.outOfHoursTelephone = card.outOfHoursTelephone
            peer.addedBy = acting.person.id
            peer.confirmation = confirmation
            for index in peer.certificates.indices {
                guard
                    let again = certificates.first(where: { $0.fingerprint == peer.certificates[index].fingerprint })
                else { continue }
                peer.certificates[index].withdrawnAt = nil
                // Earlier releases noted the moment of registration.
                peer.certificates[index].from = min(peer.certificates[index].from, again.from)
            }
            let known = Set(peer.certificates.map(\.fingerprint))
            peer.certificates += certificates.filter { !known.contains($0.fingerprint) }
            try writer.savePeer(peer)
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor,
                    event: .peerAdded(
                        peer: card.authority, fingerprints: certificates.map(\.fingerprint),
                        confirmation: confirmation)),
                at: now, salt: salt)
            try postWhatWentByHand(to: card.authority, by: acting, at: now, in: writer)
            return peer
        }
        outboxBell.ring()
        return peer
    }

    /// Stops trusting a peer: its connections and messages are refused from now on, and nothing more is sent to it.
    ///
    /// - Throws: `GatewayFault`: `peer-unknown` or `not-permitted`.
    public func withdrawPeer(_ code: AuthorityCode, reason: String, by acting: ActingPerson) throws {
        try require(.withdrawPeer, of: acting)
        let salt = try surroundings.random(32)
        let (now, today) = (self.now, self.today)
        try store.write { writer in
            guard var peer = try writer.peer(code) else { throw Self.peerUnknown(code) }
            let live = peer.certificates.filter { $0.withdrawnAt == nil }.map(\.fingerprint)
            for index in peer.certificates.indices where peer.certificates[index].withdrawnAt == nil {
                peer.certificates[index].withdrawnAt = now
            }
            if peer.isByHand {
                peer.mailbox = nil
                peer.confirmation = nil
            }
            try writer.savePeer(peer)
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: .peerWithdrawn(peer: code, fingerprints: live),
                    payload: JournalPayload(rationale: reason)),
                at: now, salt: salt)
        }
    }

    static func peerUnknown(_ code: AuthorityCode) -> GatewayFault {
        GatewayFault(
            .notFound, code: "peer-unknown", message: "\(code) is not registered as a peer of this gateway.",
            remedy:
                "Exchange cards with its officer and run `handover peer add`; if it has no gateway, enter its secure "
                + "mailbox with `handover peer add-by-hand`.")
    }
}
