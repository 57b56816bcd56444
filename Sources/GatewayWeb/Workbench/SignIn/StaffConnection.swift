import HummingbirdCore
import NIOCore
import Synchronization

/// One browser's connection, and how long it is waited for: little before anybody is in, so that strangers hold no connections.
final class StaffConnection: Sendable {
    /// Who sent the last request.
    enum Visitor: Hashable, Sendable {
        /// Nobody who is signed in.
        case stranger
        /// Somebody who is.
        case known
    }

    private struct State {
        var visitor = Visitor.stranger
        var end: Scheduled<Void>?
    }

    private let channel: any Channel
    private let limits: ListenerLimits
    private let strangers: ConnectionsOnTrial
    private let state = Mutex(State())

    /// A connection just opened, of which the head of the first request is awaited.
    init(_ channel: any Channel, limits: ListenerLimits, strangers: ConnectionsOnTrial) {
        self.channel = channel
        self.limits = limits
        self.strangers = strangers
        awaitHead()
    }

    /// Waits for the whole head of the next request; one that comes a byte at a time is not waited for longer.
    func awaitHead() {
        endUnlessDone(within: state.withLock { $0.visitor } == .known ? limits.silence : limits.firstRequest)
    }

    /// The head is there, and nobody has looked yet who sent it: the body is awaited as of whoever sent the last request.
    func awaitBody() { serve(state.withLock { $0.visitor }) }

    /// Who sent it is known: its body is awaited, for a time that depends on that.
    func serve(_ visitor: Visitor) {
        let before = state.withLock { state -> Visitor in
            defer { state.visitor = visitor }
            return state.visitor
        }
        switch (before, visitor) {
        case (.stranger, .known): strangers.end(channel)
        case (.known, .stranger): strangers.begin(channel)
        case (.stranger, .stranger), (.known, .known): break
        }
        endUnlessDone(within: visitor == .known ? limits.form : limits.formOfStrangers)
    }

    /// The body is there; how long the answer takes is ours.
    func hasBody() { endUnlessDone(within: nil) }

    /// The connection is gone.
    func leave() { endUnlessDone(within: nil) }

    private func endUnlessDone(within patience: Duration?) {
        let channel = self.channel
        let next = patience.map { patience in
            channel.eventLoop.scheduleTask(in: TimeAmount(patience)) { channel.close(promise: nil) }
        }
        state.withLock { state in
            state.end?.cancel()
            state.end = next
        }
    }
}
