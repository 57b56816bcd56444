import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb
import Logging
import Synchronization
import Testing

/// Who is registered, as a test sets it, and how many connections were refused.
final class Register: Sendable {
    private let peers = Mutex<[[UInt8]: AuthorityCode]>([:])
    private let refusals = Mutex(0)

    var refused: Int { refusals.withLock { $0 } }

    func add(_ certificate: [UInt8], _ code: AuthorityCode) { peers.withLock { $0[certificate] = code } }
    func withdraw(_ certificate: [UInt8]) { peers.withLock { _ = $0.removeValue(forKey: certificate) } }
    func admits(_ certificate: [UInt8]) -> AuthorityCode? { peers.withLock { $0[certificate] } }
    func countRefusal() { refusals.withLock { $0 += 1 } }
}

/// What reached the gateway behind the listener.
final class Arrivals: Sendable {
    struct Arrival {
        var upload: UploadedMessage
        var peer: AuthorityCode
        var bytes: [UInt8]?
        var mode: Int?
    }

    private let list = Mutex<[Arrival]>([])

    var all: [Arrival] { list.withLock { $0 } }

    /// Takes the file as the gateway does: reads it and removes it.
    func take(_ upload: UploadedMessage, from peer: AuthorityCode) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: upload.path)
        let bytes = (try? Data(contentsOf: URL(fileURLWithPath: upload.path))).map { [UInt8]($0) }
        try? FileManager.default.removeItem(atPath: upload.path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue
        list.withLock { $0.append(Arrival(upload: upload, peer: peer, bytes: bytes, mode: mode)) }
    }
}

/// A listener on a free port with everything around it, for one test.
struct Door {
    let port: Int
    let zoo: CertificateZoo
    let register: Register
    let arrivals: Arrivals
    let incoming: URL

    func begin(as name: String? = "peer", tls: String = "1.3", times: Int = 1, _ steps: Step...) throws -> Knocker {
        try Knocker(port: port, zoo: zoo, as: name, tls: tls, times: times, steps: steps)
    }

    /// Does the steps on one connection; the first thing heard is the handshake.
    func knock(as name: String? = "peer", tls: String = "1.3", _ steps: Step...) async throws -> [Heard] {
        try #require(try await Knocker(port: port, zoo: zoo, as: name, tls: tls, steps: steps).heard().first)
    }

    func incomingFiles() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: incoming.path) }
}

let derby = AuthorityCode("E06000015")
let wigan = AuthorityCode("E08000010")

/// A temporary folder for one test.
func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handover-web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// Runs a listener for as long as the body lasts; "peer" is registered as Derby and "other" as Wigan.
func withDoor(
    largest: Int64 = 1 << 20, limits: ListenerLimits = ListenerLimits(),
    answering: (@Sendable (UploadedMessage) async -> Void)? = nil, logger: Logger = quiet,
    _ body: (Door, _ stop: @escaping @Sendable () -> Void) async throws -> Void
) async throws {
    try await withFolder { folder in
        let zoo = try CertificateZoo(in: folder)
        let (register, arrivals) = (Register(), Arrivals())
        register.add(try zoo.der("peer"), try #require(derby))
        register.add(try zoo.der("other"), try #require(wigan))
        let incoming = folder.appending(path: "incoming")
        try FileManager.default.createDirectory(at: incoming, withIntermediateDirectories: true)
        let inlet = ExchangeInlet(
            admits: register.admits, countRefusedConnection: register.countRefusal, largestMessage: largest,
            incomingFolder: incoming.path,
            receive: { upload, peer in
                await answering?(upload)
                arrivals.take(upload, from: peer)
                return ExchangeAnswer(
                    status: upload.arrival == .tooLarge ? 413 : 200, body: Array("<receipt of='\(upload.size)'/>".utf8))
            })
        let listener = ExchangeListener(
            host: "127.0.0.1", port: 0,
            identity: ListenerIdentity(
                certificatePEM: try zoo.certificatePEM("server"), privateKeyPEM: try zoo.keyPEM("server")),
            inlet: inlet, limits: limits, logger: logger)
        let (ports, ready) = AsyncStream<Int>.makeStream()
        let running = Task {
            defer { ready.finish() }
            try await listener.run { ready.yield($0) }
        }
        let port = try #require(await ports.first { _ in true })
        let door = Door(port: port, zoo: zoo, register: register, arrivals: arrivals, incoming: incoming)
        do {
            try await body(door) { running.cancel() }
        } catch {
            running.cancel()
            _ = await running.result
            throw error
        }
        running.cancel()
        try await running.value
        #expect(try door.incomingFiles() == [], "no upload may be left when the listener has stopped")
    }
}

/// A logger that says nothing.
let quiet = Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() }
