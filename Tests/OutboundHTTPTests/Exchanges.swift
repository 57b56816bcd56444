import Foundation
import Logging
import OutboundHTTP
import Testing

/// A client as the gateway makes one, without log output.
func makeClient(parallelism: Int = 8, idleLimit: Duration = .seconds(100)) -> OutboundHTTPS {
    OutboundHTTPS(
        parallelism: parallelism, idleLimit: idleLimit,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
}

/// What the fixture server says it received.
struct Echo: Decodable {
    let method: String
    let headers: [String: String]
    let received: Int
    let sha256: String
    let connection: Int
    let client: String?
    let tls: String
}

/// What the fixture server counted.
struct Counts: Decodable {
    let connections: Int
    let requests: Int
    let mostInside: Int
}

extension HTTPSOutcome {
    /// The fault, or nil when there was an answer.
    var fault: TransportFault? {
        guard case .failed(let fault) = self else { return nil }
        return fault
    }

    var status: Int? {
        guard case .answered(let status, _, _) = self else { return nil }
        return status
    }

    func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard case .answered(200, _, let body) = self else {
            throw FixtureFailure(description: "no answer: \(self)")
        }
        return try JSONDecoder().decode(type, from: Data(body))
    }
}

/// A folder, a server's certificate in it and the trust that pins it.
struct Pinned {
    let folder: TestFolder
    let certificate: TestCertificate
    let trust: PeerTrust

    init(name: String = "Receiving Gateway") throws {
        folder = try TestFolder()
        certificate = try .selfSigned(name, in: folder)
        trust = PeerTrust(certificatesPEM: try certificate.certificatePEM)
    }

    func get(_ server: PeerServer, _ path: String = "/echo") -> HTTPSRequest {
        HTTPSRequest(url: server.url(path), method: .get, trust: trust)
    }

    func post(_ server: PeerServer, _ path: String = "/echo", _ body: RequestBody) -> HTTPSRequest {
        HTTPSRequest(url: server.url(path), method: .post, body: body, trust: trust)
    }
}
