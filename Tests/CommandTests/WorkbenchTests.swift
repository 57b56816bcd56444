import Foundation
import Testing

/// The workbench as a whole process: set up with commands, opened with a browser's requests over TLS.
@Suite("The workbench's door")
struct WorkbenchTests {
    private let place: Place
    private let home: String
    private static let administrator = "lee.officer"

    init() throws {
        place = try Place()
        home = place.path("derby")
    }

    private func initialise(_ options: [String]) async throws {
        try await place.done(
            [
                "init", "--home", home, "--authority", "E06000015", "--url", "https://127.0.0.1:1", "--host",
                "127.0.0.1", "--port", "0", "--team", "Invented duty team", "--telephone", "01632 960101",
                "--out-of-hours", "01632 960199", "--person", Self.administrator, "--name", "Lee Officer", "--post",
                "IT officer",
            ] + options)
        try await place.done(
            "person", "add", "sam.okoro", "--name", "Sam Okoro", "--post", "Social worker", "--roles", "practitioner",
            "--account", "man", "--home", home)
    }

    private func user(_ arguments: String..., typing input: String? = nil, by account: String? = nil) async throws
        -> Answer
    {
        try await Handover.run(
            ["user"] + arguments + ["--home", home, "--json"], streams: place.streams,
            environment: account.map { ["SUDO_UID": $0] } ?? [:], input: input)
    }

    /// What a browser was answered.
    private struct Page {
        var status: Int
        var location: String?
        var body: String

        /// The token that the page's form carries.
        var token: String? {
            body.components(separatedBy: "name=\"formToken\" value=\"").dropFirst().first
                .map { String($0.prefix { $0 != "\"" }) }
        }
    }

