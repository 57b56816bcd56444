public import CaseTransfer
import ExchangeFormats
public import TransferStore
import WorkingDays

/// How an authority without a gateway is reached.
public struct ByHandContact: Hashable, Sendable {
    /// Its secure mailbox.
    public var mailbox: String
    /// The team that reads it.
    public var team: String
    /// The team's telephone number.
    public var telephone: String
    /// The number outside office hours.
    public var outOfHours: String

    /// Puts the contact together.
    public init(mailbox: String, team: String, telephone: String, outOfHours: String) {
        self.mailbox = mailbox
        self.team = team
        self.telephone = telephone
        self.outOfHours = outOfHours
    }
}

extension Gateway {
    /// Enters an authority without a gateway as a peer by hand, or changes how it is reached.
    ///
    /// Nothing is handed over before a second person has confirmed the mailbox, and a changed mailbox is confirmed again.
    ///
    /// - Throws: `GatewayFault`: `peer-is-us`, `peer-unknown-authority`, `peer-has-gateway`, `e-mail-unusable`, `telephone-missing`, `telephone-unusable`
    ///   or `not-permitted`.
    @discardableResult
    public func addPeerByHand(_ code: AuthorityCode, _ contact: ByHandContact, by acting: ActingPerson) throws
        -> PeerRecord
    {
        try require(.addPeer, of: acting)
        guard code != authority else {
            throw GatewayFault(
                .badInput, code: "peer-is-us", message: "\(code) is our own authority.",
                remedy: "Give the code of the authority that has no gateway.")
        }
        guard AuthorityRegister.england.authority(code) != nil else {
            throw GatewayFault(
                .badInput, code: "peer-unknown-authority",
                message: "\(code) is not on the register of English authorities.",
                remedy: "Give its present GSS code.")
        }
        guard MeetingInvitation.isAddress(contact.mailbox) else {
            throw GatewayFault(
                .badInput, code: "e-mail-unusable", message: "\(contact.mailbox) is not an e-mail address.",
                remedy: "Give the secure mailbox of their duty team, such as duty@council.example.")
        }
        guard contact.telephone.contains(where: \.isNumber) else {
            throw GatewayFault(
                .badInput, code: "telephone-missing", message: "No telephone number is given for their duty team.",
                remedy: "Give --telephone: with an authority without a gateway everything is confirmed by telephone.")
        }
        try GatewayFault.requireNumbers([
            ("their telephone number", contact.telephone), ("their out-of-hours number", contact.outOfHours),
        ])
        let salt = try surroundings.random(32)
        let (now, today) = (self.now, self.today)
        return try store.write { writer in
            var peer =
                try writer.peer(code)
                ?? PeerRecord(
                    code: code, name: name(of: code), exchangeURL: "", dutyTeam: "", dutyTelephone: "",
                    outOfHoursTelephone: "", certificates: [])
            guard !peer.isTrusted else {
                throw GatewayFault(
                    .no, code: "peer-has-gateway", message: "\(peer.name) has a gateway: its certificates are trusted.",
                    remedy: "Send to it as usual. If its gateway is gone for good, withdraw it first.")
            }
            peer.mailbox = contact.mailbox
            peer.dutyTeam = contact.team
            peer.dutyTelephone = contact.telephone
            peer.outOfHoursTelephone = contact.outOfHours
            peer.addedBy = acting.person.id
            peer.confirmation = nil
            try writer.savePeer(peer)
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: .peerByHandEntered(peer: code),
                    payload: JournalPayload(details: [
                        "mailbox": contact.mailbox, "team": contact.team, "telephone": contact.telephone,
                        "outOfHours": contact.outOfHours,
                    ])),
                at: now, salt: salt)
            return peer
        }
    }

    /// Confirms the mailbox of a peer by hand: a second person has rung the authority and heard it read out.
    ///
    /// - Parameter heard: the mailbox as it was read out; it must be the one that was entered.
    /// - Throws: `GatewayFault`: `peer-unknown`, `peer-not-by-hand`, `second-person`, `mailbox-differs` or `not-permitted`.
    @discardableResult
    public func confirmMailbox(
        of code: AuthorityCode, heard: String, by means: PeerConfirmation, acting: ActingPerson
    ) throws -> PeerRecord {
        try require(.confirmMailbox, of: acting)
        let salt = try surroundings.random(32)
        let (now, today) = (self.now, self.today)
        return try store.write { writer in
            guard var peer = try writer.peer(code) else { throw Self.peerUnknown(code) }
            guard let mailbox = peer.mailbox, peer.isByHand else { throw Self.notByHand(peer) }
            guard peer.addedBy != acting.person.id else {
                throw GatewayFault(
                    .no, code: "second-person",
                    message: "Whoever entered the mailbox does not confirm it: a slip would pass twice.",
                    remedy: "Another administrator, or a team or service manager, rings them and confirms it.")
            }
            guard heard.lowercased() == mailbox.lowercased() else {
                throw GatewayFault(
                    .no, code: "mailbox-differs", message: "What was read out is not the mailbox that was entered.",
                    remedy: "Ring again; when the one entered is wrong, enter it anew with `handover peer add-by-hand`."
                )
            }
            peer.confirmation = means
            try writer.savePeer(peer)
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: .mailboxConfirmed(peer: code, confirmation: means),
                    payload: JournalPayload(details: ["mailbox": mailbox])),
                at: now, salt: salt)
            return peer
        }
    }

    static func notByHand(_ peer: PeerRecord) -> GatewayFault {
        GatewayFault(
            .no, code: "peer-not-by-hand", message: "\(peer.name) is not a peer by hand.",
            remedy: "See `handover peer list`; enter it with `handover peer add-by-hand` when it has no gateway.")
    }

    /// The transfers with a peer that go on by hand although it has a gateway, by id, with the reason.
    ///
    /// - Throws: what the store cannot read.
    public func transfersStayingByHand(with code: AuthorityCode) throws -> [(
        transfer: ConversationID, why: ByHandReason
    )] {
        try store.read { try $0.transfers(idPrefix: "", limit: .max) }.filter { $0.peer == code && !$0.isOver }
            .compactMap { state in state.whyByHand.map { (transfer: state.conversation, why: $0) } }
    }

    /// Queues for a peer's new gateway what went to it by hand, the same bytes, so that its conversations go on signed.
    ///
    /// A conversation that is over stays as it is; so does one that rests on papers or reports, which their gateway could not follow,
    /// and one of which something was taken back or is the wrong child's; ``transfersStayingByHand(with:)`` names them.
    func postWhatWentByHand(
        to code: AuthorityCode, by acting: ActingPerson, at now: Moment, in writer: StoreWriter
    ) throws {
        for state in try writer.transfersAtWork(with: code) where !state.staysByHand {
            let waiting = state.messages.filter { $0.delivery?.isByHand ?? false }
            guard !waiting.isEmpty else { continue }
            let written = Set(try Self.written(waiting.map(\.digest), of: state, in: writer).flatMap(\.messages))
            for message in waiting.sorted(by: { ($0.order?.sequence ?? 0) < ($1.order?.sequence ?? 0) }) {
                try writer.append(
                    JournalDraft(
                        actor: acting.actor, conversation: state.conversation,
                        event: .deliveryPosted(message: message.digest)),
                    at: now, salt: [])
                try writer.enqueue(
                    message.digest, conversation: state.conversation, peer: code,
                    sequence: message.order?.sequence ?? 0, at: now,
                    mayHaveLeft: message.delivery?.name != .byHand || written.contains(message.digest))
            }
        }
    }
}
