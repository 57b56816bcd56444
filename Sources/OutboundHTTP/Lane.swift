import CLibCurl
import CShims
import Dispatch

/// One connection's worth of libcurl, running one transfer at a time on a thread of its own.
///
/// The serial queue gives it a thread outside Swift's cooperative pool while it has work, and none while it has not.
// Unchecked: the handle and the watch are touched only on the queue, or in deinit, when nobody else holds the lane.
final class Lane: @unchecked Sendable {
    private let queue = DispatchQueue(label: "handover.outbound.lane")
    private let watch: TLSWatch
    private var handle: CurlHandle?

    init(refusesEveryCertificate: Bool = false) {
        watch = TLSWatch(refusesEveryCertificate: refusesEveryCertificate)
    }

    // The watch has to outlive the handle, whose connection reports to it until it is closed.
    deinit { handle = nil }

    /// Runs work that blocks, after whatever the lane does now.
    func run(_ work: @escaping @Sendable (Lane) -> Void) {
        queue.async { work(self) }
    }

    /// Closes the connection, on the lane's own thread.
    func retire() {
        queue.async { self.handle = nil }
    }

    /// Moves one request and its answer; only within `run`.
    func carry(_ transfer: Transfer) -> HTTPSExchange {
        dispatchPrecondition(condition: .onQueue(queue))
        guard !transfer.isCancelled else { return failed(.cancelled, transfer) }
        guard let size = transfer.openBody() else { return failed(.cannotReadBody, transfer) }
        defer { transfer.closeBody() }
        let request = transfer.request
        guard let handle = readyHandle(), let headers = HeaderList(request.headers, method: request.method) else {
            return failed(.other(curlCode: Int(CURLE_OUT_OF_MEMORY.rawValue)), transfer)
        }
        // Lent lists, callbacks and the copy of our key must not outlive the transfer.
        defer { handle.reset() }
        let ending = transfer.withQuestions { questions in
            var options = CurlOptions(handle)
            options.setConnection(
                url: request.url, scheme: request.service?.scheme ?? "https", proxy: request.proxy,
                connectTimeout: request.connectTimeout)
            if let identity = request.identity { options.setIdentity(identity) }
            options.setExchange(request, bodySize: size, headers: headers.pointer)
            if let service = request.service {
                // Without the watch, which takes pinned certificates only.
                options.setTrust(service)
            } else {
                options.setTrust(request.trust)
                options.note(watch.attach(to: handle.pointer))
            }
            options.note(handover_curl_set_transfer(handle.pointer, questions))
            guard options.code == CURLE_OK else { return CurlEnding(code: options.code) }
            let code = handle.perform()
            return CurlEnding(
                code: code, handle: handle.pointer, text: handle.lastErrorText,
                answerBegan: transfer.headers.hasBegun)
        }
        return withExtendedLifetime(headers) { exchange(ending, transfer) }
    }

    /// Begins a connection as far as the other end's certificate and drops it; only within `run`, and only on a lane
    /// that refuses every certificate.
    func look(_ transfer: Transfer) -> CertificateLook {
        dispatchPrecondition(condition: .onQueue(queue))
        let request = transfer.request
        guard let handle = readyHandle() else {
            return .failed(.init(.other(curlCode: Int(CURLE_OUT_OF_MEMORY.rawValue)), at: transfer.place.text))
        }
        defer { handle.reset() }
        let ending = transfer.withQuestions { questions in
            var options = CurlOptions(handle)
            options.setConnection(
                url: request.url, proxy: request.proxy, connectTimeout: request.connectTimeout)
            options.setNoPublicTrust()
            options.set(CURLOPT_CONNECT_ONLY, 1)
            options.note(watch.attach(to: handle.pointer))
            options.note(handover_curl_set_transfer(handle.pointer, questions))
            guard options.code == CURLE_OK else { return CurlEnding(code: options.code) }
            let code = handle.perform()
            return CurlEnding(code: code, handle: handle.pointer, text: handle.lastErrorText, answerBegan: false)
        }
        if let presented = watch.facts().presented { return .presented(presented) }
        return .failed(reading(ending, transfer).fault())
    }

    private func readyHandle() -> CurlHandle? {
        if handle == nil { handle = CurlHandle() }
        handle?.reset()
        watch.clear()
        return handle
    }

    private func exchange(_ ending: CurlEnding, _ transfer: Transfer) -> HTTPSExchange {
        guard ending.code == CURLE_OK, transfer.stop == nil else {
            return HTTPSExchange(outcome: .failed(reading(ending, transfer).fault()), timings: ending.timings)
        }
        return HTTPSExchange(
            outcome: .answered(status: ending.status, headers: transfer.headers.fields, body: transfer.body),
            timings: ending.timings)
    }

    private func reading(_ ending: CurlEnding, _ transfer: Transfer) -> FaultReading {
        FaultReading(
            ending: ending, tls: watch.facts(), stop: transfer.stop, request: transfer.request, place: transfer.place)
    }

    private func failed(_ code: TransportFaultCode, _ transfer: Transfer) -> HTTPSExchange {
        HTTPSExchange(
            outcome: .failed(TransportFault(code, at: transfer.place.text)), timings: HTTPSTimings())
    }
}
