import Foundation

/// The command line, run as a stranger would run it.
enum Handover {
    /// `HANDOVER_EXECUTABLE` when it is set, else `handover` beside the test executable.
    static let executable: String = {
        if let named = ProcessInfo.processInfo.environment["HANDOVER_EXECUTABLE"] { return named }
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent("handover").path
    }()

    /// The environment of a fresh login: nothing that says where a home is or for whom `sudo` runs something.
    static var environment: [String: String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HANDOVER") && !$0.key.hasPrefix("SUDO") }
    }

    /// Runs one command to its end.
    ///
    /// - Parameters:
    ///   - place: where its streams are kept, for a test that searches everything that was ever printed.
    ///   - environment: variables to add.
    ///   - input: what is typed to it; nothing when nil.
    static func run(
        _ arguments: [String], streams place: Streams, environment added: [String: String] = [:],
        input: String? = nil
    ) async throws -> Answer {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw Trouble("\(executable) is not there: build the product handover, or set HANDOVER_EXECUTABLE.")
        }
        let (output, errors) = place.next()
        var typed: FileHandle?
        if let input {
            let file = URL(fileURLWithPath: output + ".in")
            try Data(input.utf8).write(to: file)
            typed = try FileHandle(forReadingFrom: file)
            try FileManager.default.removeItem(at: file)
        }
        defer { try? typed?.close() }
        let process = try ChildProcess.start(
            executable, arguments, environment: environment.merging(added) { $1 }, input: typed?.fileDescriptor,
            output: output, errors: errors)
        let code = try await process.wait()
        return Answer(
            arguments: arguments, exit: code, out: try String(contentsOfFile: output, encoding: .utf8),
            err: try String(contentsOfFile: errors, encoding: .utf8))
    }
}

/// What a command answered.
struct Answer: Sendable, CustomStringConvertible {
    let arguments: [String]
    let exit: Int32
    let out: String
    let err: String

    /// The one object on stdout.
    var object: JSON { get throws { try JSON(parsing: out) } }
    /// The error object on stderr.
    var failure: JSON { get throws { try JSON(parsing: err) } }

    var description: String {
        "handover \(arguments.joined(separator: " ")) ended with \(exit)\nstdout: \(out)\nstderr: \(err)"
    }
}

/// A folder in which the streams of every command are kept, numbered.
final class Streams: @unchecked Sendable {
    // @unchecked: the counter is only touched under the lock.
    let folder: String
    private var count = 0
    private let lock = NSLock()

    init(in folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func next() -> (output: String, errors: String) {
        let number = lock.withLock {
            count += 1
            return count
        }
        return ("\(folder)/\(number).out", "\(folder)/\(number).err")
    }
}
