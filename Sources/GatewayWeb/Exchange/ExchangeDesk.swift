import GatewayService
import Logging

/// What every request of the exchange listener is served with.
struct ExchangeDesk: Sendable {
    /// The gateway behind the listener.
    let inlet: ExchangeInlet
    /// The listener's limits.
    let limits: ListenerLimits
    /// Where uploads are written.
    let threads: WriterThreads
    /// Told of every request, never of its contents.
    let logger: Logger

    /// How one upload is taken.
    var intake: UploadIntake {
        UploadIntake(
            largest: inlet.largestMessage, folder: inlet.incomingFolder, limits: limits, threads: threads,
            logger: logger)
    }
}
