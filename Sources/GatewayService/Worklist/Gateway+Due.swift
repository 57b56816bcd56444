import CaseTransfer
import TransferStore
import WorkingDays

/// How far ahead a list of what falls due looks.
public enum DueSpan: Hashable, Sendable {
    /// Up to today: what is due today or overdue.
    case today
    /// What is due within ten working days or overdue, short limits from their first day.
    case tenWorkingDays
    /// Everything that is awaited.
    case everything
}

extension Gateway {
    /// What falls due in all transfers, the earliest first; no transfer is folded for it that has not changed.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or what could not be read.
    public func due(_ span: DueSpan, by acting: ActingPerson) throws -> [DueLine] {
        try require(.readCase, of: acting)
        try prepareToReadWorklist()
        let today = self.today
        let reading = calendarInUse.reading
        let last: CivilDate? =
            switch span {
            case .today: today
            // Whatever is not counted, the eleventh working day lies beyond.
            case .tenWorkingDays:
                max(reading.own.count(11, from: today).due, reading.statutory.count(11, from: today).due)
            case .everything: nil
            }
        return try store.read { try $0.deadlines(through: last) }.compactMap { deadline in
            let calendar = deadline.countsClosures ? reading.own : reading.statutory
            let stage = deadline.stage(on: today, in: calendar)
            switch stage {
            case .upcoming10, .upcoming5, .upcoming0, .overdue: break
            case .ahead:
                // A limit shorter than the step at which people are told never enters it, and is due all the sooner.
                let left = calendar.workingDays(after: today, through: deadline.clock.due)
                guard span == .everything || span == .tenWorkingDays && left <= 10 else { return nil }
            case .onCourse: guard span == .everything else { return nil }
            case .met, .metLate, .ended: return nil
            }
            return DueLine(
                transfer: deadline.conversation, peer: deadline.peer, number: deadline.number,
                clock: deadline.clock.standing(at: stage))
        }
    }
}
