import Foundation

/// A child process that inherits nothing of ours: every file of ours closes itself, and no signal is blocked.
struct ChildProcess: Sendable {
    let pid: pid_t

    /// Starts a program, its output and errors going to files, so that nobody waits for a pipe that somebody else holds open.
    static func start(
        _ program: String, _ arguments: [String], environment: [String: String], input: Int32?, output: String,
        errors: String
    ) throws -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, program, &actions, &attributes, argv, envp)
        guard code == 0 else { throw Trouble("\(program) does not start: \(String(cString: strerror(code)))") }
        return ChildProcess(pid: pid)
    }

    /// The exit code once the process has ended; nil while it runs; minus the signal's number when one killed it.
    func ended() -> Int32? {
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) != 0 else { return nil }
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : -signal
    }

    /// Waits for the end; a process that takes too long is killed, and that is an error.
    func wait(atMost seconds: Double = 90) async throws -> Int32 {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        while true {
            if let code = ended() { return code }
            if ContinuousClock.now > end {
                stop()
                throw Trouble("A process did not end within \(seconds) seconds.")
            }
            try await Task.sleep(for: .milliseconds(4))
        }
    }

    /// Kills the process and takes its end off the kernel's hands.
    func stop() {
        kill(pid, SIGKILL)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
    }
}

/// Something that a test could not do, in words.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
