import Foundation

/// The fixture server as a child process, on a port of the system's choosing; ends with its last reference.
final class PeerServer {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    init(_ certificate: TestCertificate? = nil, _ arguments: String...) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/peer_server.py").path
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", script]
            + (certificate.map { ["--certificate", $0.certificatePath, "--key", $0.keyPath] } ?? []) + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw FixtureFailure(description: "the fixture server did not start") }
            line.append(more)
        }
        guard let ready = try JSONSerialization.jsonObject(with: line) as? [String: Int], let port = ready["port"]
        else { throw FixtureFailure(description: "the fixture server's first line is not its port") }
        self.port = port
    }

    deinit {
        // Not the gentler signal: a child inherits the signals that the thread starting it has blocked.
        kill(process.processIdentifier, SIGKILL)
    }

    /// A port at which nothing listens.
    static func closedPort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0
            }
        }
        guard named else { throw FixtureFailure(description: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    func url(_ path: String = "/echo") -> String { "https://127.0.0.1:\(port)\(path)" }
}
