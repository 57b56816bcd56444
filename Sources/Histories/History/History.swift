public import CaseTransfer
import WorkingDays

/// One history drawn from a seed: authorities, families that move between them more than once, people who do what their law
/// allows and try what it does not, and a wire that loses, repeats and delays.
///
/// A history is a list of steps, and each step is one number from which everything in it is drawn. So a step means nearly the same
/// whatever stands before it, and a long history that shows a fault can be cut down to a short one that still does.
public struct History: Sendable {
    /// A child of a family, with its transfers in their order.
    struct Child: Sendable {
        var places: [Place] = []
        /// Siblings are moved together at first and part freely.
        let family: Int
    }

    /// A child in one of the transfers.
    struct Place: Sendable {
        let transfer: Int
        let child: ChildReference
    }

    /// A fault put in on purpose, to show that looking finds one.
    public enum Sabotage: Sendable {
        /// The receiving gateway answers with a receipt now and then, and keeps nothing.
        case receiptForNothing
        /// The sending side's journal loses an acknowledgement now and then, and the date with it.
        case forgottenAcknowledgement
    }

    /// The authorities, two or more.
    public let authorities: [AuthorityCode]
    /// What somebody would tell of it, a line for each thing that happened.
    public internal(set) var story: [String] = []
    /// What no history may show; empty while all is well.
    public internal(set) var broken: [String] = []
    /// The transfers, in the order in which they began, each on both sides.
    public internal(set) var transfers: [TwoSides] = []
    var children: [Child] = []
    var today = Invented.date("2026-12-01")
    var clocks = ClockWatch()
    let sabotage: Sabotage?

    /// A world in which nobody has moved yet.
    ///
    /// - Parameters:
    ///   - count: how many authorities, from 2 to 5.
    ///   - families: how many families live with the authorities, one after another; each has one to three children.
    public init(authorities count: Int, families: Int = 3, sabotage: Sabotage? = nil) {
        let all = [Invented.calderdale, Invented.derby, Invented.havering, Invented.suffolk, Invented.camden]
        authorities = Array(all.prefix(min(max(count, 2), all.count)))
        self.sabotage = sabotage
        for family in 0..<families {
            for _ in 0...(family % 3) { children.append(Child(family: family)) }
        }
    }

    /// The steps of a seed.
    public static func steps(seed: UInt64, count: Int) -> [UInt64] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in random.next() }
    }

    /// Takes every step, calms the wire, and looks at what has become of it.
    public static func run(
        _ steps: [UInt64], authorities: Int, families: Int = 3, sabotage: Sabotage? = nil
    ) -> History {
        var history = History(authorities: authorities, families: families, sabotage: sabotage)
        for step in steps where history.broken.isEmpty { history.take(step) }
        if history.broken.isEmpty { history.calm() }
        if history.broken.isEmpty { history.lookAtTheEnd() }
        return history
    }

    /// Something happens.
    mutating func take(_ step: UInt64) {
        var random = SeededRandom(seed: step)
        switch Int.random(in: 0..<24, using: &random) {
        case 0..<2: somebodyMoves(&random)
        case 2..<11: somebodySpeaks(&random)
        case 11..<18: theWireCarries(&random)
        case 18: somethingComesLate(&random)
        case 19: somethingIsSentAgain(&random)
        case 20: aProcessRestarts(&random)
        case 21: somebodyTries(&random)
        default: today = today.adding(days: [1, 1, 2, 7, 30].randomElement(using: &random) ?? 1)
        }
    }

    /// Changes one transfer, on the day that it is, and looks at its clocks afterwards.
    mutating func change<Value>(_ index: Int, _ body: (inout TwoSides) -> Value) -> Value {
        if transfers[index].now.londonDate != today { transfers[index].move(to: today) }
        let value = body(&transfers[index])
        broken += clocks.look(at: transfers[index], number: index)
        return value
    }

    mutating func tell(_ line: String) { story.append("\(today) \(line)") }

    /// The transfers in which something may still be said: the latest of some child.
    var current: [Int] { Array(Set(children.compactMap { $0.places.last?.transfer })).sorted() }
}
