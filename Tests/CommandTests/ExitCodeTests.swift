import Foundation
import Testing

/// One way to get a command wrong, the exit code of the table, and the error's code.
struct Wrong: Sendable {
    let arguments: [String]
    let exit: Int32
    let code: String

    init(_ exit: Int32, _ code: String, _ arguments: String...) {
        self.arguments = arguments
        self.exit = exit
        self.code = code
    }
}

extension Place {
    /// Runs a command that must fail and looks at the exit code, at the empty stdout and at the error object on stderr.
    func expect(_ wrong: Wrong, _ more: [String] = [], replacing words: [String: String] = [:]) async throws {
        let answer = try await run(wrong.arguments.map { words[$0] ?? $0 } + more + ["--json"])
        #expect(answer.exit == wrong.exit, "\(answer)")
        #expect(answer.out.isEmpty, "\(answer)")
        guard let failure = try? answer.failure else {
            Issue.record("stderr is not one JSON object: \(answer)")
            return
        }
        #expect(failure["code"] == .text(wrong.code), "\(answer)")
        #expect(failure["message"].string?.isEmpty == false, "\(answer)")
        #expect(failure["remedy"].string?.isEmpty == false, "\(answer)")
        #expect(failure.keys.subtracting(["code", "message", "remedy", "rule"]).isEmpty, "\(answer)")
    }
}

