import Foundation
import GatewayWeb
import Logging
import Synchronization
import Testing

/// Keeps every line with its metadata.
private struct Notebook: LogHandler {
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let pairs = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        lines.append("\(event.level) \(event.message) \(pairs.joined(separator: " "))")
    }
}

extension ListenerTests {
    @Suite("Each request is logged, and nothing of its contents")
    struct LoggingTests {
        @Test(
            "A line says method, path, status, bytes, time and peer; a name planted in path, method or header is in none"
        )
        func lines() async throws {
            let lines = Notebook.Lines()
            let logger = Logger(label: "test") { _ in Notebook(lines: lines) }
            try await withDoor(logger: logger) { door, _ in
                _ = try await door.knock(
                    .connect, .message(of: 77), .body(77), .response,
                    .head("GET /Planted-Name/address", "X-Child: Planted-Name"), .response,
                    .head("GET /exchange/v1/messages?child=Planted-Name", "Cookie: Planted-Name"), .response)
                let requests = lines.all.filter { $0.contains("exchange request") }
                #expect(
                    requests.first?.contains(
                        /^info exchange request bytes=77 method=POST ms=\d+ path=\/exchange\/v1\/messages peer=E06000015 status=200$/
                    )
                        == true, "\(requests)")
                #expect(requests.count == 3)
                #expect(!lines.all.contains { $0.contains("Planted") }, "\(lines.all)")
            }
        }
    }
}
