import Dispatch

/// Runs work that blocks (C libraries, files, commits) on threads of its own, never on the cooperative pool.
enum BlockingWork {
    private static let queue = DispatchQueue(label: "handover.blocking", qos: .userInitiated, attributes: .concurrent)

    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
