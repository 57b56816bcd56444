import CaseTransfer
import Histories
import WorkingDays

/// Transfers in every state, with every authority and on many days, from which a large store is made by repeating them.
///
/// Each is a history of its own that the law allows, written through the product.
struct WorklistPatterns {
    let us: AuthorityCode
    let today: CivilDate
    let workers: [PersonID]
    private var random = SeededRandom(seed: 8)

    init(us: AuthorityCode, today: CivilDate, workers: [PersonID]) {
        self.us = us
        self.today = today
        self.workers = workers
    }

    private static let peers = AuthorityRegister.england.authorities.map(\.code)
    /// Out of a hundred: what stands in a store that has been at work for a while.
    private static let stages: [(share: Int, stage: TwoSides.Stage)] = [
        (4, .queued), (14, .delivered), (34, .acknowledged), (3, .refused), (18, .convened), (2, .notHeld), (7, .held),
        (6, .accepted), (2, .declined), (10, .closed),
    ]

    /// Our own journal of one transfer.
    mutating func next(_ number: Int) -> [JournalEntry] {
        var peer = Self.peers[Int.random(in: 0..<Self.peers.count, using: &random)]
        // A neighbour with whom a fifth of everything is exchanged.
        if Int.random(in: 0..<5, using: &random) == 0 || peer == us {
            peer = us == Invented.derby ? Invented.calderdale : Invented.derby
        }
        let side: TransferSide = Int.random(in: 0..<5, using: &random) < 3 ? .receiving : .sending
        let drawn = stage()
        // What has not left the other side is not known here.
        let stage: TwoSides.Stage = side == .receiving && drawn == .queued ? .delivered : drawn
        // What has been met or accepted lies behind; what is only announced may lie far ahead.
        let hasHappened = [.notHeld, .held, .accepted, .closed].contains(stage)
        let residence = today.adding(
            days: hasHappened
                ? -Int.random(in: 20..<90, using: &random) : Int.random(in: -32..<260, using: &random))
        let begun = min(residence, today.adding(days: -1))
        var sides = TwoSides(
            from: side == .sending ? us : peer, to: side == .sending ? peer : us,
            children: 1 + Int.random(in: 0..<3, using: &random) / 2, resident: residence,
            now: Moment(secondsSinceEpoch: Int64(begun.daysSinceEpoch) * 86_400 + 9 * 3600),
            seed: UInt64(number) + 1)
        sides.advance(to: stage)
        if let pack = sides[side].state?.packDigest {
            let dates = sides.children.map { child in
                CaseDates(
                    child: child, firstPlan: begun.adding(days: -200), plan: begun.adding(days: -50),
                    review: begun.adding(days: -Int.random(in: 1..<40, using: &random)),
                    summary: begun.adding(days: -Int.random(in: 1..<60, using: &random)))
            }
            sides.record(.caseDatesNoted(dates: dates, through: pack), at: side, by: .gateway)
        }
        if Int.random(in: 0..<10, using: &random) < 7 {
            sides.record(.caseAssigned(to: workers[Int.random(in: 0..<workers.count, using: &random)]), at: side)
        }
        if stage == .acknowledged, Int.random(in: 0..<12, using: &random) == 0 {
            sides.move(to: max(begun, today.adding(days: -Int.random(in: 0..<3, using: &random))))
            sides.say(Invented.dispute([sides.children[0]], .delay), by: .sending)
        }
        return sides[side].entries
    }

    private mutating func stage() -> TwoSides.Stage {
        var place = Int.random(in: 0..<100, using: &random)
        for (share, stage) in Self.stages {
            if place < share { return stage }
            place -= share
        }
        return .acknowledged
    }
}
