import CaseTransfer
import GatewayService
import WorkingDays

/// The children, each with their own facts, decision and dates: siblings can differ.
struct ChildrenPart: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let name: String
        let born: String?
        let held: WorklistRow.Fact
        let duty: WorklistRow.Fact
        let decision: StateTag
        let decided: String?
        let due: String
        let left: String?
    }

    let caption: String
    let rows: [Row]

    init(_ reading: TransferReading) {
        caption = "The children, who holds each case and where the duty lies"
        rows = reading.view.children.map { Self.row($0, reading) }
    }

    private static func row(_ child: ChildView, _ reading: TransferReading) -> Row {
        let (decision, decided) = decision(child, reading)
        let clock = reading.clocks.first { $0.due.child == child.reference }
        let words = clock.map {
            DueWords($0.due.due, on: reading.today, counting: .workingDays(reading.calendar))
        }
        let isOpen = clock.map { !$0.status.isSettled } ?? false
        // What both sides have said by now, not what the pack said at its time; and never in place of the days that are left.
        let isProvisional =
            clock.flatMap { reading.state.progress(of: $0.due.child)?.residence?.certainty } == .provisional
        let planned = clock?.due.residence.asPlannedMove(on: reading.today)
        let left = [words?.left, isProvisional ? planned : nil].compactMap(\.self).joined(separator: "; ").orNil
        return Row(
            name: reading.firstName(of: child), born: born(child, reading),
            held: fact(child.caseHeldBy, "Nobody", reading),
            duty: fact(child.dutyLiesWith, "Not known here", reading),
            decision: decision, decided: decided,
            due: clock.map {
                isOpen ? $0.due.due.words(on: reading.today) : $0.status.words.inPlainWords.capitalisedFirst
            }
                ?? "No clock yet", left: isOpen ? left : nil)
    }

    static func born(_ child: ChildView, _ reading: TransferReading) -> String? {
        if let born = child.bornOn { return "born \(born.dayAndYear)" }
        if let born = reading.caseChild(child)?.dateOfBirth {
            return "\(born.years(until: reading.today)), born \(born.dayAndYear)"
        }
        if let expected = reading.caseChild(child)?.expectedDateOfBirth, child.unborn {
            return "not yet born, expected \(expected.dayAndYear)"
        }
        return reading.view.papers?.children.first { $0.number == child.number }?.bornOn.map {
            "born \($0)".inPlainWords
        }
    }

    private static func fact(
        _ fact: HolderAndDuty.Fact?, _ none: String, _ reading: TransferReading
    ) -> WorklistRow.Fact {
        guard let fact else { return WorklistRow.Fact(who: none, isUs: false, when: nil) }
        let next = fact.next.map { "until \($0.from.shortWords(on: reading.today))" }
        return WorklistRow.Fact(
            who: reading.name(of: fact.authority), isUs: fact.authority == reading.gateway.authority,
            when: next ?? fact.since.map { "since \($0.shortWords(on: reading.today))" })
    }

    private static func decision(_ child: ChildView, _ reading: TransferReading) -> (
        StateTag, String?
    ) {
        let reported = child.onlyReported.contains(.responsibility) ? "Reported, not signed" : nil
        switch ChildState.Name(rawValue: child.responsibility) {
        case .accepted, .closed:
            let from = child.caseHeldBy?.next?.from ?? child.caseHeldBy?.since
            return (
                StateTag("Accepted", .good, .done),
                reported ?? from.map { "from \($0.shortWords(on: reading.today))" }
            )
        case .declined: return (StateTag("Declined", .soon, .soon), reported)
        case .ended: return (StateTag("Ended", .calm, .ring), reported)
        case .heldBySender, nil:
            switch PackState.Name(rawValue: child.pack) {
            case .refused:
                return (StateTag("Pack refused", .soon, .soon), "Ends nothing and changes no date")
            case .draft, .queued, .delivered, .acknowledged, .rejected, .withdrawn, nil:
                return (StateTag("Not yet made", .calm, .ring), reported)
            }
        }
    }
}

extension CivilDate {
    /// "2 May 2015": a date of birth always has its year.
    var dayAndYear: String { String(inWords.drop { $0 != " " }.dropFirst()) }

    /// Whole years until another day, as ages are counted.
    func years(until other: CivilDate) -> Int {
        let isBefore = (other.month, other.day) < (month, day)
        return other.year - year - (isBefore ? 1 : 0)
    }
}
