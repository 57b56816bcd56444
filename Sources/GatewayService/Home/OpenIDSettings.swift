public import CaseTransfer
import ExchangeFormats

/// The authority's own provider of sign-ins (OpenID Connect), such as Microsoft Entra ID.
public struct OpenIDSettings: Hashable, Sendable {
    /// How the provider calls itself, exactly as it writes it.
    public var issuer: String
    /// How the provider knows this gateway.
    public var client: String
    /// The file of the secret by which it knows us, counted from the home; nil for a public client.
    public var secretFile: String?
    /// What is asked for; `openid` always is.
    public var scopes: [String]
    /// The claim by which a person is known: `sub`, or `oid` of Microsoft Entra ID.
    public var subjectClaim: String
    /// The claim with the groups.
    public var groupsClaim: String
    /// Which roles a group may use; empty leaves roles to registrations alone.
    public var roles: [String: [Role]]
    /// What the button on the sign-in page says.
    public var button: String
    /// A PEM file of the authorities that vouch for the provider, counted from the home; nil for those this machine trusts.
    public var trustedCertificates: String?
    /// How long the provider may take to answer one question; whoever signs in waits for as long.
    public var answersWithin: Duration

    /// Puts settings together.
    public init(
        issuer: String, client: String, secretFile: String? = nil, scopes: [String] = [], subjectClaim: String = "sub",
        groupsClaim: String = "groups", roles: [String: [Role]] = [:], button: String = defaultButton,
        trustedCertificates: String? = nil, answersWithin: Duration = .seconds(10)
    ) {
        self.issuer = issuer
        self.client = client
        self.secretFile = secretFile
        self.scopes = ["openid"] + scopes.filter { $0 != "openid" }
        self.subjectClaim = subjectClaim
        self.groupsClaim = groupsClaim
        self.roles = roles
        self.button = button
        self.trustedCertificates = trustedCertificates
        self.answersWithin = answersWithin
    }

    /// What the button says where nobody wrote anything else.
    public static let defaultButton = "Sign in with your organisation"

    /// Whether the provider is spoken to in plain HTTP, which only one on this machine may be.
    public var isPlain: Bool { issuer.lowercased().hasPrefix("http://") }

    /// Whether the issuer is an address that a provider may have.
    ///
    /// - Parameter onThisMachineOnly: whether the workbench itself is for this machine alone, so that its provider may be plain.
    public static func isIssuer(_ text: String, onThisMachineOnly: Bool) -> Bool {
        !text.contains("?")
            && (ProviderDescription.isAddress(text, plain: false)
                || onThisMachineOnly && ProviderDescription.isAddress(text, plain: true))
    }

    /// The roles in which somebody is let in: what their groups allow of what their registration gives, and never more.
    ///
    /// Roles that forbid as well as allow are not dropped: an administrator whose groups do not say so is let in as nothing else.
    ///
    /// - Parameter granted: what the groups allow; nil when roles are left to registrations.
    public static func roles(registered: [Role], granted: [Role]?) -> [Role] {
        guard let granted else { return registered }
        let forbidding: Set<Role> = [.administrator, .auditor]
        guard forbidding.isDisjoint(with: Set(registered).subtracting(granted)) else { return [] }
        return registered.filter(granted.contains)
    }

    /// What groups allow; nil when roles are left to registrations.
    func granted(by groups: [String]?) -> [Role]? {
        guard !roles.isEmpty else { return nil }
        let allowed = Set((groups ?? []).flatMap { roles[$0] ?? [] })
        return Role.allCases.filter(allowed.contains)
    }
}
