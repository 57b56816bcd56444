import CaseTransfer
import GatewayService
import WorkingDays

/// Entering what an authority without a gateway said or did: who told us, how and when stand beside it, and it is shown as reported, not
/// signed, wherever a signed fact would stand.
struct ReportForm: StepForm {
    private static let fact = "fact"
    private let children: StepChildren
    private let reportable: [ReportedFact]
    private let reading: TransferReading
    private var peer: String { reading.peer }

    /// - Returns: nil where their gateway says it itself, and while our law would take nothing from them.
    init?(_ reading: TransferReading) {
        guard reading.byHand != nil, !reading.state.isDiscarded else { return nil }
        let open = reading.view.children.filter { child in
            guard let progress = reading.state.progress(of: child.reference) else { return false }
            return !progress.isOver || progress.papers.name != .held
        }
        let facts = ReportedFact.allCases.filter { fact in
            open.contains { child in
                reading.trial(fact, of: child.reference).contains(where: reading.allowsFromPeer)
            }
        }
        guard !open.isEmpty, !facts.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "Which children is it about?")
        reportable = facts
        self.reading = reading
    }

    var heading: String { "Enter what \(peer) told us" }
    let button = "Enter it as reported"
    let note = "Nothing is sent. It stands in the case as reported, not signed."
    let lead: String? =
        "Enter only what they said. What we decide ourselves we say and sign. A child’s safety is not reported here: ring."

    var questions: [FormQuestion] {
        let (sender, recipient) = (
            reading.name(of: reading.view.sender), reading.name(of: reading.view.recipient)
        )
        return [
            FormQuestion(
                name: Self.fact, label: "What did they say or do?",
                kind: .one(
                    reportable.map { fact in
                        FormOption(
                            value: fact.rawValue, label: fact.label(peer),
                            asks: fact.asks(sender: sender, recipient: recipient))
                    }), asksFor: "Choose what they said or did"),
            children.question, dispute,
            .day("When did they say or do it?", today: reading.today),
        ].compactMap(\.self) + HeardQuestions.questions + [HeardQuestions.unusual]
    }

    private var disputes: [Dispute] { reading.state.disputes.filter { $0.isOpen || $0.state.name == .agreed } }

    /// Which dispute it is said in; asked where there are several.
    private var dispute: FormQuestion? {
        guard disputes.count > 1, reportable.contains(where: \.isSaidInDispute) else { return nil }
        return FormQuestion(
            name: "dispute", label: "In which dispute?", hint: "Only for what they said in one.",
            kind: .pick(
                disputes.map { dispute in
                    FormOption(
                        value: String(reading.state.number(of: dispute)),
                        label: "\(dispute.ground.words), \(dispute.subject.words)".capitalisedFirst)
                }), isOptional: true)
    }

    private func chosen(_ answers: FormAnswers) -> ReportedFact? {
        answers.chosen(Self.fact, as: ReportedFact.self).flatMap { reportable.contains($0) ? $0 : nil }
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        switch chosen(answers) {
        case .ended:
            let place = ReportedFact.ended.field("to")
            guard answers.words(place) != nil, answers.authority(place) == nil else { return [] }
            return [
                FormProblem(
                    question: place,
                    words: "Enter the name of one authority in England, such as Nottingham, or its code")
            ]
        case let fact? where fact.isSaidInDispute && disputes.count > 1 && answers.raw("dispute").isEmpty:
            return [FormProblem(question: "dispute", words: "Choose the dispute in which they said it")]
        default: return []
        }
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let then = [
            "It drives the case as their signed word would, and is shown as reported, not signed, with who told us.",
            "Whoever enters that they accepted does not close on it: another manager does.",
        ]
        guard chosen(answers) == .recalled else { return then }
        return [
            "The papers are closed at once, for everybody here. A manager then confirms that they are destroyed.",
            "It may be a data breach: tell your data protection officer now. The 72 hours begin when you enter it.",
        ] + then.prefix(1)
    }

    func problem(for fault: GatewayFault) -> FormProblem? { HeardQuestions.problem(for: fault) }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let fact = chosen(answers), let heard = HeardQuestions.heard(answers) else { return }
        let (named, date) = (children.chosen(answers), answers.day(today: reading.today))
        let words = ["team", "telephone", "worker"].reduce(into: [String: String]()) { words, field in
            words[field] = answers.words(fact.field(field))
        }
        try await BlockingWork.run {
            let statement = try fact.statement(answers, of: named, in: transfer, gateway, heard: heard, on: date)
            _ = try gateway.report(statement, in: transfer, on: date, heard: heard, words: words, by: acting)
        }
    }
}