@Suite("Exit codes and error objects")
struct ExitCodeTests {
    @Test("Without a home: what was typed, named or given wrongly")
    func withoutHome() async throws {
        let place = try Place()
        let plain = place.path("plain.txt")
        try "not a bundle".write(toFile: plain, atomically: true, encoding: .utf8)
        let key = place.path("key.pem")
        let made = try ChildProcess.start(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                "/CN=Somebody",
                "-keyout", key, "-out", place.path("cert.pem"), "-days", "2",
            ],
            environment: Handover.environment, input: nil, output: place.path("openssl.out"),
            errors: place.path("openssl.err"))
        #expect(try await made.wait() == 0)
        let words = [
            "PLAIN": plain, "CERT": place.path("cert.pem"), "NEW": place.path("new"), "UNDERFILE": plain + "/below",
            "NOWHERE": place.path("nowhere"),
        ]
        for wrong in [
            Wrong(64, "usage", "nosuch"),
            Wrong(64, "limit-missing", "deadline", "--resident", "2026-04-02"),
            Wrong(64, "usage", "deadline", "--resident", "2026-04-02", "--working-days", "many"),
            Wrong(64, "usage", "deadline", "--loud"),
            Wrong(65, "date-unreadable", "deadline", "--resident", "2026-02-30", "--working-days", "20"),
            Wrong(65, "working-days-range", "deadline", "--resident", "2026-04-02", "--working-days", "0"),
            Wrong(64, "usage", "verify", "PLAIN"),
            Wrong(66, "file-unreadable", "verify", "NOWHERE", "--trust", "CERT"),
            Wrong(66, "certificate-unreadable", "verify", "PLAIN", "--trust", "NOWHERE"),
            Wrong(65, "certificate-unreadable", "verify", "PLAIN", "--trust", "PLAIN"),
            Wrong(65, "date-unreadable", "verify", "PLAIN", "--trust", "CERT", "--at", "soon"),
            Wrong(66, "file-unreadable", "inspect", "NOWHERE"),
            Wrong(65, "bundle-not-a-bundle", "inspect", "PLAIN"),
            Wrong(64, "usage", "serve", "--port", "99999", "--home", "NOWHERE"),
            Wrong(64, "usage", "card", "--to", "NEW", "--fingerprint", "--home", "NOWHERE"),
            Wrong(65, "same-authority", "example", "NEW", "--to", "E08000033"),
            Wrong(66, "file-unreadable", "extract", "NOWHERE", "--trust", "CERT", "--to", "NEW"),
            Wrong(64, "usage", "extract", "PLAIN", "--trust", "CERT"),
            Wrong(66, "file-unreadable", "purge", "NOWHERE", "--to", "NEW"),
            Wrong(65, "bundle-not-a-bundle", "purge", "PLAIN", "--to", "NEW"),
            Wrong(65, "date-unreadable", "example", "NEW", "--moved-on", "soon"),
            Wrong(65, "authority-code", "example", "NEW", "--to", "Derby"),
            Wrong(73, "example-cannot-write", "example", "UNDERFILE"),
            Wrong(66, "home-missing", "list", "--home", "NOWHERE"),
            Wrong(66, "home-missing", "doctor", "--home", "NOWHERE"),
            Wrong(66, "home-missing", "serve", "--home", "NOWHERE"),
            Wrong(66, "home-missing", "card", "--home", "NOWHERE"),
            Wrong(66, "home-missing", "person", "list", "--home", "NOWHERE"),
            Wrong(66, "home-missing", "journal", "verify", "--home", "NOWHERE"),
        ] {
            try await place.expect(wrong, replacing: words)
        }
        let asked = ["--team", "T", "--telephone", "1", "--out-of-hours", "2", "--name", "N", "--post", "P"]
        let here = ["--url", "https://127.0.0.1:1"]
        for wrong in [
            Wrong(65, "authority-code", "init", "--home", "NEW", "--authority", "Derby", "--person", "a.b"),
            Wrong(65, "person-id", "init", "--home", "NEW", "--authority", "E06000015", "--person", "A B"),
            Wrong(
                64, "usage", "init", "--home", "NEW", "--authority", "E06000015", "--person", "a.b", "--roles",
                "auditor"),
            Wrong(
                65, "account-not-here", "init", "--home", "NEW", "--authority", "E06000015", "--person", "a.b",
                "--account",
                "no-account-here"),
            Wrong(
                65, "port-range", "init", "--home", "NEW", "--authority", "E06000015", "--person", "a.b", "--port",
                "99999"),
            Wrong(
                73, "home-not-writable", "init", "--home", "UNDERFILE", "--authority", "E06000015", "--person", "a.b"),
        ] {
            try await place.expect(wrong, asked + here, replacing: words)
        }
        try await place.expect(
            Wrong(65, "url-unreadable", "init", "--home", "NEW", "--authority", "E06000015", "--person", "a.b"),
            asked + ["--url", "http://127.0.0.1:1"], replacing: words)
        #expect(!FileManager.default.fileExists(atPath: place.path("new")), "a command that failed made nothing")
    }

    @Test("In one home: what does not exist, cannot be read, or is not for this person")
    func inOneHome() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        let folder = try await place.exampleCase("case")
        let card = place.path("card.json")
        let fingerprint = try await one.done(["card", "--to", card])["fingerprint"].string ?? ""
        let words = [
            "CASE": folder, "CARD": card, "FINGERPRINT": fingerprint, "NOWHERE": place.path("nowhere"),
            "PLAIN": folder + "/case.json", "UNDERFILE": card + "/below", "SETTINGS": one.home + "/config.yaml",
        ]
        let administrator = ["--as", Authority.administrator]
        let worker = ["--as", Authority.worker]
        let manager = ["--as", Authority.manager]
        let add = ["--name", "N", "--post", "P"]
        let home = ["--home", one.home]
        for (wrong, more) in [
            (Wrong(77, "not-permitted", "person", "add", "x.y", "--roles", "practitioner"), add),
            (Wrong(65, "person-id", "person", "add", "X Y", "--roles", "practitioner"), add + administrator),
            (Wrong(65, "code-unknown", "person", "add", "x.y", "--roles", "king"), add + administrator),
            (
                Wrong(65, "date-unreadable", "person", "add", "x.y", "--roles", "auditor", "--from", "x"),
                add + administrator
            ),
            (
                Wrong(65, "roles-conflict", "person", "add", "x.y", "--roles", "auditor,practitioner"),
                add + administrator
            ),
            (
                Wrong(65, "account-missing", "person", "add", "x.y", "--roles", "auditor", "--account", ""),
                add + administrator
            ),
            (
                Wrong(65, "account-taken", "person", "add", "x.y", "--roles", "auditor", "--account", "daemon"),
                add + administrator
            ),
            (
                Wrong(
                    65, "dates-reversed", "person", "add", "x.y", "--roles", "auditor", "--from", "2026-02-02",
                    "--until",
                    "2026-02-01"), add + administrator
            ),
            (Wrong(66, "person-unknown", "person", "add", "x.y", "--roles", "auditor", "--as", "no.body"), add),
            (Wrong(65, "person-id", "list", "--as", "No Body"), []),
            (Wrong(66, "file-unreadable", "peer", "add", "NOWHERE"), administrator),
            (Wrong(65, "card-unreadable", "peer", "add", "PLAIN"), administrator),
            (Wrong(65, "fingerprint-length", "peer", "add", "CARD", "--fingerprint", "abcd"), administrator),
            (
                Wrong(
                    1, "fingerprint-differs", "peer", "add", "CARD", "--fingerprint",
                    "0000 0000 0000 0000 0000 0000 0000 0000"),
                administrator
            ),
            (Wrong(66, "person-unknown", "doctor", "--local", "--as", "nobody.x"), []),
            (Wrong(65, "peer-is-us", "peer", "add", "CARD", "--fingerprint", "FINGERPRINT"), administrator),
            (Wrong(65, "code-unknown", "peer", "add", "CARD", "--confirmed", "email"), administrator),
            (Wrong(77, "not-permitted", "peer", "add", "CARD", "--fingerprint", "FINGERPRINT"), worker),
            (Wrong(66, "peer-unknown", "peer", "test", "E06000015"), administrator),
            (Wrong(65, "authority-code", "peer", "test", "Derby"), administrator),
            (Wrong(77, "not-permitted", "peer", "test", "E06000015"), worker),
            (Wrong(77, "not-permitted", "doctor"), worker),
            (Wrong(64, "confirmation-needed", "peer", "withdraw", "E06000015", "--reason", "x"), administrator),
            (Wrong(66, "peer-unknown", "peer", "withdraw", "E06000015", "--reason", "x", "--yes"), administrator),
            (Wrong(73, "file-not-written", "card", "--to", "UNDERFILE"), []),
            (Wrong(73, "file-exists", "card", "--to", "PLAIN"), []),
            (Wrong(73, "file-exists", "card", "--to", "SETTINGS"), []),
            (Wrong(77, "not-permitted", "list"), administrator),
            (Wrong(77, "not-permitted", "prepare", "CASE"), administrator),
            (Wrong(77, "not-permitted", "journal", "show"), worker),
            (Wrong(66, "witness-unreadable", "journal", "verify", "--witness", "NOWHERE"), []),
            (Wrong(66, "case-missing", "prepare", "NOWHERE"), worker),
            (Wrong(65, "authority-code", "prepare", "CASE", "--to", "Derby"), worker),
            (Wrong(65, "not-urgent", "send", "--urgent", "CASE"), worker),
            (Wrong(64, "usage", "show", "abcd", "--reveal-address"), worker),
            (Wrong(64, "usage", "record-meeting", "abcd"), worker),
            (Wrong(64, "usage", "record-meeting", "abcd", "--not-held-on", "2026-01-05"), worker),
            (Wrong(66, "transfer-unknown", "show", "abcd"), worker),
            (Wrong(66, "transfer-unknown", "evidence", "abcd"), manager),
            (Wrong(66, "transfer-unknown", "journal", "show", "--transfer", "abcd"), manager),
            (Wrong(66, "transfer-unknown", "confirm", "abcd"), manager),
            (Wrong(66, "transfer-unknown", "send", "abcd"), worker),
            (Wrong(66, "transfer-unknown", "supplement", "abcd", "CASE", "--note", "n"), worker),
            (Wrong(66, "transfer-unknown", "resend", "abcd"), worker),
            (Wrong(66, "transfer-unknown", "close", "abcd", "--because", "x"), manager),
            (Wrong(66, "transfer-unknown", "acknowledge", "abcd"), worker),
            (Wrong(66, "transfer-unknown", "refuse", "abcd", "--reason", "x", "--because", "x"), worker),
            (Wrong(66, "transfer-unknown", "convene", "abcd", "--for", "2026-01-05"), worker),
            (Wrong(66, "transfer-unknown", "record-meeting", "abcd", "--held-on", "2026-01-05"), worker),
            (Wrong(66, "transfer-unknown", "accept", "abcd", "--worker", "x"), manager),
            (Wrong(66, "transfer-unknown", "decline", "abcd", "--reason", "x", "--because", "x"), manager),
            (
                Wrong(
                    73, "home-exists", "init", "--authority", "E06000015", "--person", "a.b", "--url",
                    "https://a.example:1"),
                add + ["--team", "T", "--telephone", "1", "--out-of-hours", "2"]
            ),
        ] as [(Wrong, [String])] {
            try await place.expect(wrong, more + home, replacing: words)
        }
        try "authority: Derby\n".write(toFile: one.home + "/config.yaml", atomically: false, encoding: .utf8)
        try await place.expect(Wrong(65, "config-unreadable", "list"), home)
    }

    @Test("Between two: what our law forbids, a second serve on one home, a peer that does not answer")
    func betweenTwo() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let words = [
            "ID": id, "UNDERFILE": both.place.path("case/case.json") + "/below", "LATE": Today.london(days: 200),
        ]
        let (sender, receiver) = (["--home", both.sender.home], ["--home", both.receiver.home])
        let (worker, manager) = (["--as", Authority.worker], ["--as", Authority.manager])
        for (wrong, more) in [
            (Wrong(66, "draft-missing", "send", "ID"), worker + sender),
            (Wrong(77, "not-permitted", "accept", "ID", "--worker", "Sam Okoro"), worker + receiver),
            (Wrong(66, "child-unknown", "accept", "ID", "--worker", "Sam Okoro", "--child", "9"), manager + receiver),
            (Wrong(65, "code-unknown", "refuse", "ID", "--reason", "mood", "--because", "x"), worker + receiver),
            (Wrong(65, "code-unknown", "decline", "ID", "--reason", "mood", "--because", "x"), manager + receiver),
            (Wrong(65, "code-unknown", "close", "ID", "--reason", "mood", "--because", "x"), manager + sender),
            (Wrong(65, "date-unreadable", "close", "ID", "--on", "soon", "--because", "x"), manager + sender),
            (Wrong(65, "date-unreadable", "convene", "ID", "--for", "soon"), worker + receiver),
            (Wrong(65, "date-unreadable", "record-meeting", "ID", "--held-on", "soon"), worker + receiver),
            (Wrong(74, "evidence-not-written", "evidence", "ID", "--to", "UNDERFILE"), manager + sender),
            (Wrong(75, "home-in-use", "serve", "--port", "0"), sender),
        ] as [(Wrong, [String])] {
            try await both.place.expect(wrong, more, replacing: words)
        }
        // What the law of a transfer forbids is a no, and says which rule or step it rests on.
        for (arguments, more) in [
            (["acknowledge", id], worker + sender), (["close", id, "--because", "x"], manager + sender),
            (["accept", id, "--worker", "Sam Okoro"], manager + sender),
        ] {
            let answer = try await both.place.run(arguments + more + ["--json"])
            #expect(answer.exit == 1, "\(answer)")
            #expect(answer.out.isEmpty)
            #expect(try answer.failure["remedy"].string?.isEmpty == false)
        }
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        try await both.place.expect(
            Wrong(1, "late-without-reason", "convene", "ID", "--for", "LATE"), worker + receiver, replacing: words)
        let late = try await both.receiver.done(
            ["convene", id, "--for", words["LATE"] ?? "", "--reason", "The school is closed until then."],
            as: Authority.worker)
        #expect(late["kind"] == "meeting", "a late date stays allowed, with its reason (T-4)")
        let test = ["peer", "test", both.receiver.code]
        try await both.place.expect(Wrong(77, "not-permitted"), test + worker + sender)
        #expect(try await both.sender.run(test, as: Authority.administrator).exit == 0)
        both.receiver.stop()
        try await both.place.expect(
            Wrong(69, "peer-\(both.receiver.code)"), test + ["--as", Authority.administrator] + sender)
        try await both.sender.done(
            ["peer", "withdraw", both.receiver.code, "--reason", "R", "--yes"], as: Authority.administrator)
        try await both.place.expect(
            Wrong(66, "peer-withdrawn"), test + ["--as", Authority.administrator] + sender)
    }
}
