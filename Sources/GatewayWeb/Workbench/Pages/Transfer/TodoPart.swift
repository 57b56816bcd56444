import CaseTransfer
import GatewayService
import WorkingDays

/// What to do next, for whoever reads: first what is theirs, then what somebody else here does, then the other authority's turn.
struct TodoPart: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        let style: String
        let shape: String
        let heading: String
        let detail: String?
        let rule: RuleLink?
        let href: String?
        let button: String?
        /// The other answer where a task asks for one of two, as to accept or to decline.
        var otherwise: OfferedSteps.Link?
        let tag: StateTag?
    }

    /// For whom it is.
    let whose: String
    let items: [Item]

    init(_ reading: TransferReading) {
        let roles = reading.acting.person.roles
        whose = "For you, as \(reading.acting.person.post)"
        let line = reading.view.summary
        let once = Self.asked(reading)
        let own = once.filter { $0.isFor(roles) && !$0.waitsForSomebodyElse(in: reading) }
        let others = once.filter { !own.contains($0) }
        var items = own.map { Self.item($0, reading) } + others.map { Self.waiting($0, reading) }
        if line.nextStep == nil, line.disputes.allSatisfy({ $0.nextStep == nil }), !reading.isOver {
            items.append(
                Item(
                    style: "todo--wait", shape: Shape.clock.template, heading: "It is \(reading.peer)’s turn",
                    detail: "Nothing of the case itself waits for us now.", rule: nil, href: nil, button: nil,
                    tag: StateTag("Waiting for \(reading.peer)", .calm, .clock)))
        }
        if items.isEmpty {
            items = [
                Item(
                    style: "todo--done", shape: Shape.done.template, heading: "Nothing more is to be done",
                    detail: line.standing.inPlainWords.capitalisedFirst + ".", rule: nil, href: nil, button: nil,
                    tag: nil)
            ]
        }
        self.items = items
    }

    /// What is asked of us, each once, in the order in which it presses.
    private static func asked(_ reading: TransferReading) -> [NextStep] {
        let line = reading.view.summary
        var steps = line.disputes.compactMap(\.nextStep)
        if let next = line.nextStep { steps.append(next) }
        steps += reading.view.children.compactMap(\.task)
        steps += line.tasks
        var seen: Set<NextStep> = []
        return steps.filter { seen.insert($0).inserted }
    }

    private static func item(_ step: NextStep, _ reading: TransferReading) -> Item {
        let form: CaseStep? = step.permittedStep == .acknowledge ? .acknowledge : step.caseStep
        let link = place(step, reading) ?? form.flatMap { OfferedSteps.link($0, reading) }
        return Item(
            style: "todo--own", shape: Shape.ring.template, heading: step.heading,
            detail: due(step, reading),
            rule: step.rule.map(RuleLink.init), href: link?.href, button: link?.label,
            otherwise: form?.otherwise.flatMap { OfferedSteps.link($0, reading) }, tag: nil)
    }

    /// Where a step is done that has a place of its own: a pack's answer, what sends a case, a dispute.
    private static func place(_ step: NextStep, _ reading: TransferReading) -> OfferedSteps.Link? {
        let id = reading.view.summary.transfer
        if step.permittedStep == .acknowledge, !reading.toAnswer.isEmpty {
            return OfferedSteps.Link(href: WorkbenchRoute.receive.path(of: id), label: "Answer the pack")
        }
        if let route = step.sendingRoute { return OfferedSteps.Link(route, id) }
        if let number = reading.dispute(of: step) {
            return OfferedSteps.Link(href: DisputeRoute.shown.path(of: id, number), label: "Decide")
        }
        guard step.command?.hasPrefix("handover dispute show") ?? false else { return nil }
        return OfferedSteps.Link(href: WorkbenchRoute.dispute(.ofTransfer).path(of: id), label: "Read the dispute")
    }

    private static func waiting(_ step: NextStep, _ reading: TransferReading) -> Item {
        let roles = Role.allCases.filter { (step.permittedStep ?? .recordNote).roles.contains($0) }.map(
            \.words)
        let awaited = step.caseStep == .confirm ? reading.state.awaitedPeople.map(\.text).sorted() : []
        let who = awaited.isEmpty ? "For a \(roles.joined(separator: " or "))." : "For \(awaited.inASentence)."
        return Item(
            style: "todo--wait", shape: Shape.clock.template, heading: step.heading,
            detail: [due(step, reading), who].compactMap(\.self)
                .joined(separator: " "),
            rule: step.rule.map(RuleLink.init), href: nil, button: nil,
            tag: StateTag("Somebody else here", .calm, .clock))
    }

    private static func due(_ step: NextStep, _ reading: TransferReading) -> String? {
        step.by.map {
            DueWords($0, on: reading.today, counting: .workingDays(reading.calendar)).line
                .capitalisedFirst + "."
        }
    }

    /// The steps whose button is among the tasks.
    static func steps(_ reading: TransferReading) -> Set<CaseStep> {
        Set(TodoPart.asked(reading).compactMap(\.caseStep))
    }
}

extension CaseStep {
    /// The other answer to a task: declining what could be accepted, and saying that it went once the files are downloaded.
    fileprivate var otherwise: CaseStep? {
        switch self {
        case .accept: .decline
        case .handOver: .handedOver
        default: nil
        }
    }
}

extension NextStep {
    /// Whether it has a form that is not for this reader: somebody else's word is awaited, or their role takes no such step.
    fileprivate func waitsForSomebodyElse(in reading: TransferReading) -> Bool {
        caseStep.map { OfferedSteps.link($0, reading) == nil } ?? false
    }
}

extension TransferReading {
    /// The number of the dispute in which a step is taken; nil for every other step.
    func dispute(of step: NextStep) -> Int? {
        guard [.answerDispute, .decideDispute].contains(step.permittedStep) else { return nil }
        return view.summary.disputes.first { $0.nextStep == step }?.number
    }

    /// Whether the work has ended for every child.
    var isOver: Bool { view.summary.responsibility.allSatisfy { ["closed", "ended"].contains($0) } }
}

extension String {
    /// Nil for an empty text.
    var orNil: String? { isEmpty ? nil : self }
}
