public import CaseTransfer
import ExchangeFormats
import TransferStore
public import WorkingDays

/// Somebody who was to be asked about sharing, and what is known of their word.
public struct SharingVoice: Hashable, Sendable, Codable {
    /// How a command and the journal call them: `p1`, or a young person's reference.
    public var subject: String
    /// The name, for those who may see the case.
    public var name: String
    /// Why they are asked: `with-care`, `without-care` or `own-right`.
    public var standing: String
    /// The children they are asked about, by number.
    public var children: [Int]
    /// Their latest word in our journal; nil when there is none.
    public var answer: ConsentAnswer.Kind?
    /// The kinds of document for which they have withdrawn permission since the pack was sent; nil when they have not, empty for all.
    public var withdrawnFor: [DocumentKind]?
}

extension Gateway {
    /// Everybody who is to be asked about sharing in a transfer, with their latest word.
    ///
    /// - Throws: `GatewayFault`: `no-pack`, `not-permitted`, or what a stored message's reading threw.
    public func sharingVoices(of transfer: TransferState, by acting: ActingPerson) throws -> [SharingVoice] {
        try require(.readCase, of: acting, on: transfer)
        try recordOpening(of: transfer, .shown, by: acting)
        guard let file = try contents(of: transfer, revealing: false).caseFile else { throw Self.noPack }
        let references = transfer.children.map(\.child.text)
        return file.consentSubjects.map { voice in
            let number = file.people.firstIndex { $0.key == voice.key }
            let subject = number.map { "p\($0 + 1)" } ?? voice.key
            let young = file.children.first { $0.key == voice.key }
            let withdrawals = transfer.children.flatMap(\.saidWithdrawals).filter { $0.subject == subject }
            return SharingVoice(
                subject: subject, name: number.map { file.people[$0].name } ?? young?.name ?? subject,
                standing: voice.standing.rawValue,
                children: references.enumerated().filter { voice.children.contains($0.element) }.map { $0.offset + 1 },
                answer: transfer.children.flatMap(\.answers).last { $0.subject == subject }?.answer,
                withdrawnFor: withdrawals.isEmpty
                    ? nil : withdrawals.contains { $0.documents.isEmpty } ? [] : withdrawals.flatMap(\.documents))
        }
    }

