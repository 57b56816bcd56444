public import CaseTransfer
import TransferStore
public import WorkingDays

/// A report that was entered.
public struct EnteredReport: Hashable, Sendable, Codable {
    /// The transfer.
    public let conversation: ConversationID
    /// What the report is called in it.
    public let name: MessageDigest
    /// What they said or did.
    public let kind: MessageKind
    /// What people should look at although the law allowed it.
    public let notices: [Finding]
}

extension Gateway {
    /// Enters what the other authority said or did as reported: who told us, how and when stand beside it.
    ///
    /// It drives the same machines as their signed word; wherever it stands it is shown as reported, not signed. An authority with a
    /// gateway says it itself.
    ///
    /// - Parameters:
    ///   - statement: what they said or did.
    ///   - date: when they said or did it.
    ///   - words: what stands behind the codes, by field, such as their team and telephone number.
    ///   - knownAt: when somebody here first knew of it, for what shows a possible breach; nil for now.
    /// - Throws: `GatewayFault`: `peer-has-gateway`, `told-by-missing`, `address-confidential`, what our law forbids, or `not-permitted`.
    public func report(
        _ statement: Statement, in transfer: TransferState, on date: CivilDate, heard: HeardWord,
        words: [String: String] = [:], knownAt: Moment? = nil, by acting: ActingPerson
    ) throws -> EnteredReport {
        try require(.recordReport, of: acting, on: transfer)
        let isTrusted = try store.read { try $0.peer(transfer.peer) }?.isTrusted ?? false
        guard !isTrusted || transfer.staysByHand else {
            throw GatewayFault(
                .no, code: "peer-has-gateway",
                message: "\(name(of: transfer.peer)) has a gateway: what it says in this transfer, it signs.",
                remedy: "Ask them to say it from their gateway; `handover peer test` shows whether it answers.")
        }
        try GatewayFault.requireNumbers([("their telephone number", words["telephone"])])
        if let forbidden = try ageFault(of: statement, in: transfer.conversation) { throw GatewayFault(forbidden) }
        // It is called something so that later steps can name it; it proves nothing.
        guard let called = MessageDigest(bytes: try surroundings.random(32)) else { throw Self.journalEmpty }
        let reported = ReportedStatement(
            name: called, speaker: transfer.peer, means: heard.means, on: date, statement: statement)
        let event = JournalEvent.statementReported(reported)
        let payload = try heard.payload(words)
        try requireUnnamed(payload, in: transfer)
        let (salt, now) = (try surroundings.random(32), self.now)
        let known = knownAt ?? now
        guard known <= now else { throw Self.knownInFuture(known) }
        let calendar = statement.kind.movesDueDates ? calendarInUse.reading : nil
        let notices = try write(as: acting.actor, on: transfer.conversation) { writer -> [Finding] in
            guard let state = try writer.transfer(transfer.conversation) else { return [] }
            switch state.allows(event, by: acting.actor, at: now) {
            case .failure(let forbidden): throw GatewayFault(forbidden)
            case .success(let step):
                try writer.append(
                    JournalDraft(
                        occurredOn: date, actor: acting.actor, conversation: transfer.conversation, event: event,
                        rule: step.rule, payload: payload),
                    at: now, salt: salt)
                if statement.showsBreach {
                    try writer.append(breachNote(in: transfer, knownAt: known, by: acting)(called), at: now, salt: salt)
                }
                try recordDueChanges(
                    since: state, by: statement.kind, of: transfer.conversation, by: calendar, in: writer, at: now)
                return step.notices
            }
        }
        if statement.kind.movesResponsibility { lookForSameChildren(of: transfer.conversation) }
        return EnteredReport(
            conversation: transfer.conversation, name: called, kind: statement.kind, notices: notices)
    }

    /// The acknowledgement that the other authority has given by word: due dates as they said them, or as we understand them.
    ///
    /// - Parameter due: the day they named; nil when they named none.
    /// - Throws: `GatewayFault` with code `no-pack`.
    public func reportedAcknowledgement(of children: [ChildReference], in transfer: TransferState, due: CivilDate?)
        throws -> Statement
    {
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let limit = meetingLimit(receiving: transfer.recipient).limit
        let calendar = calendar(countingFor: transfer.recipient)
        let meetings = children.compactMap { child in
            transfer.residence(of: child).map { residence in
                var meeting = MeetingDeadline.of(child, residence: residence.date, limit: limit, calendar: calendar)
                if let due { meeting.due = due }
                return meeting
            }
        }
        return .acknowledgement(AcknowledgementStatement(pack: pack, children: meetings))
    }
}
