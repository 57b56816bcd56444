import CaseTransfer
import ExchangeFormats
import Foundation
import OutboundHTTP
import TransferStore

/// The authority's provider of sign-ins: what it says of itself, its keys, and its word about somebody who was there.
actor OpenIDProvider {
    /// Seconds for which its description and its keys are kept.
    static let keeps: Int64 = 3600
    /// Seconds between two readings of its keys because one was not among them: nobody makes us ask more often.
    static let betweenReadings: Int64 = 60
    /// Seconds for which it is not asked again after it could not be reached.
    static let afterFailing: Int64 = 5
    /// The most words that are fetched at one moment.
    static let mostAtOnce = 16

    private struct Known<Value: Sendable>: Sendable {
        var value: Value
        var at: Moment

        func isFresh(for seconds: Int64, at now: Moment) -> Bool {
            (0..<seconds).contains(now.secondsSinceEpoch - at.secondsSinceEpoch)
        }
    }

    nonisolated let settings: OpenIDSettings
    private let layout: HomeLayout
    private let ask: @Sendable (ServiceRequest) async -> HTTPSOutcome
    private var described: Known<ProviderDescription>?
    private var describing: Task<ProviderDescription, any Error>?
    private var failed: Known<GatewayFault>?
    private var keys: Known<ProviderKeys>?
    private var readingKeys: Task<ProviderKeys, any Error>?
    private var underWay = 0

    init(
        _ settings: OpenIDSettings, layout: HomeLayout,
        ask: @escaping @Sendable (ServiceRequest) async -> HTTPSOutcome = OutboundHTTPS.ask
    ) {
        self.settings = settings
        self.layout = layout
        self.ask = ask
    }

    /// What it says of itself.
    func description(at now: Moment) async throws -> ProviderDescription {
        if let described, described.isFresh(for: Self.keeps, at: now) { return described.value }
        if let failed, failed.isFresh(for: Self.afterFailing, at: now) { throw failed.value }
        let task = describing ?? Task { try await self.readDescription() }
        describing = task
        defer { describing = nil }
        do {
            let value = try await task.value
            described = Known(value: value, at: now)
            failed = nil
            return value
        } catch let fault as GatewayFault {
            failed = Known(value: fault, at: now)
            throw fault
        }
    }

    private func readDescription() async throws -> ProviderDescription {
        let body = try await fetch(ProviderDescription.address(of: settings.issuer), "description of itself")
        return try Self.taking { () throws(OpenIDFault) in
            try ProviderDescription(json: body, issuer: settings.issuer, plain: settings.isPlain)
        }
    }

    /// Its keys; read anew when they are old, or when one is missed and they were not read just now.
    func keys(at now: Moment, missingOne: Bool = false) async throws -> ProviderKeys {
        if let keys, keys.isFresh(for: missingOne ? Self.betweenReadings : Self.keeps, at: now) { return keys.value }
        let address = try await description(at: now).keys
        let task =
            readingKeys
            ?? Task {
                let body = try await self.fetch(address, "keys")
                return try Self.taking { () throws(OpenIDFault) in try ProviderKeys(json: body) }
            }
        readingKeys = task
        defer { readingKeys = nil }
        let value = try await task.value
        keys = Known(value: value, at: now)
        return value
    }

    /// Gives the code that somebody brought for the provider's word, and says whom it is about; nil when too many do at this moment.
    func identity(
        code: String, verifier: String, nonce: String, redirect: String, at now: Moment
    ) async throws -> ProviderIdentity? {
        guard underWay < Self.mostAtOnce else { return nil }
        underWay += 1
        defer { underWay -= 1 }
        let description = try await description(at: now)
        let token = try await word(for: code, verifier: verifier, redirect: redirect, from: description)
        let expected = IDToken.Expectation(
            issuer: settings.issuer, client: settings.client, nonce: nonce, now: now.secondsSinceEpoch,
            subjectClaim: settings.subjectClaim, groupsClaim: settings.roles.isEmpty ? nil : settings.groupsClaim)
        do {
            do {
                return try await token.read(with: keys(at: now), expecting: expected)
            } catch let fault as OpenIDFault where fault == .keyUnknown {
                return try await token.read(with: keys(at: now, missingOne: true), expecting: expected)
            }
        } catch let fault as OpenIDFault {
            throw GatewayFault(fault)
        }
    }

    private func word(
        for code: String, verifier: String, redirect: String, from provider: ProviderDescription
    ) async throws -> IDToken {
        var form = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ]
        var headers = ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"]
        if let secret = try secret() {
            switch provider.clientProof {
            case .basic:
                let pair = FormText.escaped(settings.client) + ":" + FormText.escaped(secret)
                headers["Authorization"] = "Basic " + Data(pair.utf8).base64EncodedString()
            case .form: form += [("client_id", settings.client), ("client_secret", secret)]
            case nil:
                throw GatewayFault(
                    .no, code: "open-id-secret-use",
                    message: "The provider takes a secret in no way that this gateway knows.",
                    remedy: "An administrator has it take client_secret_basic or client_secret_post.")
            }
        } else {
            form.append(("client_id", settings.client))
        }
        let outcome = await ask(
            ServiceRequest(
                url: provider.token, method: .post, headers: headers, body: Array(FormText.form(form).utf8),
                trust: try trust(), totalTimeout: settings.answersWithin))
        switch outcome {
        case .failed(let fault): throw Self.unreachable(fault)
        case .answered(let status, _, let body):
            return try Self.taking { () throws(OpenIDFault) in try TokenAnswer.idToken(status: status, body: body) }
        }
    }

    private func fetch(_ address: String, _ what: String) async throws -> [UInt8] {
        let outcome = await ask(
            ServiceRequest(
                url: address, headers: ["Accept": "application/json"], trust: try trust(),
                totalTimeout: settings.answersWithin))
        switch outcome {
        case .failed(let fault): throw Self.unreachable(fault)
        case .answered(200, _, let body): return body
        case .answered(let status, _, _):
            throw GatewayFault(
                .tryAgain, code: "open-id-unreachable",
                message: "The sign-in provider answered HTTP status \(status) when it was asked for its \(what).",
                remedy: (300..<400).contains(status)
                    ? "Redirects are not followed: an administrator writes the provider's issuer as it does itself."
                    : "Try again in a minute. If it goes on, an administrator runs `handover doctor`.")
        }
    }

    private static func unreachable(_ fault: TransportFault) -> GatewayFault {
        GatewayFault(
            .tryAgain, code: "open-id-unreachable",
            message: "The sign-in provider could not be asked (\(fault.code.name)). \(fault.detail)",
            remedy: "Try again in a minute. If it goes on, an administrator runs `handover doctor`.")
    }

    private static func taking<Value>(_ read: () throws(OpenIDFault) -> Value) throws -> Value {
        do {
            return try read()
        } catch {
            throw GatewayFault(error)
        }
    }

    private func trust() throws -> ServiceTrust {
        if settings.isPlain { return .plainOnThisMachine }
        guard let file = settings.trustedCertificates else { return .system }
        return .authorities(pem: try PrivateFile.read(layout.path(file)))
    }

    /// The secret by which the provider knows us; nil for a public client.
    func secret() throws -> String? {
        guard let file = settings.secretFile else { return nil }
        let path = layout.path(file)
        guard let facts = FileFacts(at: path), facts.mode & 0o077 == 0 else {
            throw GatewayFault(
                .no, code: "open-id-secret",
                message: "The file of the secret for the sign-in provider is missing, or others can read it.",
                remedy: "An administrator puts it where staff.openIDConnect.clientSecretFile says, with mode 0600.")
        }
        let text = String(decoding: try PrivateFile.read(path), as: UTF8.self).trimmingCharacters(
            in: .whitespacesAndNewlines)
        guard (1...1024).contains(text.utf8.count) else {
            throw GatewayFault(
                .no, code: "open-id-secret",
                message: "The file of the secret for the sign-in provider does not hold one secret.",
                remedy: "An administrator writes the secret into it, and nothing else.")
        }
        return text
    }
}

extension GatewayFault {
    init(_ fault: OpenIDFault) { self.init(.no, code: fault.code, message: fault.message, remedy: fault.remedy) }
}

/// Names and values as a form or a query writes them.
enum FormText {
    static func form(_ pairs: [(String, String)]) -> String {
        pairs.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
