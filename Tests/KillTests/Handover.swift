import Foundation
import Testing

/// The executable under test.
enum Handover {
    /// `HANDOVER_EXECUTABLE`, else `handover` beside the test executable.
    static let path =
        ProcessInfo.processInfo.environment["HANDOVER_EXECUTABLE"]
        ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("handover").path

    /// Starts a command.
    ///
    /// - Parameter step: where it kills itself: `upload-moved:2`.
    static func start(_ arguments: [String], killedAt step: String? = nil) throws -> ChildProcess {
        var environment = ProcessInfo.processInfo.environment
        environment["HANDOVER_KILL_AT"] = step
        environment["HANDOVER_HOME"] = nil
        return try ChildProcess(path, arguments, environment: environment)
    }

    /// Runs a command that must succeed, and gives its JSON.
    @discardableResult
    static func run(_ arguments: String...) async throws -> [String: Any] {
        let process = try start(arguments + ["--json"])
        let ending = try await process.ended()
        try #require(ending == .exited(0), "\(arguments.joined(separator: " ")): \(process.complaints)")
        let json = try JSONSerialization.jsonObject(with: Data(process.text.utf8))
        return json as? [String: Any] ?? [:]
    }
}
