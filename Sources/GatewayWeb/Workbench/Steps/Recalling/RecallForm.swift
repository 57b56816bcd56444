import CaseTransfer
import GatewayService
import WorkingDays

/// Taking back what was delivered and should not have been: the other side's gateway closes it at once.
struct RecallForm: StepForm {
    private static let reason = "reason"
    private let children: [ChildView]
    private let reading: TransferReading
    private var peer: String { reading.peer }

    /// - Returns: nil at the receiving side, and while nothing of a child can be recalled.
    init?(_ reading: TransferReading) {
        children = reading.children { child in
            .recall(RecallStatement(reason: .wrongAuthority, children: [child.child]))
        }
        guard !reading.isReceiving, !children.isEmpty else { return nil }
        self.reading = reading
    }

    let heading = "Recall what was sent"
    let button = "Recall and sign"
    var lead: String? {
        "Ring \(peer) too: a recall reaches their gateway, not the paper in somebody’s hand. What has not left yet is withdrawn instead."
    }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: Self.reason, label: "Why is it taken back?", kind: .one(options),
                asksFor: "Choose why it is taken back"),
            .because("What went wrong?", hint: "\(peer) reads it, and it goes on record."),
            FormQuestion(
                name: "known-on", label: "On which day did somebody here first know of it?",
                hint: "Leave it empty for now. The 72 hours run from then.", kind: .date, isOptional: true),
            FormQuestion(
                name: "known-time", label: "At what time?", hint: "For example, 14:30", kind: .time, isOptional: true),
        ]
    }

    private var options: [FormOption] {
        let numbers = reading.documents.map { document in
            FormOption(value: String(document.number), label: document.title)
        }
        func documents(_ name: String, isOptional: Bool) -> FormQuestion {
            FormQuestion(
                name: name, label: isOptional ? "Only these documents" : "Which documents?",
                hint: isOptional ? "Tick none when it is everything." : nil, kind: .any(numbers),
                isOptional: isOptional, asksFor: "Tick the documents")
        }
        let all = "\(peer)’s gateway closes everything about the children at once, for everybody there."
        return [
            FormOption(
                value: RecallStatement.Reason.wrongAuthority.rawValue, label: "It went to the wrong authority",
                then: all),
            FormOption(
                value: RecallStatement.Reason.wrongChild.rawValue, label: "A child should not be in it",
                then: "\(peer)’s gateway closes everything about that child at once.",
                asks: [whom("wrong-children", "Which child?")].compactMap(\.self)),
            FormOption(
                value: RecallStatement.Reason.wrongDocument.rawValue, label: "A document does not belong to the case",
                then: "\(peer)’s gateway closes that document at once; the rest stays.",
                asks: [documents("wrong-documents", isOptional: false)]),
            FormOption(
                value: RecallStatement.Reason.withoutAuthority.rawValue,
                label: "It was shared without the permission or authority it needed", then: all,
                asks: [
                    whom("unlawful-children", "About which children?"),
                    documents("unlawful-documents", isOptional: true),
                ].compactMap(\.self)),
        ]
    }

    private func whom(_ name: String, _ label: String) -> FormQuestion? {
        guard children.count > 1 else { return nil }
        return FormQuestion(
            name: name, label: label,
            kind: .any(children.map { FormOption(value: String($0.number), label: reading.firstName(of: $0)) }),
            asksFor: "Tick the child")
    }

    private func chosen(_ answers: FormAnswers) -> (children: [ChildReference], documents: [Int]) {
        func of(_ name: String) -> [ChildReference] {
            let ticked = children.filter { children.count == 1 || answers.holds(String($0.number), of: name) }
            return ticked.map(\.reference)
        }
        func numbers(_ name: String) -> [Int] { answers.all(name).compactMap(Int.init) }
        return switch answers.chosen(Self.reason, as: RecallStatement.Reason.self) {
        case .wrongAuthority, nil: (children.map(\.reference), [])
        case .wrongChild: (of("wrong-children"), [])
        case .wrongDocument: ([], numbers("wrong-documents"))
        case .withoutAuthority: (of("unlawful-children"), numbers("unlawful-documents"))
        }
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        answers.date("known-on") == nil && answers.minutes("known-time") != nil
            ? [FormProblem(question: "known-on", words: "Enter the day as well as the time")] : []
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let what = chosen(answers)
        return [
            what.documents.isEmpty
                ? "Everything about \(reading.names(of: what.children)) is closed at \(peer) as soon as its gateway has the recall."
                : "\(what.documents.count == 1 ? "1 document is" : "\(what.documents.count) documents are") closed at \(peer) as soon "
                    + "as its gateway has the recall.",
            "Both journals note a possible data breach with its 72 hours. Tell your data protection officer now, and ring \(peer).",
            "A person there confirms that it is destroyed, and says who had opened it.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "in-future" ? fault.beside("known-on", "Enter when somebody here first knew of it") : nil
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let reason = answers.chosen(Self.reason, as: RecallStatement.Reason.self) else { return }
        let what = chosen(answers)
        let known = answers.date("known-on").map {
            Moment(inLondonOn: $0, minutes: answers.minutes("known-time") ?? 0)
        }
        _ = try await gateway.recall(
            transfer, children: what.children, documents: what.documents, reason: reason,
            words: answers.text(FormQuestion.why), knownAt: known, by: acting)
    }
}
