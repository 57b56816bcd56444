import CaseTransfer
import Foundation
import GatewayService
import Logging
import TransferStore
import WorkingDays

/// One authority of a demonstration: its home, its `serve` process, its invented people.
final class DemoSide {
    let code: AuthorityCode
    let gateway: Gateway
    let name: String
    let people: DemoPeople
    private let serving: DemoServing
    /// Entries of the journal already told.
    var told = 0

    /// The person at the keyboard; what others do is entered by them, but for what managers decide.
    static let officer = PersonID("demo.officer")

    private init(code: AuthorityCode, gateway: Gateway, people: DemoPeople, serving: DemoServing) {
        self.code = code
        self.people = people
        self.gateway = gateway
        self.name = gateway.name(of: code)
        self.serving = serving
    }

    /// Makes a home with fresh keys, starts its gateway on a free port and notes that port in its settings.
    static func start(_ code: AuthorityCode, in folder: String, people: DemoPeople?) async throws -> DemoSide {
        let layout = HomeLayout(root: folder + "/" + code.text)
        guard let officer, let people, let authority = AuthorityRegister.england.authority(code) else {
            throw CommandFailure(
                .badInput, code: "authority-unknown", message: "\(code) is not on the register.",
                remedy: "Give the GSS code of an English authority, such as E06000015.")
        }
        var settings = GatewaySettings(
            authority: code, exchangeHost: "127.0.0.1", exchangePort: 0, exchangeURL: "https://127.0.0.1:0",
            dutyTeam: "\(authority.name) duty team", dutyTelephone: Self.telephone(code, 1),
            outOfHoursTelephone: Self.telephone(code, 2))
        let first = FirstPerson(
            id: officer, name: "Demo Officer", post: "Business support officer", account: Account.current,
            roles: [.administrator])
        let quiet = Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() }
        let made = try Gateway.create(
            at: layout, settings: settings, hostnames: ["127.0.0.1"], firstPerson: first, surroundings: .ofThisMachine,
            log: quiet)
        let acting = try made.actingPerson(account: Account.current, for: nil)
        for person in people.registered { try made.register(person, by: acting) }
        try ConfigurationFile.write(settings, to: layout.configuration)
        let serving = try DemoServing(layout, port: 0)
        settings.exchangePort = serving.port
        settings.exchangeURL = "https://127.0.0.1:\(serving.port)"
        try ConfigurationFile.write(settings, to: layout.configuration)
        let gateway = try Gateway.open(layout, settings: settings, surroundings: .ofThisMachine, log: quiet)
        return DemoSide(code: code, gateway: gateway, people: people, serving: serving)
    }

    /// Numbers that Ofcom keeps free for drama, so that nobody real is rung.
    private static func telephone(_ code: AuthorityCode, _ line: Int) -> String {
        let digits = code.text.suffix(2)
        return "01632 960\(line)\(digits)"
    }

    /// Makes the person at the keyboard a business support officer and no administrator.
    func leaveAdministration() throws {
        let acting = try acting(as: nil)
        var officer = acting.person
        officer.roles = [.businessSupport]
        try gateway.register(officer, by: acting)
    }

    /// Acts as one of the authority's invented people.
    func acting(as person: PersonID?) throws -> ActingPerson {
        try gateway.actingPerson(account: Account.current, for: person)
    }

    /// Acts as one of them under their own account, as managers do who decide.
    func deciding(as person: PersonID) throws -> ActingPerson {
        try gateway.actingPerson(account: person.text, for: nil)
    }

    /// Lets the gateway process end.
    func stop() { serving.stop() }
}
