import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A process of ours, started plainly so that nothing stands between a test and the signal it sends.
final class ChildProcess: Sendable {
    /// How a process ended.
    enum Ending: Hashable, Sendable {
        case exited(Int32)
        case killed(by: Int32)
    }

    let id: pid_t
    private let output: String
    private let errors: String
    private let input: Int32
    private let ending = Mutex<Ending?>(nil)

    /// Starts a program; its standard input stays open for as long as this value lives.
    init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
        let stem = NSTemporaryDirectory() + "handover-kill-\(UUID().uuidString)"
        output = stem + ".out"
        errors = stem + ".err"
        (id, input) = try Self.spawning.withLock { [output, errors] _ in
            try Self.spawn([program] + arguments, environment, output: output, errors: errors)
        }
    }

    /// Held from making a pipe to starting the process, so that no other child inherits its end.
    private static let spawning = Mutex(())

    private static func spawn(
        _ arguments: [String], _ environment: [String: String], output: String, errors: String
    ) throws -> (id: pid_t, input: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
        var words = arguments.map { strdup($0) } + [nil]
        var names = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            posix_spawn_file_actions_destroy(&actions)
            for word in words + names { free(word) }
            close(ends[0])
        }
        var id: pid_t = 0
        let code = posix_spawn(&id, arguments[0], &actions, nil, &words, &names)
        guard code == 0 else {
            close(ends[1])
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL)
        }
        return (id, ends[1])
    }

    deinit {
        if poll() == nil {
            kill(id, SIGKILL)
            var status: Int32 = 0
            waitpid(id, &status, 0)
        }
        close(input)
        unlink(output)
        unlink(errors)
    }

    /// How it ended, or nil while it runs.
    func poll() -> Ending? {
        ending.withLock { ending in
            if let ending { return ending }
            var status: Int32 = 0
            guard waitpid(id, &status, WNOHANG) == id else { return nil }
            ending = status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(by: status & 0x7f)
            return ending
        }
    }

    /// What it has written to standard output so far.
    var text: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

    /// What it has written to standard error so far.
    var complaints: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

    /// Kills it, as a power cut does, and waits until it is gone.
    @discardableResult
    func killAtOnce() async throws -> Ending {
        kill(id, SIGKILL)
        return try await ended()
    }

    /// Waits until it has ended.
    func ended() async throws -> Ending {
        try await eventually("process \(id) ends", complaints: { self.complaints }, value: { self.poll() })
    }
}

/// What a test waited for and did not come.
struct NeverHappened: Error, CustomStringConvertible {
    let description: String
}

/// Waits for something that happens elsewhere; a minute is only there to end a test that would wait for ever.
@discardableResult
func eventually<Value>(
    _ what: String, complaints: () -> String = { "" }, isolation: isolated (any Actor)? = #isolation,
    value: () throws -> Value?
) async throws -> Value {
    for _ in 0..<12_000 {
        if let value = try value() { return value }
        try await Task.sleep(for: .milliseconds(5))
    }
    throw NeverHappened(description: "\(what): \(complaints().suffix(2000))")
}
