import Foundation

/// One authority's gateway as a process of its own, driven through the command line alone, in a folder that goes with it.
public final class RunningGateway {
    /// Its authority's code.
    public let authority: String
    /// Where the home, the card and whatever a test writes lie.
    public let folder: String
    /// Where it listens, once ``serve()`` was called.
    public private(set) var url = ""
    private let handover: OutsideProgram
    private var serving: RunningProgram?

    /// Its home.
    public var home: String { folder + "/home" }
    /// Its peer card.
    public var card: String { folder + "/card.json" }

    /// A command did not end as it had to.
    public struct Refused: Error, CustomStringConvertible {
        /// The command and all it printed.
        public let description: String
    }

    /// Makes a home, its one person an administrator, and writes its card.
    public init(_ authority: String) throws {
        self.authority = authority
        handover = try OutsideProgram.handover()
        folder = NSTemporaryDirectory() + "gateway-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try done([
            "init", "--authority", authority, "--url", "https://127.0.0.1:1", "--host", "127.0.0.1", "--port", "0",
            "--team", "Invented team", "--telephone", "01632 960101", "--out-of-hours", "01632 960102", "--person",
            "lee.officer", "--name", "Lee Officer", "--post", "Business support officer",
        ])
        try done(["card", "--to", card])
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a command in this home, with `--json`, that has to succeed, and gives the object it printed.
    @discardableResult
    public func done(_ arguments: [String]) throws -> [String: Any] {
        let answer = try run(arguments)
        guard answer.status == 0,
            let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        else { throw Refused(description: "handover \(arguments.joined(separator: " ")): \(answer)") }
        return object
    }

    /// Runs a command in this home, with `--json`, whatever comes of it.
    public func run(_ arguments: [String]) throws -> OutsideProgram.Answer {
        try handover.run(arguments + ["--home", home, "--json"])
    }

    /// Registers a peer from its card.
    public func add(card: String, fingerprint: String) throws {
        try done(["peer", "add", card, "--fingerprint", fingerprint])
    }

    /// Starts exchanging, on a free port.
    public func serve() throws {
        let program = try RunningProgram(handover, ["serve", "--home", home, "--stop-with-input"])
        let line = try program.nextLine()
        guard let ready = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let port = ready["port"] as? Int
        else { throw Refused(description: "serve printed: \(line)") }
        serving = program
        url = "https://127.0.0.1:\(port)"
    }

    /// Stops exchanging.
    public func stop() {
        serving?.stop()
        serving = nil
    }

    /// Registers the people who send a case, and takes the administrator's role off the person at the keyboard.
    public func staff() throws {
        try done([
            "person", "add", "priya.shah", "--name", "Priya Shah", "--post", "Team manager", "--roles", "team-manager",
        ])
        // Every machine has this account; somebody has to be left who can register people.
        try done([
            "person", "add", "alex.novak", "--name", "Alex Novak", "--post", "IT officer", "--roles", "administrator",
            "--account", "daemon",
        ])
        let people = try done(["person", "list"])["people"] as? [[String: Any]]
        let account = people?.first { $0["id"] as? String == "lee.officer" }?["account"] as? String
        try done([
            "person", "add", "lee.officer", "--name", "Lee Officer", "--post", "Social worker", "--roles",
            "practitioner", "--account", account ?? "",
        ])
    }
}
