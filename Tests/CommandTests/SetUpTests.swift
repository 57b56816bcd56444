import Foundation
import Testing

@Suite("Making a home")
struct SetUpTests {
    private func initialise(_ home: String, _ more: String...) -> [String] {
        [
            "init", "--home", home, "--authority", "E06000015", "--url", "https://127.0.0.1:1", "--team", "T",
            "--telephone", "1", "--out-of-hours", "2", "--person", "dana.invented", "--name", "Dana Invented", "--post",
            "IT officer",
        ] + more
    }

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test("A home that lost only its store keeps its seal, and says what to restore")
    func storeLost() async throws {
        let place = try Place()
        let home = place.path("home")
        try await place.done(initialise(home))
        let seal = try Data(contentsOf: URL(fileURLWithPath: home + "/keys/seal.key.pem"))
        for name in ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: home + "/" + name)
        }
        let missing = try await place.run(["list", "--home", home, "--json"])
        #expect(missing.exit == 66)
        #expect(try missing.failure["code"] == "home-missing")
        #expect(try missing.failure["remedy"].string?.contains("Restore store.sqlite and messages/") == true)
        try await place.expect(Wrong(73, "home-exists"), initialise(home))
        #expect(try Data(contentsOf: URL(fileURLWithPath: home + "/keys/seal.key.pem")) == seal)

        // Settings alone, too, belong to somebody's gateway.
        try FileManager.default.removeItem(atPath: home + "/keys")
        try await place.expect(Wrong(73, "home-exists"), initialise(home))
    }

    @Test("An init that cannot write its settings leaves nothing of what it made")
    func halfWay() async throws {
        let place = try Place()
        let home = place.path("home")
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
        // A messages folder that is a file: the folders cannot all be made.
        try "".write(toFile: home + "/incoming", atomically: false, encoding: .utf8)
        let answer = try await place.run(initialise(home) + ["--json"])
        #expect(answer.exit == 73, "\(answer)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["incoming"])
        try FileManager.default.removeItem(atPath: home + "/incoming")
        try await place.done(initialise(home))
    }

    @Test("A folder that was there is closed to others")
    func existingFolder() async throws {
        let place = try Place()
        let home = place.path("home")
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        try await place.done(initialise(home))
        #expect(try mode(home) == 0o700)
    }

    @Test("A card stays the same until what it says changes, and is never written over something else")
    func card() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        let (first, second) = (place.path("first.json"), place.path("second.json"))
        let written = try await one.done(["card", "--to", first])["fingerprint"]
        // A second's difference would change a card that is signed anew.
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try await one.done(["card", "--to", second])["fingerprint"] == written)
        #expect(FileManager.default.contentsEqual(atPath: first, andPath: second))
        #expect(
            try await one.done(["card", "--to", first])["fingerprint"] == written, "the same file again is no harm")
        let spoken = try await one.run(["card", "--fingerprint"])
        #expect(spoken.out == (written.string ?? "") + "\n")

        let path = one.home + "/config.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "duty team", with: "other team")
            .write(toFile: path, atomically: false, encoding: .utf8)
        try await place.expect(Wrong(73, "file-exists"), ["card", "--to", first, "--home", one.home])
        #expect(try await one.done(["card", "--to", place.path("third.json")])["fingerprint"] != written)
    }

    @Test(
        "keys renew writes the new keys' card first, and takes them into use with its fingerprint, while nobody serves")
    func keysRenew() async throws {
        let both = try await TwoAuthorities()
        let card = both.place.path("card-new.json")
        let before = try await both.sender.done(["card", "--to", both.place.path("old.json")])["fingerprint"]
        let made = try await both.sender.done(["keys", "renew", "--to", card], as: Authority.administrator)
        let digits = try #require(made["fingerprint"].string)
        #expect(made["renewed"] == false && digits != before.string)
        try await both.receiver.done(["peer", "add", card, "--fingerprint", digits], as: Authority.administrator)
        try await both.place.expect(
            Wrong(1, "fingerprint-differs"),
            ["keys", "renew", "--fingerprint", "0000", "--home", both.sender.home, "--as", Authority.administrator])
        let serving = try await both.sender.run(
            ["keys", "renew", "--fingerprint", digits, "--json"], as: Authority.administrator)
        #expect(serving.exit == 75 && serving.err.contains("home-in-use"), "\(serving)")
        both.sender.stop()
        try await both.sender.done(["keys", "renew", "--fingerprint", digits], as: Authority.administrator)
        #expect(
            try await both.sender.done(["card", "--to", both.place.path("now.json")])["fingerprint"].string == digits)
        #expect(try await both.sender.run(["doctor"], as: Authority.administrator).exit == 0)
    }

    @Test("An example is closed to others like any case, and is not written over a case")
    func example() async throws {
        let place = try Place()
        let folder = try await place.exampleCase("case", ["--confidential"])
        #expect(try mode(folder) == 0o700)
        #expect(try mode(folder + "/case.json") == 0o600)
        #expect(try mode(folder + "/documents") == 0o700)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/case.json"))
        try await place.expect(Wrong(73, "example-exists", "example", folder, "--moved-on", "2026-04-02"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/case.json")) == before)
    }

    @Test("The settings cannot turn a home into another authority's")
    func otherAuthority() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        let path = one.home + "/config.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "E08000033", with: "E06000015")
            .write(toFile: path, atomically: false, encoding: .utf8)
        for command in [["card", "--to", place.path("c.json")], ["doctor", "--local"], ["serve", "--port", "0"]] {
            try await place.expect(Wrong(65, "config-authority-changed"), command + ["--home", one.home])
        }
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        try await one.done(["person", "list"])
    }

    @Test("The documented set-up ends with colleagues who can do their work, each from their own account")
    func documented() async throws {
        let place = try Place()
        let home = place.path("home")
        try await place.done(initialise(home, "--account", "daemon"))
        func run(_ account: String, _ arguments: [String]) async throws -> Answer {
            try await Handover.run(
                arguments + ["--home", home, "--json"], streams: place.streams, environment: ["SUDO_UID": account])
        }
        for (person, role, account) in [
            ("sam.invented", "practitioner", "bin"), ("lee.invented", "business-support", "sys"),
            ("priya.invented", "team-manager", "sync"), ("aud.invented", "auditor", "games"),
        ] {
            let added = try await run(
                "1",
                [
                    "person", "add", person, "--name", person, "--post", role, "--roles", role, "--account", account,
                ])
            #expect(added.exit == 0, "\(added)")
            #expect(try added.object["findings"] == [])
        }
        let folder = try await place.exampleCase("case", ["--from", "E06000015", "--to", "E08000033"])
        #expect(try await run("1", ["list"]).exit == 77, "an administrator is shown no child")
        for account in ["2", "3", "4", "5"] { #expect(try await run(account, ["list"]).exit == 0) }
        #expect(try await run("3", ["prepare", "--check", folder]).exit != 77, "business support prepares")
        #expect(try await run("5", ["prepare", "--check", folder]).exit == 77, "an auditor does not")
        #expect(try await run("5", ["journal", "show"]).exit == 0)
    }

    @Test("Nobody but an administrator in person registers people and peers, and the last one cannot leave")
    func administration() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        let add = ["--name", "N", "--post", "P"]
        // The officer at the keyboard is business support now; what is entered for the administrator counts for nothing.
        for arguments in [
            ["person", "add", "x.y", "--roles", "practitioner"] + add, ["doctor"],
            ["peer", "withdraw", "E06000015", "--reason", "R", "--yes"],
        ] {
            let answer = try await Handover.run(
                arguments + ["--as", Authority.administrator, "--home", one.home, "--json"], streams: place.streams)
            #expect(answer.exit == 77, "\(answer)")
        }
        let last = ["person", "add", Authority.administrator, "--name", "Alex", "--post", "IT officer"]
        for change in [
            ["--roles", "practitioner"], ["--roles", "administrator", "--until", Today.london(days: 30)],
            ["--roles", "administrator", "--account", "no-account-here"],
        ] {
            try await place.expect(
                Wrong(1, "last-administrator"), last + change + ["--as", Authority.administrator, "--home", one.home])
        }
        let unknown = try await one.done(
            ["person", "add", "ravi.new", "--roles", "practitioner", "--account", "no-account-ravi"] + add,
            as: Authority.administrator)
        #expect(unknown["findings"][0]["code"] == "account-not-here")
    }
}
