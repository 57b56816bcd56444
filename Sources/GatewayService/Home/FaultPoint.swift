#if FAULT_POINTS
    import Foundation
    import Synchronization
#endif

/// Named steps at which a test may kill the process, to prove that what was promised survives it.
///
/// Compiled into debug builds only. `HANDOVER_KILL_AT=after-commit:3` kills the process, as SIGKILL does, at the third time
/// it reaches that step.
enum FaultPoint: String, CaseIterable {
    case messageMade = "message-made"
    case sealedFileWritten = "sealed-file-written"
    case sealedCommitted = "sealed-committed"
    case uploadVerified = "upload-verified"
    case uploadMoved = "upload-moved"
    case receiptSigned = "receipt-signed"
    case receivedCommitted = "received-committed"
    case answerArrived = "answer-arrived"
    case answerCommitted = "answer-committed"

    #if FAULT_POINTS
        private static let plan: (step: String, turn: Int)? = {
            guard let text = ProcessInfo.processInfo.environment["HANDOVER_KILL_AT"] else { return nil }
            let parts = text.split(separator: ":")
            guard let step = parts.first else { return nil }
            return (String(step), parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
        }()
        private static let turns = Mutex(0)

        func reached() {
            guard let plan = Self.plan, plan.step == rawValue else { return }
            let turn = Self.turns.withLock { turns -> Int in
                turns += 1
                return turns
            }
            if turn == plan.turn { kill(getpid(), SIGKILL) }
        }
    #else
        @inline(__always) func reached() {}
    #endif
}
