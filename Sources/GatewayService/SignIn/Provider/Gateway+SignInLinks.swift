public import CaseTransfer
import TransferStore

extension Gateway {
    /// Says as whom the authority's provider knows a registered person, which is a way of signing in as them. What was said before, and
    /// the person's sessions, end.
    ///
    /// - Parameter subject: what the provider calls them, under the claim of the settings.
    /// - Throws: `GatewayFault`: `open-id-not-configured`, `person-unknown`, `person-not-active`, `subject-missing`, `subject-taken` or
    ///   `not-permitted`.
    public func linkSignIn(of person: PersonID, to subject: String, by acting: ActingPerson) throws {
        try require(.changeSignIn, of: acting)
        let issuer = try configuredProvider().settings.issuer
        guard (1...255).contains(subject.utf8.count),
            subject.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7f })
        else {
            throw GatewayFault(
                .badInput, code: "subject-missing", message: "A subject is one word of at most 255 bytes.",
                remedy:
                    "Copy it from the provider: in Microsoft Entra ID the object id of the person, where subjectClaim is oid."
            )
        }
        guard let registered = try store.read({ try $0.person(person) }) else { throw Self.unknown(person) }
        guard registered.until.map({ $0 >= today }) ?? true else {
            throw GatewayFault(
                .no, code: "person-not-active", message: "\(person) is registered no longer.",
                remedy: "Change their dates with `handover person add` first.")
        }
        try changeSignIn(of: person, note: .linked, by: acting) { writer in
            if let other = try writer.signInLink(issuer: issuer, subject: subject)?.person, other != person {
                throw GatewayFault(
                    .no, code: "subject-taken", message: "That subject is linked to \(other).",
                    remedy: "Look whether it is the right one; `handover user unlink \(other)` takes it from them.")
            }
            try writer.save(SignInLink(person: person, issuer: issuer, subject: subject))
            try writer.removeSessions(of: person)
        }
    }

    /// Takes back as whom the provider knows a person, and ends their sessions.
    ///
    /// - Throws: `GatewayFault`: `link-unknown` or `not-permitted`.
    public func unlinkSignIn(of person: PersonID, by acting: ActingPerson) throws {
        try require(.changeSignIn, of: acting)
        try changeSignIn(of: person, note: .unlinked, by: acting) { writer in
            guard try writer.removeSignInLink(of: person) else {
                throw GatewayFault(
                    .notFound, code: "link-unknown", message: "\(person) does not sign in through the provider.",
                    remedy: "See `handover user list`.")
            }
            try writer.removeSessions(of: person)
        }
    }
}