    /// Records that somebody has changed their mind about sharing since the pack was sent, and tells the other side.
    ///
    /// Further documents stop until an override or advice is recorded; messages about a child's safety never do. What was lawfully
    /// shared stays, and the service is another question (T-5, DERBY-4).
    ///
    /// - Parameters:
    ///   - subject: as ``sharingVoices(of:by:)`` calls them.
    ///   - documents: the kinds of document it is about; none for everything.
    ///   - words: what was said, and how; the other side reads it.
    /// - Throws: `GatewayFault`: `subject-unknown`, `sentence-needed`, `address-confidential`, what our law forbids, or
    ///   `not-permitted`.
    public func recordConsentChange(
        _ transfer: TransferState, _ change: ConsentChangeStatement.Change, of subject: String,
        children: [ChildReference], documents: [DocumentKind] = [], on date: CivilDate, words: String,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordConsent, of: acting, on: transfer)
        let note = try Self.sentence(words)
        if let file = try sentContents(of: transfer).caseFile(revealing: false) {
            let number = subject.hasPrefix("p") ? Int(subject.dropFirst()) : nil
            let isKnown =
                number.map { file.people.indices.contains($0 - 1) } ?? file.children.contains { $0.key == subject }
            guard isKnown else { throw Self.subjectUnknown(subject) }
        }
        let answer: ConsentAnswer.Kind = change == .given ? .given : .refused
        let (actor, conversation) = (acting.actor, transfer.conversation)
        let rule = sharing.permission
        return try await say(
            .consentChange(
                ConsentChangeStatement(
                    subject: subject, change: change, children: children, documents: documents, on: date)),
            words: .consentChange(
                ConsentChangeDetails(
                    note: note, contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: date, rule: rule, payload: JournalPayload(rationale: note),
            follow: { _ in
                JournalDraft(
                    occurredOn: date, actor: actor, conversation: conversation,
                    event: .consentRecorded(subject: subject, children: children, answer: answer), rule: rule)
            })
    }

    /// Records that advice on sharing was asked for, or came: two facts, each with its day (DERBY-72, HAV-55, CAL-39).
    ///
    /// It lifts what a withdrawal stopped only when the adviser or a manager records it under their own account.
    ///
    /// - Parameters:
    ///   - mayShare: what was advised; nil when it was only asked for.
    ///   - words: what was asked, or the advice; it stays in our journal.
    /// - Throws: `GatewayFault`: `advice-not-enough`, `advice-before-refusal`, `in-future`, `sentence-needed`, what our law forbids, or `not-permitted`.
    public func recordSharingAdvice(
        _ transfer: TransferState, from adviser: SharingAdvice.Adviser, mayShare: Bool?, children: [ChildReference],
        on date: CivilDate, words: String, by acting: ActingPerson
    ) throws {
        try require(.recordConsent, of: acting, on: transfer)
        guard date <= today else {
            throw GatewayFault(
                .badInput, code: "in-future", message: "\(date) is still to come.",
                remedy: "Give the day on which it was asked for or came, with --on.")
        }
        let procedure = sharing
        guard adviser != .teamManager || procedure.takesManagersReason else {
            throw GatewayFault(
                .no, code: "advice-not-enough",
                message: "A team manager's reason does not take the place of advice here.",
                remedy: "Ask the Caldicott Guardian or Legal Services, and record what they say.",
                rule: procedure.advice)
        }
        let withdrawn = transfer.children.filter { children.contains($0.child) }.flatMap(\.standingWithdrawals)
        guard mayShare != true || withdrawn.allSatisfy({ $0.on <= date }) else {
            throw GatewayFault(
                .no, code: "advice-before-refusal", message: "The advice is older than the withdrawal it is to answer.",
                remedy: "Ask again, now that permission was withdrawn; or enter an override where there is risk.",
                rule: procedure.advice)
        }
        try appendLater(
            mayShare.map { .adviceRecorded(children: children, adviser: adviser, mayShare: $0) }
                ?? .adviceRequested(children: children, adviser: adviser),
            to: transfer, on: date, words: words, rule: procedure.advice, by: acting)
    }

    /// Enters an override of permission after the pack was sent; it counts once its authoriser has confirmed it (DERBY-71).
    ///
    /// - Throws: `GatewayFault`: `sentence-needed`, what our law forbids, or `not-permitted`.
    public func enterLaterOverride(
        _ transfer: TransferState, _ limb: ConsentOverride.Limb, authoriser: PersonID, children: [ChildReference],
        words: String, by acting: ActingPerson
    ) throws {
        try require(.enterOverride, of: acting, on: transfer)
        try appendLater(
            .overrideEntered(children: children, limb: limb, authoriser: authoriser), to: transfer, on: today,
            words: words, rule: sharing.override, by: acting)
    }

    private func appendLater(
        _ event: JournalEvent, to transfer: TransferState, on date: CivilDate, words: String, rule: RuleCitation,
        by acting: ActingPerson
    ) throws {
        guard transfer.side == .sending else { throw GatewayFault(Forbidden.suppliedBySender) }
        let payload = JournalPayload(rationale: try Self.sentence(words))
        try requireUnnamed(payload, in: transfer)
        let now = self.now
        let salt = try surroundings.random(32)
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation) else { throw Self.noPack }
            if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                throw GatewayFault(forbidden)
            }
            try writer.append(
                JournalDraft(
                    occurredOn: date, actor: acting.actor, conversation: transfer.conversation, event: event,
                    rule: rule, payload: payload), at: now, salt: salt)
        }
    }

    /// What of a supplement may not be sent because permission was withdrawn, or because the child's papers were taken back.
    func stoppedFindings(in documents: [StructuredDocument], of transfer: TransferState) -> [Finding] {
        var findings: [Finding] = []
        for document in documents {
            let named = Set(document.children)
            let concerned = transfer.children.filter { named.isEmpty || named.contains($0.child) }
            let place = "documents (\(document.kind.rawValue))"
            let stopped = Forbidden.sharingStopped
            if concerned.contains(where: { $0.isStopped(document.kind) }) {
                findings.append(
                    Finding(
                        code: stopped.code, severity: .blocking, place: place, message: stopped.message,
                        remedy: stopped.remedy, rule: sharing.advice))
            }
            if concerned.contains(where: { $0.papers.name != .held }) {
                findings.append(
                    Finding(
                        code: "papers-taken-back", severity: .blocking, place: place,
                        message: "The papers about a child in it were recalled, or refused as the wrong child's.",
                        remedy: "Take out what is about that child, or prepare a transfer of its own."))
            }
        }
        return findings
    }

    private static func subjectUnknown(_ subject: String) -> GatewayFault {
        GatewayFault(
            .notFound, code: "subject-unknown", message: "Nobody in this case is called \(subject).",
            remedy: "Give p and the person's number, as `handover consent show` prints it.")
    }
}
