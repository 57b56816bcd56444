import GatewayService
import GatewayWeb
import Synchronization
import Testing

/// A gateway that holds every message until it is let go on.
private final class Gate: Sendable {
    private let state = Mutex((reached: false, opened: false))

    var isReached: Bool { state.withLock { $0.reached } }

    func open() { state.withLock { $0.opened = true } }

    func pass() async {
        state.withLock { $0.reached = true }
        while !state.withLock({ $0.opened }) { try? await Task.sleep(for: .milliseconds(5)) }
    }
}

extension ListenerTests {
    @Suite("Stopping finishes what is under way and takes nothing new")
    struct StoppingTests {
        @Test("A request under way gets its answer after the listener was told to stop; a new one is not taken")
        func finishes() async throws {
            let gate = Gate()
            try await withDoor(answering: { _ in await gate.pass() }) { door, stop in
                let knocker = try door.begin(.connect, .message(of: 5), .body(5), .response, .end)
                try await eventually("the message has reached the gateway") { gate.isReached }
                stop()
                try await eventually("nobody new is let in") {
                    try await door.knock(.connect).last?.failed?.contains("ConnectionRefused") == true
                }
                gate.open()
                let heard = try #require(try await knocker.heard().first)
                #expect(heard.dropFirst().first?.status == 200)
                #expect(heard.last?.ended == true)
                #expect(door.arrivals.all.count == 1)
            }
        }

        @Test("An idle connection is ended when the listener stops")
        func endsIdle() async throws {
            try await withDoor { door, stop in
                let knocker = try door.begin(.connect, .message(of: 5), .body(5), .response, .wait, .end)
                try await knocker.waits()
                stop()
                try knocker.goOn()
                #expect(try await knocker.heard().first?.last?.ended == true)
            }
        }

        @Test("An upload that does not finish within the time for stopping is cut off and leaves no file")
        func cutsOff() async throws {
            try await withDoor(limits: ListenerLimits(silence: .seconds(3600), shutdown: .milliseconds(300))) {
                door, stop in
                let knocker = try door.begin(.connect, .chunkedMessage, .chunk(700_000), .end)
                try await eventually("some of it is on disk") { try !door.incomingFiles().isEmpty }
                stop()
                #expect(try await knocker.heard().first?.last?.ended == true)
                try await eventually("the file is gone") { try door.incomingFiles().isEmpty }
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test("A listener whose task is cancelled before it starts stops by itself")
        func cancelledAtOnce() async throws {
            try await withDoor { _, stop in stop() }
        }
    }
}
