/// How much of the machine, and how much patience, the exchange listener gives to its peers.
public struct ListenerLimits: Hashable, Sendable {
    /// Threads that move bytes between sockets and requests.
    public var eventLoops: Int
    /// Threads that write uploads to disk for requests that are not served on threads which may wait; no more of their files than
    /// this are written at one moment.
    public var writerThreads: Int
    /// Connections open at once; more wait in the operating system's queue.
    public var connections: Int
    /// Connections open at once whose handshake is not finished, and which have therefore shown nothing yet. One more ends
    /// the oldest of them, so that they cannot keep out registered peers.
    public var handshakes: Int
    /// Connections of the workbench open at once on which nobody is signed in. One more ends the oldest of them.
    public var strangers: Int
    /// How long a new connection has to finish its handshake.
    public var handshake: Duration
    /// How long a new connection has to finish its handshake and begin its first request.
    public var firstRequest: Duration
    /// How long a connection may be silent, between requests or inside one that is being sent.
    public var silence: Duration
    /// How long a form of somebody who is not signed in may take to come, from its head to its end.
    public var formOfStrangers: Duration
    /// The same for somebody who is.
    public var form: Duration
    /// The slowest average an upload may fall to once it has lasted longer than `silence`, in bytes a second.
    public var slowestUpload: Int64
    /// The largest request head taken, in bytes.
    public var headBytes: Int
    /// The most header fields taken in one request.
    public var headFields: Int
    /// How long a peer that was refused is listened to, so that it can read why, before its connection is ended.
    public var farewell: Duration
    /// The most bytes that are read of it meanwhile.
    public var farewellBytes: Int
    /// How long requests under way are given to finish when the listener stops.
    public var shutdown: Duration

    /// The limits for a gateway that shares two cores with everything else; name those that differ.
    public init(
        eventLoops: Int = 1, writerThreads: Int = 2, connections: Int = 256, handshakes: Int = 64,
        strangers: Int = 128,
        handshake: Duration = .seconds(5), firstRequest: Duration = .seconds(15), silence: Duration = .seconds(60),
        formOfStrangers: Duration = .seconds(20), form: Duration = .seconds(300),
        slowestUpload: Int64 = 4096, headBytes: Int = 16 * 1024, headFields: Int = 64,
        farewell: Duration = .seconds(10), farewellBytes: Int = 16 * 1024 * 1024, shutdown: Duration = .seconds(20)
    ) {
        self.eventLoops = max(1, eventLoops)
        self.writerThreads = max(1, writerThreads)
        self.connections = max(1, connections)
        self.handshakes = max(1, handshakes)
        self.strangers = max(1, strangers)
        self.formOfStrangers = formOfStrangers
        self.form = form
        self.handshake = handshake
        self.firstRequest = firstRequest
        self.silence = silence
        self.slowestUpload = slowestUpload
        self.headBytes = headBytes
        self.headFields = headFields
        self.farewell = farewell
        self.farewellBytes = farewellBytes
        self.shutdown = shutdown
    }

    /// Whether an upload is being drawn out: past its grace, and below the slowest average.
    func isDrawnOut(received: Int64, after elapsed: Duration) -> Bool {
        guard elapsed > silence else { return false }
        return received < slowestUpload * elapsed.components.seconds
    }
}
