import Foundation
import OutboundHTTP
import Testing

@Suite("Bodies are sent whole, or the failure is told", .timeLimit(.minutes(20)))
struct UploadTests {
    let pinned: Pinned
    let server: PeerServer

    init() throws {
        pinned = try Pinned()
        server = try PeerServer(pinned.certificate)
    }

    @Test("An empty body, no body and a body of a few bytes arrive with their length")
    func small() async throws {
        for (body, length) in [(RequestBody.bytes([]), 0), (nil, 0), (.bytes([1, 2, 3]), 3)] as [(RequestBody?, Int)] {
            let request = HTTPSRequest(url: server.url(), method: .post, body: body, trust: pinned.trust)
            let echo = try await makeClient().send(request).decoded(Echo.self)
            #expect(echo.method == "POST")
            #expect(echo.received == length)
            #expect(echo.headers["content-length"] == "\(length)")
        }
    }

    @Test("A file of 100 MB arrives, and memory does not grow with it")
    func large() async {
        // In a process of its own: peak memory is a process's, and other tests run beside this one.
        await #expect(processExitsWith: .success) {
            let tests = try UploadTests()
            let path = tests.pinned.folder.path("large")
            let size = 100 * 1024 * 1024
            try Self.makeFile(path, size: size)
            let client = makeClient()
            // The first exchange brings in what any exchange needs, whatever its size.
            _ = await client.send(tests.pinned.get(tests.server))
            let before = try Self.peakMemory()
            let exchange = await client.exchange(tests.pinned.post(tests.server, "/echo", .file(path: path)))
            let grown = try Self.peakMemory() - before
            let echo = try exchange.outcome.decoded(Echo.self)
            try #require(echo.received == size)
            try #require(echo.sha256 == Self.digest)
            try #require(exchange.timings.bodyBytesSent == Int64(size))
            try #require(grown < 64 << 10, "peak memory grew by \(grown) KiB")
        }
    }

    @Test("A peer that closes in the middle of an upload has cut it, and what was sent is counted")
    func cut() async throws {
        let path = pinned.folder.path("large")
        try Self.makeFile(path, size: 100 * 1024 * 1024)
        let fault = try #require(
            await makeClient().send(pinned.post(server, "/cut/2000000", .file(path: path))).fault)
        guard case .cut(let sent) = fault.code else {
            Issue.record("\(fault)")
            return
        }
        // libcurl counts a piece once TLS has taken the whole of it; the peer may have read some of the one after.
        let piece: Int64 = 256 * 1024
        #expect(sent >= 2_000_000 - piece && sent < 100 * 1024 * 1024)
    }

    @Test("A file that is missing, a folder or a pipe cannot be read, and nothing is sent")
    func unreadable() async throws {
        let pipe = pinned.folder.path("pipe")
        try runTool(["mkfifo", pipe])
        for path in [pinned.folder.path("missing"), pinned.folder.url.path, pipe] {
            let fault = await makeClient().send(pinned.post(server, "/echo", .file(path: path))).fault
            #expect(fault?.code == .cannotReadBody)
        }
        let counts = try await makeClient().send(pinned.get(server, "/count")).decoded(Counts.self)
        #expect(counts.requests == 0)
    }

    /// SHA-256 of 100 MiB in which byte 0 of each MiB is its number and all else is zero, by the openssl command.
    static let digest = "e9890b017d511e25f8a1697e88b1fde9994c78e453cbedae481ad5c42654112a"

    private static func makeFile(_ path: String, size: Int) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        for megabyte in 0..<(size / 1_048_576) {
            try file.seek(toOffset: UInt64(megabyte * 1_048_576))
            try file.write(contentsOf: Data([UInt8(megabyte)]))
        }
        try file.truncate(atOffset: UInt64(size))
        try file.close()
    }

    /// The largest resident size of this process so far, in KiB.
    private static func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
