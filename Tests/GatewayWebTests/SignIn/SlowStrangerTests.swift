import Foundation
import Hummingbird
import Logging
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Connections of strangers to the workbench")
struct SlowStrangerTests {
    /// Runs a listener whose patience is short, and gives its port to the test.
    private func listening(
        _ limits: ListenerLimits, _ test: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let office = try Office.derby()
        let logger = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }
        let settings = StaffSettings(
            host: "127.0.0.1", port: 0, url: Browser.address, protection: .proxy(named: "nginx"))
        let door = try StaffDoor(gateway: office.gateway, settings: settings, logger: logger)
        let listener = StaffListener(
            host: "127.0.0.1", port: 0, speech: .plain,
            router: Workbench.router(gateway: office.gateway, before: door.middlewares), limits: limits, logger: logger)
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let running = Task { try await listener.run { opened.yield($0) } }
        let port = try #require(await ports.first { _ in true })
        try await test(port)
        running.cancel()
        _ = await running.result
    }

    /// A connection on which a test writes what it likes.
    private final class Line: Sendable {
        private let descriptor: Int32

        init(_ port: Int) throws {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(connected == 0)
            // A listener that waits for ever must fail the test and not hang it.
            var patience = timeval(tv_sec: 60, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        }

        deinit { close(descriptor) }

        func write(_ text: String) {
            _ = send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL))
        }

        /// Everything until the other side ends the connection; nil when it does not.
        func rest() -> String? {
            var all: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                if count == 0 || (count < 0 && errno == ECONNRESET) { return String(decoding: all, as: UTF8.self) }
                guard count > 0 else { return nil }
                all += buffer.prefix(count)
            }
        }
    }

    private let brief = ListenerLimits(
        firstRequest: .milliseconds(200), silence: .seconds(50), formOfStrangers: .milliseconds(200),
        form: .seconds(50))

    @Test(
        "Whoever says nothing, or never ends what they began, is not waited for",
        arguments: [
            "", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ",
            "POST /sign-in HTTP/1.1\r\nHost: a\r\nOrigin: \(Browser.address)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nhandle=",
        ])
    func neverEnding(_ begun: String) async throws {
        try await listening(brief) { port in
            let line = try Line(port)
            line.write(begun)
            #expect(try await BlockingWork.run { line.rest() } == "", "ended, and without an answer")
        }
    }

    @Test("A connection that was answered is not kept for a stranger either")
    func kept() async throws {
        try await listening(brief) { port in
            let line = try Line(port)
            line.write("GET /sign-in HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try #require(try await BlockingWork.run { line.rest() })
            #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("Of more strangers than there is room for the one who came first makes room")
    func crowd() async throws {
        let limits = ListenerLimits(strangers: 2, firstRequest: .seconds(50), silence: .seconds(50))
        try await listening(limits) { port in
            let lines = try (1...3).map { _ in try Line(port) }
            let first = lines[0]
            #expect(try await BlockingWork.run { first.rest() } == "")
            let last = lines[2]
            last.write("GET /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(try await BlockingWork.run { last.rest() }?.hasPrefix("HTTP/1.1 200") == true)
        }
    }
}
