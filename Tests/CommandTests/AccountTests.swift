import Foundation
import Testing

@Suite("Whoever runs a command is known by their own account")
struct AccountTests {
    /// An account that every machine has and nobody logs in with.
    private static let nobody = (id: "65534", name: "nobody")

    @Test("A colleague who runs it through sudo acts under their own account, not the home's")
    func throughSudo() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        let list = ["list", "--home", one.home, "--json"]
        let unknown = try await Handover.run(
            list, streams: place.streams, environment: ["SUDO_UID": Self.nobody.id])
        #expect(unknown.exit == 77)
        #expect(try unknown.failure["code"] == "account-unknown")
        #expect(try unknown.failure["message"].string?.contains(Self.nobody.name) == true)

        try await one.done([
            "person", "add", "nia.colleague", "--name", "Nia Colleague", "--post", "IT officer", "--roles",
            "administrator",
            "--account", Self.nobody.name,
        ])
        try await one.leaveAdministration()
        let added = try await Handover.run(
            [
                "person", "add", "ravi.new", "--name", "Ravi New", "--post", "Social worker", "--roles", "practitioner",
                "--account", "no-account-ravi", "--home", one.home, "--json",
            ], streams: place.streams, environment: ["SUDO_UID": Self.nobody.id])
        #expect(added.exit == 0, "\(added)")
        let entries = try await one.done(["journal", "show"], as: Authority.manager)["entries"].items
        #expect(entries.last?["person"] == "nia.colleague")
        #expect(entries.last?["enteredBy"] == .null)
    }

    @Test("A home of another account is closed, not missing", .enabled(if: geteuid() == 0))
    func closedHome() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        let (output, errors) = place.streams.next()
        // The executable may lie where only its builder looks, so the other account gets a copy.
        let copy = "/tmp/handover-\(UUID().uuidString)"
        // Another process copies: a descriptor open for writing here would keep a child from running the copy.
        let copying = try ChildProcess.start(
            "/bin/cp", [Handover.executable, copy], environment: Handover.environment, input: nil, output: output,
            errors: errors)
        #expect(try await copying.wait() == 0)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        chmod(copy, 0o755)
        let process = try ChildProcess.start(
            "/usr/bin/setpriv",
            ["--reuid=65534", "--regid=65534", "--clear-groups", copy, "list", "--home", one.home, "--json"],
            environment: Handover.environment, input: nil, output: output, errors: errors)
        #expect(try await process.wait() == 77)
        let failure = try JSON(parsing: String(contentsOfFile: errors, encoding: .utf8))
        #expect(failure["code"] == "home-closed")
        #expect(failure["remedy"].string?.contains("sudo -u root") == true)
    }
}
