import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Synchronization
import TransferStore

/// What somebody brings back from the provider, as it stands in the address they come by.
public struct ProviderAnswer: Hashable, Sendable {
    /// What is given for the provider's word.
    public var code: String?
    /// What we sent along.
    public var state: String?
    /// Who the answer is from (RFC 9207).
    public var issuer: String?
    /// Why there is no code.
    public var error: String?
    /// More of that, of which only a number is looked at.
    public var errorDescription: String?

    /// Puts an answer together.
    public init(code: String?, state: String?, issuer: String?, error: String?, errorDescription: String?) {
        self.code = code
        self.state = state
        self.issuer = issuer
        self.error = error
        self.errorDescription = errorDescription
    }
}

/// The way to the provider.
public struct ProviderBeginning: Hashable, Sendable {
    /// Where the browser goes.
    public let address: String
    /// What it carries until it is back.
    public let visit: String
}

/// What comes of coming back from the provider.
public enum ProviderArrival: Hashable, Sendable {
    /// Somebody is in; they wanted to go there.
    case session(SessionSecret, then: String)
    /// Too much failed from this address before: after so many seconds it may be tried again.
    case wait(Int64)
    /// Too many people sign in at this moment.
    case busy
}

extension Gateway {
    /// What the button says with which people sign in at the authority's own provider; nil where there is none.
    public var providerButton: String? { provider?.settings.button }

    /// Sends somebody to the provider.
    ///
    /// - Parameter then: the path of the workbench where they want to go.
    /// - Throws: `GatewayFault`: `open-id-not-configured`, `open-id-unreachable`, or what is wrong with the provider's description.
    public func beginProviderSignIn(then: String) async throws -> ProviderBeginning {
        let provider = try configuredProvider()
        let description = try await provider.description(at: now)
        let visit = ProviderVisit(
            secret: try surroundings.random(32), beganAt: now,
            then: then.utf8.count <= ProviderVisit.longestPath ? then : "/")
        let query = FormText.form([
            ("response_type", "code"), ("response_mode", "query"), ("client_id", provider.settings.client),
            ("redirect_uri", providerRedirect), ("scope", provider.settings.scopes.joined(separator: " ")),
            ("state", try visit.state()), ("nonce", try visit.nonce()), ("code_challenge", try visit.challenge()),
            ("code_challenge_method", "S256"),
        ])
        return ProviderBeginning(
            address: description.authorization + (description.authorization.contains("?") ? "&" : "?") + query,
            visit: try visit.text(key: signInKey()))
    }

    /// Lets somebody in who comes back from the provider.
    ///
    /// - Parameters:
    ///   - answer: what the address says by which they come.
    ///   - visit: what their browser carried; nil when it carried nothing.
    /// - Throws: `GatewayFault` with what was wrong: `sign-in-visit`, `sign-in-not-linked`, `sign-in-not-registered`, `sign-in-no-role`, or one
    ///   of the codes that begin with `open-id-`.
    public func finishProviderSignIn(
        _ answer: ProviderAnswer, visit: String?, from origin: SignInOrigin
    ) async throws -> ProviderArrival {
        let provider = try configuredProvider()
        let visit = try begun(visit, for: answer)
        let description = try await provider.description(at: now)
        guard answer.issuer == nil ? !description.namesItself : answer.issuer == description.issuer else {
            throw Self.notOurs
        }
        if let error = answer.error {
            let words = ProviderRefusal(error: error, description: answer.errorDescription).words
            throw GatewayFault(
                .notPermitted, code: "open-id-refused",
                message: "Your organisation's sign-in did not let you in (\(words)).",
                remedy:
                    "Try again. If it goes on, whoever runs that sign-in has to let you use this program; tell them the code."
            )
        }
        guard let code = answer.code, (1...4096).contains(code.utf8.count),
            code.utf8.allSatisfy({ (0x20...0x7e).contains($0) })
        else { throw Self.notOurs }
        let counted = try await countArrival(from: origin.address)
        guard case .counted(let attempt) = counted else {
            if case .wait(let seconds) = counted { return .wait(seconds) }
            return .busy
        }
        do {
            // Not before it is counted, and nothing that asks the provider nothing is remembered: strangers could fill what is.
            guard visitsUsed.withLock({ $0.take(visit, at: now) }) else { throw Self.notBegun }
            let found = try await provider.identity(
                code: code, verifier: visit.verifier(), nonce: visit.nonce(), redirect: providerRedirect, at: now)
            guard let found else {
                try await uncount(attempt)
                return .busy
            }
            return try await BlockingWork.run {
                .session(try self.letIn(found, attempt, through: provider.settings, from: origin), then: visit.then)
            }
        } catch let fault as GatewayFault {
            // A provider that does not answer is nobody's failure.
            if fault.kind == .tryAgain { try await uncount(attempt) } else { try await noteRefusal(of: attempt) }
            throw fault
        }
    }

    /// The address by which people come back, as the provider must know it.
    public var providerRedirect: String { workbenchOrigin + Self.providerReturnPath }

