public import CaseTransfer
import TransferStore

/// Another authority as a page shows it: how to ring it, how it is reached, and by which certificates it is known.
public struct PartnerLine: Hashable, Sendable {
    /// One certificate of it.
    public struct Certificate: Hashable, Sendable {
        /// What it is for.
        public enum Purpose: Hashable, Sendable {
            /// Signs messages.
            case seal
            /// Opens connections.
            case connection
        }

        /// What it is for.
        public let purpose: Purpose
        /// SHA-256 of it, as officers read it out.
        public let fingerprint: MessageDigest
        /// From when it is trusted.
        public let from: Moment
        /// Until when.
        public let until: Moment
        /// From when it is trusted no longer, whatever its dates; nil while it is.
        public let withdrawnAt: Moment?
    }

    /// How it is reached.
    public enum Way: Hashable, Sendable {
        /// Through its gateway.
        case gateway
        /// By hand, to a secure mailbox that two people have confirmed, or that nobody has yet.
        case byHand(isConfirmed: Bool)
        /// Not at all: it was withdrawn.
        case withdrawn
    }

    /// The authority.
    public let code: AuthorityCode
    /// Its name.
    public let name: String
    /// How it is reached.
    public let way: Way
    /// Where its gateway listens, or its secure mailbox.
    public let address: String
    /// The team that answers.
    public let dutyTeam: String
    /// Its telephone number.
    public let dutyTelephone: String
    /// The number outside office hours.
    public let outOfHours: String
    /// When anything was last exchanged with it that verified; nil when nothing ever was.
    public let lastContact: Moment?
    /// Its certificates, those in use first.
    public let certificates: [Certificate]
    /// How many messages to it have no receipt yet.
    public let waiting: Int
    /// How many of them need a person.
    public let stuck: Int

    /// Whether a certificate that is in use runs out within so many days.
    public func expires(within days: Int64, of now: Moment) -> Bool {
        certificates.contains {
            $0.withdrawnAt == nil && $0.until >= now && $0.until < now.adding(seconds: days * 86_400)
        }
    }
}

extension Gateway {
    /// The other authorities that are registered here, by name; nothing of it is about a child.
    ///
    /// - Throws: the store's fault.
    public func partnerLines() throws -> [PartnerLine] {
        let (peers, tallies) = try store.read { (try $0.peers(), try $0.outboxTallies()) }
        return peers.map { peer in
            let waiting = tallies.filter { $0.peer == peer.code }
            return PartnerLine(
                code: peer.code, name: name(of: peer.code),
                way: peer.isTrusted
                    ? .gateway : peer.isByHand ? .byHand(isConfirmed: peer.isMailboxConfirmed) : .withdrawn,
                address: peer.mailbox ?? peer.exchangeURL, dutyTeam: peer.dutyTeam,
                dutyTelephone: peer.dutyTelephone, outOfHours: peer.outOfHoursTelephone, lastContact: peer.lastContact,
                certificates: peer.certificates.map {
                    PartnerLine.Certificate(
                        purpose: $0.purpose == .seal ? .seal : .connection, fingerprint: $0.fingerprint, from: $0.from,
                        until: $0.until, withdrawnAt: $0.withdrawnAt)
                }.sorted { ($0.withdrawnAt == nil ? 0 : 1, $1.until) < ($1.withdrawnAt == nil ? 0 : 1, $0.until) },
                waiting: waiting.map(\.messages).reduce(0, +),
                stuck: waiting.filter { $0.state != .waiting }.map(\.messages).reduce(0, +))
        }.sorted { $0.name < $1.name }
    }

    /// What stands in the outbox without a receipt: how many, how many of them need a person, and since when the first waits.
    ///
    /// - Throws: the store's fault.
    public func outboxStanding() throws -> (waiting: Int, stuck: Int, since: Moment?) {
        let tallies = try store.read { try $0.outboxTallies() }
        return (
            tallies.filter { $0.state == .waiting }.map(\.messages).reduce(0, +),
            tallies.filter { $0.state != .waiting }.map(\.messages).reduce(0, +), tallies.map(\.since).min()
        )
    }
}
