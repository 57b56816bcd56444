import CaseTransfer
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("Accounts for the workbench")
struct AccountTests {
    private let clock = HandClock()
    private let station: Station
    private let person = Invented.person("wes.invented")
    private let password = "pebble-lantern-otter"

    init() throws { station = try Station(Invented.derby, clock: clock) }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? GatewayFault)?.code
        }
    }

    @Test("Only an administrator gives an account, in person, and the journal says so without a secret")
    func administratorOnly() throws {
        for role in [Role.practitioner, .teamManager, .serviceManager, .auditor, .businessSupport] {
            let acting = try station.acting(role)
            #expect(
                code { try station.gateway.addAccount(for: person, password: password, by: acting) } == "not-permitted")
            #expect(code { _ = try station.gateway.makeCodeSecret(of: person, by: acting) } == "not-permitted")
            #expect(code { _ = try station.gateway.accounts(for: acting) } == "not-permitted")
            #expect(code { try station.gateway.lockAccount(of: person, locked: true, by: acting) } == "not-permitted")
        }
        let typed = try station.acting(.practitioner, for: "ida.invented")
        #expect(code { try station.gateway.addAccount(for: person, password: password, by: typed) } == "not-permitted")

        let administrator = try station.acting(.administrator)
        try station.gateway.addAccount(for: person, password: password, by: administrator)
        let secret = try station.gateway.makeCodeSecret(of: person, by: administrator)
        #expect(
            try station.events().suffix(2) == [
                .signInNoted(person: person, note: .accountAdded), .signInNoted(person: person, note: .codeMade),
            ])
        let written = try station.gateway.store.read { try $0.entries(after: 0, limit: .max) }
            .map { "\($0)" }.joined()
        #expect(!written.contains(password) && !written.contains(secret.key))
        let lines = try station.gateway.accounts(for: administrator)
        #expect(lines.map(\.person) == [person])
        #expect(lines.first?.codes == true && lines.first?.mustChangePassword == true)
        #expect(!"\(lines)".contains(secret.key))
    }

    @Test("An account is for a registered person, once, and everything about one that is not there is said")
    func whose() throws {
        let administrator = try station.acting(.administrator)
        let nobody = Invented.person("no.body")
        #expect(
            code { try station.gateway.addAccount(for: nobody, password: password, by: administrator) }
                == "person-unknown")
        #expect(code { try station.gateway.setPassword(password, of: person, by: administrator) } == "user-unknown")
        #expect(code { try station.gateway.lockAccount(of: person, locked: true, by: administrator) } == "user-unknown")
        try station.gateway.addAccount(for: person, password: password, by: administrator)
        #expect(
            code { try station.gateway.addAccount(for: person, password: password, by: administrator) } == "user-exists"
        )
    }

    @Test(
        "A password that is short or tried first is not taken",
        arguments: [
            ("elevensigns", "password-short"), ("password1234", "password-guessed"),
            ("wesinvented2026", "password-guessed"), ("aaaaaaaaaaaaaaa", "password-guessed"),
            ("qwertyuiop123456", "password-guessed"), ("handover-handover", "password-guessed"),
            (String(repeating: "long words ", count: 60), "password-long"),
        ])
    func weak(_ password: String, _ expected: String) throws {
        let administrator = try station.acting(.administrator)
        #expect(code { try station.gateway.addAccount(for: person, password: password, by: administrator) } == expected)
    }

    @Test("What is kept of a password is derived from it with a salt of its own, the same however accents are typed")
    func derived() throws {
        let one = try SignInAccount.Password(of: "caf\u{e9}-lantern-otter", salt: [1, 2, 3])
        let other = try SignInAccount.Password(of: "caf\u{e9}-lantern-otter", salt: [1, 2, 4])
        #expect(one.hash != other.hash)
        #expect(try one.isOf("cafe\u{301}-lantern-otter"))
        #expect(try !one.isOf("cafe-lantern-otter"))
        #expect([one.rounds, one.blockSize, one.lanes] == [1 << 15, 8, 3])
    }
}
