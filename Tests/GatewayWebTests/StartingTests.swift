import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb
import Logging
import Testing

extension ListenerTests {
    @Suite("A listener that cannot start says why and what to do")
    struct StartingTests {
        private func failure(
            host: String = "127.0.0.1", port: Int = 0, certificate: [UInt8]? = nil, key: [UInt8]? = nil,
            incoming: String? = nil, zoo: CertificateZoo
        ) async throws -> ListenerError {
            let listener = ExchangeListener(
                host: host, port: port,
                identity: ListenerIdentity(
                    certificatePEM: try certificate ?? zoo.certificatePEM("server"),
                    privateKeyPEM: try key ?? zoo.keyPEM("server")),
                inlet: ExchangeInlet(
                    admits: { _ in nil }, countRefusedConnection: {}, largestMessage: 1,
                    incomingFolder: incoming ?? zoo.folder.path,
                    receive: { _, _ in ExchangeAnswer(status: 500, body: []) }),
                logger: quiet)
            let running = Task { try await listener.run { _ in } }
            let result = await running.result
            return try #require(throws: ListenerError.self) { try result.get() }
        }

        @Test("A port that another process has")
        func portInUse() async throws {
            try await withDoor { door, _ in
                let error = try await failure(port: door.port, zoo: door.zoo)
                #expect(error.code == .portInUse)
                #expect(error.message.contains("\(door.port)"))
                #expect(error.description.hasPrefix("listener-port-in-use: "))
            }
        }

        @Test("A host that is not this machine, and one that is nowhere")
        func notHere() async throws {
            try await withFolder { folder in
                let zoo = try CertificateZoo(in: folder)
                // TEST-NET-1 (RFC 5737) and the reserved name "invalid" (RFC 6761).
                #expect(try await failure(host: "192.0.2.1", zoo: zoo).code == .addressNotHere)
                let nowhere = try await failure(host: "gateway.invalid", zoo: zoo)
                #expect(nowhere.code == .addressNotHere, "\(nowhere)")
            }
        }

        @Test("A certificate or key that cannot be read, or that do not belong together")
        func identity() async throws {
            try await withFolder { folder in
                let zoo = try CertificateZoo(in: folder)
                #expect(try await failure(certificate: Array("nonsense".utf8), zoo: zoo).code == .certificate)
                #expect(try await failure(key: Array("nonsense".utf8), zoo: zoo).code == .privateKey)
                #expect(try await failure(key: zoo.keyPEM("stranger"), zoo: zoo).code == .identity)
            }
        }

        @Test("A folder for uploads that is not there")
        func folder() async throws {
            try await withFolder { folder in
                let zoo = try CertificateZoo(in: folder)
                let missing = folder.appending(path: "missing").path
                let error = try await failure(incoming: missing, zoo: zoo)
                #expect(error.code == .incomingFolder)
                #expect(error.message.contains(missing))
            }
        }

        @Test("An identity shows nothing of its key when it is described or dumped")
        func keyNotShown() {
            let identity = ListenerIdentity(certificatePEM: [1, 2], privateKeyPEM: Array("secret key".utf8))
            var dumped = ""
            dump(identity, to: &dumped)
            for text in ["\(identity)", String(reflecting: identity), dumped] {
                #expect(!text.contains("115") && !text.contains("secret"), "\(text)")
            }
        }
    }
}
