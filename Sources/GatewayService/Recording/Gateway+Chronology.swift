public import CaseTransfer
import ExchangeFormats
import SecureXML
import TransferStore
import WorkingDays

extension Gateway {
    /// Writes a transfer's chronology out as a document, and records who did so, when and why.
    ///
    /// Confidential addresses stay out of it unless somebody who may see them asks for them; the same reason is recorded for that
    /// (T-16). What legal advice says, and our own reasons in a dispute, stay out of it unless a service manager or legal adviser asks
    /// for them.
    ///
    /// - Parameters:
    ///   - format: in what form.
    ///   - sentence: why it is written out; it goes on record and stands in the document.
    ///   - revealing: whether confidential addresses are to be in it.
    ///   - withLegalAdvice: whether what legal advice says, and our own reasons in a dispute, are to be in it.
    ///   - render: turns the chronology into the bytes of that form.
    /// - Returns: the bytes, which nobody gets before the export is on record.
    /// - Throws: `GatewayFault`: `sentence-needed`, `not-permitted`, or what a stored message's reading threw.
    public func exportRecord(
        of transfer: TransferState, as format: RecordFormat, because sentence: String, revealing: Bool = false,
        withLegalAdvice: Bool = false, by acting: ActingPerson, render: (Chronology) throws -> [UInt8]
    ) throws -> [UInt8] {
        try require(.exportRecord, of: acting, on: transfer)
        if revealing { try require(.revealAddress, of: acting, on: transfer) }
        if withLegalAdvice { try require(.recordLegalAdvice, of: acting, on: transfer) }
        let reason = try Self.sentence(sentence)
        let bytes = try render(
            chronology(
                of: transfer, because: reason, revealing: revealing, withLegalAdvice: withLegalAdvice, by: acting))
        if revealing { try recordReveal(transfer, reason: reason, by: acting) }
        try append(
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                event: .recordExported(
                    format: format, withAddress: revealing, file: MessageDigest(SHA256Hasher.digest(bytes))),
                payload: JournalPayload(rationale: reason)))
        return bytes
    }

    private func chronology(
        of transfer: TransferState, because reason: String, revealing: Bool, withLegalAdvice: Bool,
        by acting: ActingPerson
    ) throws -> Chronology {
        let (stored, people, journal) = try store.read { reader in
            (try reader.entries(of: transfer.conversation), try reader.people(), try reader.journal)
        }
        guard let journal else { throw Self.journalEmpty }
        let registered = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let protection = revealing ? AddressProtection() : try protection(of: transfer)
        let entries = try stored.map { stored in
            var kept = stored.words(hiding: protection)
            if let what = stored.entry.event.privateMatter, !withLegalAdvice, kept != JournalPayload() {
                kept = JournalPayload(rationale: "[Left out: \(what). It stands in the journal.]")
            }
            if case .papersReceived(let papers) = stored.entry.event, isClosed(papers, in: transfer) {
                kept = JournalPayload(rationale: "[Left out: these papers are closed to everybody here.]")
            }
            return Chronology.Entry(
                stored, people: registered,
                message: try messageWords(of: stored.entry.event).mapValues(protection.hiding), kept: kept,
                peer: transfer.peer, calling: name(of:))
        }
        let caseFile = try contents(of: transfer, revealing: revealing).caseFile
        let cited = Set(entries.compactMap(\.rule)).sorted { $0.id < $1.id }
        return Chronology(
            transfer: transfer.conversation, authority: named(authority), sender: named(transfer.sender),
            recipient: named(transfer.recipient), standing: TransferStanding.words(transfer),
            export: Chronology.Export(
                at: now, by: Chronology.Who(acting.actor, people: registered), because: reason,
                withConfidentialAddresses: revealing, withLegalAdvice: withLegalAdvice),
            children: children(of: transfer, caseFile), addresses: addresses(of: caseFile), entries: entries,
            rules: cited.map { rule in
                Chronology.Rule(rule: rule, text: RuleBook.rules.first { $0.id == rule }?.text)
            },
            journal: Chronology.Journal(length: journal.length, head: journal.head))
    }

    private func messageWords(of event: JournalEvent) throws -> [String: String] {
        switch event {
        case .messageSealed(let record), .messageReceived(let record): try words(of: record)
        default: [:]
        }
    }

    private func named(_ code: AuthorityCode) -> Chronology.Named { Chronology.Named(code: code, name: name(of: code)) }

    private func children(of transfer: TransferState, _ caseFile: CaseFile?) -> [Chronology.Child] {
        let today = self.today
        let clocks = clocks(of: transfer, on: today)
        return transfer.children.enumerated().map { index, progress in
            let facts = transfer.holderAndDuty(for: progress.child, on: today)
            // A draft's children have the case system's keys, and stand in the same order.
            let child =
                caseFile?.children.first { $0.key == progress.child.text }
                ?? (progress.pack.name == .draft ? caseFile?.children.dropFirst(index).first : nil)
            let due = clocks.first { $0.due.child == progress.child }
            return Chronology.Child(
                number: index + 1, reference: progress.child, name: child?.name,
                dateOfBirth: child?.dateOfBirth ?? progress.bornOn, caseHeldBy: facts?.holder.map(words),
                dutyLiesWith: facts?.duty.map(words),
                meetingDue: due.map { "\($0.due.due.inWords) (\($0.due.rule)); \($0.status.words)" })
        }
    }

    private func words(_ fact: HolderAndDuty.Fact) -> String {
        name(of: fact.authority) + (fact.since.map { " since \($0.inWords)" } ?? "")
            + (fact.next.map { "; passes to \(name(of: $0.authority)) on \($0.from.inWords)" } ?? "")
    }

    private func addresses(of caseFile: CaseFile?) -> [Chronology.Address] {
        (caseFile?.addresses ?? []).map { address in
            switch address.state {
            case .open(let place): Chronology.Address(use: address.use.rawValue, place: place.oneLine, reason: nil)
            case .withheld(let reason): Chronology.Address(use: address.use.rawValue, place: nil, reason: reason)
            case .confidential(let reason, let place):
                Chronology.Address(use: address.use.rawValue, place: place?.oneLine, reason: reason)
            }
        }
    }
}

extension Place {
    /// The address in one line.
    fileprivate var oneLine: String { (lines + [postcode].compactMap(\.self)).joined(separator: ", ") }
}

extension JournalEvent {
    /// What stands beside it that is private to our authority: the advice of Legal Services, the question that asks for it, and a
    /// reason of our own in a dispute; nil for everything else.
    fileprivate var privateMatter: String? {
        switch self {
        case .legalAdviceRecorded: "legal advice"
        case .adviceRecorded(_, let adviser, _), .adviceRequested(_, let adviser):
            adviser == .legalServices ? "legal advice" : nil
        case .disputeReasonRecorded: "a reason of our own in a dispute"
        default: nil
        }
    }
}
