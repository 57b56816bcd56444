import Foundation

/// A program that runs as a process of its own; one that is not there is an error that says what to do.
public struct OutsideProgram: Sendable {
    /// Where it lies.
    public let path: String
    /// What stands before every argument given.
    private let leading: [String]

    /// What a program left behind.
    public struct Answer: Sendable, CustomStringConvertible {
        /// Its exit code.
        public let status: Int32
        /// What it wrote on standard output.
        public let output: String
        /// What it wrote on standard error.
        public let errors: String

        /// Everything, for a failing test.
        public var description: String { "exit code \(status)\nstdout: \(output)\nstderr: \(errors)" }
    }

    /// A program, or what it has to print, is missing.
    public struct Missing: Error, CustomStringConvertible {
        /// What is missing and the remedy.
        public let description: String
    }

    private init(path: String, leading: [String] = []) {
        self.path = path
        self.leading = leading
    }

    /// The command under test: `HANDOVER_EXECUTABLE` when it is set, else `handover` beside the test executable.
    ///
    /// - Throws: ``Missing``.
    public static func handover() throws -> OutsideProgram {
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["HANDOVER_EXECUTABLE"]
        let path = named ?? beside.appendingPathComponent("handover").path
        return try found(path, remedy: "build the product handover, or set HANDOVER_EXECUTABLE")
    }

    /// A script run by the Python of the repository's environment for outside tools, `.venv/peers`.
    ///
    /// - Parameter repository: the repository's root.
    /// - Throws: ``Missing``, with the remedy.
    public static func script(_ script: String, in repository: String) throws -> OutsideProgram {
        let python = try found("\(repository)/.venv/peers/bin/python", remedy: peersRemedy)
        for tool in ["xmlsec1", "openssl"] { _ = try onPath(tool) }
        return OutsideProgram(path: python.path, leading: [script])
    }

    /// A program on the path.
    ///
    /// - Throws: ``Missing``, with the remedy.
    public static func onPath(_ name: String) throws -> OutsideProgram {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
            return OutsideProgram(path: "\(folder)/\(name)")
        }
        throw Missing(description: "\(name) is missing: run \(peersRemedy)")
    }

    private static let peersRemedy = ".ci/setup peers"

    private static func found(_ path: String, remedy: String) throws -> OutsideProgram {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Missing(description: "\(path) is missing: \(remedy)")
        }
        return OutsideProgram(path: path)
    }

    /// Runs it to its end.
    public func run(_ arguments: [String]) throws -> Answer {
        let running = try RunningProgram(self, arguments)
        return running.waitForEnd()
    }

    /// Starts it with its streams in files of a folder; it inherits nothing else of ours.
    fileprivate func spawn(_ arguments: [String], streams folder: String, input: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        for (descriptor, name) in [(1, "out"), (2, "err")] {
            posix_spawn_file_actions_addopen(
                &actions, Int32(descriptor), "\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        for descriptor in 3..<1024 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
        // Threads of a test may block signals, and a child that inherited that could not be asked to stop.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HANDOVER") }
        let words = ([path] + leading + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, path, &actions, &attributes, words, variables)
        guard code == 0 else {
            throw Missing(description: "\(path) does not start: \(String(cString: strerror(code)))")
        }
        return pid
    }
}

/// A program that is running, such as a gateway; it is stopped when this is let go.
public final class RunningProgram {
    private let pid: pid_t
    private let input: Int32
    private let folder: String
    private var linesTaken = 0
    private var exitCode: Int32?

    /// Starts it; its streams go to files, so that nothing waits for a full pipe.
    public init(_ program: OutsideProgram, _ arguments: [String]) throws {
        folder = NSTemporaryDirectory() + "streams-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw OutsideProgram.Missing(description: "A pipe is missing.") }
        input = ends[1]
        _ = fcntl(input, F_SETFD, FD_CLOEXEC)
        defer { close(ends[0]) }
        pid = try program.spawn(arguments, streams: folder, input: ends[0])
    }

    deinit {
        stop()
        close(input)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Waits for the next whole line on standard output; at most a minute.
    ///
    /// - Throws: ``OutsideProgram/Missing`` when the program ends or the minute passes without one.
    public func nextLine() throws -> String {
        var line: String?
        wait(seconds: 60) {
            let ended = hasEnded()
            let lines = text("out").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            line = lines.dropFirst(linesTaken).first.map(String.init)
            return line != nil || ended
        }
        guard let line else {
            throw OutsideProgram.Missing(description: "A line on standard output is missing: \(text("err"))")
        }
        linesTaken += 1
        return line
    }

    /// Asks it to stop and waits until it has; one that does not listen is killed.
    public func stop() {
        kill(SIGTERM)
        wait(seconds: 20, until: hasEnded)
        kill(SIGKILL)
        wait(seconds: 20, until: hasEnded)
    }

    /// Waits for its end, at most two minutes.
    func waitForEnd() -> OutsideProgram.Answer {
        wait(seconds: 120, until: hasEnded)
        stop()
        return OutsideProgram.Answer(status: exitCode ?? -1, output: text("out"), errors: text("err"))
    }

    private func kill(_ signal: Int32) {
        if !hasEnded() { Foundation.kill(pid, signal) }
    }

    private func hasEnded() -> Bool {
        guard exitCode == nil else { return true }
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) != 0 else { return false }
        exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return true
    }

    private func wait(seconds: Int, until done: () -> Bool) {
        for _ in 0..<(seconds * 100) {
            if done() { return }
            usleep(10_000)
        }
    }

    private func text(_ name: String) -> String {
        (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
    }
}
