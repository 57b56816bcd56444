import Foundation
import GatewayService

/// A gateway's own process, which ends when its input is closed: with this program, however this one ends.
final class DemoServing {
    /// The port of its exchange listener.
    let port: Int
    private let process: Process
    private let input: Pipe

    /// Starts `serve` for a home and waits until it listens.
    ///
    /// - Parameter port: the port it takes; nil for its settings'.
    init(_ layout: HomeLayout, port: Int? = nil) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["serve", "--home", layout.root, "--stop-with-input"] + (port.map { ["--port", "\($0)"] } ?? [])
        input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        let log = layout.root + "/serve.log"
        _ = FileManager.default.createFile(atPath: log, contents: nil, attributes: [.posixPermissions: 0o600])
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        struct Ready: Decodable { var port: Int }
        var line = Data()
        while let piece = try output.fileHandleForReading.read(upToCount: 1), !piece.isEmpty, piece != Data([10]) {
            line += piece
        }
        guard let ready = try? JSONDecoder().decode(Ready.self, from: line) else {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
            throw CommandFailure(
                .cannotCreate, code: "serve-did-not-start", message: "A gateway process did not start.",
                remedy: "Read \(log); keep it with --home DIR.")
        }
        self.port = ready.port
    }

    /// Lets the process end, and waits for it.
    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
