import CaseTransfer
import GatewayService
import WorkingDays

/// Every clock of a transfer: what is due, whose it is, from what it counts, by which rule.
struct DeadlinesPart: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let what: String
        let whom: String?
        let due: WorklistRow.Due
        let whose: String
        let from: String
        let rule: RuleLink
    }

    let rows: [Row]
    let hasRows: Bool

    /// - Parameter awaited: whether what is done, or awaited no more, is left out.
    init(_ reading: TransferReading, awaited: Bool = false) {
        rows = reading.due.filter {
            !awaited || $0.clock.stage.isAwaited && $0.clock.key.kind != .meeting
        }.map { line in
            let clock = line.clock
            let child = line.number.flatMap { number in
                reading.view.children.first { $0.number == number }
            }
            return Row(
                what: clock.key.kind.words.capitalisedFirst, whom: child.map(reading.firstName(of:)),
                due: Self.due(clock, reading), whose: reading.name(of: clock.whose),
                from: "\(clock.limit) from \(clock.trigger.words(on: reading.today)), \(clock.from.inPlainWords)",
                rule: RuleLink(clock.isOurDefault ? .ourDefault : clock.rule))
        }
        hasRows = !rows.isEmpty
    }

    private static func due(_ clock: CaseClock, _ reading: TransferReading) -> WorklistRow.Due {
        let date = clock.due.words(on: reading.today)
        switch clock.stage {
        case .met:
            return .init(
                style: "due due--good", shape: Shape.done.template, what: "Done in time",
                left: "due \(date)")
        case .metLate:
            return .init(
                style: "due due--soon", shape: Shape.soon.template, what: "Done late",
                left: "was due \(date)")
        case .ended:
            return .init(style: "due", shape: Shape.ring.template, what: "No longer awaited", left: nil)
        case .onCourse:
            return .init(
                style: "due due--good", shape: Shape.half.template, what: "On course", left: "due \(date)")
        case .ahead, .upcoming10, .upcoming5, .upcoming0, .overdue:
            // A limit of weeks or months is counted in days of the year, and never said in working days.
            let count: DueWords.Count =
                clock.calendarVersion == nil
                ? .days : .workingDays(reading.gateway.calendar(countingFor: clock.whose))
            let words = DueWords(clock.due, on: reading.today, counting: count)
            let isProvisional =
                clock.key.kind == .meeting
                && clock.key.child.flatMap { reading.state.progress(of: $0)?.residence?.certainty } == .provisional
            return .init(
                style: "due" + words.pressure.style, shape: words.pressure.shape.template,
                what: words.what.capitalisedFirst
                    + (isProvisional ? ", \(clock.trigger.asPlannedMove(on: reading.today))" : ""), left: words.left)
        }
    }
}
