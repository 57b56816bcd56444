import WorkingDays

extension TransferState {
    /// Takes a report of what the other side said or did, through the same machines as their signed word.
    mutating func takeReport(_ reported: ReportedStatement, at moment: Moment) -> Result<LawfulStep, Forbidden> {
        guard reported.speaker == peer else { return .failure(.notOurs) }
        guard reported.statement.kind.isReportable else { return .failure(.notReportable) }
        guard reported.on <= moment.londonDate else { return .failure(.endingInFuture) }
        if messages.contains(where: { $0.digest == reported.name }) { return .failure(.receivedTwice) }
        if isSigned(reported.statement) { return .failure(.signedStands) }
        let result = takeStatement(
            reported.statement, by: peer, on: reported.on, recordedOn: moment.londonDate, digest: reported.name,
            order: nil)
        if case .success = result { messages.append(ConversationMessage(reported, recordedAt: moment)) }
        return result
    }

    /// Whether the other side has signed something on the same subject about one of the same children.
    private func isSigned(_ statement: Statement) -> Bool {
        guard statement.kind != .dispute, let subject = statement.subject else { return false }
        let children = Set(statement.children)
        return messages.contains { message in
            message.sender == peer && !message.isReported && message.statement.subject == subject
                && (children.isEmpty && message.statement.children.isEmpty
                    || !children.isDisjoint(with: message.statement.children))
        }
    }

    /// The reports that a signed statement of the other side outranks: on the same subject, about one of the same children.
    func reportsOutranked(by statement: Statement) -> [Int] {
        guard let subject = statement.subject else { return [] }
        let spoken = Set(statement.children)
        return messages.indices.filter { index in
            let message = messages[index]
            guard let report = message.report, message.statement.subject == subject else { return false }
            let left = standing(of: message.statement, report)
            return left.map { $0.children.isEmpty || !spoken.isDisjoint(with: $0.children) } ?? false
        }
    }

    /// What still counts of a report after what was signed since; nil when nothing does.
    private func standing(of statement: Statement, _ report: ConversationMessage.Report) -> Statement? {
        guard !report.outrankedBy.isEmpty else { return statement }
        let signed = messages.filter { report.outrankedBy.contains($0.digest) }.flatMap(\.statement.children)
        return statement.without(Set(signed))
    }

    /// What stands where a message stands: itself, or what was signed in the place of a report, and then what is left of the report.
    func inPlace(of message: ConversationMessage) -> [ConversationMessage] {
        guard let report = message.report, !report.outrankedBy.isEmpty else { return [message] }
        let signed = messages.filter { report.outrankedBy.contains($0.digest) }
        guard let left = standing(of: message.statement, report) else { return signed }
        return signed + [message.saying(left)]
    }

    /// Whether a report still counts for a child: nobody has signed anything about the same since.
    public func counts(_ message: ConversationMessage, for child: ChildReference) -> Bool {
        guard let report = message.report else { return true }
        return standing(of: message.statement, report)?.children.contains(child) ?? false
    }

    /// Takes a signed statement in the place of the reports it outranks, and works out anew what came after them.
    ///
    /// What they signed is judged where the report stood, so that a step of ours that rested on the report still has its ground
    /// under it when they sign the same.
    mutating func takeOutranking(_ record: MessageRecord, _ outranked: [Int], at moment: Moment)
        -> Result<LawfulStep, Forbidden>
    {
        let reports = outranked.map { messages[$0].statement }
        var unchanged = self
        let before = unchanged.retakeStatements().failed
        for index in outranked { messages[index].report?.outrankedBy.append(record.digest) }
        messages.append(ConversationMessage(record, recordedAt: moment, delivery: nil))
        let outcome = retakeStatements(judging: record.digest)
        guard case .success(let step) = outcome.answer else { return outcome.answer ?? .failure(.notReportable) }
        let spoken = Set(record.statement.children)
        let agrees = reports.allSatisfy { report in
            record.statement.saysTheSame(as: report, of: spoken.intersection(report.children))
        }
        let lost = outcome.failed.subtracting(before).contains { digest in
            messages.contains { $0.digest == digest && $0.sender == us }
        }
        return .success(
            LawfulStep(
                rule: step.rule,
                notices: step.notices + [agrees ? .reportConfirmed : .reportContradicted]
                    + (lost ? [.restedOnReport] : [])))
    }
}

extension Finding {
    static let reportConfirmed = Finding(
        code: "report-confirmed", severity: .note, place: "reported",
        message: "They have signed what we had entered as reported.", remedy: "Nothing to do.")
    static let reportContradicted = Finding(
        code: "report-contradicted", severity: .warning, place: "reported",
        message: "They have signed something else than we had entered as reported; their signed word counts.",
        remedy: "Compare the two in `handover show` and ring them; the report stays on record.")
    static let restedOnReport = Finding(
        code: "rested-on-report", severity: .warning, place: "reported",
        message: "A step of ours rested on the report and does not stand any more.",
        remedy: "Look at what we said since the report, and say it anew when it is still right.")
}

extension Forbidden {
    static let notReportable = Forbidden(
        code: "not-reportable", message: "That is not entered as reported.",
        remedy: "Register papers that came with `handover by-hand receive`, later ones with `handover by-hand add`.")
}
