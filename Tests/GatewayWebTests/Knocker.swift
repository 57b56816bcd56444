import Foundation
import Testing

/// One thing a peer's gateway does, as `Fixtures/knock.py` understands it.
struct Step: Encodable {
    var words: [String]

    init(_ words: String...) { self.words = words }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(words)
    }

    static let connect = Step("connect")
    /// Closes, and connects again offering the session of before.
    static let reconnect = Step("reconnect")
    static let response = Step("response")
    static let lastChunk = Step("last-chunk")
    /// Says "waiting" and waits for `Knocker.goOn()`.
    static let wait = Step("wait")
    /// Opens so many connections that say nothing, not even the beginning of a handshake.
    static func mute(_ count: Int) -> Step { Step("mute", "\(count)") }
    /// Reads until the listener has closed all of those.
    static let muteEnd = Step("mute-end")
    /// Sends a body a byte at a time with a pause of so many milliseconds, until it may not send any more; says how many it sent.
    static func drip(_ count: Int, pause milliseconds: Int) -> Step { Step("drip", "\(count)", "\(milliseconds)") }
    /// Ends the connection as TLS wants it.
    static let bye = Step("bye")
    /// Ends the connection as a broken line does.
    static let drop = Step("drop")
    /// Reads until the listener closes.
    static let end = Step("end")

    static func head(_ line: String, _ fields: String...) -> Step {
        var step = Step("head", line)
        step.words += fields
        return step
    }
    /// The head of a message of so many bytes.
    static func message(of size: Int) -> Step {
        .head("POST /exchange/v1/messages", "Content-Type: application/xml", "Content-Length: \(size)")
    }
    static let chunkedMessage = Step.head(
        "POST /exchange/v1/messages", "Content-Type: application/xml", "Transfer-Encoding: chunked")
    static func body(_ size: Int) -> Step { Step("body", "\(size)") }
    static func chunk(_ size: Int) -> Step { Step("chunk", "\(size)") }
}

/// What the peer heard after a step.
struct Heard: Decodable {
    var status: Int?
    var fields: [String: String]?
    var body: String?
    var failed: String?
    var ended: Bool?
    var tls: String?
    var resumed: Bool?
    var dripped: Int?
}

/// A peer in a process of its own, on its way through its steps.
final class Knocker {
    private struct Plan: Encodable {
        var port: Int
        var certs: String
        var name: String?
        var tls: String
        var times: Int
        var steps: [Step]
    }

    private let process = Process()
    private let input = Pipe()
    private let output: URL
    private let exited: AsyncStream<Void>

    init(
        port: Int, zoo: CertificateZoo, as name: String?, tls: String = "1.3", times: Int = 1, steps: [Step]
    ) throws {
        let plan = Plan(port: port, certs: zoo.folder.path, name: name, tls: tls, times: times, steps: steps)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/knock.py")
        output = zoo.folder.appending(path: "heard-\(UUID().uuidString)")
        try Data().write(to: output)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)]
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: output)
        let (exited, hasExited) = AsyncStream<Void>.makeStream()
        self.exited = exited
        process.terminationHandler = { _ in hasExited.finish() }
        try process.run()
    }

    /// Lets a peer that waits go on.
    func goOn() throws { try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8)) }

    /// Waits until the peer has said so often that it waits.
    func waits(times: Int = 1) async throws {
        try await eventually("the peer waits") { try self.said().filter { $0 == "waiting" }.count >= times }
    }

    /// What each of the peer's connections heard, once it is done.
    func heard() async throws -> [[Heard]] {
        for await _ in exited {}
        let last = try #require(try said().last)
        return try JSONDecoder().decode([[Heard]].self, from: Data(last.utf8))
    }

    private func said() throws -> [Substring] {
        try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
    }
}

struct NeverHappened: Error {
    var what: String
}

/// Waits for a condition, without ever asserting how long that takes; a minute without it is a failure.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
    for _ in 0..<6000 {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw NeverHappened(what: what)
}

/// The bytes `knock.py` sends first.
func pattern(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(($0 % 65536 * 31 + 7) % 256) } }
