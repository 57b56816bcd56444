/// Runs work that blocks (C libraries, files, commits) on threads of its own, never on the cooperative pool.
package enum BlockingWork {
    /// More than messages are under way to one peer and from it; further work waits its turn.
    private static let threads = BlockingThreads(named: "handover.waits", atMost: 24)

    /// Runs tasks on these threads altogether, so that what blocks in them costs no change of thread before and after it.
    ///
    /// A task that prefers it may block anywhere but on an actor.
    package static let executor = Executor()

    /// Does work that blocks: on the spot where the task is on these threads already.
    package static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        if isOnItsThreads { return try work() }
        return try await withCheckedThrowingContinuation { continuation in
            threads.run { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// Whether the caller may block where it is: a function that no actor isolates runs where its task prefers to.
    package static var isOnItsThreads: Bool {
        withUnsafeCurrentTask { $0?.unownedTaskExecutor == executor.asUnownedTaskExecutor() }
    }

    /// The threads, as tasks prefer them.
    package final class Executor: TaskExecutor {
        /// Runs a piece of a task on one of the threads.
        package func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            let here = asUnownedTaskExecutor()
            BlockingWork.threads.run { job.runSynchronously(on: here) }
        }
    }
}
