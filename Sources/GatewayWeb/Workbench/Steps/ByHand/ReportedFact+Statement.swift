import CaseTransfer
import GatewayService
import WorkingDays

extension ReportedFact {
    /// What a fact of a dispute can say in it: each effect there is, where none is given.
    func acts(in dispute: Dispute, effect: DisputeEffect.Outcome?, from: CivilDate? = nil) -> [DisputeAct] {
        func effects(_ outcome: DisputeEffect.Outcome) -> [DisputeEffect] {
            dispute.children.map { DisputeEffect(child: $0, outcome: outcome, from: from) }
        }
        let outcomes = effect.map { [$0] } ?? DisputeEffect.Outcome.allCases
        switch self {
        case .answered: return [.answered]
        case .proposed: return outcomes.map { .proposed(effects($0)) }
        case .agreed:
            guard case .proposed(let proposed) = dispute.state else { return [] }
            return [.agreed(proposal: proposed.message)]
        case .escalated: return [.escalated]
        case .withdrawn: return [.withdrawn]
        case .resolved:
            return effect == nil && dispute.state.name == .agreed
                ? [.resolved(dispute.state.effects)] : outcomes.map { .resolved(effects($0)) }
        case .acknowledged, .refused, .convened, .held, .notHeld, .accepted, .declined, .ended, .endingWithdrawn,
            .resident, .born, .recalled, .destroyed, .disputed:
            return []
        }
    }

    /// What was said, as the case takes it.
    ///
    /// - Throws: `GatewayFault`: `report-incomplete`, or what the use case says.
    func statement(
        _ answers: FormAnswers, of children: [ChildReference], in transfer: TransferState, _ gateway: Gateway,
        heard: HeardWord, on said: CivilDate
    ) throws -> Statement {
        func date() throws -> CivilDate { try given(answers.date(field("date"))) }
        func reason<Reason: RawRepresentable>() throws -> Reason where Reason.RawValue == String {
            try given(answers.chosen(field("reason"), as: Reason.self))
        }
        switch self {
        case .acknowledged:
            return try gateway.reportedAcknowledgement(of: children, in: transfer, due: answers.date(field("due")))
        case .refused:
            let (pack, reason): (MessageDigest, RefusedChild.Reason) = (try given(transfer.packDigest), try reason())
            return .refusal(
                RefusalStatement(pack: pack, children: children.map { RefusedChild(child: $0, reason: reason) }))
        case .convened: return .meeting(MeetingStatement(children: children, outcome: .convened(for: try date())))
        case .held: return .meeting(MeetingStatement(children: children, outcome: .held(on: try date())))
        case .notHeld:
            return .meeting(
                MeetingStatement(children: children, outcome: .notHeld(on: try date(), reason: try reason())))
        case .accepted:
            let from = try date()
            return .decision(
                DecisionStatement(children: children.map { DecidedChild(child: $0, decision: .accepted(from: from)) }))
        case .declined:
            let reason: DecidedChild.DeclineReason = try reason()
            return .decision(
                DecisionStatement(
                    children: children.map { DecidedChild(child: $0, decision: .declined(reason: reason)) }))
        case .ended:
            let (reason, day): (EndedChild.Reason, CivilDate) = (try reason(), try date())
            let movedTo = answers.authority(field("to"))?.code
            let review = answers.date(field("review"))
            return .ending(
                EndingStatement(
                    children: children.map {
                        EndedChild(child: $0, reason: reason, on: day, movedTo: movedTo, review: review)
                    }))
        case .endingWithdrawn:
            let (reason, day): (EndedChild.Reason, CivilDate) = (try reason(), try date())
            return .endingWithdrawn(
                EndingWithdrawnStatement(
                    children: children.map { WithdrawnEnding(child: $0, reason: reason, on: day) }))
        case .resident: return try residence(answers, of: children, in: transfer, heard: heard, on: said)
        case .born:
            guard children.count == 1, let child = children.first else { throw Self.oneChild }
            return .birth(BirthStatement(child: child, on: try date()))
        case .recalled: return .recall(RecallStatement(reason: try reason(), children: children))
        case .destroyed:
            // What is not named was destroyed with the rest: nobody says it child by child over the telephone.
            return .destruction(
                DestructionStatement(
                    children: transfer.quarantinedChildren, documents: transfer.quarantinedDocuments, on: try date(),
                    by: nil, openings: []))
        case .disputed:
            return .dispute(
                .raised(
                    RaisedDispute(
                        children: children, ground: try given(answers.chosen(field("ground"))),
                        subject: try given(answers.chosen(field("subject"))),
                        visits: DisputeVisits(by: try given(answers.chosen(field("visits"))), next: nil))))
        case .answered, .proposed, .agreed, .escalated, .withdrawn, .resolved:
            let dispute = try gateway.dispute(Int(answers.raw("dispute")), in: transfer)
            let act = acts(
                in: dispute, effect: answers.chosen(field("effect")), from: answers.date(field("from")))
            return .dispute(.said(of: dispute.id, try given(act.first), visits: nil))
        }
    }

    /// What they say of the residence date: confirmed when it is the one that counts here, corrected otherwise.
    private func residence(
        _ answers: FormAnswers, of children: [ChildReference], in transfer: TransferState, heard: HeardWord,
        on said: CivilDate
    ) throws -> Statement {
        let day = try given(answers.date(field("date")))
        let known = children.compactMap { transfer.residence(of: $0) }
        let means: ResidenceSource.Means =
            heard.means == .telephone ? .telephone : heard.means == .inPerson ? .meeting : .writing
        return .residence(
            ResidenceStatement(
                children: children, act: known.allSatisfy { $0.date == day } ? .confirmed : .corrected,
                residence: Residence(date: day, certainty: .confirmed, kind: known.first?.kind ?? .notKnown),
                source: ResidenceSource(
                    toldBy: try given(answers.chosen(field("source"))), how: means, on: said)))
    }

    private func given<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Self.incomplete }
        return value
    }

    private static let incomplete = GatewayFault(
        .badInput, code: "report-incomplete", message: "What they said lacks something that belongs to it.",
        remedy: "Answer each question below what you chose.")
    private static let oneChild = GatewayFault(
        .badInput, code: "one-child", message: "A birth is told of one child.",
        remedy: "Tick the child who was born, and nobody else.")
}
