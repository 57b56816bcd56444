import NIOCore
import Synchronization

/// The connections of whom nothing is known yet, oldest first, and never more of them than the limit: those whose handshake is not
/// finished, and at the workbench those on which nobody is signed in.
///
/// Whoever can reach the port can open sockets and say nothing. The oldest of them makes room for the next, so that a
/// registered peer, whose handshake takes a moment, or somebody who signs in finds a place whatever others hold.
final class ConnectionsOnTrial: Sendable {
    private let limit: Int
    private let waiting = Mutex<[any Channel]>([])

    init(limit: Int) { self.limit = limit }

    /// Notes a connection of whom nothing is known, ending the oldest if there are too many.
    func begin(_ channel: any Channel) {
        let surplus = waiting.withLock { waiting -> (any Channel)? in
            waiting.append(channel)
            return waiting.count > limit ? waiting.removeFirst() : nil
        }
        surplus?.close(promise: nil)
    }

    /// Notes that something is known now, or the connection gone.
    func end(_ channel: any Channel) {
        waiting.withLock { waiting in waiting.removeAll { $0 === channel } }
    }
}
