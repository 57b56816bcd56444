import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Synchronization
import Testing
import TransferStore

@testable import GatewayService

/// One history of three authorities, each of which sends a family to the next: what people do, what the network does and when processes
/// stop, all drawn from a seed.
final class Simulation: Sendable {
    /// One transfer and its two sides.
    struct Lane: Sendable {
        let sender: Station
        let receiver: Station
        let conversation: ConversationID
    }

    let stations: [Station]
    let lanes: [Lane]
    private let wire: Wire
    private let random: SharedRandom
    /// The transfer in which something happens just now.
    private let lane = Mutex(0)

    var sender: Station { lanes[lane.withLock { $0 }].sender }
    var receiver: Station { lanes[lane.withLock { $0 }].receiver }
    var conversation: ConversationID { lanes[lane.withLock { $0 }].conversation }

    init(seed: UInt64) async throws {
        let clock = HandClock()
        // A person is asked only after years here, so that what stands still in the end is a fault.
        let stations = try [Invented.calderdale, Invented.derby, Invented.camden].map {
            try Station($0, clock: clock, seed: seed, giveUpAfterSeconds: 400_000_000)
        }
        for (station, other) in stations.flatMap({ one in stations.map { (one, $0) } }) where station !== other {
            try station.trust(other)
        }
        var lanes: [Lane] = []
        for (index, sender) in stations.enumerated() {
            let receiver = stations[(index + 1) % stations.count]
            lanes.append(
                Lane(
                    sender: sender, receiver: receiver,
                    conversation: try await sender.sendPack(to: receiver).conversation))
        }
        (self.stations, self.lanes) = (stations, lanes)
        wire = Wire(stations)
        random = SharedRandom(seed: seed)
        wire.set { [random] _ in Self.fate(random.below(100)) }
    }

    private static func fate(_ number: Int) -> Wire.Fate {
        switch number {
        case ..<50: .delivered
        case ..<60: .requestLost
        case ..<72: .answerLost
        case ..<82: .doubled
        case ..<88: .requestSpoiled
        case ..<94: .answerSpoiled
        default: .answeredBySomebody(ExchangeAnswer(status: 502, body: []))
        }
    }

    /// Something happens.
    func step() async throws {
        lane.withLock { $0 = random.below(lanes.count) }
        switch random.below(20) {
        case ..<7: try await somebodyActs()
        case ..<10: try await sender.dispatch(over: wire)
        case ..<13: try await receiver.dispatch(over: wire)
        case ..<15: try await somethingArrivesLate()
        case ..<18: sender.clock.advance(seconds: Int64([1, 5, 60, 7200, 86_400][random.below(5)]))
        case 18: try sender.restart()
        default: try receiver.restart()
        }
    }

    /// Bytes of an attempt long ago come again, after whatever followed them.
    private func somethingArrivesLate() async throws {
        let attempts = wire.attempts
        guard !attempts.isEmpty else { return }
        let late = attempts[random.below(attempts.count)]
        guard let addressee = stations.first(where: { $0.code == late.to }) else { return }
        let stored = try addressee.events().filter(\.isReceived).count
        let answer = await wire.hand(late.bytes, from: late.from, to: late.to)
        if try addressee.events().filter(\.isReceived).count == stored {
            // Not new: either the receipt that is kept, or a no.
            let known = try addressee.events().compactMap(\.receivedMessage)
                .compactMap { digest in try addressee.answer(to: digest)?.bytes }
            #expect(known.contains(answer.body) == (answer.status == 200))
        }
    }

    /// Somebody does what may be forbidden now; only our law may say no.
    private func somebodyActs() async throws {
        do {
            switch random.below(20) {
            case ..<2: _ = try await receiver.acknowledge(conversation)
            case 2: _ = try await receiver.refuse(conversation)
            case ..<5: _ = try await receiver.convene(conversation)
            case ..<7: _ = try await receiver.hold(conversation)
            case 7: _ = try await receiver.accept(conversation)
            case 8:
                let children = try receiver.gateway.transfer(conversation.text).children.map(\.child)
                guard !children.isEmpty else { return }
                let child = children[random.below(children.count)]
                _ =
                    try await random.below(2) == 0
                    ? receiver.accept(conversation, children: [child]) : receiver.decline(conversation, child: child)
            case ..<11: _ = try await sender.supplement(conversation, to: receiver)
            case 11: _ = try await sender.close(conversation, .transferred)
            case 12:
                let reasons = EndedChild.Reason.allCases
                let station = random.below(2) == 0 ? sender : receiver
                _ = try await station.close(conversation, reasons[random.below(reasons.count)])
            case 13..<15: try await somebodyDisputes()
            case 15: try await somebodyRecalls()
            case 16: _ = try await receiver.destroy(conversation)
            case 17: try await somebodyWithdraws()
            case 18: try await somebodyThinksAgain()
            default:
                let station = random.below(2) == 0 ? sender : receiver
                _ = try station.gateway.resend(
                    station.gateway.transfer(conversation.text), by: station.acting(.serviceManager))
            }
        } catch is GatewayFault {
            // Forbidden in this state, or the transfer has not arrived yet.
        }
    }

