import Foundation
import OutboundHTTP
import Testing

@Suite("Bodies are sent whole, or the failure is told", .timeLimit(.minutes(5)))
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
    func large() async throws {
        let path = pinned.folder.path("large")
        let size = 100 * 1024 * 1024
        try makeFile(path, size: size)
        let client = makeClient()
        // The first exchange brings in what any exchange needs, whatever its size.
        _ = await client.send(pinned.get(server))
        let before = try memory("VmRSS")
        let exchange = await client.exchange(pinned.post(server, "/echo", .file(path: path)))
        let peak = try memory("VmHWM")
        let echo = try exchange.outcome.decoded(Echo.self)
        #expect(echo.received == size)
        #expect(echo.sha256 == Self.digest)
        #expect(exchange.timings.bodyBytesSent == Int64(size))
        print("100 MB sent: memory grew \((peak - before) / 1024) MB, \(exchange.timings)")
        #expect(peak - before < 64 * 1024)
    }

    @Test("A peer that closes in the middle of an upload has cut it, and what was sent is counted")
    func cut() async throws {
        let path = pinned.folder.path("large")
        try makeFile(path, size: 100 * 1024 * 1024)
        let fault = try #require(
            await makeClient().send(pinned.post(server, "/cut/200000", .file(path: path))).fault)
        guard case .cut(let sent) = fault.code else {
            Issue.record("\(fault)")
            return
        }
        #expect(sent >= 200_000 && sent < 100 * 1024 * 1024)
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

    private func makeFile(_ path: String, size: Int) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        for megabyte in 0..<(size / 1_048_576) {
            try file.seek(toOffset: UInt64(megabyte * 1_048_576))
            try file.write(contentsOf: Data([UInt8(megabyte)]))
        }
        try file.truncate(atOffset: UInt64(size))
        try file.close()
    }

    /// A figure of this process in KiB, from the kernel.
    private func memory(_ name: String) throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\(name):") })
        return try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
    }
}
