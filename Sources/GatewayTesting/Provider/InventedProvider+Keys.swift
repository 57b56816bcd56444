import Foundation
import Hummingbird
import JWTKit
import NIOCore

extension InventedProvider {
    /// Makes a key to sign with.
    static func makeKey(_ kind: Kind, _ id: String) async throws -> Key {
        let keys = JWTKeyCollection()
        var published = ["kid": id, "use": "sig", "alg": kind.rawValue]
        let pem: String
        switch kind {
        case .es256:
            let key = ES256PrivateKey()
            await keys.add(ecdsa: key)
            let point = key.publicKey.parameters
            published.merge(["kty": "EC", "crv": "P-256", "x": url(point?.x), "y": url(point?.y)]) { $1 }
            pem = key.publicKey.pemRepresentation
        case .rs256, .ps256:
            let made = try OutsideProgram.onPath("openssl").run(["genrsa", "2048"])
            let key = try Insecure.RSA.PrivateKey(pem: made.output)
            if kind == .rs256 {
                await keys.add(rsa: key, digestAlgorithm: .sha256)
            } else {
                await keys.add(pss: key, digestAlgorithm: .sha256)
            }
            let numbers = try key.publicKey.getKeyPrimitives()
            published.merge(["kty": "RSA", "n": url(numbers.modulus), "e": url(numbers.publicExponent)]) { $1 }
            pem = key.publicKey.pemRepresentation
        }
        return Key(id: id, algorithm: try await keys.getKey(), published: published, publicPEM: pem)
    }

    /// A signature under a shared secret, of which anybody who knows it can make one.
    static func keyed(by secret: String) async throws -> any JWTAlgorithm {
        let keys = JWTKeyCollection()
        await keys.add(hmac: HMACKey(from: secret), digestAlgorithm: .sha256)
        return try await keys.getKey()
    }

    static func url(_ data: Data) -> String { url(data.base64EncodedString()) }

    private static func url(_ base64: String?) -> String {
        (base64 ?? "").replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    static func fields(_ form: String) -> [String: String] {
        form.split(separator: "&").reduce(into: [:]) { fields, pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[String(halves[0])] = String(halves[1]).removingPercentEncoding
        }
    }

    static func answer(_ document: [String: Any], status: HTTPResponse.Status = .ok) -> Response {
        let data = (try? JSONSerialization.data(withJSONObject: document)) ?? Data()
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}
