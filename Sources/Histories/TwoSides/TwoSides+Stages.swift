import CaseTransfer
import WorkingDays

extension TwoSides {
    /// How far a transfer has come.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Prepared at the sending side.
        case drafted
        /// The pack is sealed and waits.
        case queued
        /// The pack is stored by the receiving gateway, and the receipt is kept.
        case delivered
        /// A team has acknowledged it for every child.
        case acknowledged
        /// A team has refused it for every child.
        case refused
        /// The meeting is convened.
        case convened
        /// The meeting was not held.
        case notHeld = "not-held"
        /// The meeting was held.
        case held
        /// Responsibility is accepted, from the day of the meeting.
        case accepted
        /// Responsibility is declined.
        case declined
        /// The sending side has closed.
        case closed
    }

    /// A transfer that has come so far, by replaying what leads there.
    public static func at(_ stage: Stage, children count: Int = 2, seed: UInt64 = 1) -> TwoSides {
        var sides = TwoSides(children: count, seed: seed)
        sides.advance(to: stage)
        return sides
    }

    /// Brings a transfer of which nothing is recorded to a stage.
    public mutating func advance(to stage: Stage) {
        let all = children
        let day = residence.adding(days: 14)
        switch stage {
        case .drafted: prepare()
        case .queued:
            advance(to: .drafted)
            seal(.pack(Invented.pack(all, resident: residence)), by: .sending)
        case .delivered:
            advance(to: .queued)
            deliver(from: .sending)
        case .acknowledged:
            advance(to: .delivered)
            guard let pack else { return }
            say(
                Invented.acknowledgement(of: pack, all, resident: residence, receiving: receiving.us), by: .receiving)
        case .refused:
            advance(to: .delivered)
            guard let pack else { return }
            say(Invented.refusal(of: pack, all), by: .receiving)
        case .convened:
            advance(to: .acknowledged)
            say(Invented.meeting(all, .convened(for: day)), by: .receiving)
        case .notHeld:
            advance(to: .convened)
            move(to: day)
            say(Invented.meeting(all, .notHeld(on: day, reason: .familyAbsent)), by: .receiving)
        case .held:
            advance(to: .convened)
            move(to: day)
            say(Invented.meeting(all, .held(on: day)), by: .receiving)
        case .accepted:
            advance(to: .held)
            say(Invented.acceptance(all, from: day), by: .receiving)
        case .declined:
            advance(to: .acknowledged)
            say(Invented.decline(all), by: .receiving)
        case .closed:
            advance(to: .accepted)
            move(to: day.adding(days: 1))
            say(Invented.ending(all, .transferred, on: day.adding(days: 1)), by: .sending)
        }
    }
}
