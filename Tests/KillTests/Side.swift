import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import Logging
import Synchronization
import Testing
import TransferStore
import WorkingDays

/// One authority: a home that the executable made, its `serve`, and people who write beside it from this process.
final class Side: Sendable {
    let code: AuthorityCode
    let layout: HomeLayout
    let port: Int
    let gateway: Gateway
    private let running = Mutex<ChildProcess?>(nil)

    private static let administrator = "ada.invented"
    private static let worker = "wes.invented"
    private static let keyboard = "kim.invented"

    private init(code: AuthorityCode, layout: HomeLayout, port: Int, gateway: Gateway) {
        self.code = code
        self.layout = layout
        self.port = port
        self.gateway = gateway
    }

    /// Makes a home with the commands an officer would use.
    static func make(_ code: AuthorityCode, in folder: String) async throws -> Side {
        let layout = HomeLayout(root: folder + "/" + code.text)
        let port = try FreePort.next()
        let url = "https://127.0.0.1:\(port)"
        try await Handover.run(
            "init", "--home", layout.root, "--authority", code.text, "--url", url, "--host", "127.0.0.1", "--team",
            "Invented team", "--telephone", "01632 960100", "--out-of-hours", "01632 960199", "--person", keyboard,
            "--name", "Kim Invented", "--post", "IT officer")
        for (person, role) in [(administrator, "administrator"), (worker, "practitioner")] {
            try await Handover.run(
                "person", "add", person, "--home", layout.root, "--name", person, "--post", role, "--roles", role,
                "--account", person)
        }
        let settings = GatewaySettings(
            authority: code, exchangeHost: "127.0.0.1", exchangePort: port, exchangeURL: url,
            dutyTeam: "Invented team", dutyTelephone: "01632 960100", outOfHoursTelephone: "01632 960199")
        let surroundings = Surroundings(
            now: { Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970)) },
            random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
        let gateway = try Gateway.open(
            layout, settings: settings, surroundings: surroundings,
            log: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
        return Side(code: code, layout: layout, port: port, gateway: gateway)
    }

    /// Registers the other's card, its fingerprint compared.
    func trust(_ other: Side) async throws {
        let card = layout.root + "-card.json"
        let written = try await Handover.run("card", "--home", other.layout.root, "--to", card)
        let fingerprint = try #require(written["fingerprint"] as? String)
        try await Handover.run("peer", "add", card, "--home", layout.root, "--fingerprint", fingerprint)
    }

    /// Starts `serve`, in place of the one that was killed, and waits until it listens.
    func serve(killedAt step: String? = nil) async throws {
        let process = try Handover.start(
            ["serve", "--home", layout.root, "--stop-with-input", "--log-level", "info"], killedAt: step)
        running.withLock { $0 = process }
        try await eventually("\(code) serves", complaints: { process.complaints }) {
            if let ending = process.poll() {
                throw NeverHappened(description: "serve ended at once, \(ending): \(process.complaints)")
            }
            return process.text.contains("\"ready\":true") ? true : nil
        }
    }

    /// Kills `serve` now.
    @discardableResult
    func killServe() async throws -> ChildProcess.Ending? {
        try await running.withLock { $0 }?.killAtOnce()
    }

    /// Waits until `serve` has killed itself at its step.
    func serveKilled() async throws -> ChildProcess.Ending? {
        try await running.withLock { $0 }?.ended()
    }

    /// Queues harmless messages from this process, each in a conversation of its own.
    func queueTests(_ count: Int, to other: Side) async throws {
        let acting = try gateway.actingPerson(account: Self.administrator, for: nil)
        for _ in 0..<count { _ = try await gateway.sendTest(to: other.code, by: acting) }
    }

    /// Prepares the example family's case.
    func prepare(for other: Side) throws -> ConversationID {
        let folder = layout.root + "-case"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: gateway.today)
        try ExampleFamily(movedOn: moved, from: code, to: other.code).write(to: folder)
        let acting = try gateway.actingPerson(account: Self.worker, for: nil)
        return try gateway.prepare(folder, recipient: nil, sentence: "Looked at each point.", by: acting).conversation
    }

    /// Seals a prepared case from this process.
    func send(_ conversation: ConversationID) async throws {
        let acting = try gateway.actingPerson(account: Self.worker, for: nil)
        _ = try await gateway.send(gateway.transfer(conversation.text), by: acting)
    }

    /// Gives the person at the keyboard, under whose account commands run here, other roles.
    func seat(_ roles: [Role]) throws {
        let administrator = try gateway.actingPerson(account: Self.administrator, for: nil)
        guard let id = PersonID(Self.keyboard), var person = try gateway.store.read({ try $0.person(id) }) else {
            throw NeverHappened(description: "the person at the keyboard is registered")
        }
        person.roles = roles
        try gateway.register(person, by: administrator)
    }
}

/// Ports below those the system hands out, so that a restarted `serve` finds its own again.
enum FreePort {
    private static let last = Mutex(10_000 + Int(getpid()) % 15_000)

    static func next() throws -> Int {
        for _ in 0..<1000 {
            let port = last.withLock { last in
                last = last >= 30_000 ? 10_000 : last + 1
                return last
            }
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
            let bound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            if bound == 0 { return port }
        }
        throw NeverHappened(description: "a port is free")
    }
}
