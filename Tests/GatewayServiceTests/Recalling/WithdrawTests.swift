import CaseTransfer
import GatewayTesting
import Synchronization
import Testing
import TransferStore

@testable import GatewayService

@Suite("Withdrawing what has not left")
struct WithdrawTests {
    private func withdraw(_ station: Station, _ id: ConversationID, from number: Int? = nil) throws -> [MessageDigest] {
        try station.gateway.withdraw(
            station.gateway.transfer(id.text), from: number, because: "Sealed too early.",
            by: station.acting(.practitioner))
    }

    private func code(_ body: () throws -> Void) -> String? { #expect(throws: GatewayFault.self) { try body() }?.code }

    @Test("A pack that waits is withdrawn with the reason, never leaves, and may be prepared anew")
    func pack() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        #expect(try withdraw(sender, pack.conversation) == [pack.digest])
        try await sender.settle(over: wire)
        #expect(wire.attempts.isEmpty)
        #expect(try receiver.storedMessages(of: pack.conversation).isEmpty)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.pack == "withdrawn")
        #expect(line.nextStep == nil && line.attention == nil)
        #expect(line.standing.contains("before it left"))
        #expect(try sender.gateway.transfer(pack.conversation.text).anomalies.isEmpty)
        #expect(code { _ = try withdraw(sender, pack.conversation) } == "nothing-waits")
        let again = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        #expect(try receiver.storedMessages(of: again.conversation).count == 1)
    }

