import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Logging
import OutboundHTTP
import SecureXML
import Testing

@Suite("A running gateway answers lies over mutual TLS with the signed rejection that the protocol says", .serialized)
struct GatewayVectorTests {
    /// Files to send to a gateway: one or more of every chapter that does not turn on the clock or the register.
    static let sample = [
        "doctype-external", "entity-bomb", "comment-in-manifest", "utf-16", "truncated-in-attachment", "trailing-text",
        "two-bundles", "empty", "depth", "text-length", "fourth-child", "lang-on-manifest", "id-twice", "xsi-type",
        "document-white-space", "xinclude", "parts-reordered", "parts-renumbered", "part-white-space", "method-sha-1",
        "transform-xpath", "references-three", "target-elsewhere", "value-noughts", "unsigned-properties",
        "wrapped-own-namespace", "doubled-forged-first", "foreign-namespace", "second-signature-after",
        "properties-spoofed-before", "certificate-not-registered", "certificate-swapped", "time-ahead",
        "manifest-changed", "profile", "kind", "manifest-text", "consent-no-authoriser", "one-wrong-digest", "unlisted",
        "stripped", "document-schema",
    ]

    @Test("Each lie gets its status and its code, signed and tied to the file; the truth among them gets a receipt")
    func answers() async throws {
        let exchange = try Exchange()
        for name in Self.sample {
            let vector = try #require(Vector.all.first { $0.name == name }, "\(name)")
            let bytes = try vector.make(exchange.sender.taken).bytes
            let (status, statement) = try await exchange.post(bytes)
            guard case .rejection(let rejection) = statement else {
                Issue.record("\(name) was not rejected")
                continue
            }
            #expect(status == vector.answer.httpStatus, "\(name)")
            #expect(rejection.code == vector.answer, "\(name)")
            // Of a file whose seal does not hold it reads no more, so it may know less than a person with `handover verify`.
            #expect(rejection.findings.contains(vector.codes[0]), "\(name): \(rejection.findings)")
            #expect(Set(rejection.findings).isSubset(of: vector.codes), "\(name): \(rejection.findings)")
            #expect(rejection.file?.bytes == SHA256Hasher.digest(bytes).bytes, "\(name)")
        }
        // Ahead of our clock when it came, but not any more once the clock has caught up: so the truth comes last.
        let truth = Array(exchange.sender.taken.text.utf8)
        let (status, statement) = try await exchange.post(truth)
        guard case .receipt = statement else { throw ValidBundle.Unmade("a receipt: \(status)") }
        let first = try await exchange.answer(truth).body
        #expect(try await exchange.answer(truth).body == first)
        let twin = Array(try exchange.sender.taken.twin().utf8)
        #expect(try await exchange.answer(twin).body == first, "the twin of a signature is the same message")

        for vector in GatewayVector.all {
            let (status, statement) = try await exchange.post(try vector.make(exchange.sender))
            guard case .rejection(let rejection) = statement else {
                Issue.record("\(vector.name) was not rejected")
                continue
            }
            #expect(rejection.code == vector.answer, "\(vector.name)")
            #expect(status == vector.answer.httpStatus, "\(vector.name)")
            #expect(rejection.findings.isEmpty, "\(vector.name): it is a sound file")
        }
        let journal = try exchange.gateway.done(["journal", "verify"])
        #expect(journal["verified"] as? Bool == true)
        let stored = try FileManager.default.contentsOfDirectory(atPath: exchange.gateway.home + "/messages")
        #expect(stored.count == 1, "only the truth is kept")
        #expect(try FileManager.default.contentsOfDirectory(atPath: exchange.gateway.home + "/incoming") == [])
    }

    /// A gateway, two peers that it knows, and the connection of the first.
    private final class Exchange {
        let gateway: RunningGateway
        let sender: GatewaySender
        private let identity: ClientIdentity
        private let theirs: PeerCard
        private let client = OutboundHTTPS(logger: Logger(label: "vectors") { _ in SwiftLogNoOpLogHandler() })

        init() throws {
            let now = Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
            gateway = try RunningGateway("E06000015")
            try Self.take(megabytes: 12, gateway)
            let (seal, tls) = (try Seal("Calderdale", now: now), try Seal("Calderdale", now: now, profile: .tls))
            let stranger = try Seal("Birchley", now: now)
            try Self.register(ValidBundle.sender, seal, tls, gateway, now)
            try Self.register(
                GatewaySender.strangerCode, stranger, try Seal("Birchley", now: now, profile: .tls), gateway, now)
            identity = ClientIdentity(certificatePEM: tls.certificate.pem, privateKeyPEM: tls.key.pem)
            theirs = try PeerCardFile.read(Array(try Data(contentsOf: URL(fileURLWithPath: gateway.card))))
            try gateway.serve()
            // Sealed after it was registered, or it would not be believed.
            let later = Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
            sender = GatewaySender(taken: try ValidBundle(now: later, seal: seal), stranger: stranger)
        }

        private static func take(megabytes: Int, _ gateway: RunningGateway) throws {
            let path = gateway.home + "/config.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let line = try text.piece(from: "largestMessageMegabytes:", through: "\n")
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.truncate(atOffset: 0)
            try file.write(
                contentsOf: Data(try text.replacing(line, by: "largestMessageMegabytes: \(megabytes)\n").utf8))
            try file.close()
        }

        private static func register(
            _ code: AuthorityCode?, _ seal: Seal, _ tls: Seal, _ gateway: RunningGateway, _ now: Moment
        ) throws {
            let card = PeerCard(
                authority: try #require(code), name: "Invented Peer", exchangeURL: "https://127.0.0.1:1",
                dutyTeam: "Invented team", dutyTelephone: "01632 960001", outOfHoursTelephone: "01632 960002",
                sealCertificate: String(decoding: seal.certificate.pem, as: UTF8.self),
                tlsCertificate: String(decoding: tls.certificate.pem, as: UTF8.self), writtenAt: now)
            let path = "\(gateway.folder)/\(card.authority).json"
            try Data(try PeerCardFile.write(card, key: seal.key)).write(to: URL(fileURLWithPath: path))
            try gateway.add(card: path, fingerprint: try PeerCardFile.fingerprint(of: card))
        }

        func answer(_ bytes: [UInt8]) async throws -> (status: Int, body: [UInt8]) {
            let outcome = await client.send(
                HTTPSRequest(
                    url: gateway.url + "/exchange/v1/messages", method: .post,
                    headers: ["Content-Type": "application/xml"], body: .bytes(bytes),
                    trust: PeerTrust(certificatesPEM: Array(theirs.tlsCertificate.utf8)), identity: identity))
            guard case .answered(let status, _, let body) = outcome else {
                throw ValidBundle.Unmade("an exchange: \(outcome)")
            }
            return (status, body)
        }

        /// Sends a file, and gives what the gateway's verified answer says.
        func post(_ bytes: [UInt8]) async throws -> (status: Int, statement: Statement) {
            let (status, body) = try await answer(bytes)
            let seal = TrustedSeal(certificate: try Certificate(pem: Array(theirs.sealCertificate.utf8)))
            let now = Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
            let verdict = try BundleVerifier.verify(bytes: body, trust: { _ in [seal] }, at: now)
            let manifest = try #require(verdict.verified?.manifest, "\(verdict.findings)")
            #expect(manifest.sender == ValidBundle.recipient && manifest.recipient == ValidBundle.sender)
            return (status, manifest.statement)
        }
    }
}
