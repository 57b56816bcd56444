import WorkingDays

extension TransferState {
    /// Takes a note of our own people. It touches no child's state, no pack, no meeting and no clock.
    mutating func takeNote(_ note: CaseNote, on date: CivilDate) -> Result<LawfulStep, Forbidden> {
        if let forbidden = Self.listFault(note.children) { return .failure(forbidden) }
        guard note.children.allSatisfy({ progress(of: $0) != nil }) else { return .failure(.unknownChild) }
        guard note.on <= date else { return .failure(.noteInFuture) }
        if let forbidden = fault(in: note) { return .failure(forbidden) }
        record.notes.append(note)
        record.messagesBefore.append(messages.count)
        return .success(LawfulStep())
    }

    /// Takes that the work here was given to somebody, or put back on the team's list.
    mutating func takeAssignment(to person: PersonID?, on date: CivilDate) -> Result<LawfulStep, Forbidden> {
        guard !children.isEmpty else { return .failure(.noChildren) }
        guard person != record.worker else { return .failure(.alreadyAssigned) }
        if record.worker != nil, person != nil { record.reallocatedOn = date }
        record.worker = person
        record.wasAssigned = true
        return .success(LawfulStep())
    }

    private func fault(in note: CaseNote) -> Forbidden? {
        switch note {
        case .familyInformed(let note):
            if case .told(let members, _) = note.outcome, members.isEmpty { return .toldNobody }
        case .agencyTold(let note):
            guard case .confirmed(let number, _) = note.act else { return nil }
            guard let agency = record.agencies.first(where: { $0.number == number }) else { return .unknownAgency }
            if agency.confirmedOn != nil { return .agencyConfirmed }
        case .serviceDeficit(let note):
            guard case .settled(let number) = note.act else { return nil }
            guard let deficit = record.deficits.first(where: { $0.number == number }) else { return .unknownDeficit }
            if deficit.settledOn != nil { return .deficitSettled }
        case .closingTold(let note):
            let means = [note.family, note.agencies].compactMap(\.self)
            if means.isEmpty { return .toldNobody }
            if !means.allSatisfy(\.isWritten) { return .closingNotInWriting }
        case .jointVisit, .counterpartContact, .traffickingPrompted, .traffickingConsidered, .summaryWritten: break
        }
        return nil
    }
}

extension Forbidden {
    static let noteInFuture = Forbidden(
        code: "note-in-future", message: "The day is still to come; the record holds what was done.",
        remedy: "Record it once it is done, or give the day on which it was.")
    static let toldNobody = Forbidden(
        code: "told-nobody", message: "Nobody is named as told.", remedy: "Say who was told, or why nobody was.")
    static let unknownAgency = Forbidden(
        code: "unknown-agency", message: "No agency of this number was told.",
        remedy: "See the numbers in `handover record show`; record first that it was told.")
    static let agencyConfirmed = Forbidden(
        code: "agency-confirmed", message: "This agency has confirmed already.", remedy: "Nothing is to be done.")
    static let unknownDeficit = Forbidden(
        code: "unknown-deficit", message: "No deficit of this number was noted.",
        remedy: "See the numbers in `handover record show`.")
    static let deficitSettled = Forbidden(
        code: "deficit-settled", message: "This deficit was made good already.",
        remedy: "Nothing is to be done; note a new one if the service is lacking again.")
    static let closingNotInWriting = Forbidden(
        code: "closing-not-in-writing", message: "A closing is told in writing.",
        remedy: "Send a letter or an e-mail, then record it.", rule: "CAM-55")
    static let alreadyAssigned = Forbidden(
        code: "already-assigned", message: "The work is there already.", remedy: "Nothing is to be done.")
}
