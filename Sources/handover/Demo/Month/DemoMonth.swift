import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import WorkingDays

/// A month of invented work between two authorities, told to both gateways through the use cases and in the order of its days.
final class DemoMonth {
    /// One thing that happens to a family, so many working days before today.
    struct Act: Sendable {
        let ago: Int
        let happens: @Sendable (DemoTale) async throws -> Void

        init(_ ago: Int, _ happens: @escaping @Sendable (DemoTale) async throws -> Void) {
            self.ago = ago
            self.happens = happens
        }
    }

    /// A family and what happens to it.
    struct Family: Sendable {
        let name: String
        let elder: String
        let younger: String
        /// Whether it moves from the second authority to the first.
        var goesBack = false
        let acts: [Act]
    }

    let sender: DemoOffice
    let receiver: DemoOffice
    private let clock: DemoClock
    private let end: Moment
    private let scratch: String
    /// The transfer of each family, by the family's name, once all is told.
    private(set) var transfers: [String: ConversationID] = [:]

    /// Makes both homes as they were before the month began, each knowing the other.
    ///
    /// - Parameter end: now; everything has happened by then.
    init(
        in folder: String, sender: AuthorityCode, receiver: AuthorityCode, clock: DemoClock, end: Moment
    ) throws {
        let begins = clock.now.londonDate
        self.clock = clock
        self.end = end
        scratch = folder
        self.sender = try DemoOffice(
            sender, in: folder, staff: .sending(from: begins), ports: .free(), clock: clock)
        self.receiver = try DemoOffice(
            receiver, in: folder, staff: .receiving(from: begins), ports: .free(), clock: clock)
        try self.sender.trust(self.receiver)
        try self.receiver.trust(self.sender)
    }

    /// A clock that stands well before the first thing happens of a month that ends at a moment: accounts are given then, so that nobody
    /// is still told of them.
    static func clock(before end: Moment) -> DemoClock {
        DemoClock(moment(on: end.londonDate.workingDaysAgo(longest + 30), minutes: 0))
    }

    /// The working days for which the longest story goes back.
    private static var longest: Int { families.flatMap(\.acts).map(\.ago).max() ?? 0 }

    /// Tells it.
    func tell() async throws {
        let third = try knowThird()
        let wire = try DemoWire([sender, receiver])
        let tales = (Self.families + Self.withoutGateway(to: third)).enumerated().map { number, family in
            let (from, to) = family.goesBack ? (receiver, sender) : (sender, receiver)
            let names = ExampleNames(
                family: family.name, elder: family.elder, younger: family.younger, number: number + 1)
            return (tale: DemoTale(names, from: from, to: to, scratch: scratch), acts: family.acts)
        }
        // What happens to one family on one day happens in its order.
        let acts = tales.flatMap { tale, acts in acts.map { (tale: tale, act: $0) } }.enumerated()
            .sorted { ($1.element.act.ago, $0.offset) < ($0.element.act.ago, $1.offset) }.map(\.element)
        try await wire.carry {
            for (place, (tale, act)) in acts.enumerated() {
                let day = end.londonDate.workingDaysAgo(act.ago)
                // What happens today happened within the last hour, whatever time it is.
                clock.advance(
                    to: act.ago == 0
                        ? end.adding(seconds: Int64(place - acts.count) * 60) : Self.moment(on: day, minutes: place * 4)
                )
                try await act.happens(tale)
            }
        }
        clock.advance(to: end)
        transfers = Dictionary(
            tales.compactMap { tale, _ in tale.conversation.map { (tale.names.family, $0) } }, uniquingKeysWith: { $1 })
    }

    /// An authority without a gateway, which some families move to.
    private func knowThird() throws -> AuthorityCode {
        let known = [sender.code, receiver.code]
        guard
            let third = ["E09000007", "E10000029", "E09000016"].compactMap({ AuthorityCode($0) })
                .first(where: { !known.contains($0) })
        else { return sender.code }
        let mailbox = "children.duty@\(third.text.lowercased()).example"
        try sender.gateway.addPeerByHand(
            third,
            ByHandContact(
                mailbox: mailbox, team: "Children’s duty team", telephone: "01632 960131", outOfHours: "01632 960132"),
            by: sender.acting(.administrator))
        try sender.gateway.confirmMailbox(
            of: third, heard: mailbox, by: .demonstration, acting: sender.acting(.teamManager))
        return third
    }

    /// So many minutes after nine o'clock on a day of London, or after eight in winter time's terms: always in office hours.
    private static func moment(on day: CivilDate, minutes: Int) -> Moment {
        Moment(secondsSinceEpoch: Int64(day.daysSinceEpoch) * 86_400 + 9 * 3600 + Int64(minutes % 420) * 60)
    }
}
