import GatewayService
import NIOPosix

/// The few threads on which uploads are written, so that no event loop and no task ever waits for a disk.
///
/// Work given to it is always done, whether or not the task that gave it has been cancelled: a file that was opened is
/// always closed again.
struct WriterThreads: Sendable {
    private let pool: NIOThreadPool

    /// Starts `count` threads.
    init(count: Int) {
        self.pool = NIOThreadPool(numberOfThreads: count)
        pool.start()
    }

    /// Does blocking work on one of the threads and returns what it returned; on the spot where the task is on threads that may wait.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        if BlockingWork.isOnItsThreads { return work() }
        return await withCheckedContinuation { continuation in
            pool.submit { _ in continuation.resume(returning: work()) }
        }
    }

    /// Ends the threads after what they have been given is done.
    func stop() async {
        await withCheckedContinuation { continuation in
            // The pool reports no failure of its own; whatever it says, there is nothing left to do.
            pool.shutdownGracefully { _ in continuation.resume() }
        }
    }
}
