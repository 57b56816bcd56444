import Foundation
import Testing

/// A program that others wrote and our files are checked with. A missing one fails the test: nothing is skipped.
struct OutsideTool {
    private let path: String

    struct Answer {
        let status: Int32
        let text: String
    }

    static let remedy = "run .ci/setup peers"

    /// A program on the PATH.
    init(onPath name: String) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let found = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
        path = try #require(found, "\(name) is not installed: \(Self.remedy)")
    }

    /// The Python of the repository's environment for outside tools.
    static func python() throws -> OutsideTool {
        let path = Repository.path(".venv/peers/bin/python")
        try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not there: \(remedy)")
        return OutsideTool(path: path)
    }

    private init(path: String) {
        self.path = path
    }

    func run(_ arguments: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Without these two the tools would also trust every authority that the system trusts.
        process.environment = ["SSL_CERT_FILE": "/dev/null", "SSL_CERT_DIR": "/nonexistent", "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
    }
}

/// Files of the repository that tests compare with or load.
enum Repository {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL.path

    /// Only the root's links are followed: a Python reached by another path than its environment's has none of its packages.
    static func path(_ relative: String) -> String { root + "/" + relative }
}
