public import CaseTransfer
import Foundation
import TransferStore
import WorkingDays

extension Gateway {
    /// Acknowledges a pack for a team: who has it, how to ring them, and when the meeting is due by our own procedure.
    ///
    /// One that says again what stands is not sent. The same team says something else of itself only with the reason, which goes on record:
    /// the sending authority rings by what it read first.
    ///
    /// - Parameters:
    ///   - children: for whom; nil for everybody whose papers are open here. To name a child whose pack was refused as the wrong child's
    ///     takes that refusal back.
    ///   - reason: why a team that has the pack acknowledges it again, when it does.
    /// - Throws: `GatewayFault`: `recalled`, `already-acknowledged`, `acknowledged-again`, `telephone-unusable`, what our law forbids, or `not-permitted`.
    public func acknowledge(
        _ transfer: TransferState, for details: AcknowledgementDetails, children named: [ChildReference]? = nil,
        because reason: String? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.acknowledge, of: acting, on: transfer)
        guard let pack = transfer.packDigest else { throw Self.noPack }
        try Self.requireNumbers(of: details)
        let open = transfer.children.filter { $0.papers.name == .held }.map(\.child)
        let children = named ?? (open.isEmpty ? transfer.children.map(\.child) : open)
        try requireOpen(children, in: transfer)
        // What takes a refusal back is for those who may refuse: it opens what was closed to everybody.
        if transfer.children.contains(where: { children.contains($0.child) && $0.papers.name == .quarantined }) {
            try require(.refuse, of: acting, on: transfer)
        }
        let limit = meetingLimit(receiving: authority).limit
        let due = transfer.children.filter { children.contains($0.child) }.compactMap { progress in
            (progress.residenceState.word(of: .receiving)?.residence ?? progress.residence).map { residence in
                MeetingDeadline.of(
                    progress.child, residence: residence.date, limit: limit,
                    calendar: calendar(countingFor: authority))
            }
        }
        let answered = try news(details, due, of: children, in: transfer).answered(by: reason)
        let reason = reason?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return try await say(
            .acknowledgement(AcknowledgementStatement(pack: pack, children: due)), words: .acknowledgement(details),
            in: transfer,
            by: acting, occurredOn: today, rule: due.first?.rule,
            payload: JournalPayload(
                rationale: reason.isEmpty ? nil : reason,
                details: ["team": details.team, "telephone": details.telephone].merging(answered) { first, _ in first })
        )
    }

    /// What is asked of a team that acknowledges again: whether it says anything that its last word for these children did not.
    ///
    /// It is asked about and never refused: whoever says why may say it again (T-4).
    private func news(
        _ details: AcknowledgementDetails, _ due: [DueMeeting], of children: [ChildReference],
        in transfer: TransferState
    ) throws -> Doubts {
        var doubts = Doubts()
        let states = children.compactMap { transfer.progress(of: $0)?.pack }
        let last = transfer.messages.last { message in
            guard case .acknowledgement(let said) = message.statement, message.sender == authority, !message.isVoid
            else { return false }
            return Set(children).isSubset(of: said.children.map(\.child))
        }
        guard !states.isEmpty, states.allSatisfy({ $0.name == .acknowledged }), let last,
            case .acknowledgement(let standing) = last.statement,
            let record = try store.read({ try $0.message(last.digest) })?.record
        else { return doubts }
        // Words that were erased or cannot be read leave nothing to compare with, and then nothing is asked.
        guard let before = try? words(of: record), let team = before["team"], Self.isSame(team, details.team) else {
            return doubts
        }
        let id = transfer.conversation.text.prefix(8)
        var changed: [String] = []
        let fresh = StatementDetails.acknowledgement(details).fields
        for (field, name) in [
            ("telephone", "telephone number"), ("outOfHours", "out-of-hours number"), ("worker", "worker"),
        ] where !Self.isSame(before[field] ?? "", fresh[field] ?? "") { changed.append(name) }
        if let note = fresh["note"], !Self.isSame(note, before["note"] ?? "") { changed.append("note") }
        let dues = states.compactMap(\.due)
        if Set(dues.map(\.due)) != Set(due.map(\.due)) { changed.append("due date") }
        guard !changed.isEmpty else {
            doubts.add(
                code: "already-acknowledged",
                "\(details.team) acknowledged this on \(last.recordedAt.londonDate) with the same words, for "
                    + "\(standing.children.count == 1 ? "1 child" : "\(standing.children.count) children"). Nothing is sent again "
                    + "unless it never reached them.",
                remedy: "Go on with the next step: see `handover show \(id)`.")
            return doubts
        }
        doubts.add(
            code: "acknowledged-again",
            "\(details.team) acknowledged this on \(last.recordedAt.londonDate). It would be said anew with another "
                + "\(changed.joined(separator: ", ")).",
            remedy: changed.contains("due date")
                ? "A due date alone is said anew with `handover due restate \(id)`." : "See `handover show \(id)`.")
        return doubts
    }

    /// That the team which has the papers can be rung, by day and by night.
    static func requireNumbers(of details: AcknowledgementDetails) throws {
        try GatewayFault.requireNumbers([
            ("the team's telephone number", details.telephone), ("the out-of-hours number", details.outOfHours),
            ("the worker's telephone number", details.worker?.telephone),
        ])
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            == other.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    static let noPack = GatewayFault(
        .no, code: "no-pack", message: "This transfer has no pack yet.",
        remedy: "Wait for the pack, or send it first.")
}
