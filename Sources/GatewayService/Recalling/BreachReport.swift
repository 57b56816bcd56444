public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore
public import WorkingDays

/// What a data protection officer needs to know of a possible breach: counts, kinds, codes and times, nobody's name.
public struct BreachReport: Hashable, Sendable, Codable {
    /// Documents of one kind.
    public struct Kind: Hashable, Sendable, Codable {
        /// Which kind.
        public var kind: DocumentKind
        /// How many, originals included.
        public var documents: Int
        /// Their bytes altogether.
        public var bytes: Int64
    }

    /// One thing that was done.
    public struct Step: Hashable, Sendable, Codable {
        /// When our journal recorded it.
        public var at: Moment
        /// By which side.
        public var authority: AuthorityCode
        /// What, in words.
        public var what: String
    }

    /// The transfer.
    public var transfer: ConversationID
    /// The message that showed it.
    public var message: MessageDigest
    /// What happened, in words.
    public var what: String
    /// The authority that sent the papers.
    public var sender: AuthorityCode
    /// The authority to which they went.
    public var recipient: AuthorityCode
    /// When they were sealed.
    public var sentAt: Moment?
    /// How many children they are about.
    public var children: Int
    /// How many other people are named in them; nil when that cannot be read here any more.
    public var otherPeople: Int?
    /// How many addresses stand in them; nil when that cannot be read here any more.
    public var addresses: Int?
    /// The documents, by kind.
    public var documents: [Kind]
    /// Whether a confidential address is among them.
    public var holdsConfidentialAddress: Bool
    /// When it became known here.
    public var knownAt: Moment
    /// When the 72 hours of UK GDPR article 33 end.
    public var reportBy: Moment
    /// Who had opened the papers on the receiving side, by role; nil while that side has not said so.
    public var openings: [PapersOpened]?
    /// The day on which the receiving side destroyed them; nil while it has not.
    public var destroyedOn: CivilDate?
    /// What was done, in the order of our journal.
    public var steps: [Step]
    /// What was decided; nil while nothing is.
    public var decision: BreachDecision?
    /// Every decision of ours, the first first.
    public var decisions: [Breach.Decided]
    /// What the other authority decided, as somebody there told us; nil while nobody has.
    public var theirDecision: BreachDecisionTold?
    /// Where the two decisions cannot both be meant, in words; nil where they can, and while one is not known.
    public var contradiction: String?
}