    private func open(_ path: String, port: Int, form: [String: String]? = nil) async throws -> Page {
        let (output, errors) = place.streams.next()
        let jar = place.path("cookies")
        var arguments = [
            "--silent", "--show-error", "--max-time", "300", "--cacert", home + "/keys/staff.cert.pem", "--noproxy",
            "*",
            "--resolve", "localhost:\(port):127.0.0.1", "--cookie", jar, "--cookie-jar", jar, "--include", "--http1.1",
        ]
        if let form {
            arguments += ["--header", "Origin: https://localhost:9443"]
            for (name, value) in form { arguments += ["--data-urlencode", "\(name)=\(value)"] }
        }
        let process = try ChildProcess.start(
            "/usr/bin/curl", arguments + ["https://localhost:\(port)\(path)"], environment: [:], input: nil,
            output: output, errors: errors)
        let code = try await process.wait()
        guard code == 0 else {
            throw Trouble("curl ended with \(code): \(try String(contentsOfFile: errors, encoding: .utf8))")
        }
        let text = try String(contentsOfFile: output, encoding: .utf8).replacingOccurrences(of: "\r\n", with: "\n")
        let halves = text.components(separatedBy: "\n\n")
        let head = halves[0].components(separatedBy: "\n")
        let location = head.first { $0.lowercased().hasPrefix("location: ") }.map { String($0.dropFirst(10)) }
        return Page(
            status: head[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0, location: location,
            body: halves.dropFirst().joined(separator: "\n\n"))
    }

    @Test("A person is given an account, signs in over TLS, chooses a password, and is out once they are locked")
    func signIn() async throws {
        try await initialise([
            "--staff-url", "https://localhost:9443", "--staff-host", "127.0.0.1", "--staff-port", "0",
        ])
        let setUp = "pebble-lantern-otter"
        let added = try await user("add", "sam.okoro", typing: setUp + "\n")
        #expect(added.exit == 0, "\(added)")
        let serving = try await Serving(home: home, port: 0, streams: place.streams)
        defer { serving.stop() }
        let port = try #require(serving.staffPort)

        #expect(try await open("/", port: port).location == "/sign-in")
        let wrong = try await open(
            "/sign-in", port: port, form: ["handle": "sam.okoro", "password": "wrong-wrong-wrong"])
        #expect(wrong.status == 422)
        let first = try await open("/sign-in", port: port, form: ["handle": "sam.okoro", "password": setUp])
        #expect(first.status == 303 && first.location == "/sign-in/password")
        let choose = try await open("/sign-in/password", port: port)
        let own = "violet-anchor-meadow"
        let chosen = try await open(
            "/sign-in/password", port: port, form: ["formToken": choose.token ?? "", "new": own, "again": own])
        #expect(chosen.status == 303 && chosen.location == "/")
        let worklist = try await open("/", port: port)
        #expect(worklist.status == 200)
        #expect(worklist.body.contains("Sam Okoro") && worklist.body.contains("Derby"))

        let list = try await user("list")
        let account = try list.object["accounts"][0]
        #expect(account["person"] == "sam.okoro" && account["sessions"] == 1 && account["mustChangePassword"] == false)
        #expect(try await user("lock", "sam.okoro").exit == 0)
        #expect(try await open("/", port: port).location == "/sign-in")
        let logged = try String(contentsOfFile: serving.errors, encoding: .utf8)
        #expect(!logged.contains(setUp) && !logged.contains(own) && !logged.contains("sam.okoro"))

        let doctor = try await place.run("doctor", "--local", "--home", home, "--json")
        let checks = try doctor.object["checks"].items
        #expect(checks.contains { $0["check"] == "staff-key" && $0["health"] == "good" })
        #expect(doctor.exit == 0)
    }

    @Test("Only an administrator has to do with accounts, and a password is never an option")
    func commands() async throws {
        try await initialise([])
        for arguments in [["list"], ["lock", "sam.okoro"], ["code", "sam.okoro"], ["sign-out", "lee.officer"]] {
            let answer = try await Handover.run(
                ["user"] + arguments + ["--home", home, "--json"], streams: place.streams,
                environment: ["SUDO_UID": Authority.ownAccounts[Authority.worker]?.id ?? ""])
            #expect(answer.exit == 77, "\(answer)")
        }
        #expect(try await user("add", "sam.okoro", typing: "short\n").failure["code"] == "password-short")
        #expect(try await user("add", "sam.okoro").failure["code"] == "password-missing")
        #expect(try await user("add", "no.body", typing: "pebble-lantern-otter\n").failure["code"] == "person-unknown")
        #expect(try await user("add", "sam.okoro", typing: "pebble-lantern-otter\n").exit == 0)
        #expect(try await user("add", "sam.okoro", typing: "pebble-lantern-otter\n").failure["code"] == "user-exists")
        let code = try await user("code", "sam.okoro")
        let key = try #require(try code.object["key"].string)
        #expect(key.count == 32)
        #expect(
            try code.object["address"].string?.hasPrefix("otpauth://totp/Handover%20Derby:sam.okoro?secret=\(key)")
                == true)
        let listed = try await user("list")
        #expect(!listed.out.contains(key))
        #expect(try listed.object["accounts"][0]["codes"] == true)
        #expect(try await user("password", "sam.okoro", typing: "copper-willow-harbour\n").exit == 0)
        #expect(try await user("unlock", "sam.okoro").exit == 0)
        #expect(try await user("sign-out", "sam.okoro").exit == 0)
    }

    @Test("serve refuses to open the workbench in plain HTTP to others, and names the remedy")
    func plain() async throws {
        try await initialise(["--staff-url", "https://handover.derby.example", "--staff-proxy", "nginx"])
        let path = home + "/config.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("behindProxy: \"nginx\"") && text.contains("host: \"127.0.0.1\""))
        let section = try #require(text.range(of: "staff:"))
        let opened = text.replacingOccurrences(
            of: "host: \"127.0.0.1\"", with: "host: \"0.0.0.0\"", range: section.lowerBound..<text.endIndex)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(opened.utf8))
        try handle.close()
        let answer = try await place.run("serve", "--home", home, "--port", "0", "--stop-with-input", "--json")
        #expect(answer.exit != 0)
        #expect(try answer.failure["code"] == "staff-plain")
        #expect(try answer.failure["remedy"].string?.contains("127.0.0.1") == true)
        let doctor = try await place.run("doctor", "--local", "--home", home, "--json")
        #expect(try doctor.object["checks"].items.contains { $0["check"] == "staff-listener" && $0["health"] == "bad" })
        let refused = try await place.run(
            "init", "--home", place.path("other"), "--authority", "E06000015", "--url", "https://127.0.0.1:1", "--team",
            "T", "--telephone", "1", "--out-of-hours", "1", "--person", "a.b", "--name", "N", "--post", "P",
            "--staff-url", "https://handover.derby.example", "--staff-proxy", "nginx", "--staff-host", "0.0.0.0",
            "--json")
        #expect(try refused.failure["code"] == "staff-plain")
    }
}
