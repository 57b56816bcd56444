import Foundation

/// One authority's home with its people, driven through the command line alone.
final class Authority {
    let code: String
    let home: String
    let place: Place
    private(set) var port = 0
    private var serving: Serving?

    /// Social worker, team manager, and the officer at the keyboard, who is business support and no administrator.
    static let worker = "sam.okoro"
    static let manager = "priya.shah"
    static let administrator = "alex.novak"
    /// An account that every machine has and nobody logs in with, from which the IT officer runs commands.
    static let administratorAccount = (id: "1", name: "daemon")
    /// More of them, from which people decide what is decided in person.
    static let ownAccounts = [
        manager: (id: "3", name: "sys"), "sena.invented": (id: "4", name: "sync"),
        "noor.guardian": (id: "5", name: "games"),
        worker: (id: "6", name: "man"),
    ]

    private static let decisions = [
        ["destroy"], ["close"], ["erase"], ["breach", "decide"], ["dispute"], ["consent", "advice"],
        ["calendar", "closures"], ["withdraw"], ["restrict"], ["unrestrict"], ["break-glass"], ["looked-at"],
    ]

    /// What is done in person is run from the person's own account, when a test asks it `--as` them: administration by the IT officer,
    /// and what managers decide.
    static func inPerson(_ arguments: [String]) -> (arguments: [String], environment: [String: String]) {
        guard let place = arguments.firstIndex(of: "--as"), let person = arguments.dropFirst(place + 1).first else {
            return (arguments, [:])
        }
        // Whoever types that an address be shown sees it.
        let shows = arguments.contains("--reveal-address") || arguments.contains("--with-address")
        let isDecision = decisions.contains { arguments.starts(with: $0) } && arguments.dropFirst().first != "show"
        guard
            let account = person == administrator
                ? administratorAccount : isDecision || shows ? ownAccounts[person] : nil
        else {
            return (arguments, [:])
        }
        var own = arguments
        own.removeSubrange(place...(place + 1))
        return (own, ["SUDO_UID": account.id])
    }
    static let officer = "lee.officer"

    /// Makes the home, registers the people and starts `serve` on a free port.
    init(_ code: String, in place: Place, serving: Bool = true) async throws {
        self.code = code
        self.place = place
        home = place.path(code)
        try await place.done(
            "init", "--home", home, "--authority", code, "--url", "https://127.0.0.1:1", "--host", "127.0.0.1",
            "--port", "0",
            "--team", "\(code) duty team", "--telephone", "01632 960\(code.suffix(3))", "--out-of-hours",
            "01632 960999",
            "--person", Self.officer, "--name", "Lee Officer", "--post", "Business support officer")
        for (person, post, role) in [
            (Self.worker, "Social worker", "practitioner"), (Self.manager, "Team manager", "team-manager"),
            (Self.administrator, "IT officer", "administrator"),
        ] {
            try await done(
                [
                    "person", "add", person, "--name", "Invented \(post)", "--post", post, "--roles", role, "--account",
                    person == Self.administrator
                        ? Self.administratorAccount.name : Self.ownAccounts[person]?.name ?? "no-account-\(person)",
                ])
        }
        guard serving else { return }
        try await serve()
        try write(port: port)
    }

    /// Leaves administration to the IT officer, as the permissions ask before anybody sees a child.
    func leaveAdministration(as role: String = "business-support") async throws {
        let account = try await done(["person", "list"])["people"].items.first { $0["id"] == .text(Self.officer) }
        try await done(
            [
                "person", "add", Self.officer, "--name", "Lee Officer", "--post", "Business support officer", "--roles",
                role, "--account", account?["account"].string ?? "",
            ])
    }

    /// Runs a command in this home, whatever comes of it.
    func run(_ arguments: [String], as person: String? = nil) async throws -> Answer {
        try await place.run(arguments + ["--home", home] + (person.map { ["--as", $0] } ?? []))
    }

    /// Runs a command in this home that has to succeed, with `--json`.
    @discardableResult
    func done(_ arguments: [String], as person: String? = nil) async throws -> JSON {
        try await place.done(arguments + ["--home", home] + (person.map { ["--as", $0] } ?? []))
    }

    func serve() async throws {
        let serving = try await Serving(home: home, port: port, streams: place.streams)
        self.serving = serving
        port = serving.port
    }

    func stop() {
        serving?.stop()
        serving = nil
    }

    /// What the running and the stopped `serve` of this home logged.
    var logs: [String] { (serving.map { [$0.errors] } ?? []) }

    /// The port that `serve` took goes into config.yaml, which an officer edits by hand.
    private func write(port: Int) throws {
        let path = home + "/config.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: "https://127.0.0.1:1\"", with: "https://127.0.0.1:\(port)\"")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }
}

/// A `serve` process, which ends when its input closes, so that it cannot outlive the tests.
final class Serving {
    let port: Int
    /// The port of the workbench, of a home that has one.
    let staffPort: Int?
    let errors: String
    private let process: ChildProcess
    private let input: Int32

    init(home: String, port: Int, streams: Streams) async throws {
        var ends: [Int32] = [0, 0]
        // A socket pair, because it closes itself in every other child from the moment it exists.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Trouble("No pair of sockets can be made.") }
        let (output, errors) = streams.next()
        let process = try ChildProcess.start(
            Handover.executable,
            ["serve", "--home", home, "--port", "\(port)", "--stop-with-input", "--log-level", "debug"],
            environment: Handover.environment, input: ends[0], output: output, errors: errors)
        close(ends[0])
        var taken: JSON?
        let end = ContinuousClock.now.advanced(by: .seconds(60))
        while taken == nil {
            let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
            if text.hasSuffix("\n") { taken = try JSON(parsing: text) }
            guard taken == nil else { break }
            if process.ended() != nil || ContinuousClock.now > end {
                close(ends[1])
                throw Trouble("serve did not start: \((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        self.port = taken?["port"].integer ?? 0
        staffPort = taken?["staffPort"].integer
        self.errors = errors
        self.process = process
        input = ends[1]
    }

    deinit { stop() }

    private var stopped = false

    func stop() {
        guard !stopped else { return }
        stopped = true
        process.stop()
        close(input)
    }
}
