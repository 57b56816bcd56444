import CaseTransfer
import GatewayService

extension ConfigurationFile {
    /// `staff.openIDConnect`: the authority's own provider of sign-ins. Absent where people have accounts only.
    struct OpenIDConnect: Codable {
        var issuer: String
        var clientId: String
        var clientSecretFile: String?
        var scopes: [String]?
        var subjectClaim: String?
        var groupsClaim: String?
        var groups: [String: [String]]?
        var button: String?
        var trustedCertificates: String?
        var answersWithinSeconds: Int?

        init(_ settings: OpenIDSettings) {
            issuer = settings.issuer
            clientId = settings.client
            clientSecretFile = settings.secretFile
            scopes = settings.scopes
            subjectClaim = settings.subjectClaim
            groupsClaim = settings.groupsClaim
            groups = settings.roles.isEmpty ? nil : settings.roles.mapValues { $0.map(\.rawValue) }
            button = settings.button
            trustedCertificates = settings.trustedCertificates
            answersWithinSeconds = Int(settings.answersWithin.components.seconds)
        }

        /// The settings, when they can be gone by.
        ///
        /// - Throws: `CommandFailure` with code `config-open-id`.
        func settings(_ path: String, onThisMachineOnly: Bool) throws -> OpenIDSettings {
            func wrong(_ line: String, _ remedy: String) -> CommandFailure {
                CommandFailure(
                    .badInput, code: "config-open-id", message: "\(path): staff.openIDConnect.\(line).", remedy: remedy)
            }
            guard OpenIDSettings.isIssuer(issuer, onThisMachineOnly: onThisMachineOnly) else {
                throw wrong(
                    "issuer is not an https address",
                    "Write it as the provider does, such as https://login.microsoftonline.com/TENANT/v2.0.")
            }
            guard Self.isWord(clientId) else {
                throw wrong("clientId is no identifier", "Copy the id under which the provider knows this gateway.")
            }
            let scopes = scopes ?? ["openid", "profile"]
            guard scopes.count <= 16, scopes.allSatisfy(Self.isWord) else {
                throw wrong("scopes are not a list of words", "Write [openid, profile], or leave the line out.")
            }
            let claims = [subjectClaim ?? "sub", groupsClaim ?? "groups"]
            guard claims.allSatisfy(Self.isWord) else {
                throw wrong(
                    "subjectClaim or groupsClaim is no name of a claim", "Write sub or oid, and groups or roles.")
            }
            // What people can change themselves, or what is given to another one after them, says nothing of who they are.
            guard !["email", "preferred_username", "upn", "name", "unique_name"].contains(claims[0]) else {
                throw wrong(
                    "subjectClaim is \(claims[0]), which can be changed or given to somebody else",
                    "Write sub, or oid for Microsoft Entra ID.")
            }
            var roles: [String: [Role]] = [:]
            for (group, names) in groups ?? [:] {
                roles[group] = try names.map { name in
                    guard let role = Role(rawValue: name) else {
                        throw wrong(
                            "groups names \(name), which is no role",
                            "The roles are \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
                    }
                    return role
                }
            }
            guard groups.map({ !$0.isEmpty }) ?? true else {
                throw wrong("groups is empty", "Name groups with their roles, or leave the line out.")
            }
            let button = button ?? OpenIDSettings.defaultButton
            guard (1...80).contains(button.count), button.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
                throw wrong("button is too long or empty", "Write at most 80 signs.")
            }
            let seconds = answersWithinSeconds ?? 10
            guard (1...120).contains(seconds) else {
                throw wrong("answersWithinSeconds is \(seconds)", "Write 1 to 120, or leave the line out for 10.")
            }
            return OpenIDSettings(
                issuer: issuer, client: clientId, secretFile: clientSecretFile, scopes: scopes, subjectClaim: claims[0],
                groupsClaim: claims[1], roles: roles, button: button, trustedCertificates: trustedCertificates,
                answersWithin: .seconds(seconds))
        }

        private static func isWord(_ text: String) -> Bool {
            (1...255).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
        }
    }
}
