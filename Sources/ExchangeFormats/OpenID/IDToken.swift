import JWTKit

/// Whom a provider says somebody to be, after everything about its word was found good.
public struct ProviderIdentity: Hashable, Sendable {
    /// What the provider calls the person, under the claim that was asked for.
    public let subject: String
    /// The groups it says they are in; nil when none were asked for.
    public let groups: [String]?
}

/// A provider's signed word about somebody (OpenID Connect Core 1.0 § 2), and everything that has to be right about it (§ 3.1.3.7).
public struct IDToken: Hashable, Sendable {
    /// What the word must say to be about this sign-in.
    public struct Expectation: Hashable, Sendable {
        /// Who must say it.
        public var issuer: String
        /// To whom: our identifier at the provider.
        public var client: String
        /// What we sent along, so that a word given for another sign-in is not taken.
        public var nonce: String
        /// Our clock, in seconds since 1970.
        public var now: Int64
        /// The claim that says who it is about: `sub`, or `oid` of Microsoft Entra ID.
        public var subjectClaim: String
        /// The claim with the groups; nil when none are asked for.
        public var groupsClaim: String?

        /// Puts an expectation together.
        public init(
            issuer: String, client: String, nonce: String, now: Int64, subjectClaim: String = "sub",
            groupsClaim: String? = nil
        ) {
            self.issuer = issuer
            self.client = client
            self.nonce = nonce
            self.now = now
            self.subjectClaim = subjectClaim
            self.groupsClaim = groupsClaim
        }
    }

    /// Seconds by which the provider's clock and ours may differ.
    public static let leeway: Int64 = 60
    /// The longest word that is read, in bytes.
    static let longest = 64 << 10
    /// The longest name of a subject or group, in bytes (OpenID Connect Core 1.0 § 2: 255).
    static let longestName = 255

    let text: String

    /// Takes a word as it was written.
    public init(_ text: String) { self.text = text }

    /// Checks everything, and says whom it is about.
    ///
    /// - Throws: ``OpenIDFault``; ``OpenIDFault/keyUnknown`` when the provider's keys may have to be read anew.
    public func read(with keys: ProviderKeys, expecting: Expectation) async throws(OpenIDFault) -> ProviderIdentity {
        let claims = try await verified(with: keys)
        try Self.checkPlace(of: claims, expecting)
        try Self.checkTime(of: claims, now: expecting.now)
        guard claims.text("nonce") == expecting.nonce else {
            throw .ofProvider(
                code: "open-id-nonce", message: "The provider's word was not taken: it was given for another sign-in.")
        }
        guard let sub = claims.text("sub"), Self.isName(sub), let subject = claims.text(expecting.subjectClaim),
            Self.isName(subject)
        else {
            throw OpenIDFault(
                code: "open-id-subject",
                message:
                    "The word of the sign-in provider does not say whom it is about under \(expecting.subjectClaim).",
                remedy:
                    "An administrator has the provider send that claim, or names another one as staff.openIDConnect.subjectClaim."
            )
        }
        return ProviderIdentity(
            subject: subject,
            groups: try expecting.groupsClaim.map { name throws(OpenIDFault) in try Self.groups(name, of: claims) })
    }

    /// The claims, once the signature over them is found to be the provider's.
    private func verified(with keys: ProviderKeys) async throws(OpenIDFault) -> TokenClaims {
        guard text.utf8.count <= Self.longest else {
            throw .ofProvider(code: "open-id-token", message: "The provider's word was not taken: it is too long.")
        }
        guard let header = try? DefaultJWTParser().parse(Array(text.utf8), as: TokenClaims.self).header,
            header.fields["crit"] == nil
        else {
            throw .ofProvider(code: "open-id-token", message: "The provider's word was not taken: it cannot be read.")
        }
        // The provider's header never chooses what is done: it names one of three ways, and a key of that kind has to be there.
        guard let algorithm = header.alg.flatMap(TokenAlgorithm.init(rawValue:)) else {
            throw .ofProvider(
                code: "open-id-algorithm",
                message: "The provider's word was not taken: it is signed neither with RS256 nor with PS256 or ES256.")
        }
        guard let key = keys.key(named: header.kid, for: algorithm) else { throw .keyUnknown }
        let trusted = JWTKeyCollection()
        switch (key, algorithm) {
        case (.rsa(let key), .ps256): await trusted.add(pss: key, digestAlgorithm: .sha256)
        case (.rsa(let key), _): await trusted.add(rsa: key, digestAlgorithm: .sha256)
        case (.p256(let key), _): await trusted.add(ecdsa: key)
        }
        do {
            return try await trusted.verify(text, as: TokenClaims.self)
        } catch {
            throw .ofProvider(
                code: "open-id-signature", message: "The provider's word was not taken: its signature does not hold.")
        }
    }

    private static func checkPlace(of claims: TokenClaims, _ expecting: Expectation) throws(OpenIDFault) {
        guard claims.text("iss") == expecting.issuer else {
            throw .ofProvider(
                code: "open-id-issuer-other", message: "The provider's word was not taken: it is another provider's.")
        }
        guard let audience = claims.texts("aud"), audience.contains(expecting.client) else {
            throw .ofProvider(
                code: "open-id-audience", message: "The provider's word was not taken: it was given to another program."
            )
        }
        let party = claims.values["azp"]
        guard party == .text(expecting.client) || party == nil && audience.count == 1 else {
            throw .ofProvider(
                code: "open-id-party",
                message: "The provider's word was not taken: it was given for the use of another program.")
        }
    }

    private static func checkTime(of claims: TokenClaims, now: Int64) throws(OpenIDFault) {
        guard let end = claims.seconds("exp"), let issued = claims.seconds("iat") else {
            throw .ofProvider(
                code: "open-id-token",
                message: "The provider's word was not taken: it does not say from when and until when it is good.")
        }
        guard now < end + leeway else {
            throw .ofProvider(code: "open-id-expired", message: "The provider's word was not taken: it has expired.")
        }
        let from = claims.values["nbf"] == nil ? issued : claims.seconds("nbf")
        guard let from, from <= now + leeway, issued <= now + leeway else {
            throw .ofProvider(
                code: "open-id-early",
                message: "The provider's word was not taken: by this machine's clock it is from the future.")
        }
    }

    /// Groups the provider has left out because they are too many must not be taken for none (Microsoft Entra ID, "groups overage").
    private static func groups(_ name: String, of claims: TokenClaims) throws(OpenIDFault) -> [String] {
        let left: [String] = if case .names(let names) = claims.values["_claim_names"] { names } else { [] }
        guard !left.contains(name), claims.values["hasgroups"] == nil || claims.values[name] != nil else {
            throw OpenIDFault(
                code: "open-id-groups-overage",
                message: "You are in more groups than the provider sends along, so it sent none.",
                remedy:
                    "An administrator has the provider send only the groups assigned to this program, or uses roles of the program with"
                    + " groupsClaim: roles. docs/operations.md shows how.")
        }
        let groups = claims.texts(name) ?? []
        return groups.filter(isName)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longestName
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
    }
}