extension TransferReading {
    /// Whether our law would take it from the other authority today.
    fileprivate func allowsFromPeer(_ statement: Statement) -> Bool {
        switch TransferState.allows(statement, by: state.peer, to: state.us, in: state, on: today) {
        case .success: true
        case .failure: false
        }
    }

    /// What a fact could say of a child as things stand; one of them that is lawful is enough to offer it.
    fileprivate func trial(_ fact: ReportedFact, of child: ChildReference) -> [Statement] {
        switch fact {
        case .acknowledged:
            return (try? gateway.reportedAcknowledgement(of: [child], in: state, due: nil)).map { [$0] } ?? []
        case .refused:
            return state.packDigest.map {
                [.refusal(RefusalStatement(pack: $0, children: [RefusedChild(child: child, reason: .wrongChild)]))]
            } ?? []
        case .convened: return [.meeting(MeetingStatement(children: [child], outcome: .convened(for: today)))]
        case .held: return [.meeting(MeetingStatement(children: [child], outcome: .held(on: today)))]
        case .notHeld:
            return [.meeting(MeetingStatement(children: [child], outcome: .notHeld(on: today, reason: .staffing)))]
        case .accepted:
            return [
                .decision(DecisionStatement(children: [DecidedChild(child: child, decision: .accepted(from: today))]))
            ]
        case .declined:
            return [
                .decision(
                    DecisionStatement(children: [
                        DecidedChild(child: child, decision: .declined(reason: .notResponsible))
                    ]))
            ]
        case .ended:
            return EndedChild.Reason.allCases.map { reason in
                .ending(
                    EndingStatement(children: [
                        EndedChild(
                            child: child, reason: reason, on: today, movedTo: nil,
                            review: reason == .noLongerInNeed ? today : nil)
                    ]))
            }
        case .endingWithdrawn:
            guard case .ended(let ended)? = state.progress(of: child)?.state,
                let word = ended.word(by: state.side.other)
            else { return [] }
            return [
                .endingWithdrawn(
                    EndingWithdrawnStatement(children: [
                        WithdrawnEnding(child: child, reason: word.reason, on: word.on)
                    ]))
            ]
        case .resident:
            return [
                .residence(
                    ResidenceStatement(
                        children: [child], act: .corrected,
                        residence: Residence(date: today, certainty: .confirmed, kind: .notKnown),
                        source: ResidenceSource(toldBy: .family, how: .telephone, on: today)))
            ]
        case .born: return [.birth(BirthStatement(child: child, on: today))]
        case .recalled: return [.recall(RecallStatement(reason: .wrongAuthority, children: [child]))]
        case .destroyed:
            return [
                .destruction(
                    DestructionStatement(
                        children: state.quarantinedChildren, documents: state.quarantinedDocuments, on: today, by: nil,
                        openings: []))
            ]
        case .disputed:
            return [
                .dispute(
                    .raised(
                        RaisedDispute(
                            children: [child], ground: .responsibility, subject: .residence,
                            visits: DisputeVisits(by: .notAgreed, next: nil))))
            ]
        case .answered, .proposed, .agreed, .escalated, .withdrawn, .resolved:
            return state.disputes.flatMap { dispute in
                fact.acts(in: dispute, effect: nil).map { .dispute(.said(of: dispute.id, $0, visits: nil)) }
            }
        }
    }
}