    /// Papers are taken back: those of a child, or one document; or the receiving team says that they are the wrong child's.
    private func somebodyRecalls() async throws {
        let children = try sender.gateway.transfer(conversation.text).children.map(\.child)
        guard let child = children.isEmpty ? nil : children[random.below(children.count)] else { return }
        switch random.below(3) {
        case 0: _ = try await sender.recall(conversation, children: [child])
        case 1: _ = try await sender.recall(conversation, documents: [2 + random.below(3)])
        default: _ = try await receiver.refuseWrongChild(conversation, child)
        }
    }

    /// What waits is withdrawn; in most histories something may have left, and it is not.
    private func somebodyWithdraws() async throws {
        let waiting = try sender.undelivered().filter { $0.sequence > 1 && !$0.isVoid }
        guard let item = waiting.isEmpty ? nil : waiting[random.below(waiting.count)] else { return }
        _ = try sender.gateway.withdraw(
            sender.gateway.transfer(conversation.text), from: item.sequence, because: "Invented.",
            by: sender.acting(.teamManager))
    }

    /// A parent withdraws permission or gives it again.
    private func somebodyThinksAgain() async throws {
        let transfer = try sender.gateway.transfer(conversation.text)
        _ = try await sender.gateway.recordConsentChange(
            transfer, random.below(3) == 0 ? .given : .withdrawn, of: "p1", children: transfer.children.map(\.child),
            on: sender.gateway.today, words: "Invented words.", by: sender.acting(.practitioner))
    }

    /// One side raises a dispute, or speaks in one that there is.
    private func somebodyDisputes() async throws {
        let station = random.below(2) == 0 ? sender : receiver
        let transfer = try station.gateway.transfer(conversation.text)
        let acting = try station.acting(.serviceManager)
        let details = DisputeDetails(statement: "Invented words.")
        guard let dispute = transfer.disputes.last, random.below(4) > 0 else {
            let raised = RaisedDispute(
                children: transfer.children.map(\.child), ground: .delay, subject: .placement,
                visits: DisputeVisits(by: .notAgreed, next: nil))
            _ = try await station.gateway.raiseDispute(transfer, raised, details: details, by: acting)
            return
        }
        let outcomes = DisputeEffect.Outcome.allCases
        let outcome = outcomes[random.below(outcomes.count)]
        let effects = dispute.children.map { DisputeEffect(child: $0, outcome: outcome) }
        var acts: [DisputeAct] = [.answered, .proposed(effects), .escalated, .withdrawn, .resolved(effects)]
        if case .proposed(let proposed) = dispute.state { acts = [.agreed(proposal: proposed.message), .answered] }
        _ = try await station.gateway.speak(
            acts[random.below(acts.count)], in: dispute, of: transfer, details: details, by: acting)
    }

    /// The network recovers, and people send again what can be.
    func calm() async throws {
        wire.set(.delivered)
        for _ in 0..<3 {
            for lane in lanes {
                for station in [lane.sender, lane.receiver] {
                    try await station.settle(over: wire)
                    guard let transfer = try? station.gateway.transfer(lane.conversation.text) else { continue }
                    _ = try? station.gateway.resend(transfer, by: station.acting(.serviceManager))
                    try await station.settle(over: wire)
                }
            }
        }
    }

    /// A conversation as one side computes it, without what the other side refused.
    func transcript(of conversation: ConversationID, at station: Station) throws -> [MessageRecord] {
        try station.gateway.store.read { reader in
            Transcript.ordered(try reader.messages(of: conversation).filter { !$0.isVoid }.map(\.record))
        }
    }
}
