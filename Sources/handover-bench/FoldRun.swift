import CaseTransfer
import Histories
import WorkingDays

/// Folds one transfer with a long journal again and again, as a process does that knows nothing yet.
enum FoldRun {
    static func measure(_ entries: Int) -> FoldFigures {
        let journal = busyTransfer(entries)
        let state = TransferState.folding(journal, us: Invented.derby)
        var times: [Double] = []
        for _ in 0..<200 {
            let began = ContinuousClock.now
            let folded = TransferState.folding(journal, us: Invented.derby)
            times.append((ContinuousClock.now - began) / .milliseconds(1))
            precondition(folded == state, "a fold is the same every time")
        }
        times.sort()
        return FoldFigures(
            entries: journal.count, milliseconds: times[times.count / 2].rounded(to: 3),
            slowestMilliseconds: (times.last ?? 0).rounded(to: 3), targetMilliseconds: 5)
    }

    /// The receiving side's journal of a transfer in which everything happens often: meetings that are put off, supplements,
    /// disputes that are raised and settled.
    private static func busyTransfer(_ count: Int) -> [JournalEntry] {
        var sides = TwoSides.at(.acknowledged, children: 3)
        let all = sides.children
        var day = sides.residence.adding(days: 3)
        while sides.receiving.entries.count < count {
            sides.move(to: day)
            sides.say(Invented.meeting(all, .convened(for: day)), by: .receiving)
            sides.say(Invented.meeting(all, .notHeld(on: day, reason: .familyAbsent)), by: .receiving)
            if let pack = sides.pack {
                sides.say(.supplement(SupplementStatement(pack: pack, absences: [])), by: .sending)
            }
            sides.say(Invented.dispute([all[0]], .delay), by: .sending)
            if let dispute = sides.receiving.state?.disputes.last {
                sides.say(.dispute(.said(of: dispute.id, .withdrawn, visits: nil)), by: .sending)
            }
            day = day.adding(days: 2)
        }
        precondition(sides.receiving.state?.anomalies.isEmpty ?? false, "all of it is lawful")
        precondition(sides.receiving.state?.messages.allSatisfy { !$0.isVoid } ?? false, "all of it arrived")
        return Array(sides.receiving.entries.prefix(count))
    }
}
