import CaseTransfer
import WorkingDays

extension History {
    /// Somebody at one side says something that the law may forbid now; what it allows is sealed.
    mutating func somebodySpeaks(_ random: inout SeededRandom) {
        guard let index = current.randomElement(using: &random) else { return }
        let side: TransferSide = Int.random(in: 0..<5, using: &random) < 2 ? .sending : .receiving
        let own = transfers[index][side]
        // A child that went on to another transfer is spoken of there.
        let still = children.compactMap(\.places.last).filter { $0.transfer == index }.map(\.child)
        guard let state = own.state, let pack = state.packDigest, !still.isEmpty else { return }
        let some = Bool.random(using: &random) ? still : [still[Int.random(in: 0..<still.count, using: &random)]]
        guard let statement = drawn(about: some, pack: pack, state, side, &random) else { return }
        let said = change(index) { sides in
            guard case .success = sides.law(statement, by: side) else { return false }
            sides.seal(statement, by: side)
            return true
        }
        if said { tell("transfer \(index + 1): \(own.us) says \(statement.inShort) of \(some.count)") }
        if said, side == .sending, let next = statement.movedTo, authorities.contains(next) {
            redirect(some, of: index, to: next, &random)
        }
        if sabotage == .forgottenAcknowledgement, Int.random(in: 0..<4, using: &random) == 0 {
            change(index) { $0.forget(.acknowledgement, at: .sending) }
        }
    }

    private func drawn(
        about some: [ChildReference], pack: MessageDigest, _ state: TransferState, _ side: TransferSide,
        _ random: inout SeededRandom
    ) -> Statement? {
        if Int.random(in: 0..<5, using: &random) == 0 { return dispute(about: some, state, &random) }
        if Int.random(in: 0..<3, using: &random) == 0, let mistake = mistake(about: some, state, side, &random) {
            return mistake
        }
        if Int.random(in: 0..<6, using: &random) == 0 { return residence(of: some, state, side, &random) }
        let resident = some.first.flatMap { state.residence(of: $0)?.date } ?? today
        let near = today.adding(days: Int.random(in: -3...3, using: &random))
        let elsewhere = authorities.first { $0 != state.sender && $0 != state.recipient } ?? Invented.suffolk
        if side == .sending {
            let said: Statement? = [
                Invented.ending(some, .transferred, on: today), Invented.ending(some, .transferred, on: today),
                Invented.ending(some, .returned, on: near), Invented.ending(some, .serviceDeclined, on: near),
                Invented.ending(some, .noLongerInNeed, on: near), Invented.ending(some, .died, on: near),
                Invented.ending(some, .lookedAfter, on: near),
                Invented.ending(some, .movedOn, on: near, to: elsewhere),
                .supplement(SupplementStatement(pack: pack, absences: [])), .test,
                .recall(RecallStatement(reason: .wrongChild, children: some)),
                .recall(
                    RecallStatement(reason: .wrongDocument, documents: [RecalledDocument(message: pack, ref: "d1")])),
                Invented.consentChange(some, on: near), Invented.consentChange(some, .given, on: near),
            ].randomElement(using: &random)
            // A recall of children leaves little to say about them, so it is kept rare.
            if case .recall(let recall)? = said, recall.documents.isEmpty, Int.random(in: 0..<4, using: &random) > 0 {
                return .test
            }
            return said
        }
        let acknowledgement = Invented.acknowledgement(of: pack, some, resident: resident, receiving: state.recipient)
        return [
            acknowledgement, acknowledgement, acknowledgement, Invented.refusal(of: pack, some),
            Invented.meeting(some, .convened(for: today.adding(days: 5))),
            Invented.meeting(some, .convened(for: today.adding(days: 12))), Invented.meeting(some, .held(on: near)),
            Invented.meeting(some, .notHeld(on: near, reason: .familyAbsent)), Invented.acceptance(some, from: near),
            Invented.acceptance(some, from: near), Invented.acceptance(some, from: near), Invented.decline(some),
            Invented.ending(some, .leftEngland, on: near), Invented.ending(some, .harmEnquiry, on: near),
            Invented.ending(some, .returned, on: near), Invented.ending(some, .died, on: near),
            Invented.ending(some, .movedOn, on: near, to: elsewhere), Invented.ending(some, .serviceDeclined, on: near),
            Invented.refusal(of: pack, some, .wrongChild), Invented.destruction(some, on: near),
            Invented.destruction([], documents: [RecalledDocument(message: pack, ref: "d1")], on: near), .test,
        ].randomElement(using: &random)
    }

