import CaseTransfer
import Foundation
import GatewayService
import Synchronization

/// Tells when an answer to a message has come in, so that nobody has to look for it all the time.
final class ReceiptWatch: Sendable {
    private enum Wait {
        case answered
        case waiting(CheckedContinuation<Void, Never>)
    }

    private let waits = Mutex<[String: Wait]>([:])

    /// The same network, watched.
    func watching(_ network: PeerTransport) -> PeerTransport {
        PeerTransport(
            post: { [self] file, destination in
                let outcome = await network.post(file, destination)
                answered(URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent)
                return outcome
            },
            look: network.look)
    }

    /// Waits until the peer's receipt for a message is verified and stored.
    func receipt(for message: MessageDigest, in gateway: Gateway) async throws {
        await answer(to: message.text)
        while true {
            switch try gateway.progress(of: message) {
            case .delivered: return
            case .underWay: try await Task.sleep(for: .milliseconds(1))
            case .rejected(let code): throw BenchFault("a message was rejected: \(code?.rawValue ?? "no code")")
            case .needsAttention(let fault): throw BenchFault("a message was given up: \(fault)")
            }
        }
    }

    private func answered(_ message: String) {
        let waiting = waits.withLock { waits in waits.updateValue(.answered, forKey: message) }
        if case .waiting(let continuation) = waiting { continuation.resume() }
    }

    private func answer(to message: String) async {
        await withCheckedContinuation { continuation in
            let isThere = waits.withLock { waits -> Bool in
                if case .answered = waits[message] { return true }
                waits[message] = .waiting(continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
        waits.withLock { waits in _ = waits.removeValue(forKey: message) }
    }
}
