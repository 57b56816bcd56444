import CaseTransfer
import GatewayService
import WorkingDays

/// What is asked of whoever refuses a pack: a typed reason with what the sending team needs to act on it, and words for that team.
struct RefusalQuestions: Sendable {
    private let reading: TransferReading
    /// The children who can be refused by it.
    private let children: [ChildView]
    /// The one child it is asked about; nil when it is asked once for several.
    private let only: ChildView?
    private var peer: String { reading.peer }

    /// The questions, asked once for all these children.
    init(for children: [ChildView], in reading: TransferReading) {
        (self.children, only) = (children, nil)
        self.reading = reading
    }

    /// The questions for one child, beside those for others.
    init(for child: ChildView, in reading: TransferReading) {
        (children, only) = ([child], child)
        self.reading = reading
    }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: name("reason"), label: only == nil ? "Why?" : asked("Why is it refused?"),
                kind: .one(Self.reasons.map(option)), asksFor: asked("Choose why you refuse it")),
            FormQuestion(
                name: name(FormQuestion.why), label: asked("In your own words"),
                hint:
                    "\(peer)’s team reads it. Never write a confidential address: say “the confidential address”.",
                kind: .sentences, asksFor: asked("Say why")),
        ]
    }

    /// A field's name, which no other child's field has.
    private func name(_ field: String) -> String { only.map { "\(field)-\($0.number)" } ?? field }

    /// What is asked, with the name of the child where there are several of its kind.
    private func asked(_ words: String) -> String {
        guard let only else { return words }
        let whom = reading.firstName(of: only)
        return words.hasSuffix("?") ? words.dropLast() + " for \(whom)?" : words + ", for \(whom)"
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
                asks: [.documents(asked("Which document is missing?"), name: name("missing"))])
        case .unreadable:
            FormOption(
                value: reason.rawValue, label: "A document cannot be read",
                then: "\(peer) is asked to send it in another form. You keep what you have.",
                asks: [.documents(asked("Which document cannot be read?"), name: name("unreadable"))])
        case .alreadyKnown:
            FormOption(
                value: reason.rawValue, label: "Already known to \(reading.us)",
                then: "\(peer) is told our own number, and agrees with you that it is the same child.",
                asks: children.map { child in
                    FormQuestion(
                        name: Self.known(child), label: "Our number for \(reading.firstName(of: child))",
                        hint: "As it stands in our case system, 1 to 20 letters and digits.", kind: .line,
                        isOptional: only == nil)
                })
        case .wrongRoute:
            FormOption(
                value: reason.rawValue, label: "Wrong route",
                then: "\(peer) is told which route to use instead.",
                asks: [
                    FormQuestion(
                        name: name("route"), label: asked("Which route is the right one?"),
                        kind: .one(Self.routes), asksFor: asked("Choose the right route"))
                ])
        case .wrongChild:
            FormOption(
                value: reason.rawValue, label: "Wrong child",
                then:
                    "Everything about \(only.map(reading.firstName(of:)) ?? "the children you named") is closed at once, for "
                    + "everybody here"
                    + (reading.view.children.count > 1
                        ? ", and every document of the pack that is also about a brother or sister." : ".")
                    + " \(peer) is told, and both authorities have a possible data breach to decide about."
            )
        }
    }

    private var residence: [FormQuestion] {
        let ways = RefusedChild.ResidenceCheck.allCases.map { FormOption(value: $0.rawValue, label: $0.label) }
        return [
            FormQuestion(
                name: name("address"), label: asked("Which address was checked?"),
                hint: "In words, as “the flat in the pack”. Never a confidential address.", kind: .line,
                asksFor: asked("Say which address was checked")),
            FormQuestion(
                name: name("checked"), label: asked("How was it checked?"), kind: .one(ways),
                asksFor: asked("Choose how the address was checked")),
            FormQuestion(
                name: name("checked-by"), label: asked("Who checked it?"), kind: .line,
                asksFor: asked("Enter who checked the address")),
            .day(asked("When was it checked?"), name: name("checked-on"), today: reading.today),
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

    /// The reason that was chosen; nil while none is.
    func reason(_ answers: FormAnswers) -> RefusedChild.Reason? { answers.chosen(name("reason")) }

    /// What of the answers for these children cannot be used, beyond what each question says of its own.
    func problems(_ answers: FormAnswers, for named: [ChildView]) -> [FormProblem] {
        guard reason(answers) == .alreadyKnown else { return [] }
        // Where it is asked for one child, an empty field is named already.
        return named.filter { child in
            let typed = answers.text(Self.known(child))
            return LocalChildID(typed) == nil && (only == nil || !typed.isEmpty)
        }.map { child in
            FormProblem(
                question: Self.known(child),
                words: "Enter our own number for \(reading.firstName(of: child)), 1 to 20 letters and digits")
        }
    }

    /// What happens once it is signed for these children, in sentences.
    ///
    /// - Parameter closed: the children whose papers the same answer closes; nil for those named alone.
    func consequences(_ answers: FormAnswers, for named: [ChildView], closing closed: [ChildView]? = nil) -> [String] {
        let names = named.map(reading.firstName(of:)).inASentence
        guard reason(answers) == .wrongChild else {
            return [
                "\(peer) is told why it is refused for \(names), and gets it back as a task.",
                "Nothing ends. The clock goes on, and the duty stays where the children live.",
            ]
        }
        return [
            "Everything about \(names) is closed at once, for everybody here. A manager then confirms that it is destroyed.",
            swept(besides: closed ?? named),
            "If it was a mistake, acknowledge the papers for \(names) by name before they are destroyed: that opens all of it again.",
            "It may be a data breach. Both journals note it: tell your data protection officer now. The 72 hours in which the "
                + "Information Commissioner may have to be told begin when you sign.",
            "Ring \(peer) as well. The clock goes on, and the duty stays where the children live.",
        ].compactMap(\.self)
    }

    /// What is closed of the children who stay, and their way on; nil where nobody stays.
    private func swept(besides closed: [ChildView]) -> String? {
        let staying = reading.view.children.filter { child in
            child.papers == PapersState.Name.held.rawValue && !closed.contains { $0.number == child.number }
        }
        guard !staying.isEmpty else { return nil }
        let names = staying.map(reading.firstName(of:)).inASentence
        return
            "Closed with it is every document that is also about \(names), or about the whole family: of one pack that is often all. "
            + "If \(names) should stay with you, ask \(peer) to send their papers in a transfer of their own."
    }

    /// The refusal for these children, as the use case takes it; nil while no reason is chosen.
    func refusal(_ answers: FormAnswers, for named: [ChildView]) -> PackRefusal? {
        reason(answers).map { reason in
            PackRefusal(
                children: named.map(\.reference), reason: reason, words: answers.text(name(FormQuestion.why)),
                particulars: particulars(reason, answers, named))
        }
    }

    /// What belongs to the reason; what was typed below another one is left out.
    private func particulars(
        _ reason: RefusedChild.Reason, _ answers: FormAnswers, _ named: [ChildView]
    ) -> RefusalParticulars {
        switch reason {
        case .wrongChild: RefusalParticulars()
        case .notResident:
            RefusalParticulars(
                checked: answers.chosen(name("checked")), checkedOn: answers.date(name("checked-on")),
                checkedBy: answers.words(name("checked-by")), address: answers.words(name("address")))
        case .incomplete: RefusalParticulars(documents: answers.ticked(name("missing")))
        case .unreadable: RefusalParticulars(documents: answers.ticked(name("unreadable")))
        case .alreadyKnown:
            RefusalParticulars(knownAs: named.compactMap { LocalChildID(answers.text(Self.known($0))) })
        case .wrongRoute: RefusalParticulars(route: answers.chosen(name("route")))
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
