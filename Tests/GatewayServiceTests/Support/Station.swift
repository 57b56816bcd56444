import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Logging
import Synchronization
import TransferStore
import WorkingDays

@testable import GatewayService

/// One authority's gateway in a temporary home, with one invented person of each role.
final class Station: Sendable {
    let code: AuthorityCode
    let layout: HomeLayout
    let clock: HandClock
    let random: SharedRandom
    let settings: GatewaySettings
    private let opened: Mutex<Gateway>

    init(
        _ code: AuthorityCode, clock: HandClock, seed: UInt64 = 1, largestMessage: Int64 = 1 << 30,
        giveUpAfterSeconds: Int64 = 86_400
    ) throws {
        self.code = code
        self.clock = clock
        // Two authorities never draw the same ids.
        let random = SharedRandom(seed: seed &* 31 &+ UInt64(code.text.hashValueOfDigits))
        self.random = random
        layout = HomeLayout(root: NSTemporaryDirectory() + "gateway-\(code)-\(UUID().uuidString)")
        settings = GatewaySettings(
            authority: code, exchangeURL: "https://\(code.text.lowercased()).invented.example",
            dutyTeam: "Invented duty team", dutyTelephone: "01632 960100", outOfHoursTelephone: "01632 960199",
            largestMessage: largestMessage, giveUpAfterSeconds: giveUpAfterSeconds)
        let first = FirstPerson(
            id: Invented.person("ida.invented"), name: "Ida Invented", post: "IT officer", account: "administrator",
            roles: [.administrator])
        let gateway = try Gateway.create(
            at: layout, settings: settings, hostnames: ["127.0.0.1"], firstPerson: first,
            surroundings: Station.surroundings(clock, random), log: .silent)
        opened = Mutex(gateway)
        let administrator = try acting(.administrator)
        for (handle, role) in [
            ("wes.invented", Role.practitioner), ("mo.invented", .teamManager), ("sue.invented", .serviceManager),
            ("aud.invented", .auditor), ("bea.invented", .businessSupport),
        ] {
            try gateway.register(
                RegisteredPerson(
                    id: Invented.person(handle), name: handle, post: role.rawValue, roles: [role],
                    account: role.rawValue, from: gateway.today, until: nil), by: administrator)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: layout.root) }

    var gateway: Gateway { opened.withLock { $0 } }

    /// Closes the store and opens the home anew, as a restart does; with an older store, as after a backup is restored.
    func restart(withStore older: Data? = nil) throws {
        try opened.withLock { gateway in
            try gateway.store.close()
            if let older {
                try older.write(to: URL(fileURLWithPath: layout.store))
                for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: layout.store + suffix) }
            }
            gateway = try Gateway.open(
                layout, settings: settings, surroundings: Self.surroundings(clock, random), log: .silent)
        }
    }

    /// The person who holds a role, acting under their own account.
    func acting(_ role: Role, for other: String? = nil) throws -> ActingPerson {
        try gateway.actingPerson(account: role.rawValue, for: other.map { Invented.person($0) })
    }

    /// Registers the other station's card.
    func trust(_ other: Station) throws {
        try gateway.addPeer(other.gateway.card(), confirmedBy: .telephone, by: acting(.administrator))
    }

    private static func surroundings(_ clock: HandClock, _ random: SharedRandom) -> Surroundings {
        Surroundings(now: { clock.now }, random: { random.bytes($0) })
    }
}

extension Station {
    /// Calderdale and Derby, each with the other's card.
    static func pair(
        seed: UInt64 = 1, largestMessage: Int64 = 1 << 30, giveUpAfterSeconds: Int64 = 86_400,
        clock: HandClock = HandClock()
    ) throws -> (sender: Station, receiver: Station, wire: Wire) {
        let sender = try Station(
            Invented.calderdale, clock: clock, seed: seed, giveUpAfterSeconds: giveUpAfterSeconds)
        let receiver = try Station(
            Invented.derby, clock: clock, seed: seed, largestMessage: largestMessage,
            giveUpAfterSeconds: giveUpAfterSeconds)
        try sender.trust(receiver)
        try receiver.trust(sender)
        return (sender, receiver, Wire([sender, receiver]))
    }

    /// Queues a harmless message.
    func queueTest(to other: Station) async throws -> QueuedMessage {
        try await gateway.sendTest(to: other.code, by: acting(.administrator))
    }

    /// The names of the journal's events, from the first.
    func events() throws -> [JournalEvent] {
        try gateway.store.read { try $0.entries(after: 0, limit: .max).map(\.entry.event) }
    }

    func outboxItem(_ message: MessageDigest) throws -> OutboxItem? {
        try gateway.store.read { try $0.outboxItem(message) }
    }

    func stored(_ message: MessageDigest) throws -> StoredMessage? {
        try gateway.store.read { try $0.message(message) }
    }

    func storedMessages(of conversation: ConversationID) throws -> [StoredMessage] {
        try gateway.store.read { try $0.messages(of: conversation) }
    }

    func answer(to message: MessageDigest) throws -> StoredAnswer? { try answers(to: message).last }

    func answers(to message: MessageDigest) throws -> [StoredAnswer] {
        try gateway.store.read { try $0.answers(for: message) }
    }

    func undelivered() throws -> [OutboxItem] { try gateway.store.read { try $0.undelivered() } }

    /// When the outbox is to be looked at next.
    func nextDue() throws -> Moment? {
        let open = try undelivered().filter { [.waiting, .needsAttention].contains($0.state) }
        let heads = Dictionary(grouping: open, by: \.conversation).values
            .compactMap { $0.min { $0.sequence < $1.sequence } }
        return heads.filter { $0.state != .needsAttention }.map(\.nextAt).min()
    }

    /// The sealed bytes of a stored message.
    func bytes(_ message: MessageDigest) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: layout.message(message.text))))
    }

    /// What a folder of the home holds.
    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}

extension Logger {
    /// Says nothing.
    static let silent = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }
}

extension String {
    /// A number that is the same in every run, unlike a hash value.
    fileprivate var hashValueOfDigits: Int { Int(filter(\.isNumber)) ?? 0 }
}
