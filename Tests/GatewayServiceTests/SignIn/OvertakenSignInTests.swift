import CaseTransfer
import Foundation
import GatewayTesting
import Synchronization
import Testing
import TransferStore

@testable import GatewayService

@Suite("Signing in that an administrator overtakes")
struct OvertakenSignInTests {
    private let clock = HandClock()
    private let station: Station
    private let person = Invented.person("wes.invented")
    private let own = "violet-anchor-meadow"
    private let here = SignInOrigin(address: "192.0.2.7", browser: "Invented browser")

    init() throws {
        station = try Station(Invented.derby, clock: clock)
        try station.gateway.addAccount(for: person, password: own, by: station.acting(.administrator))
        // As if the person had chosen it.
        try station.gateway.store.write { writer in
            guard var account = try writer.signInAccount(person) else { return }
            account.mustChangePassword = false
            try writer.save(account)
        }
    }

    /// Does something once, at the moment at which the secret of a new session is drawn: whoever signs in has been looked at then, and is
    /// not in yet.
    private final class Interruption: Sendable {
        private let work = Mutex<(@Sendable () throws -> Void)?>(nil)
        func set(_ work: @escaping @Sendable () throws -> Void) { self.work.withLock { $0 = work } }
        func comes() throws {
            let due = work.withLock { work in
                defer { work = nil }
                return work
            }
            try due?()
        }
    }

    private func gateway(at moment: Interruption) throws -> Gateway {
        let random = station.random
        let gateway = try Gateway.open(
            station.layout, settings: station.settings,
            surroundings: Surroundings(now: { [clock] in clock.now }) { count in
                if count == 32 { try moment.comes() }
                return random.bytes(count)
            }, log: .silent)
        // Drawn once in the life of a home, and as long as a session's secret.
        _ = try gateway.signInKey()
        return gateway
    }

    /// What an administrator does while somebody signs in, by its name.
    private static let changes: [(name: String, change: @Sendable (Gateway, PersonID, ActingPerson) throws -> Void)] = [
        ("password", { try $0.setPassword("pebble-lantern-otter", of: $1, by: $2) }),
        ("lock", { try $0.lockAccount(of: $1, locked: true, by: $2) }),
        ("codes", { _ = try $0.makeCodeSecret(of: $1, by: $2) }),
    ]

    @Test("Whoever gave the former password is not in once another was set, the account locked, or codes were made")
    func password() async throws {
        let moment = Interruption()
        let gateway = try gateway(at: moment)
        let (administrator, person) = (try station.acting(.administrator), person)
        for (name, change) in Self.changes {
            let clean = try gateway.store.read { try $0.signInAccount(person) }
            moment.set { try change(gateway, person, administrator) }
            let answer = try await gateway.signIn(handle: "wes.invented", password: own, from: here)
            #expect(answer == .refused, "\(name)")
            #expect(try gateway.store.read { try $0.sessions(of: person) }.isEmpty, "\(name)")
            if let clean { try await gateway.store.write { try $0.save(clean) } }
            clock.advance(seconds: 3600)
        }
        guard case .session(_, .open) = try await gateway.signIn(handle: "wes.invented", password: own, from: here)
        else { return #expect(Bool(false), "undisturbed they are in") }
    }

    @Test("Whoever gave a right code is not in once another password was set, the account locked, or codes made anew")
    func code() async throws {
        let moment = Interruption()
        let gateway = try gateway(at: moment)
        let (administrator, person) = (try station.acting(.administrator), person)
        _ = try gateway.makeCodeSecret(of: person, by: administrator)
        for (name, change) in Self.changes {
            let clean = try #require(try gateway.store.read { try $0.signInAccount(person) })
            let answer = try await gateway.signIn(handle: "wes.invented", password: own, from: here)
            guard case .session(let secret, .code) = answer else { return #expect(Bool(false), "\(answer)") }
            let session = try #require(try await gateway.session(secret))
            let code = try OneTimeCode.code(
                secret: try #require(clean.codeSecret), step: OneTimeCode.step(at: gateway.now))
            moment.set { try change(gateway, person, administrator) }
            #expect(try await gateway.give(code: code, in: session, from: here) == .refused, "\(name)")
            #expect(try gateway.store.read { try $0.sessions(of: person) }.isEmpty, "\(name)")
            try await gateway.store.write { try $0.save(clean) }
            clock.advance(seconds: 3600)
        }
    }

    @Test("The password right, codes are not asked for once another password was set")
    func before() async throws {
        let moment = Interruption()
        let gateway = try gateway(at: moment)
        let (administrator, person) = (try station.acting(.administrator), person)
        _ = try gateway.makeCodeSecret(of: person, by: administrator)
        moment.set { try gateway.setPassword("pebble-lantern-otter", of: person, by: administrator) }
        #expect(try await gateway.signIn(handle: "wes.invented", password: own, from: here) == .refused)
        #expect(try gateway.store.read { try $0.sessions(of: person) }.isEmpty)
    }

    @Test("After another password was set no place is familiar any more")
    func familiar() async throws {
        let (administrator, person) = (try station.acting(.administrator), person)
        guard case .session = try await station.gateway.signIn(handle: "wes.invented", password: own, from: here)
        else { return #expect(Bool(false), "they are in") }
        func places() throws -> Int {
            try station.gateway.store.read { try $0.signInAccount(person)?.familiar?.count ?? 0 }
        }
        #expect(try places() == 1)
        try station.gateway.setPassword("pebble-lantern-otter", of: person, by: administrator)
        #expect(try places() == 0)
    }
}
