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
        let rule: String?
        let href: String?
        let button: String?
        let tag: StateTag?
    }

    /// For whom it is.
    let whose: String
    let items: [Item]

    init(_ reading: TransferReading) {
        let roles = reading.acting.person.roles
        whose = "For you, as \(reading.acting.person.post)"
        let line = reading.view.summary
        var steps = line.disputes.compactMap(\.nextStep)
        if let next = line.nextStep { steps.append(next) }
        steps += reading.view.children.compactMap(\.task)
        steps += line.tasks
        var seen: Set<NextStep> = []
        let once = steps.filter { seen.insert($0).inserted }
        let (own, others) = (once.filter { $0.isFor(roles) }, once.filter { !$0.isFor(roles) })
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
                    detail: line.standing.capitalisedFirst + ".", rule: nil, href: nil, button: nil, tag: nil)
            ]
        }
        self.items = items
    }

    private static func item(_ step: NextStep, _ reading: TransferReading) -> Item {
        let form = step.caseStep
        let opens = step.permittedStep == .acknowledge || form != nil
        let id = reading.view.summary.transfer
        return Item(
            style: "todo--own", shape: Shape.ring.template, heading: step.heading,
            detail: [due(step, reading), opens ? nil : command(step)].compactMap(\.self).joined(
                separator: " "
            ).orNil,
            rule: step.rule.map { "Rule \($0)" },
            href: opens ? (form.map { .step($0, .asked) } ?? WorkbenchRoute.receive).path(of: id) : nil,
            button: form?.form(reading)?.heading ?? (opens ? "Answer the pack" : nil), tag: nil)
    }

    private static func waiting(_ step: NextStep, _ reading: TransferReading) -> Item {
        let roles = Role.allCases.filter { (step.permittedStep ?? .recordNote).roles.contains($0) }.map(
            \.words)
        return Item(
            style: "todo--wait", shape: Shape.clock.template, heading: step.heading,
            detail: [due(step, reading), "For a \(roles.joined(separator: " or "))."].compactMap(\.self)
                .joined(separator: " "),
            rule: step.rule.map { "Rule \($0)" }, href: nil, button: nil,
            tag: StateTag("Somebody else here", .calm, .clock))
    }

    private static func due(_ step: NextStep, _ reading: TransferReading) -> String? {
        step.by.map {
            DueWords($0, on: reading.today, counting: .workingDays(reading.calendar)).line
                .capitalisedFirst + "."
        }
    }

    /// How it is done while no page does it.
    private static func command(_ step: NextStep) -> String? {
        step.command.map { "On the command line: \($0)" }
    }
}

extension TransferReading {
    /// Whether the work has ended for every child.
    var isOver: Bool { view.summary.responsibility.allSatisfy { ["closed", "ended"].contains($0) } }
}

extension String {
    /// Nil for an empty text.
    var orNil: String? { isEmpty ? nil : self }
}
