import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService

/// How people sign in to the workbench.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Gives registered people a way of signing in to the workbench.",
        discussion: """
            An administrator does it, and the journal says so. A password that an administrator set opens nothing but the page on which \
            its person chooses one of their own.
            """,
        subcommands: [
            UserAddCommand.self, UserPasswordCommand.self, UserCodeCommand.self, UserLockCommand.self,
            UserUnlockCommand.self, UserSignOutCommand.self, UserLinkCommand.self, UserUnlinkCommand.self,
            UserListCommand.self,
        ])
}

/// Whose account a command is about, and who asks.
struct UserOptions: ParsableArguments {
    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The person's handle: sam.okoro.")
    var person: String

    struct Answer: Encodable {
        var person: String
    }

    /// Does something about the account, and answers in words or as JSON.
    func act(_ words: (PersonID) -> String, _ act: (Gateway, PersonID, ActingPerson) throws -> Void) throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let id = try Typed.person(person)
        // Asked before a password is, and by the use case again; people may sign themselves out.
        if id != acting.person.id,
            let forbidden = Permission.check(
                .changeSignIn, by: acting.person, enteredBy: acting.enteredBy, on: gateway.today)
        {
            throw GatewayFault(forbidden)
        }
        try act(gateway, id, acting)
        try output.answer(Answer(person: id.text)) { words(id) }
    }
}

/// Gives somebody an account.
struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Gives a registered person an account, with a password for the first sign-in.",
        discussion: PasswordEntry.discussion)

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) may sign in with that password once, and then chooses another." }) {
            try $0.addAccount(for: $1, password: PasswordEntry.read(for: $1), by: $2)
        }
    }
}

/// Sets another password.
struct UserPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Sets another password for somebody who lost theirs, and signs them out everywhere.",
        discussion: PasswordEntry.discussion)

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) may sign in with that password once, and then chooses another." }) {
            try $0.setPassword(PasswordEntry.read(for: $1), of: $1, by: $2)
        }
    }
}

/// Makes a secret for one-time codes.
struct UserCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Makes a new secret for somebody's one-time codes and shows it, this once.",
        discussion: "Codes of the secret before are taken no longer. The person enters the key in an authenticator.")

    @OptionGroup var options: UserOptions

    private struct Answer: Encodable {
        var person: String
        var key: String
        var address: String
    }

    func run() throws {
        let gateway = try options.homeOptions.open()
        let acting = try options.personOptions.acting(in: gateway)
        let id = try Typed.person(options.person)
        let secret = try gateway.makeCodeSecret(of: id, by: acting)
        let answer = Answer(person: id.text, key: secret.key, address: secret.address)
        try options.output.answer(answer) {
            """
            \(id) enters this key in an authenticator; it is not shown again, and nobody else may see it.
              key:     \(answer.key)
              address: \(answer.address)
            """
        }
    }
}

/// Locks an account.
struct UserLockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Locks somebody's account and signs them out everywhere.")

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) is locked and signed out everywhere." }) {
            try $0.lockAccount(of: $1, locked: true, by: $2)
        }
    }
}

/// Opens an account again.
struct UserUnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Opens an account that was locked, by an administrator or by failures.")

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) may sign in." }) { try $0.lockAccount(of: $1, locked: false, by: $2) }
    }
}

/// Signs somebody out everywhere.
struct UserSignOutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-out", abstract: "Ends every session of a person.")

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) is signed out everywhere." }) { try $0.signOutEverywhere($1, by: $2) }
    }
}

/// Lets somebody sign in through the provider.
struct UserLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Says as whom the authority's sign-in provider knows a registered person.",
        discussion: """
            For a gateway whose config.yaml has staff.openIDConnect. The subject is what the provider calls the person under subjectClaim: in \
            Microsoft Entra ID the object id, where that is oid. Whoever signs in without a link is shown theirs. It ends the person's \
            sessions, and they are told.
            """)

    @OptionGroup var options: UserOptions
    @Option(name: .long, help: ArgumentHelp("What the provider calls the person.", valueName: "text"))
    var subject: String

    func run() throws {
        try options.act({ "\($0) may sign in through the provider." }) {
            try $0.linkSignIn(of: $1, to: subject, by: $2)
        }
    }
}

/// Takes that back.
struct UserUnlinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: "Takes back as whom the provider knows somebody, and signs them out everywhere.")

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.act({ "\($0) signs in through the provider no longer." }) { try $0.unlinkSignIn(of: $1, by: $2) }
    }
}

/// Lists the accounts.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the accounts: who is locked, who failed to sign in, who has no one-time code.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var accounts: [AccountLine]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let accounts = try gateway.accounts(for: try personOptions.acting(in: gateway))
        try output.answer(Answer(accounts: accounts)) {
            accounts.isEmpty
                ? "Nobody has an account. Give one with `handover user add PERSON`."
                : accounts.map(Self.words).joined(separator: "\n")
        }
    }

    private static func words(_ account: AccountLine) -> String {
        let notes = [
            account.active ? nil : "not registered for today", account.locked ? "locked" : nil,
            account.waits > 0 ? "waits \((account.waits + 59) / 60) min after \(account.failures) failures" : nil,
            account.waits == 0 && account.failures > 0 ? "\(account.failures) failures" : nil,
            account.mustChangePassword ? "password still to be changed" : nil,
            account.codes || !account.password ? nil : "no one-time code",
            account.subject.map { "known to the provider as \($0)" },
            account.sessions > 0 ? "signed in \(account.sessions == 1 ? "once" : "\(account.sessions) times")" : nil,
        ].compactMap(\.self)
        return "\(account.person)  " + (account.lastSignedInAt.map { "last signed in \($0)" } ?? "never signed in")
            + (notes.isEmpty ? "" : "  [\(notes.joined(separator: ", "))]")
    }
}