extension Gateway {
    /// Every possible breach, those without a decision first and the most urgent of them on top.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func breaches(by acting: ActingPerson) throws -> [BreachReport] {
        try require(.readJournal, of: acting)
        try prepareToReadWorklist()
        let states = try store.read { try $0.transfersWithBreach() }
        return try states.flatMap { state in try state.breaches.map { try report(on: $0, in: state) } }
            .sorted { ($0.decision == nil ? 0 : 1, $0.reportBy) < ($1.decision == nil ? 0 : 1, $1.reportBy) }
    }

    /// The possible breaches of one transfer, in the order in which they were noted.
    ///
    /// Whoever may see the case may: it tells less than the case does, and whoever recalls papers has to hand it on at once.
    ///
    /// - Throws: `GatewayFault`: `no-breach` or `not-permitted`.
    public func breaches(of transfer: TransferState, by acting: ActingPerson) throws -> [BreachReport] {
        try require(.readCase, of: acting, on: transfer)
        guard !transfer.breaches.isEmpty else { throw Self.noBreach }
        return try transfer.breaches.map { try report(on: $0, in: transfer) }
    }

    /// Records what is to be done about every possible breach of a transfer that nobody has decided about; the list is quiet then.
    ///
    /// What was decided before stays on record, and is changed only with the reason why it no longer stands.
    ///
    /// - Parameters:
    ///   - sentence: why, and the reference of a report; it goes on record.
    ///   - change: why an earlier decision no longer stands, where there is one; it goes on record beside the sentence.
    /// - Throws: `GatewayFault`: `no-breach`, `own-breach`, `breach-decided`, `sentence-needed`, `address-confidential`, what our law forbids, or `not-permitted`.
    public func decideBreach(
        _ transfer: TransferState, _ decision: BreachDecision, because sentence: String, changing change: String? = nil,
        by acting: ActingPerson
    ) throws {
        try require(.decideBreach, of: acting, on: transfer)
        var payload = JournalPayload(rationale: try Self.sentence(sentence))
        let change = change?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if !change.isEmpty { payload.details["changedBecause"] = change }
        try requireUnnamed(payload, in: transfer)
        let kept = payload
        let (now, today) = (self.now, self.today)
        let salts = try transfer.breaches.map { _ in try surroundings.random(32) }
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation), !state.breaches.isEmpty else {
                throw Self.noBreach
            }
            let entries = try writer.entries(of: transfer.conversation).map(\.entry)
            if let forbidden = SeparationOfDuties.breachFault(of: acting.actor, in: entries) {
                throw GatewayFault(forbidden)
            }
            let open = state.openBreaches.isEmpty ? state.breaches : state.openBreaches
            if state.openBreaches.isEmpty, change.isEmpty, let last = state.breaches.last?.decisions.last {
                throw Self.breachDecided(last, again: decision)
            }
            for (breach, salt) in zip(open, salts) {
                let event = JournalEvent.breachDecided(message: breach.message, decision: decision)
                if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                    throw GatewayFault(forbidden)
                }
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event,
                        payload: kept), at: now, salt: salt)
            }
        }
    }

    private static func breachDecided(_ last: Breach.Decided, again decision: BreachDecision) -> GatewayFault {
        GatewayFault(
            .no, code: "breach-decided",
            message: "It was decided on \(last.on): \(last.decision.words). Nothing was recorded.",
            remedy: last.decision == decision
                ? "Nothing is to be done; to add a reason, give --changing \"why\", and both stay on record."
                : "If that no longer stands, say why with --changing \"why\": the first decision stays on record beside this one."
        )
    }

    /// Enters what the other authority decided about the possible breaches of a transfer, as somebody there told us.
    ///
    /// - Throws: `GatewayFault`: `no-breach`, `told-by-missing`, `told-by-unclear`, `number-missing`, `address-confidential`, what our law
    ///   forbids, or `not-permitted`.
    public func recordToldBreachDecision(
        _ transfer: TransferState, _ decision: BreachDecision, on date: CivilDate, heard: HeardWord,
        by acting: ActingPerson
    ) throws {
        try require(.recordReport, of: acting, on: transfer)
        guard !transfer.breaches.isEmpty else { throw Self.noBreach }
        let payload = try heard.payload()
        try requireUnnamed(payload, in: transfer)
        try record(
            transfer.breaches.map {
                .breachDecisionTold(message: $0.message, decision: decision, means: heard.means, on: date)
            }, of: transfer, on: date, payload: payload, by: acting)
    }

    private func report(on breach: Breach, in transfer: TransferState) throws -> BreachReport {
        let shown = transfer.messages.first { $0.digest == breach.message }
        let scope = shown.map(BreachScope.init) ?? BreachScope(children: [], documents: [])
        var entries: [DocumentEntry] = []
        var sentAt: Moment?
        for message in try carriers(of: transfer) {
            let digest = message.record.digest
            let listed = try BundleInspection.listedDocuments(
                file: layout.messages + "/" + message.file, digest: digest)
            let concerned = (listed ?? []).filter { scope.covers($0, of: digest, all: transfer.children.count) }
            if !concerned.isEmpty { sentAt = min(sentAt ?? message.record.createdAt, message.record.createdAt) }
            entries += concerned
        }
        let file = scope.documents.isEmpty ? try sentContents(of: transfer).caseFile(revealing: false) : nil
        let isOurs = transfer.side == .sending
        let said = transfer.messages.compactMap { message -> DestructionStatement? in
            guard case .destruction(let destruction) = message.statement, !message.isVoid else { return nil }
            return scope.isAnswered(by: destruction) ? destruction : nil
        }
        return BreachReport(
            transfer: transfer.conversation, message: breach.message,
            what: shown?.statement.words(calling: name(of:)) ?? "recall", sender: transfer.sender,
            recipient: transfer.recipient, sentAt: sentAt, children: scope.children.count,
            otherPeople: file?.people.count, addresses: file?.addresses.count,
            documents: Self.kinds(
                entries.map { ($0.kind, $0.size) }
                    + papers(of: transfer, scope.coversPapers)),
            holdsConfidentialAddress: entries.contains { $0.kind == .confidentialAddress }, knownAt: breach.knownAt,
            reportBy: breach.reportBy,
            openings: isOurs
                ? said.last.flatMap { $0.by == nil ? nil : $0.openings } : try openings(of: transfer).map(\.opened),
            destroyedOn: said.last?.on, steps: try steps(of: transfer), decision: breach.decision,
            decisions: breach.decisions, theirDecision: breach.told, contradiction: breach.contradiction)
    }

    private static func kinds(_ entries: [(kind: DocumentKind, size: Int64)]) -> [BreachReport.Kind] {
        let order = DocumentKind.allCases
        return Dictionary(grouping: entries, by: \.kind).map { kind, entries in
            BreachReport.Kind(
                kind: kind, documents: entries.count, bytes: entries.map(\.size).reduce(0, +))
        }.sorted { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
    }

    private func steps(of transfer: TransferState) throws -> [BreachReport.Step] {
        try store.read { try $0.entries(of: transfer.conversation) }.compactMap { stored in
            guard let who = stored.entry.event.breachStep(at: transfer) else { return nil }
            return BreachReport.Step(
                at: stored.entry.recordedAt, authority: who, what: stored.entry.event.words(calling: name(of:)))
        }
    }

    static let noBreach = GatewayFault(
        .no, code: "no-breach", message: "Nothing in this transfer shows a possible breach.",
        remedy:
            "See `handover breach list`; a breach that no message shows is recorded where your authority records them.")
}

