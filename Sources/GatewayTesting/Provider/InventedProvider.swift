public import CaseTransfer
import Foundation
import Hummingbird
import JWTKit
import Logging
import NIOCore
import SecureXML
import Synchronization

/// A provider of sign-ins of our own, on this machine: it says of itself what OpenID Connect asks for, sends browsers back, gives its word
/// for a code, changes its keys, and lies when it is told to.
public final class InventedProvider: Sendable {
    /// How it signs.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// RSA, PKCS #1 v1.5.
        case rs256 = "RS256"
        /// RSA, PSS.
        case ps256 = "PS256"
        /// ECDSA on P-256.
        case es256 = "ES256"
    }

    /// A way in which its word, or what it says of itself, is not what it should be.
    public enum Lie: Hashable, Sendable {
        /// About the sign-in the word is for.
        case otherNonce, noNonce
        /// About whom the word is for.
        case otherAudience, severalAudiencesNoParty, otherParty
        /// About when it is good.
        case expired, noEnd, fromTheFuture, issuedInTheFuture
        /// No lie: a clock that goes less than a minute wrong.
        case clockBehind, clockAhead
        /// About who says it, and about whom.
        case otherIssuer, noSubject
        /// About its signature.
        case unknownKey, unsigned, keyAsSecret, otherKeysSignature, changedAfterSigning, critical
        /// More than anybody reads.
        case hugeWord, hugeKeys, hugeDescription
        /// About itself.
        case redirectedDescription, otherIssuerInDescription, plainTokenAddress, noPKCE, noKeys
        /// Groups that are too many to be sent.
        case groupsLeftOut
        /// Something that is no answer.
        case brokenAnswer
    }

    /// Whom it knows, and what it says of them.
    public struct Person: Hashable, Sendable {
        /// What it calls them.
        public var subject: String
        /// Their groups.
        public var groups: [String]

        /// Puts the two together.
        public init(_ subject: String, groups: [String] = []) {
            self.subject = subject
            self.groups = groups
        }
    }

    /// What was asked of it.
    public struct Asked: Hashable, Sendable {
        /// How often for its description.
        public var description = 0
        /// How often for its keys.
        public var keys = 0
        /// How often for its word.
        public var words = 0
        /// How a client showed who it is when it last asked for a word.
        public var proof = ""
    }

    private struct Visit {
        var person: Person
        var client: String
        var redirect: String
        var nonce: String
        var challenge: String
    }

    struct Key: Sendable {
        var id: String
        var algorithm: any JWTAlgorithm
        var published: [String: String]
        var publicPEM: String
    }

    private struct State {
        var lies: Set<Lie> = []
        var asked = Asked()
        var visits: [String: Visit] = [:]
        var keys: [Key]
        var number = 0
        var port = 0
        var takesFormSecretOnly = false
        var namesItself = false
    }

    /// How it knows our gateway.
    public static let client = "handover-of-derby"

    private let state: Mutex<State>
    private let kind: Kind
    private let secret: String?
    private let now: @Sendable () -> Moment

    /// A provider that signs in one way.
    ///
    /// - Parameters:
    ///   - secret: by which it knows our gateway; nil when it does by nothing but PKCE.
    ///   - now: its clock.
    public init(_ kind: Kind = .es256, secret: String? = nil, now: @escaping @Sendable () -> Moment) async throws {
        self.kind = kind
        self.secret = secret
        self.now = now
        state = Mutex(State(keys: [try await Self.makeKey(kind, "key-1")]))
    }

    /// How it calls itself.
    public var issuer: String { "http://127.0.0.1:\(state.withLock { $0.port })/tenant" }
    /// What was asked of it.
    public var asked: Asked { state.withLock { $0.asked } }

    /// Tells it to lie from now on, or not to.
    public func lie(_ lies: Lie...) { state.withLock { $0.lies = Set(lies) } }
    /// Has it take secrets in forms alone.
    public func takeSecretsInForms() { state.withLock { $0.takesFormSecretOnly = true } }
    /// Has it say in its answers who they are from.
    public func nameItself() { state.withLock { $0.namesItself = true } }

    /// Has it sign with a new key, the former one still published or not.
    public func rotateKeys(keepingFormer: Bool = false) async throws {
        let number = state.withLock { $0.keys.count + $0.number + 1 }
        let key = try await Self.makeKey(kind, "key-\(number + 100)")
        state.withLock { state in
            state.keys = keepingFormer ? [key] + state.keys : [key]
            state.number += 1
        }
    }

    /// Does as its sign-in page would with somebody who is signed in there: gives the address they are sent back to.
    ///
    /// - Parameter address: where our page sent them.
    public func visit(_ address: String, as person: Person) throws -> String {
        guard let parts = URLComponents(string: address), parts.path == "/tenant/authorize" else {
            throw OutsideProgram.Missing(description: "not the provider's address: \(address)")
        }
        let fields = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        guard fields["response_type"] == "code", fields["client_id"] == Self.client,
            fields["scope"]?.split(separator: " ").contains("openid") == true,
            fields["code_challenge_method"] == "S256",
            let challenge = fields["code_challenge"], challenge.count == 43, let state = fields["state"],
            state.count == 43,
            let nonce = fields["nonce"], nonce.count == 43, let redirect = fields["redirect_uri"]
        else { throw OutsideProgram.Missing(description: "not a good request: \(address)") }
        let (code, namesItself) = self.state.withLock { own in
            own.number += 1
            let code = "code-\(own.number)"
            own.visits[code] = Visit(
                person: person, client: Self.client, redirect: redirect, nonce: nonce, challenge: challenge)
            return (code, own.namesItself)
        }
        return "\(redirect)?code=\(code)&state=\(state)"
            + (namesItself ? "&iss=\(issuer.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" : "")
    }

    /// Listens on a free port for as long as the body lasts.
    public func serving<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let router = Router()
        router.get("tenant/.well-known/openid-configuration") { _, _ in self.description() }
        router.get("tenant/keys") { _, _ in self.keySet() }
        router.post("tenant/token") { request, _ in
            let form = try await request.body.collect(upTo: 16 << 10)
            return try await self.token(
                Self.fields(String(buffer: form)), authorization: request.headers[.authorization])
        }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in opened.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "provider") { _ in SwiftLogNoOpLogHandler() })
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try await application.run()
                return nil
            }
            let port = await ports.first { _ in true }
            state.withLock { $0.port = port ?? 0 }
            group.addTask { try await body() }
            defer { group.cancelAll() }
            while let value = try await group.next() {
                if let value { return value }
            }
            throw CancellationError()
        }
    }

    private func description() -> Response {
        let (lies, formsOnly, namesItself) = state.withLock { state in
            state.asked.description += 1
            return (state.lies, state.takesFormSecretOnly, state.namesItself)
        }
        if lies.contains(.redirectedDescription) {
            return Response(status: .found, headers: [.location: issuer + "/elsewhere"])
        }
        var document: [String: Any] = [
            "issuer": lies.contains(.otherIssuerInDescription) ? "https://login.other.example/tenant" : issuer,
            "authorization_endpoint": issuer + "/authorize", "jwks_uri": issuer + "/keys",
            "token_endpoint": lies.contains(.plainTokenAddress)
                ? "http://login.other.example/token" : issuer + "/token",
            "end_session_endpoint": issuer + "/logout", "id_token_signing_alg_values_supported": [kind.rawValue],
            "response_types_supported": ["code"], "subject_types_supported": ["pairwise"],
        ]
        if formsOnly { document["token_endpoint_auth_methods_supported"] = ["client_secret_post"] }
        if lies.contains(.noPKCE) { document["code_challenge_methods_supported"] = ["plain"] }
        if namesItself { document["authorization_response_iss_parameter_supported"] = true }
        if lies.contains(.hugeDescription) { document["claims"] = String(repeating: "x", count: 2 << 20) }
        return Self.answer(document)
    }

    private func keySet() -> Response {
        let (lies, keys) = state.withLock { state in
            state.asked.keys += 1
            return (state.lies, state.keys)
        }
        var published: [[String: String]] = lies.contains(.noKeys) ? [] : keys.map(\.published)
        published.append(["kty": "oct", "kid": "secret", "k": "c2VjcmV0"])
        if lies.contains(.hugeKeys) { published.append(["kty": "oct", "k": String(repeating: "x", count: 2 << 20)]) }
        return Self.answer(["keys": published])
    }

    private func token(_ form: [String: String], authorization: String?) async throws -> Response {
        let (lies, visit, formsOnly) = state.withLock { state in
            state.asked.words += 1
            state.asked.proof = authorization != nil ? "basic" : form["client_secret"] != nil ? "form" : "none"
            // Whatever comes of it, a code is good once.
            return (
                state.lies, form["code"].flatMap { state.visits.removeValue(forKey: $0) }, state.takesFormSecretOnly
            )
        }
        if lies.contains(.brokenAnswer) {
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "<html>")))
        }
        guard isOurGateway(form, authorization, formsOnly: formsOnly) else {
            return Self.answer(["error": "invalid_client"], status: .unauthorized)
        }
        guard let visit, form["grant_type"] == "authorization_code", form["redirect_uri"] == visit.redirect,
            let verifier = form["code_verifier"],
            Self.url(Data(SHA256Hasher.digest(Array(verifier.utf8)).bytes)) == visit.challenge
        else {
            return Self.answer(
                ["error": "invalid_grant", "error_description": "AADSTS54005: Sam Sample redeemed it before."],
                status: .badRequest)
        }
        return Self.answer([
            "token_type": "Bearer", "access_token": "not-used", "id_token": try await word(about: visit, lies),
        ])
    }

    private func isOurGateway(_ form: [String: String], _ authorization: String?, formsOnly: Bool) -> Bool {
        guard let secret else { return form["client_id"] == Self.client }
        if formsOnly { return form["client_id"] == Self.client && form["client_secret"] == secret }
        let pair = Data(
            "\(Self.client):\(secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")".utf8)
        return authorization == "Basic " + pair.base64EncodedString()
    }

    private func word(about visit: Visit, _ lies: Set<Lie>) async throws -> String {
        let seconds = now().secondsSinceEpoch
        var claims: [String: Any] = [
            "iss": lies.contains(.otherIssuer) ? "https://login.other.example/tenant" : issuer,
            "sub": visit.person.subject,
            "oid": visit.person.subject + "-object", "aud": visit.client, "exp": seconds + 600, "iat": seconds,
            "nbf": seconds,
            "nonce": visit.nonce, "groups": visit.person.groups, "name": "Sam Sample",
        ]
        if lies.contains(.clockBehind) { claims["exp"] = seconds - 59 }
        if lies.contains(.clockAhead) { claims.merge(["nbf": seconds + 60, "iat": seconds + 60]) { $1 } }
        if lies.contains(.otherNonce) { claims["nonce"] = String(visit.nonce.reversed()) }
        if lies.contains(.noNonce) { claims["nonce"] = nil }
        if lies.contains(.otherAudience) { claims["aud"] = ["another-program"] }
        if lies.contains(.severalAudiencesNoParty) { claims["aud"] = [visit.client, "another-program"] }
        if lies.contains(.otherParty) { claims["azp"] = "another-program" }
        if lies.contains(.expired) { claims["exp"] = seconds - 61 }
        if lies.contains(.noEnd) { claims["exp"] = nil }
        if lies.contains(.fromTheFuture) { claims["nbf"] = seconds + 120 }
        if lies.contains(.issuedInTheFuture) { claims["iat"] = seconds + 120 }
        if lies.contains(.noSubject) { claims["sub"] = nil }
        if lies.contains(.groupsLeftOut) {
            claims["groups"] = nil
            claims["_claim_names"] = ["groups": "src1"]
        }
        if lies.contains(.hugeWord) { claims["name"] = String(repeating: "x", count: 100_000) }
        return try await signed(claims, lies)
    }

    private func signed(_ claims: [String: Any], _ lies: Set<Lie>) async throws -> String {
        let key = state.withLock { $0.keys[0] }
        var header: [String: Any] = ["alg": kind.rawValue, "kid": key.id, "typ": "JWT"]
        if lies.contains(.unknownKey) { header["kid"] = "key-of-nobody" }
        if lies.contains(.unsigned) { header["alg"] = "none" }
        if lies.contains(.keyAsSecret) { header["alg"] = "HS256" }
        if lies.contains(.critical) { header["crit"] = ["exp"] }
        let input =
            try Self.url(JSONSerialization.data(withJSONObject: header)) + "."
            + Self.url(JSONSerialization.data(withJSONObject: claims))
        if lies.contains(.unsigned) { return input + "." }
        var signature = try key.algorithm.sign(Array(input.utf8))
        if lies.contains(.keyAsSecret) { signature = try await Self.keyed(by: key.publicPEM).sign(Array(input.utf8)) }
        if lies.contains(.otherKeysSignature) {
            signature = try await Self.makeKey(kind, "other").algorithm.sign(Array(input.utf8))
        }
        if lies.contains(.changedAfterSigning) {
            var changed = claims
            changed["sub"] = "somebody-else"
            return try input.prefix { $0 != "." } + "." + Self.url(JSONSerialization.data(withJSONObject: changed))
                + "."
                + Self.url(Data(signature))
        }
        return input + "." + Self.url(Data(signature))
    }
}
