import CaseTransfer
import GatewayTesting
import Synchronization
import Testing
import TransferStore

@testable import GatewayService
@testable import OutboundHTTP

/// A network in which messages to one peer hang until they are let go.
private final class SlowPeer: Sendable {
    private let state = Mutex((seen: [AuthorityCode](), released: false))
    let slow: AuthorityCode

    init(_ slow: AuthorityCode) { self.slow = slow }

    func attempts(to peer: AuthorityCode) -> Int { state.withLock { $0.seen.count { $0 == peer } } }

    func release() { state.withLock { $0.released = true } }

    var transport: PeerTransport {
        PeerTransport(
            post: { [self] _, destination in
                state.withLock { $0.seen.append(destination.peer) }
                while destination.peer == slow, !state.withLock({ $0.released }), !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(5))
                }
                return .lost
            }, look: { _ in .failed(TransportFault(.connectRefused, at: "an invented place")) })
    }
}

@Suite("The outbox while it is being emptied")
struct DispatcherTests {
    private func eventually(_ what: String, _ condition: () throws -> Bool) async throws {
        for _ in 0..<6000 {
            if try condition() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("\(what) never happened")
    }

    @Test("A long queue for a peer that hangs does not keep messages from another")
    func others() async throws {
        let (sender, receiver, _) = try Station.pair()
        let third = try Station(Invented.havering, clock: sender.clock)
        try sender.trust(third)
        for _ in 0..<(Dispatcher.batch + 6) { _ = try await sender.queueTest(to: receiver) }
        _ = try await sender.queueTest(to: third)
        let network = SlowPeer(receiver.code)

        let dispatcher = Task { await Dispatcher(gateway: sender.gateway, transport: network.transport).run() }
        try await eventually("an attempt to the other peer") { network.attempts(to: third.code) > 0 }

        try await eventually("an attempt in each lane") {
            network.attempts(to: receiver.code) >= Dispatcher.parallelPerPeer
        }
        #expect(network.attempts(to: receiver.code) == Dispatcher.parallelPerPeer)
        network.release()
        dispatcher.cancel()
        await dispatcher.value
    }

    @Test("A queue longer than the lanes is emptied without anybody asking again, and so is a transfer's next message")
    func longQueue() async throws {
        let (sender, receiver, wire) = try Station.pair()
        var queued: [QueuedMessage] = []
        for _ in 0..<(Dispatcher.batch + 6) { queued.append(try await sender.queueTest(to: receiver)) }
        let transport = wire.transport(of: sender)
        let gateway = sender.gateway

        let dispatcher = Task { await Dispatcher(gateway: gateway, transport: transport).run() }
        let last = try #require(queued.last)
        #expect(try await gateway.follow(last.digest, for: .seconds(600)) == .delivered)
        try await eventually("every receipt") {
            try queued.allSatisfy { try sender.outboxItem($0.digest)?.state == .delivered }
        }
        #expect(try await gateway.follow(queued[0].digest, for: .seconds(600)) == .delivered)
        dispatcher.cancel()
        await dispatcher.value
        #expect(!gateway.settlements.dispatchesHere)
    }

    @Test("An attempt that takes hours is not doubled")
    func slowAttempt() async throws {
        let (sender, receiver, _) = try Station.pair()
        let third = try Station(Invented.havering, clock: sender.clock)
        try sender.trust(third)
        let slow = try await sender.queueTest(to: receiver)
        let network = SlowPeer(receiver.code)
        let dispatcher = Task { await Dispatcher(gateway: sender.gateway, transport: network.transport).run() }
        try await eventually("the first attempt") { network.attempts(to: receiver.code) == 1 }

        sender.clock.advance(seconds: 7200)
        // What is queued now is looked at now, so the slow one is passed over with hours behind it.
        _ = try await sender.queueTest(to: third)
        try await eventually("a look at the outbox") { network.attempts(to: third.code) > 0 }

        #expect(network.attempts(to: receiver.code) == 1)
        #expect(try sender.outboxItem(slow.digest)?.attempts == 0)
        network.release()
        dispatcher.cancel()
        await dispatcher.value
        #expect(try sender.outboxItem(slow.digest)?.state == .waiting)
        #expect(try sender.outboxItem(slow.digest)?.attempts == 1)
    }

    @Test("A failed attempt that cannot be noted rests: a full disk does not make us call the peer without a pause")
    func unnoted() async throws {
        let (sender, receiver, _) = try Station.pair()
        _ = try await sender.queueTest(to: receiver)
        let network = SlowPeer(receiver.code)
        network.release()
        let (clock, settings) = (sender.clock, sender.settings)
        let gateway = try Gateway.open(
            sender.layout, settings: settings,
            surroundings: Surroundings(now: { clock.now }, random: { _ in throw CancellationError() }), log: .silent)
        let dispatcher = Task {
            await Dispatcher(gateway: gateway, transport: network.transport, unnotedPause: .seconds(3600)).run()
        }
        try await eventually("the first attempt") { network.attempts(to: receiver.code) == 1 }

        for _ in 0..<20 {
            gateway.outboxBell.ring()
            try await Task.sleep(for: .milliseconds(10))
        }

        #expect(network.attempts(to: receiver.code) == 1)
        dispatcher.cancel()
        await dispatcher.value
    }

    @Test("What could not be noted is tried again, and nobody withdraws it in between")
    func unnotedAgain() async throws {
        let (sender, receiver, _) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let network = SlowPeer(receiver.code)
        network.release()
        let (clock, settings) = (sender.clock, sender.settings)
        let gateway = try Gateway.open(
            sender.layout, settings: settings,
            surroundings: Surroundings(now: { clock.now }, random: { _ in throw CancellationError() }), log: .silent)
        let dispatcher = Task {
            await Dispatcher(gateway: gateway, transport: network.transport, unnotedPause: .milliseconds(50)).run()
        }
        try await eventually("an attempt after one that could not be noted") {
            network.attempts(to: receiver.code) >= 3
        }
        for _ in 0..<20 {
            #expect(FlightLock.attempt(path: sender.layout.message(queued.digest.text)).lock == nil)
            try await Task.sleep(for: .milliseconds(5))
        }
        dispatcher.cancel()
        await dispatcher.value
    }

    @Test("The time in which no process tried does not count: after a weekend a message is tried, not given up")
    func weekend() async throws {
        let (sender, receiver, wire) = try Station.pair(giveUpAfterSeconds: 3600)
        let queued = try await sender.queueTest(to: receiver)
        wire.set(.requestLost)
        sender.clock.advance(days: 3)

        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .waiting)

        // Tried, and stopped again for a weekend.
        sender.clock.advance(days: 3)
        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .waiting)

        let attempts = wire.attempts.count
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .needsAttention)
        #expect(wire.attempts.count > attempts + 3)
    }

    @Test(
        "An attempt has an end that fits the message",
        arguments: [0, 1 << 20, 1 << 30] as [Int64])
    func timeLimit(_ size: Int64) {
        #expect(PeerTransport.timeLimit(forBytes: size) == 120 + size / 16_384)
    }
}
