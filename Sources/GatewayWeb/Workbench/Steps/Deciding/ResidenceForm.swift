import CaseTransfer
import GatewayService
import WorkingDays

/// The day from which children live in the new area, on which both authorities count: confirming the other side's word, correcting it,
/// or saying our own again (T-2, DERBY-64, DERBY-78).
struct ResidenceForm: StepForm {
    private static let act = "act"
    private let children: StepChildren
    private let reading: TransferReading
    private let acts: [ResidenceStatement.Act]
    private var peer: String { reading.peer }

    /// - Returns: nil when no residence date was sealed, or the work is over.
    init?(_ reading: TransferReading) {
        let (us, them) = (reading.state.side, reading.state.side.other)
        let states = reading.atWork.map { ($0, reading.state.progress(of: $0.reference)?.residenceState) }
        let open = states.filter { $0.1 != nil && $0.1 != .unstated }
        guard !open.isEmpty else { return nil }
        children = StepChildren(open.map(\.0), reading, label: "Which children is it about?")
        let theirs = open.contains { $0.1?.word(of: them) != nil && $0.1?.name != .agreed }
        let ours = open.contains { $0.1?.word(of: us) != nil }
        acts = (theirs ? [.confirmed] : []) + [.corrected] + (ours ? [.stated] : [])
        self.reading = reading
    }

    let heading = "Say when they moved in"
    let button = "Say it and sign"

    /// What both sides have said so far.
    var facts: [AnswerLine] {
        children.children.flatMap { child in
            (child.residence?.words ?? []).map { word in
                AnswerLine(
                    term: "\(reading.name(of: word.authority)) about \(reading.firstName(of: child))",
                    words: word.date.inWords + (word.certainty == .provisional ? ", provisional" : "")
                        + (word.source.map { ": \($0)" } ?? ""))
            }
        }
    }

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: Self.act, label: "What do you say?", kind: .one(acts.map(option)),
                asksFor: "Choose what you say about the day"),
            FormQuestion(
                name: "told-by", label: "Who told it?",
                kind: .one(ResidenceSource.Teller.allCases.map { FormOption(value: $0.rawValue, label: label($0)) }),
                asksFor: "Choose who told it"),
            FormQuestion(
                name: "how", label: "How was it told?",
                kind: .one(
                    ResidenceSource.Means.allCases.map { FormOption(value: $0.rawValue, label: Self.label($0)) }),
                asksFor: "Choose how it was told"),
            .day("When was it told?", name: "told-on", today: reading.today),
            FormQuestion(
                name: "teller", label: "Their name or post", hint: "\(peer) reads it.", kind: .line, isOptional: true),
        ].compactMap(\.self)
    }

    private func option(_ act: ResidenceStatement.Act) -> FormOption {
        switch act {
        case .confirmed:
            FormOption(
                value: act.rawValue, label: "\(peer)’s date is right",
                then: "Both authorities count from it. The due date is agreed then.")
        case .corrected:
            FormOption(
                value: act.rawValue, label: "It was another day",
                then:
                    "You name the day and say why. Until \(peer) confirms it, both due dates show and warnings follow the earlier.",
                asks: [
                    FormQuestion(
                        name: "resident", label: "Which day did they move in?", hint: "For example, 30 11 2026",
                        kind: .date, asksFor: "Enter the day on which they moved in"),
                    FormQuestion(
                        name: "reason", label: "Why is it this day?", hint: "\(peer) reads it, and it goes on record.",
                        kind: .sentences, asksFor: "Say why it is this day"),
                    Self.kind("kind"), Self.provisional("provisional"),
                ])
        case .stated:
            FormOption(
                value: act.rawValue, label: "Our own date stands",
                then: "You say it again, surer than before: the family has moved in. \(peer) is asked to confirm it.",
                asks: [Self.kind("kind-again"), Self.provisional("provisional-again")])
        }
    }

    private static func kind(_ name: String) -> FormQuestion {
        FormQuestion(
            name: name, label: "What kind of move is it?", hint: "Leave it as it is when nothing changed.",
            kind: .one(Residence.Kind.allCases.map { FormOption(value: $0.rawValue, label: label($0)) }),
            isOptional: true)
    }

    private static func provisional(_ name: String) -> FormQuestion {
        FormQuestion(
            name: name, label: "How sure is it?",
            kind: .any([FormOption(value: "yes", label: "It is planned or reported; nobody has checked it")]),
            isOptional: true)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let names = reading.names(of: children.chosen(answers))
        let said: String =
            switch answers.chosen(Self.act, as: ResidenceStatement.Act.self) {
            case .confirmed: "\(peer) is told that its date for \(names) is right; both authorities count from it."
            case .corrected:
                "\(peer) is told that \(names) moved in on "
                    + "\(answers.date("resident")?.words(on: reading.today) ?? "another day"). Both due dates show until it agrees."
            case .stated, nil: "\(peer) is told our date for \(names) again, and is asked to confirm it."
            }
        return [
            said, "The duty and the meeting’s clock start on that day. Old and new dates stay on record on both sides.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "residence-far-off": fault.beside("resident", "Check the year")
        case "residence-without-reason": fault.beside("reason", "Say why")
        case "residence-differs-by-child": fault.beside(StepChildren.name, "Say it for one child at a time")
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let act = answers.chosen(Self.act, as: ResidenceStatement.Act.self),
            let teller = answers.chosen("told-by", as: ResidenceSource.Teller.self),
            let how = answers.chosen("how", as: ResidenceSource.Means.self)
        else { return }
        let again = act == .stated ? "-again" : ""
        let changes = act != .confirmed
        _ = try await gateway.sayResidence(
            ResidenceWord(
                act: act, date: act == .corrected ? answers.date("resident") : nil,
                certainty: changes && answers.holds("yes", of: "provisional\(again)") ? .provisional : nil,
                kind: changes ? answers.chosen("kind\(again)") : nil,
                source: ResidenceSource(
                    toldBy: teller, how: how, on: answers.day("told-on", today: reading.today)),
                toldBy: answers.words("teller"), reason: act == .corrected ? answers.words("reason") : nil),
            of: children.chosen(answers), in: transfer, by: acting)
    }

    private func label(_ teller: ResidenceSource.Teller) -> String {
        switch teller {
        case .family: "The family"
        case .landlord: "The landlord or housing service"
        case .agency: "Another agency: health visitor, school, police"
        case .otherAuthority: "\(peer)’s worker"
        case .ownWorker: "Our own worker, who has seen it"
        }
    }

    private static func label(_ means: ResidenceSource.Means) -> String {
        switch means {
        case .visit: "On a visit"
        case .telephone: "By telephone"
        case .writing: "In writing"
        case .meeting: "In a meeting"
        case .register: "From a register: electoral roll, council tax, school roll"
        }
    }

    private static func label(_ kind: Residence.Kind) -> String {
        switch kind {
        case .permanent: "A permanent home"
        case .temporaryAccommodation: "Temporary accommodation"
        case .refuge: "A refuge"
        case .relatives: "With relatives or friends"
        case .hospital: "In hospital"
        case .notKnown: "Not known"
        }
    }
}