    @Test("What was delivered cannot be withdrawn any more: the command says to recall it")
    func delivered() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let fault = #expect(throws: GatewayFault.self) { try withdraw(sender, pack.conversation) }
        #expect(fault?.code == "delivered")
        #expect(fault?.remedy.contains("handover recall") == true)
    }

    @Test("After an attempt that was cut off it may have left, and is recalled, not withdrawn; the recall follows it")
    func mayHaveLeft() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        wire.set(.answerLost)
        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.mayHaveLeft == true)
        #expect(code { _ = try withdraw(sender, pack.conversation) } == "may-have-left")
        try await sender.recall(
            pack.conversation, children: sender.gateway.transfer(pack.conversation.text).children.map(\.child),
            reason: .wrongAuthority)
        wire.set(.delivered)
        try await sender.settle(over: wire)
        #expect(try receiver.gateway.transfer(pack.conversation.text).hasQuarantine)
    }

    @Test("After attempts that never reached the peer nothing has left: it is withdrawn, and a recall says so")
    func neverReached() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        wire.set(.unreachable)
        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.attempts == 1)
        let fault = await #expect(throws: GatewayFault.self) {
            try await sender.recall(
                pack.conversation, children: sender.gateway.transfer(pack.conversation.text).children.map(\.child),
                reason: .wrongAuthority)
        }
        #expect(fault?.code == "not-left")
        #expect(try withdraw(sender, pack.conversation) == [pack.digest])
        #expect(try receiver.storedMessages(of: pack.conversation).isEmpty)
    }

    @Test("Beside a process that serves, what only waits for its next attempt is withdrawn; what is under way is not")
    func besideServe() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let serving = try HomeLock(path: sender.layout.serveLock)
        defer { withExtendedLifetime(serving) {} }
        wire.set(.unreachable)
        try await sender.dispatch(over: wire)
        do {
            let flying = try #require(FlightLock.attempt(path: sender.layout.message(pack.digest.text)).lock)
            defer { withExtendedLifetime(flying) {} }
            let fault = #expect(throws: GatewayFault.self) { try withdraw(sender, pack.conversation) }
            #expect(fault?.code == "under-way")
            // Whoever is sent on to the recall learns who may do it.
            #expect(fault?.remedy.contains("practitioner, team manager, service manager") == true)
        }
        #expect(try withdraw(sender, pack.conversation) == [pack.digest])
        #expect(try receiver.storedMessages(of: pack.conversation).isEmpty)
    }

    @Test(
        "A message that is being withdrawn is not taken for sending, and one that was withdrawn meanwhile never leaves")
    func grounded() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let gateway = sender.gateway
        let transport = wire.transport(of: sender)
        let grounded = try #require(FlightLock.attempt(path: sender.layout.message(pack.digest.text)).lock)
        let dispatcher = Task { await Dispatcher(gateway: gateway, transport: transport).run() }
        try await Task.sleep(for: .milliseconds(200))
        let isWithdrawn = try await gateway.store.write { try $0.withdraw(pack.digest) }
        #expect(isWithdrawn)
        withExtendedLifetime(grounded) {}
        try await Task.sleep(for: .milliseconds(100))
        dispatcher.cancel()
        gateway.outboxBell.ring()
        await dispatcher.value
        #expect(try receiver.storedMessages(of: pack.conversation).isEmpty)
        #expect(try sender.outboxItem(pack.digest) == nil)
    }

    @Test("While an attempt is under way its message is locked, and free again when the attempt has ended")
    func inFlight() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let path = sender.layout.message(pack.digest.text)
        let real = wire.transport(of: sender)
        let seen = Mutex<Bool?>(nil)
        let transport = PeerTransport(
            post: { file, destination in
                seen.withLock { $0 = FlightLock.attempt(path: path).lock == nil }
                return await real.post(file, destination)
            }, look: real.look)
        let gateway = sender.gateway
        let dispatcher = Task { await Dispatcher(gateway: gateway, transport: transport).run() }
        while try sender.outboxItem(pack.digest)?.state == .waiting { try await Task.sleep(for: .milliseconds(2)) }
        dispatcher.cancel()
        await dispatcher.value
        #expect(seen.withLock { $0 } == true)
        #expect(FlightLock.attempt(path: path).lock != nil)
    }

    @Test("What was due when a sending process died may have left; one that stopped in order leaves no doubt")
    func died() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let one = try await sender.sendPack(to: receiver)
        let other = try await sender.sendPack(to: receiver)
        wire.set(.unreachable)
        try await sender.dispatch(over: wire)
        #expect(try withdraw(sender, one.conversation) == [one.digest])
        let now = sender.gateway.now
        try await sender.gateway.store.write { try $0.beginSending(at: now) }
        // It rests after its failed attempt, and falls due while that process lives.
        sender.clock.advance(seconds: 3600)
        #expect(code { _ = try withdraw(sender, other.conversation) } == "may-have-left")
        let transfer = try sender.gateway.transfer(other.conversation.text)
        try await sender.recall(
            other.conversation, children: transfer.children.map(\.child), reason: .wrongAuthority)
    }

    @Test("What was queued after the sending process died did not leave with it, and is withdrawn")
    func queuedAfterDeath() async throws {
        let (sender, receiver, _) = try Station.pair()
        let before = try await sender.sendPack(to: receiver)
        let now = sender.gateway.now
        try await sender.gateway.store.write { try $0.beginSending(at: now) }
        let after = try await sender.sendPack(to: receiver)
        #expect(try sender.outboxItem(before.digest)?.mayHaveLeft == true)
        #expect(try sender.outboxItem(after.digest)?.mayHaveLeft == false)
        #expect(code { _ = try withdraw(sender, before.conversation) } == "may-have-left")
        #expect(try withdraw(sender, after.conversation) == [after.digest])
    }

    @Test("Beside a process that serves nobody counts it as dead, whatever is queued")
    func queuedBesideServe() async throws {
        let (sender, receiver, _) = try Station.pair()
        let serving = try HomeLock(path: sender.layout.serveLock)
        defer { withExtendedLifetime(serving) {} }
        let now = sender.gateway.now
        try await sender.gateway.store.write { try $0.beginSending(at: now) }
        let one = try await sender.sendPack(to: receiver)
        let other = try await sender.sendPack(to: receiver)
        #expect(try sender.outboxItem(one.digest)?.mayHaveLeft == false)
        #expect(try sender.outboxItem(other.digest)?.mayHaveLeft == false)
        #expect(try sender.gateway.store.read { try $0.isSending() })
    }

    @Test("A supplement is withdrawn from its number on, and the pack before it stays")
    func later() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let one = try await sender.supplement(pack.conversation, to: receiver)
        let other = try await sender.supplement(pack.conversation, to: receiver)
        #expect(code { _ = try withdraw(sender, pack.conversation, from: 9) } == "nothing-waits")
        #expect(try withdraw(sender, pack.conversation, from: 3) == [other.digest])
        #expect(try withdraw(sender, pack.conversation) == [one.digest])
        _ = try await sender.supplement(pack.conversation, to: receiver)
        try await sender.settle(over: wire)
        #expect(try receiver.storedMessages(of: pack.conversation).count == 2)
        #expect(try sender.gateway.transfer(pack.conversation.text).anomalies.isEmpty)
    }
}
