public import CaseTransfer
import TransferStore
import WorkingDays

extension SignInNote {
    /// Whether whoever brought it about can come in as somebody else by it.
    var isWayIn: Bool {
        switch self {
        case .accountAdded, .passwordSet, .codeMade, .linked: true
        case .passwordChanged, .locked, .unlocked, .signedIn, .unlinked, .newWaysRead, .signedOutEverywhere: false
        }
    }

    /// What was given, as the object of a sentence.
    public var givenInWords: String {
        switch self {
        case .accountAdded: "an account with a password"
        case .passwordSet: "another password"
        case .codeMade: "a secret for one-time codes"
        case .linked: "a link to an account at your organisation's sign-in"
        case .passwordChanged, .locked, .unlocked, .signedIn, .unlinked, .newWaysRead, .signedOutEverywhere: rawValue
        }
    }
}

/// A way of signing in that somebody was given, as those are told who should know.
public struct GivenWayLine: Hashable, Sendable, Codable {
    /// Who was given it.
    public var person: PersonID
    /// Their name, as they are registered now.
    public var name: String
    /// What was given, in words.
    public var what: String
    /// Who gave it, with their post.
    public var giver: String
    /// When.
    public var givenAt: Moment
    /// When it was read by whoever was signed in as them; nil until then.
    public var readAt: Moment?
    /// From where it was read.
    public var readFrom: String?

    /// One sentence.
    public var sentence: String {
        "\(giver) gave \(name) \(what) on \(givenAt.londonDate.inWords)."
    }
}

extension Gateway {
    /// Days for which a way of signing in that somebody was given is shown to them and to those who read the journal.
    public static let daysGivenWaysAreShown: Int64 = 30

    /// The ways of signing in that others gave the person at a browser, the latest first, read or not.
    ///
    /// - Throws: the store's own fault.
    public func givenWays(in session: StaffSession) async throws -> [GivenWayLine] {
        try await BlockingWork.run { try self.givenWays(to: session.person.id) }
    }

    /// The ways of signing in that others were given by others, the latest first; nothing for whoever may not read the journal, which
    /// says the same.
    ///
    /// - Throws: the store's own fault.
    public func givenWays(toldTo acting: ActingPerson) throws -> [GivenWayLine] {
        guard mayTake(.readJournal, acting) else { return [] }
        return try givenWays(to: nil).filter { $0.person != acting.person.id }
    }

    private func givenWays(to person: PersonID?) throws -> [GivenWayLine] {
        let since = now.adding(seconds: -Self.daysGivenWaysAreShown * 86_400)
        return try store.read { reader in
            try reader.givenSignInWays(to: person, since: since).map { way in
                GivenWayLine(
                    person: way.person, name: try reader.person(way.person)?.name ?? way.person.text,
                    what: way.way.givenInWords, giver: "\(way.giverName), \(way.giverPost),",
                    givenAt: way.givenAt, readAt: way.reading?.at, readFrom: way.reading?.address)
            }
        }
    }

    /// Notes that the person at a browser has read which ways of signing in others gave them. It says when and from where: had somebody
    /// else come in as them, they would see that too.
    ///
    /// - Throws: the store's own fault.
    public func noteGivenWaysRead(in session: StaffSession) async throws {
        guard session.unreadWays > 0 else { return }
        let reading = GivenSignInWay.Reading(at: now, address: session.address, browser: session.browser)
        _ = try await BlockingWork.run {
            try self.changeSignIn(
                of: session.person.id, note: .newWaysRead, by: ActingPerson(person: session.person),
                from: session.address
            ) { try $0.noteSignInWaysRead(of: session.person.id, reading) }
        }
    }
}
