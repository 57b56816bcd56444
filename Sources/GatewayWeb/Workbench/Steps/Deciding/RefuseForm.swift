import CaseTransfer
import GatewayService
import WorkingDays

/// Refusing a pack for a child, for a typed reason with what the sending team needs to act on it. It ends nothing and changes no date;
/// papers of the wrong child are closed at once.
struct RefuseForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading
    private var peer: String { reading.peer }

    /// - Returns: nil when our law lets us refuse the pack for no child.
    init?(_ reading: TransferReading) {
        guard reading.isReceiving, let pack = reading.state.packDigest else { return nil }
        let open = reading.children { child in
            .refusal(RefusalStatement(pack: pack, children: [RefusedChild(child: child.child, reason: .wrongChild)]))
        }
        guard !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children do you refuse the pack?")
        self.reading = reading
    }

    let heading = "Refuse the pack"
    let button = "Refuse and sign"
    let lead: String? = "A refusal ends nothing and changes no date. The other authority gets it back as a task."

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: "reason", label: "Why?", kind: .one(Self.reasons.map(option)),
                asksFor: "Choose why you refuse it"),
            .because(
                "In your own words",
                hint: "\(peer)’s team reads it. Never write a confidential address: say “the confidential address”."),
        ].compactMap(\.self)
    }

    /// The usual ones first, what stops everything last.
    private static let reasons: [RefusedChild.Reason] = [
        .notResident, .incomplete, .unreadable, .alreadyKnown, .wrongRoute, .wrongChild,
    ]

    private func option(_ reason: RefusedChild.Reason) -> FormOption {
        switch reason {
        case .notResident:
            FormOption(
                value: reason.rawValue, label: "Not resident here",
                then: "\(peer) is asked to confirm where they live. The clock does not change.", asks: residence)
        case .incomplete:
            FormOption(
                value: reason.rawValue, label: "A document is missing",
                then: "\(peer) is asked for it. You keep what you have.",
                asks: [.documents("Which document is missing?", name: "missing")])
        case .unreadable:
            FormOption(
                value: reason.rawValue, label: "A document cannot be read",
                then: "\(peer) is asked to send it in another form. You keep what you have.",
                asks: [.documents("Which document cannot be read?", name: "unreadable")])
        case .alreadyKnown:
            FormOption(
                value: reason.rawValue, label: "Already known to \(reading.us)",
                then: "\(peer) is told our own number, and agrees with you that it is the same child.",
                asks: children.children.map { child in
                    FormQuestion(
                        name: Self.known(child), label: "Our number for \(reading.firstName(of: child))",
                        hint: "As it stands in our case system, 1 to 20 letters and digits.", kind: .line,
                        isOptional: true)
                })
        case .wrongRoute:
            FormOption(
                value: reason.rawValue, label: "Wrong route",
                then: "\(peer) is told which route to use instead.",
                asks: [
                    FormQuestion(
                        name: "route", label: "Which route is the right one?", kind: .one(Self.routes),
                        asksFor: "Choose the right route")
                ])
        case .wrongChild:
            FormOption(
                value: reason.rawValue, label: "Wrong child",
                then:
                    "Everything about the children you named is closed at once, for everybody here. \(peer) is told, and both "
                    + "authorities have a possible data breach to decide about.")
        }
    }

    private var residence: [FormQuestion] {
        let ways = RefusedChild.ResidenceCheck.allCases.map { FormOption(value: $0.rawValue, label: $0.label) }
        return [
            FormQuestion(
                name: "address", label: "Which address was checked?",
                hint: "In words, as “the flat in the pack”. Never a confidential address.", kind: .line,
                asksFor: "Say which address was checked"),
            FormQuestion(
                name: "checked", label: "How was it checked?", kind: .one(ways),
                asksFor: "Choose how the address was checked"),
            FormQuestion(
                name: "checked-by", label: "Who checked it?", kind: .line, asksFor: "Enter who checked the address"),
            .day("When was it checked?", name: "checked-on", today: reading.today),
        ]
    }

    private static let routes = [
        FormOption(
            value: RefusedChild.Route.childProtectionPlan.rawValue,
            label: "Transfer-in conference: there is a Child Protection Plan"),
        FormOption(value: RefusedChild.Route.lookedAfter.rawValue, label: "Placement: the child is looked after"),
        FormOption(value: RefusedChild.Route.sameAuthority.rawValue, label: "None: the family lives in their own area"),
        FormOption(value: RefusedChild.Route.outsideEngland.rawValue, label: "The services of another country"),
    ]

    private static func known(_ child: ChildView) -> String { "known-\(child.number)" }

    /// The children named, in the pack's order.
    private func named(_ answers: FormAnswers) -> [ChildView] {
        let chosen = children.chosen(answers)
        return children.children.filter { chosen.contains($0.reference) }
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        guard answers.chosen("reason", as: RefusedChild.Reason.self) == .alreadyKnown else { return [] }
        return named(answers).compactMap { child in
            LocalChildID(answers.text(Self.known(child))) == nil
                ? FormProblem(
                    question: Self.known(child),
                    words: "Enter our own number for \(reading.firstName(of: child)), 1 to 20 letters and digits")
                : nil
        }
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let names = reading.names(of: children.chosen(answers))
        guard answers.chosen("reason", as: RefusedChild.Reason.self) == .wrongChild else {
            return [
                "\(peer) is told why, for \(names), and gets it back as a task.",
                "Nothing ends. The clock goes on, and the duty stays where the children live.",
            ]
        }
        return [
            "Everything about \(names) is closed at once, for everybody here. A manager then confirms that it is destroyed.",
            "It may be a data breach. Both journals note it: tell your data protection officer now. The 72 hours in which the "
                + "Information Commissioner may have to be told begin when you sign.",
            "Ring \(peer) as well. The clock goes on, and the duty stays where the children live.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let reason = answers.chosen("reason", as: RefusedChild.Reason.self) else { return }
        _ = try await gateway.refuse(
            transfer, children: named(answers).map(\.reference), reason: reason, words: answers.text(FormQuestion.why),
            particulars: particulars(reason, answers), by: acting)
    }

    /// What belongs to the reason; what was typed below another one is left out.
    private func particulars(_ reason: RefusedChild.Reason, _ answers: FormAnswers) -> RefusalParticulars {
        switch reason {
        case .wrongChild: RefusalParticulars()
        case .notResident:
            RefusalParticulars(
                checked: answers.chosen("checked"), checkedOn: answers.date("checked-on"),
                checkedBy: answers.words("checked-by"), address: answers.words("address"))
        case .incomplete: RefusalParticulars(documents: answers.ticked("missing"))
        case .unreadable: RefusalParticulars(documents: answers.ticked("unreadable"))
        case .alreadyKnown:
            RefusalParticulars(knownAs: named(answers).compactMap { LocalChildID(answers.text(Self.known($0))) })
        case .wrongRoute: RefusalParticulars(route: answers.chosen("route"))
        }
    }
}

extension RefusedChild.ResidenceCheck {
    /// The way as a choice.
    fileprivate var label: String {
        switch self {
        case .visit: "Somebody visited"
        case .register: "A register: electoral roll, council tax, school roll"
        case .landlord: "The landlord or housing officer was asked"
        case .family: "The family was asked"
        case .agency: "Another agency was asked"
        }
    }
}
