import WorkingDays

extension TransferState {
    /// Takes a side's word on the residence date. What the other side says is taken whatever it crossed: it is its word.
    mutating func takeResidence(
        _ statement: ResidenceStatement, by speaker: TransferSide, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard packDigest != nil else { return .failure(.packFirst) }
        if let forbidden = Self.listFault(statement.children) { return .failure(forbidden) }
        guard statement.source.on <= date else { return .failure(.endingInFuture) }
        if let forbidden = statement.dueFault(by: speaker) { return .failure(forbidden) }
        var changed = children
        var notices: [Finding] = []
        for reference in statement.children {
            guard let index = changed.firstIndex(where: { $0.child == reference }) else {
                return .failure(.unknownChild)
            }
            if speaker == side, changed[index].isOver { return .failure(.alreadyOver) }
            let event = statement.event(by: speaker, on: date)
            switch changed[index].residenceState.answer(to: event) {
            case .step(let step):
                changed[index].residenceState = step.next
                notices += step.notices
            case .forbidden(let forbidden):
                if speaker == side { return .failure(forbidden) }
                changed[index].residenceState = changed[index].residenceState.holding(event.said.word, of: speaker)
                notices.append(.residenceCrossed)
            }
            if let due = statement.dues.first(where: { $0.child == reference }) {
                switch changed[index].pack.answer(to: .restated(due)) {
                case .forbidden(let forbidden): return .failure(forbidden)
                case .step(let step): changed[index].pack = step.next
                }
            }
        }
        children = changed
        var each: [Finding] = []
        for notice in notices where !each.contains(notice) { each.append(notice) }
        return .success(LawfulStep(rule: "T-2", notices: each))
    }

    /// Takes the receiving authority's new word on when its meetings are due.
    mutating func takeRestatement(
        _ statement: RestatementStatement, by speaker: TransferSide
    ) -> Result<LawfulStep, Forbidden> {
        guard packDigest != nil else { return .failure(.packFirst) }
        var dues = statement.children[...]
        let ours = speaker == side
        return step(dues.map(\.child), \.pack) { child in
            guard let due = dues.popFirst() else { return .forbidden(.unknownChild) }
            if ours, child.isOver { return .forbidden(.alreadyOver) }
            return child.pack.answer(to: .restated(due))
        }
    }
}

extension ResidenceStatement {
    fileprivate func event(by speaker: TransferSide, on date: CivilDate) -> ResidenceState.Event {
        let said = ResidenceState.Event.Said(by: speaker, residence, source: source, on: date)
        return switch act {
        case .stated: .stated(said)
        case .confirmed: .confirmed(said)
        case .corrected: .corrected(said)
        }
    }

    /// Why the due dates do not belong to the word, or nil: they are the receiving side's, and count from its date.
    fileprivate func dueFault(by speaker: TransferSide) -> Forbidden? {
        if dues.isEmpty { return nil }
        let isTheirs = speaker == .receiving && Set(dues.map(\.child)).count == dues.count
        let belong = dues.allSatisfy { children.contains($0.child) && $0.residence == residence.date }
        return isTheirs && belong ? nil : .dueMisplaced
    }
}

extension Forbidden {
    static let dueMisplaced = Forbidden(
        code: "due-misplaced", message: "The due dates beside the residence date do not belong to it.",
        remedy: "Only the receiving authority says when its meetings are due, counted from the date it names.",
        rule: "T-2")
}
