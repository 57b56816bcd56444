public import WorkingDays

/// Something that our own procedure wants told or recorded for a transfer and that nobody has recorded yet.
public struct RecordDuty: Hashable, Sendable, Codable {
    /// What is wanted.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Trafficking and modern slavery are considered.
        case trafficking
        /// The family is told who is responsible while the case is on its way.
        case familyDuringTransition = "family-during-transition"
        /// The family is told that the receiving authority has taken full responsibility.
        case familyOnResponsibility = "family-on-responsibility"
        /// The agencies of the plan are told.
        case agencies
        /// An agency that was told confirms.
        case agencyToConfirm = "agency-to-confirm"
        /// Our worker speaks with the other authority's, and risks are understood.
        case contact
        /// The family and the agencies are told in writing that the case closes.
        case closing
        /// A summary is written because the work passed to another worker.
        case summaryOnReallocation = "summary-on-reallocation"
        /// A summary is written because the worker is away for more than two weeks.
        case summaryBeforeAbsence = "summary-before-absence"
    }

    /// What is wanted.
    public let kind: Kind
    /// For which children.
    public let children: [ChildReference]
    /// The rule that wants it; nil for what the gateway asks of its own accord.
    public let rule: RuleCitation?
    /// The numbers of the agencies that are to confirm.
    public let agencies: [Int]
    /// The day by which it is due; nil when no rule gives one.
    public let by: CivilDate?
}

extension TransferState {
    /// What is still to be told or recorded at our side, the child's safety first.
    ///
    /// - Parameters:
    ///   - rules: the rules of our own procedure.
    ///   - absence: when the worker who has the case is away for more than two weeks, the first day of it.
    ///   - today: the civil date.
    public func recordDuties(by rules: RecordRules, absence: CivilDate? = nil, on today: CivilDate) -> [RecordDuty] {
        guard !isDiscarded else { return [] }
        var duties: [RecordDuty] = []
        func add(
            _ kind: RecordDuty.Kind, _ children: [ChildProgress], _ rule: RuleCitation?, agencies: [Int] = [],
            by: CivilDate? = nil
        ) {
            guard !children.isEmpty else { return }
            duties.append(
                RecordDuty(kind: kind, children: children.map(\.child), rule: rule, agencies: agencies, by: by))
        }
        let working = children.filter { !$0.state.isOver }
        let moving = working.filter { isOnItsWay($0) && !($0.state.acceptedFrom.map { $0 <= today } ?? false) }
        add(.trafficking, working.filter { record.unansweredPrompt(for: $0.child) != nil }, rules.trafficking)
        if let rule = rules.family {
            add(.familyDuringTransition, moving.filter { !isFamilyInformed(of: $0.child, nil) }, rule)
            let taken = children.filter { child in
                // A recall that was only told moves no responsibility; but what may be taken back is told to no family.
                [.accepted, .closed].contains(child.state.name) && child.recalled == nil
                    && (child.state.acceptedFrom.map { $0 <= today } ?? false)
            }
            add(
                .familyOnResponsibility,
                taken.filter { !isFamilyInformed(of: $0.child, .fullResponsibility) }, rule)
        }
        if let rule = rules.agencies, side == .sending {
            add(.agencies, record.hasAgencyNote ? [] : working.filter(isOnItsWay), rule)
            let open = record.agencies.filter { $0.confirmedOn == nil }.map(\.number)
            if !open.isEmpty { add(.agencyToConfirm, working.filter(isOnItsWay), rule, agencies: open) }
        }
        if let rule = rules.communication {
            add(
                .contact, moving.filter { $0.pack.name == .acknowledged && !isSpokenOf($0.child) }, rule)
        }
        if let rule = rules.closing, side == .sending {
            add(.closing, children.filter { closesHere($0) && !isClosingTold(of: $0.child) }, rule)
        }
        // A fresh summary settles its own clock too, and is one and the same.
        let summarised = ([record.lastSummary] + settledClocks.filter { $0.kind == .summary }.map(\.on)).compactMap(
            \.self
        )
        .max()
        if let rule = rules.summaryOnReallocation, let day = record.reallocatedOn, summarised.map({ $0 < day }) ?? true
        {
            add(.summaryOnReallocation, working, rule)
        }
        if let rule = rules.summaryBeforeAbsence, let absence,
            summarised.map({ $0 < absence.adding(days: -14) }) ?? true
        {
            add(.summaryBeforeAbsence, working, rule, by: absence)
        }
        return duties
    }

    /// Whether the other side has the child's pack, or is about to: before that nothing is in transition.
    private func isOnItsWay(_ child: ChildProgress) -> Bool {
        // What was recalled goes nowhere any more.
        guard child.recalled == nil else { return false }
        return switch child.pack {
        case .draft, .rejected, .withdrawn: false
        case .queued, .delivered: side == .sending
        case .acknowledged: true
        case .refused: side == .sending
        }
    }

    private func isFamilyInformed(of child: ChildReference, _ occasion: FamilyInformed.Occasion?) -> Bool {
        record.notes.contains { note in
            guard case .familyInformed(let note) = note, note.children.contains(child) else { return false }
            return occasion == nil || note.occasion == occasion
        }
    }

    private func isSpokenOf(_ child: ChildReference) -> Bool {
        record.notes.contains { note in
            guard case .counterpartContact(let note) = note else { return false }
            return note.risksUnderstood && note.children.contains(child)
        }
    }

    /// Whether we end our work with a child who lives on, which the family and the agencies are told in writing.
    private func closesHere(_ child: ChildProgress) -> Bool {
        switch child.state {
        case .heldBySender, .accepted, .declined: return false
        // After a recall the sending side works on.
        case .closed: return !child.isTakenBack
        case .ended(let ended):
            return ended.diedOn == nil
                && child.state.words(by: side).contains {
                    [.transferred, .noLongerInNeed, .serviceDeclined].contains($0.reason)
                }
        }
    }

    private func isClosingTold(of child: ChildReference) -> Bool {
        let told = record.notes.compactMap { note -> ClosingTold? in
            guard case .closingTold(let note) = note, note.children.contains(child) else { return nil }
            return note
        }
        return told.contains { $0.family != nil } && told.contains { $0.agencies != nil }
    }
}

extension CaseRecord {
    /// Whether anything was said of the agencies of the plan, even that there are none.
    fileprivate var hasAgencyNote: Bool {
        notes.contains { note in
            guard case .agencyTold(let note) = note else { return false }
            return !note.act.isConfirmation
        }
    }

    /// The day of the latest summary.
    fileprivate var lastSummary: CivilDate? {
        notes.compactMap { note -> CivilDate? in
            guard case .summaryWritten(let note) = note else { return nil }
            return note.on
        }.max()
    }
}
