import Foundation
import Testing

@Suite("A provider of sign-ins in config.yaml, and who is linked to it")
struct ProviderCommandTests {
    private let place: Place
    private let home: String

    init() async throws {
        place = try Place()
        home = place.path("derby")
        try await place.done(
            "init", "--home", home, "--authority", "E06000015", "--url", "https://127.0.0.1:1", "--host", "127.0.0.1",
            "--port", "0", "--team", "Invented duty team", "--telephone", "01632 960101", "--out-of-hours",
            "01632 960199", "--person", "lee.officer", "--name", "Lee Officer", "--post", "IT officer", "--staff-url",
            "https://localhost:9443", "--staff-host", "127.0.0.1", "--staff-port", "0")
        try await place.done(
            "person", "add", "sam.okoro", "--name", "Sam Okoro", "--post", "Social worker", "--roles", "practitioner",
            "--account", "man", "--home", home)
        try await place.done(
            "person", "add", "ada.osei", "--name", "Ada Osei", "--post", "Team manager", "--roles", "team-manager",
            "--account", "games", "--home", home)
    }

    /// Writes the section into the settings, in place of what stood there.
    private func configure(_ lines: [String]) throws {
        let path = home + "/config.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let before = text.components(separatedBy: "  openIDConnect:")[0]
        try (before + "  openIDConnect:\n" + lines.map { "    \($0)\n" }.joined())
            .write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func user(_ arguments: String..., by account: String? = nil) async throws -> Answer {
        try await Handover.run(
            ["user"] + arguments + ["--home", home, "--json"], streams: place.streams,
            environment: account.map { ["SUDO_UID": $0] } ?? [:])
    }

    private static let good = [
        "issuer: \"https://login.invented.example/tenant/v2.0\"", "clientId: \"handover\"", "subjectClaim: \"oid\"",
    ]

    @Test("A person is linked, listed and unlinked, and nobody is linked twice")
    func links() async throws {
        #expect(try await user("link", "sam.okoro", "--subject", "o-1").failure["code"] == "open-id-not-configured")
        try configure(Self.good)
        #expect(try await user("link", "no.body", "--subject", "o-1").failure["code"] == "person-unknown")
        #expect(try await user("link", "sam.okoro", "--subject", "o 1").failure["code"] == "subject-missing")
        #expect(try await user("unlink", "sam.okoro").failure["code"] == "link-unknown")
        #expect(try await user("link", "sam.okoro", "--subject", "o-1").exit == 0)
        #expect(try await user("link", "ada.osei", "--subject", "o-1").failure["code"] == "subject-taken")
        #expect(try await user("link", "sam.okoro", "--subject", "o-2").exit == 0, "in place of the one before")
        #expect(try await user("link", "ada.osei", "--subject", "o-1").exit == 0)
        let list = try await user("list").object["accounts"]
        #expect(list[0]["person"] == "ada.osei" && list[0]["subject"] == "o-1" && list[0]["password"] == false)
        #expect(list[1]["person"] == "sam.okoro" && list[1]["subject"] == "o-2")
        let worker = Authority.ownAccounts[Authority.worker]?.id ?? ""
        #expect(try await user("link", "sam.okoro", "--subject", "o-3", by: worker).exit == 77)
        #expect(try await user("unlink", "sam.okoro", by: worker).exit == 77)
        #expect(try await user("unlink", "sam.okoro").exit == 0)
        #expect(try await user("list").object["accounts"].items.count == 1)
        let doctor = try await place.run("doctor", "--local", "--home", home, "--json")
        #expect(try !doctor.object["checks"].items.contains { $0["check"] == "staff-provider" }, "not asked locally")
    }

    @Test("doctor says that a provider does not answer")
    func doctor() async throws {
        try configure(["issuer: \"https://127.0.0.1:1/tenant\"", "clientId: \"handover\""])
        let doctor = try await place.run("doctor", "--home", home, "--json")
        let check = try #require(try doctor.object["checks"].items.first { $0["check"] == "staff-provider" })
        #expect(check["health"] == "bad")
        #expect(check["message"].string?.contains("connect-refused") == true, "\(doctor)")
        #expect(doctor.exit != 0)
    }

    @Test(
        "A section that cannot be gone by is refused with its line",
        arguments: [
            ["issuer: \"http://login.invented.example\"", "clientId: \"x\""],
            ["issuer: \"https://login.invented.example?a=b\"", "clientId: \"x\""],
            ["issuer: \"https://login.invented.example\"", "clientId: \"\""],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "subjectClaim: \"email\""],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "subjectClaim: \"upn\""],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "scopes: [\"a b\"]"],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "groups: {\"a\": [chief]}"],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "groups: {}"],
            ["issuer: \"https://login.invented.example\"", "clientId: \"x\"", "button: \"\""],
        ])
    func faults(_ lines: [String]) async throws {
        try configure(lines)
        #expect(try await user("list").failure["code"] == "config-open-id")
    }
}