/// What a message that shows a breach is about.
private struct BreachScope {
    var children: Set<ChildReference>
    var documents: [RecalledDocument]

    init(children: Set<ChildReference>, documents: [RecalledDocument]) {
        self.children = children
        self.documents = documents
    }

    init(_ message: ConversationMessage) {
        switch message.statement {
        case .recall(let recall): self.init(children: Set(recall.children), documents: recall.documents)
        case .refusal(let refusal):
            self.init(
                children: Set(refusal.children.filter { $0.reason == .wrongChild }.map(\.child)), documents: [])
        default: self.init(children: [], documents: [])
        }
    }

    func covers(_ entry: DocumentEntry, of message: MessageDigest, all count: Int) -> Bool {
        if !documents.isEmpty { return documents.contains(RecalledDocument(message: message, ref: entry.ref)) }
        if children.count == count { return true }
        return entry.children.isEmpty ? entry.kind != .statement : !children.isDisjoint(with: entry.children)
    }

    /// Whether a document of papers that came by hand is concerned.
    func coversPapers(_ papers: PapersReceived, _ place: RecalledDocument) -> Bool {
        documents.isEmpty ? papers.children.contains { children.contains($0.child) } : documents.contains(place)
    }

    func isAnswered(by destruction: DestructionStatement) -> Bool {
        documents.isEmpty
            ? !children.isDisjoint(with: destruction.children)
            : !Set(documents).isDisjoint(with: destruction.documents)
    }
}

extension JournalEvent {
    /// The authority whose step an entry tells, when it belongs to the story of a breach.
    fileprivate func breachStep(at transfer: TransferState) -> AuthorityCode? {
        switch self {
        case .messageSealed(let record), .messageReceived(let record):
            switch record.statement {
            case .pack, .supplement, .recall, .refusal, .destruction: record.sender
            default: nil
            }
        case .statementReported(let reported):
            [.recall, .refusal, .destruction].contains(reported.statement.kind) ? reported.speaker : nil
        // Whoever wrote the papers knew them: that they opened them is no part of the story.
        case .caseOpened, .documentOpened: transfer.side == .receiving ? transfer.us : nil
        case .addressRevealed, .evidenceExported, .documentsDestroyed, .payloadsErased, .breachNoted,
            .breachDecided, .breachDecisionTold, .byHandWritten, .handedOver, .arrivalReported, .papersReceived:
            transfer.us
        default: nil
        }
    }
}
