public import CaseTransfer
import TransferStore
public import WorkingDays

/// A word on the residence date as a person gives it.
public struct ResidenceWord: Hashable, Sendable {
    /// What it does.
    public var act: ResidenceStatement.Act
    /// The date of a correction; nil otherwise, as the date is one that stands already.
    public var date: CivilDate?
    /// How sure it is; nil for what the date says: one to come is provisional.
    public var certainty: Residence.Certainty?
    /// What kind of move; nil for the kind that stands.
    public var kind: Residence.Kind?
    /// Where the date comes from.
    public var source: ResidenceSource
    /// Who told it, by name or post.
    public var toldBy: String?
    /// Why it is right.
    public var reason: String?

    /// Puts a word together.
    public init(
        act: ResidenceStatement.Act, date: CivilDate? = nil, certainty: Residence.Certainty? = nil,
        kind: Residence.Kind? = nil, source: ResidenceSource, toldBy: String? = nil, reason: String? = nil
    ) {
        self.act = act
        self.date = date
        self.certainty = certainty
        self.kind = kind
        self.source = source
        self.toldBy = toldBy
        self.reason = reason
    }
}

extension Gateway {
    /// Says our word on the day from which children live in the new area: confirms the other side's, corrects it, or says our own again.
    ///
    /// From the receiving side that has acknowledged, the due dates that follow go with it. Old and new go on record on both sides.
    ///
    /// - Throws: `GatewayFault`: `residence-without-reason`, `residence-far-off`, `residence-differs-by-child`,
    ///   `address-confidential`, what our law forbids, or `not-permitted`.
    public func sayResidence(
        _ word: ResidenceWord, of children: [ChildReference], in transfer: TransferState, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.send, of: acting, on: transfer)
        let residence = try residence(word, of: children, in: transfer)
        if word.act == .corrected, (word.reason ?? "").allSatisfy(\.isWhitespace) {
            throw GatewayFault(
                .badInput, code: "residence-without-reason", message: "A correction says why the date is another one.",
                remedy: "Give --reason; the other authority reads it.", rule: "T-2")
        }
        if word.act == .corrected, abs(today.days(until: residence.date)) > Self.farOff {
            throw GatewayFault(
                .badInput, code: "residence-far-off",
                message: "\(residence.date) is more than two years away from today.",
                remedy: "Check the year. A residence that long ago is settled with the other authority by telephone.",
                rule: "T-2")
        }
        let dues = transfer.side == .receiving ? dues(of: children, in: transfer, resident: residence.date) : []
        return try await say(
            .residence(
                ResidenceStatement(
                    children: children, act: word.act, residence: residence, source: word.source, dues: dues)),
            words: .residence(
                ResidenceDetails(
                    reason: word.reason, toldBy: word.toldBy,
                    contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: word.source.on, rule: "T-2",
            payload: JournalPayload(
                rationale: word.reason, details: word.toldBy.map { ["toldBy": $0] } ?? [:]))
    }

    /// More days than a correction moves a residence date from today: two years, which is a slip of the year.
    private static let farOff = 731

    /// The residence that a word comes to, from what stands already.
    private func residence(
        _ word: ResidenceWord, of children: [ChildReference], in transfer: TransferState
    ) throws -> Residence {
        let states = children.compactMap { transfer.progress(of: $0)?.residenceState }
        let whose = word.act == .confirmed ? transfer.side.other : transfer.side
        let standing = states.compactMap { $0.word(of: whose)?.residence ?? $0.inEffect }
        guard var residence = standing.first else { throw Self.noPack }
        if word.act != .corrected, Set(standing.map(\.date)).count > 1 {
            throw GatewayFault(
                .badInput, code: "residence-differs-by-child",
                message: "The children have different residence dates.",
                remedy: "Say it for one child at a time, with --child.", rule: "T-2")
        }
        if let date = word.date { residence.date = date }
        residence.certainty = word.certainty ?? (residence.date > today ? .provisional : .confirmed)
        if let kind = word.kind { residence.kind = kind }
        return residence
    }

    /// When the meetings of acknowledged children are due for a residence date; what was said for that very date stays said.
    private func dues(
        of children: [ChildReference], in transfer: TransferState, resident date: CivilDate
    ) -> [DueMeeting] {
        let limit = meetingLimit(receiving: authority).limit
        let calendar = calendar(countingFor: authority)
        return children.compactMap { child in
            guard let told = transfer.meetingDue(for: child) else { return nil }
            return told.residence == date
                ? told : MeetingDeadline.of(child, residence: date, limit: limit, calendar: calendar)
        }
    }

    /// Says anew when our meetings are due, because calendar, limit or count are not what they were when we acknowledged.
    ///
    /// - Throws: `GatewayFault`: `nothing-to-restate`, what our law forbids, or `not-permitted`.
    public func restate(
        _ transfer: TransferState, children: [ChildReference], reason: RestatementStatement.Reason, words: String,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.acknowledge, of: acting, on: transfer)
        let limit = meetingLimit(receiving: authority).limit
        let calendar = calendar(countingFor: authority)
        let dues = children.compactMap { child -> DueMeeting? in
            guard let progress = transfer.progress(of: child), let told = progress.pack.due else { return nil }
            let own = progress.residenceState.word(of: .receiving)?.residence.date ?? progress.residence?.date
            let due = MeetingDeadline.of(child, residence: own ?? told.residence, limit: limit, calendar: calendar)
            return due.due == told.due && due.residence == told.residence ? nil : due
        }
        guard !dues.isEmpty || transfer.side == .sending else {
            throw GatewayFault(
                .no, code: "nothing-to-restate",
                message: "Limit, calendar and residence date give the due dates that were said already.",
                remedy: "Import the list of bank holidays first, or correct the residence date.")
        }
        return try await say(
            .restatement(RestatementStatement(reason: reason, children: dues)),
            words: .restatement(
                RestatementDetails(
                    reason: words, contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: today, rule: dues.first?.rule,
            payload: JournalPayload(rationale: words))
    }
}
