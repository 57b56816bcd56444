import CaseTransfer
import Foundation
import GatewayService
import Logging
import SecureXML

/// One of the two authorities of a measurement: its home and its invented people.
struct BenchSide: Sendable {
    let authority: AuthorityCode
    let layout: HomeLayout

    private static let officerAccount = "bench-officer"
    private static let workerAccount = "bench-worker"

    /// Takes an authority whose home lies, or will lie, in a folder.
    init(_ code: String, in folder: String) throws {
        guard let authority = AuthorityCode(code) else { throw BenchFault("\(code) is no authority's code") }
        self.authority = authority
        layout = HomeLayout(root: folder)
    }

    /// Makes the home with fresh keys, an officer and a practitioner.
    func make() throws {
        guard let officer = PersonID("bench.officer"), let worker = PersonID("bench.worker") else {
            throw BenchFault("a person's handle is none")
        }
        let gateway = try Gateway.create(
            at: layout, settings: settings(url: Self.unusedURL), hostnames: ["127.0.0.1"],
            firstPerson: FirstPerson(
                id: officer, name: "Bench Officer", post: "IT officer", account: Self.officerAccount,
                roles: [.administrator]),
            surroundings: .ofThisMachine, log: Self.quiet)
        let person = RegisteredPerson(
            id: worker, name: "Bench Worker", post: "Social worker", roles: [.practitioner],
            account: Self.workerAccount, from: gateway.today, until: nil)
        try gateway.register(person, by: officerActing(in: gateway))
    }

    /// Opens the home.
    func open(url: String = unusedURL, _ surroundings: Surroundings = .ofThisMachine) throws -> Gateway {
        try Gateway.open(layout, settings: settings(url: url), surroundings: surroundings, log: Self.quiet)
    }

    /// Registers the other side, which is reached at an address.
    func register(_ other: BenchSide, at url: String) throws {
        let gateway = try open()
        try gateway.addPeer(
            other.open(url: url).card(), confirmedBy: .demonstration, by: officerActing(in: gateway))
    }

    /// Registers people who work cases, each under an account of the same name.
    func register(_ people: [(id: PersonID, role: Role)], in gateway: Gateway) throws {
        let officer = try officerActing(in: gateway)
        for (id, role) in people {
            let person = RegisteredPerson(
                id: id, name: id.text, post: role.rawValue, roles: [role], account: id.text, from: gateway.today,
                until: nil)
            try gateway.register(person, by: officer)
        }
    }

    /// Gives somebody an account for the workbench.
    func addAccount(for person: PersonID, password: String, in gateway: Gateway) throws {
        try gateway.addAccount(for: person, password: password, by: officerActing(in: gateway))
    }

    /// The practitioner who prepares and sends.
    static func worker(in gateway: Gateway) throws -> ActingPerson {
        try gateway.actingPerson(account: workerAccount, for: nil)
    }

    private func officerActing(in gateway: Gateway) throws -> ActingPerson {
        try gateway.actingPerson(account: Self.officerAccount, for: nil)
    }

    private func settings(url: String) -> GatewaySettings {
        GatewaySettings(
            authority: authority, exchangeHost: "127.0.0.1", exchangePort: 0, exchangeURL: url,
            dutyTeam: "Duty team", dutyTelephone: "01632 960101", outOfHoursTelephone: "01632 960102")
    }

    /// The address of a side that nobody sends to.
    static let unusedURL = "https://127.0.0.1:9"
    static let quiet = Logger(label: "handover-bench") { _ in SwiftLogNoOpLogHandler() }
}

/// Why a measurement could not be made.
struct BenchFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Surroundings {
    /// This machine's clock and OpenSSL's generator.
    static let ofThisMachine = ofThisMachine(daysAhead: 0)

    /// The same some days later.
    static func ofThisMachine(daysAhead days: Int64) -> Surroundings {
        Surroundings(
            now: { Moment(secondsSinceEpoch: Int64(time(nil)) + days * 86_400) },
            random: { count in try SecureRandom.bytes(count) })
    }
}
