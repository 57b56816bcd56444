import CShims
import Synchronization

/// One request under way: what libcurl asks for and hands over while it runs.
// Unchecked: only the lane that runs the transfer touches anything but the flag, and the flag is atomic.
final class Transfer: @unchecked Sendable {
    /// Why our side stopped libcurl.
    enum Stop {
        case cancelled
        case bodyUnreadable
        case answerTooLong
    }

    let request: HTTPSRequest
    let place: PeerPlace
    private(set) var headers = AnswerHeaders()
    private(set) var body: [UInt8] = []
    private(set) var stop: Stop?
    private var source: BodySource?
    private let cancelled = Atomic<Bool>(false)

    init(_ request: HTTPSRequest, place: PeerPlace) {
        self.request = request
        self.place = place
    }

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// Asks the lane to stop; from any thread.
    func cancel() { cancelled.store(true, ordering: .releasing) }

    /// Opens our body and says how long it is; nil when it cannot be read.
    func openBody() -> Int64? {
        source = BodySource(request.body)
        return source?.size
    }

    func closeBody() { source = nil }

    fileprivate func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= request.responseLimit - body.count else {
            stop = .answerTooLong
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    fileprivate func take(header line: UnsafeRawBufferPointer) -> Bool {
        if headers.take(line) { return true }
        stop = .answerTooLong
        return false
    }

    fileprivate func give(into room: UnsafeMutableRawBufferPointer) -> Int? {
        if let count = source?.read(into: room) { return count }
        stop = .bodyUnreadable
        return nil
    }

    fileprivate func move(to offset: Int64) -> Bool { source?.move(to: offset) ?? false }

    fileprivate func stopsNow() -> Bool {
        guard isCancelled else { return false }
        stop = .cancelled
        return true
    }
}

extension Transfer {
    /// Lends libcurl's questions, answered by this transfer, to a closure; the pointer ends with it.
    func withQuestions<Result>(_ run: (UnsafePointer<handover_curl_transfer>) -> Result) -> Result {
        var questions = handover_curl_transfer(
            context: Unmanaged.passUnretained(self).toOpaque(),
            take_body: { context, bytes, count in
                Transfer.borrowed(context)?.take(body: .init(start: bytes, count: count)) == true ? 0 : 1
            },
            take_header: { context, bytes, count in
                Transfer.borrowed(context)?.take(header: .init(start: bytes, count: count)) == true ? 0 : 1
            },
            give_body: { context, room, count in
                Transfer.borrowed(context)?.give(into: .init(start: room, count: count)) ?? -1
            },
            move_body: { context, offset in
                Transfer.borrowed(context)?.move(to: offset) == true ? 0 : 1
            },
            is_cancelled: { context in
                Transfer.borrowed(context)?.stopsNow() == true ? 1 : 0
            })
        return withExtendedLifetime(self) { withUnsafePointer(to: &questions, run) }
    }

    private static func borrowed(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
