import Logging
import Metrics
import Synchronization

/// Counts connections that were refused in the handshake for their certificate: nothing of them is answered or journalled.
///
/// The log tells of the first, second, fourth, eighth … so that somebody who knocks all night cannot fill the disk.
final class RefusedConnections: Sendable {
    private let total = Mutex(0)
    private let counter = Counter(label: "handover_refused_connections")
    private let log: Logger

    init(log: Logger) { self.log = log }

    func count() {
        counter.increment()
        let total = total.withLock { total -> Int in
            total += 1
            return total
        }
        if total & (total - 1) == 0 {
            log.notice("Connections refused for their certificate since start", metadata: ["count": "\(total)"])
        }
    }
}