    /// The address of the workbench as far as its name and port.
    private var workbenchOrigin: String {
        let url = settings.staff?.url ?? ""
        guard let scheme = url.range(of: "://") else { return url }
        return String(url[..<scheme.upperBound])
            + url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    }

    /// The path of that address.
    public static let providerReturnPath = "/sign-in/provider/answer"

    /// Where somebody signs out at the provider, too; nil where it cannot be asked now, or says nothing of that.
    public func providerSignOut() async -> String? {
        guard let provider, let address = try? await provider.description(at: now).endSession,
            let url = settings.staff?.url
        else {
            return nil
        }
        return address + (address.contains("?") ? "&" : "?")
            + FormText.form([("client_id", provider.settings.client), ("post_logout_redirect_uri", url)])
    }

    func configuredProvider() throws -> OpenIDProvider {
        guard let provider else {
            throw GatewayFault(
                .notFound, code: "open-id-not-configured", message: "Nobody signs in here through a provider.",
                remedy: "An administrator writes staff.openIDConnect into config.yaml; docs/operations.md shows how.")
        }
        return provider
    }

    /// What the browser carried, when it is of a visit of this answer's that was begun here.
    private func begun(_ text: String?, for answer: ProviderAnswer) throws -> ProviderVisit {
        guard let text, let visit = try ProviderVisit(text, key: signInKey(), now: now), let state = answer.state,
            KeyedHash.areEqual(Array(state.utf8), Array(try visit.state().utf8))
        else { throw Self.notBegun }
        return visit
    }

    private static let notBegun = GatewayFault(
        .no, code: "sign-in-visit",
        message:
            "This way of signing in was not begun in this browser, was used already or took longer than five minutes.",
        remedy: "Go to the sign-in page and begin again. If it happens again, allow this address to keep cookies.")
    private static let notOurs = GatewayFault(
        .no, code: "open-id-other-provider",
        message: "The answer you bring back is not one that your organisation's sign-in gives.",
        remedy: "Go to the sign-in page and begin again. If it happens again, tell your administrator the code.")

    /// Counts somebody's coming back as a failure before the provider is asked, for their network alone: nothing can be guessed here, but
    /// nobody is to make us ask without end.
    private func countArrival(from address: String) async throws -> CountedAttempt {
        let subjects = try SignInSubjects(handle: "", address: address, key: signInKey())
        let counts = subjects.network.map { [SignInAttempt.Count(subject: "provider " + $0, waits: .provider)] } ?? []
        let now = self.now
        return try await store.write { writer in
            for count in counts {
                let failures = try writer.signInFailures(count.subject)
                if let left = count.waits.left(failures, at: now) { return .wait(left) }
                try writer.noteSignInFailures(count.waits.adding(to: failures, at: now), of: count.subject)
            }
            return .counted(SignInAttempt(person: nil, address: address, subjects: subjects, counts: counts, before: 0))
        }
    }

    /// Everything about the provider's word is right: begins a session of whom it is about, if they may come in.
    private func letIn(
        _ identity: ProviderIdentity, _ attempt: SignInAttempt, through provider: OpenIDSettings,
        from origin: SignInOrigin
    ) throws -> SessionSecret {
        let today = self.today
        let secret = SessionSecret(try surroundings.random(32))
        let linked = try store.read { reader in
            try reader.signInLink(issuer: provider.issuer, subject: identity.subject).map { link in
                (person: try reader.person(link.person), account: try reader.signInAccount(link.person))
            }
        }
        guard let linked else {
            throw GatewayFault(
                .notPermitted, code: "sign-in-not-linked",
                message:
                    "Your organisation knows you, but nobody here has said who you are. It knows you as \(identity.subject).",
                remedy:
                    "Give an administrator of this gateway that text. They run `handover user link PERSON --subject …`."
            )
        }
        guard let person = linked.person, person.isActive(on: today), linked.account?.isLocked != true else {
            throw GatewayFault(
                .notPermitted, code: "sign-in-not-registered",
                message: "You are not registered for today, or your account is locked.",
                remedy: "An administrator can change that with `handover person add` or `handover user unlock`.")
        }
        let granted = provider.granted(by: identity.groups)
        guard !OpenIDSettings.roles(registered: person.roles, granted: granted).isEmpty else {
            throw GatewayFault(
                .notPermitted, code: "sign-in-no-role",
                message: "None of your groups allows what you are registered for here.",
                remedy:
                    "Have yourself put into the right group, or ask an administrator to look at staff.openIDConnect.groups."
            )
        }
        try changeSignIn(
            of: person.id, note: .signedIn, by: ActingPerson(person: person), from: origin.address,
            through: provider.issuer
        ) { writer in
            try takeBack(attempt, with: writer)
            // Whoever was unlinked in this very moment is not let in.
            guard try writer.signInLink(issuer: provider.issuer, subject: identity.subject)?.person == person.id else {
                throw GatewayFault(
                    .tryAgain, code: "sign-in-changed", message: "Somebody changed how you sign in at this moment.",
                    remedy: "Go to the sign-in page and begin again.")
            }
            try begin(
                .open, for: person.id, replacing: nil, from: origin.address, browser: origin.browser, secret: secret,
                way: .provider(roles: granted), with: writer)
        }
        return secret
    }
}
