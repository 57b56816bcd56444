import CaseTransfer
import Foundation
import GatewayService
import Logging
import Synchronization
import WorkingDays

/// One authority of a month's work: its home, its gateway in this process, and a person for each role.
final class DemoOffice: Sendable {
    let code: AuthorityCode
    let gateway: Gateway
    let staff: DemoStaff
    let clock: DemoClock
    /// Whether its gateway answers the others.
    private let answering = Mutex(true)

    /// The ports of one office's two doors.
    struct Ports: Sendable {
        /// For the other authority.
        let exchange: Int
        /// For its own people.
        let staff: Int

        /// Two that nobody listens on.
        static func free() throws -> Ports { Ports(exchange: try FreePort.take(), staff: try FreePort.take()) }
    }

    /// Makes a home whose workbench people of this machine open at an address under `localhost`.
    init(_ code: AuthorityCode, in folder: String, staff: DemoStaff, ports: Ports, clock: DemoClock) throws {
        guard let authority = AuthorityRegister.england.authority(code) else {
            throw CommandFailure(
                .badInput, code: "authority-unknown", message: "\(code) is not on the register.",
                remedy: "Give the GSS code of an English authority, such as E06000015.")
        }
        self.code = code
        self.staff = staff
        self.clock = clock
        let label = authority.name.lowercased().filter { $0.isASCII && $0.isLetter }
        let settings = GatewaySettings(
            authority: code, exchangeHost: "127.0.0.1", exchangePort: ports.exchange,
            exchangeURL: "https://127.0.0.1:\(ports.exchange)",
            dutyTeam: "\(authority.name) duty team", dutyTelephone: Self.telephone(code, 1),
            outOfHoursTelephone: Self.telephone(code, 2), giveUpAfterSeconds: Self.patience,
            staff: StaffSettings(
                host: "127.0.0.1", port: ports.staff, url: "http://\(label).localhost:\(ports.staff)",
                protection: .thisMachine))
        let administrator = try staff.person(.administrator)
        let layout = HomeLayout(root: folder + "/" + code.text)
        gateway = try Gateway.create(
            at: layout, settings: settings, hostnames: ["127.0.0.1"],
            firstPerson: FirstPerson(
                id: administrator.id, name: administrator.name, post: administrator.post,
                account: administrator.account, roles: administrator.roles), surroundings: clock.surroundings,
            log: Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() },
            configure: { try ConfigurationFile.write(settings, to: $0.configuration) })
        for person in staff.people where person.id != administrator.id {
            try gateway.register(person, by: acting(.administrator))
        }
    }

    var name: String { gateway.name(of: code) }

    /// How long a message is tried here, in seconds: whoever looks at a demonstration does not wait a day to see what is given up.
    static let patience: Int64 = 3600

    var answers: Bool { answering.withLock { $0 } }

    /// Lets its gateway stand still for as long as the body runs.
    func whileSilent<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        answering.withLock { $0 = false }
        defer { answering.withLock { $0 = true } }
        return try await body()
    }

    /// The person of a role, under their own account.
    func acting(_ role: Role) throws -> ActingPerson {
        try gateway.actingPerson(account: staff.person(role).account, for: nil)
    }

    /// Registers the other's card, the fingerprint compared as if by telephone.
    func trust(_ other: DemoOffice) throws {
        try gateway.addPeer(other.gateway.card(), confirmedBy: .demonstration, by: acting(.administrator))
    }

    /// Numbers that Ofcom keeps free for drama, so that nobody real is rung.
    private static func telephone(_ code: AuthorityCode, _ line: Int) -> String {
        "01632 960\(line)\(code.text.suffix(2))"
    }
}