    /// An ending that this side said of one of the children, taken back; nil when it has said none.
    private func mistake(
        about some: [ChildReference], _ state: TransferState, _ side: TransferSide, _ random: inout SeededRandom
    ) -> Statement? {
        let said = some.flatMap { child in
            (state.progress(of: child)?.state.words(by: side) ?? []).map { (child: child, word: $0) }
        }
        return said.randomElement(using: &random).map { child, word in
            Invented.endingWithdrawn([child], word.reason, on: word.on)
        }
    }

    /// A word on the residence date, with the due dates that a receiving side says with it; or a due date said anew.
    private func residence(
        of some: [ChildReference], _ state: TransferState, _ side: TransferSide, _ random: inout SeededRandom
    ) -> Statement? {
        let known = some.flatMap { state.progress(of: $0)?.residenceState.dates ?? [] }
        let near = today.adding(days: Int.random(in: -20...5, using: &random))
        let date = (known + [near]).randomElement(using: &random) ?? near
        let dues = some.filter { side == .receiving && state.meetingDue(for: $0) != nil }
            .map { Invented.due($0, resident: date, receiving: state.recipient) }
        if !dues.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
            return .restatement(RestatementStatement(reason: .mistake, children: dues))
        }
        let act = ResidenceStatement.Act.allCases.randomElement(using: &random) ?? .corrected
        return .residence(Invented.residence(some, act, date, on: today, dues: dues))
    }

    /// A new dispute, or the next word in one that this side knows.
    private func dispute(
        about some: [ChildReference], _ state: TransferState, _ random: inout SeededRandom
    ) -> Statement {
        guard let dispute = state.disputes.randomElement(using: &random), Bool.random(using: &random) else {
            return Invented.dispute(some)
        }
        let outcome = DisputeEffect.Outcome.allCases.randomElement(using: &random) ?? .noChange
        let effects = dispute.children.map { DisputeEffect(child: $0, outcome: outcome) }
        var acts: [DisputeAct] = [.answered, .proposed(effects), .escalated, .withdrawn, .resolved(effects)]
        if case .proposed(let proposed) = dispute.state { acts.append(.agreed(proposal: proposed.message)) }
        let act = acts.randomElement(using: &random) ?? .answered
        return .dispute(.said(of: dispute.id, act, visits: nil))
    }

    /// Somebody in whatever roles tries a step, or only to look; roles that are to be kept from it must be.
    mutating func somebodyTries(_ random: inout SeededRandom) {
        let roles = Role.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        guard let step = PermittedStep.allCases.randomElement(using: &random) else { return }
        guard Permission.check(step, by: roles) == nil else { return }
        if let wrong = RoleWatch.wrong(with: step, by: roles) { broken.append(wrong) }
    }
}

extension Statement {
    /// The statement in a few words, for a history that is told.
    var inShort: String {
        switch self {
        case .ending(let ending): "ended (\(ending.children.first?.reason.rawValue ?? "nobody"))"
        case .meeting(let meeting): "meeting \(meeting.outcome)"
        case .decision(let decision): "decision \(decision.children.first.map { "\($0.decision)" } ?? "for nobody")"
        default: kind.rawValue
        }
    }

    /// The authority to which it says that a family moved on.
    fileprivate var movedTo: AuthorityCode? {
        guard case .ending(let ending) = self else { return nil }
        return ending.children.first?.movedTo
    }
}
