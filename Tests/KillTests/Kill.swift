import Testing

/// One kill: who dies, and when.
enum Kill: Hashable, Sendable, CustomTestStringConvertible {
    /// The sender's `serve`, at the turn of a step.
    case sender(step: String, turn: Int)
    /// The receiver's `serve`.
    case receiver(step: String, turn: Int)
    /// The command that sends a prepared pack, at its only turn of a step.
    case sendCommand(step: String)
    /// The command that sends a test message, and delivers it itself while nobody serves.
    case testCommand(step: String)
    /// Whoever is drawn, at a time that is drawn.
    case atRandom(seed: UInt64)

    var testDescription: String {
        switch self {
        case .sender(let step, let turn): "sender at \(step):\(turn)"
        case .receiver(let step, let turn): "receiver at \(step):\(turn)"
        case .sendCommand(let step): "send at \(step)"
        case .testCommand(let step): "peer test at \(step)"
        case .atRandom(let seed): "at random, seed \(seed)"
        }
    }

    /// Every kill of the suite: each step at its first three turns, and thirty-two at random.
    static let all: [Kill] = {
        let receiving = ["upload-verified", "upload-moved", "receipt-signed", "received-committed"]
        let sending = ["answer-arrived", "answer-committed"]
        let sealing = ["message-made", "sealed-file-written", "sealed-committed"]
        var all: [Kill] = []
        for turn in 1...3 {
            all += receiving.map { .receiver(step: $0, turn: turn) } + sending.map { .sender(step: $0, turn: turn) }
        }
        all += (sealing + sending).map { .testCommand(step: $0) } + sealing.map { .sendCommand(step: $0) }
        return all + (1...32).map { .atRandom(seed: $0) }
    }()

    /// The steps that are named.
    var step: String? {
        switch self {
        case .sender(let step, _), .receiver(let step, _), .sendCommand(let step), .testCommand(let step): step
        case .atRandom: nil
        }
    }
}
