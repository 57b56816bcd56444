import ArgumentParser
import CaseTransfer
import GatewayService
import TransferStore
import WorkingDays

/// The people of this gateway.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Registers and lists the people who act through this gateway.",
        subcommands: [
            PersonAddCommand.self, PersonChangeCommand.self, PersonLeaveCommand.self, PersonAwayCommand.self,
            PersonDeputyCommand.self,
            PersonListCommand.self,
        ])
}

/// Registers a person.
struct PersonAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Registers a person, or changes their post, roles or dates.",
        discussion: "Roles: " + Role.allCases.map(\.rawValue).joined(separator: ", ")
            + ". An administrator or an auditor holds no other role.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The person's handle: sam.okoro.")
    var person: String
    @Option(name: .long, help: ArgumentHelp("Their name.", valueName: "name"))
    var name: String
    @Option(name: .long, help: "Their post.")
    var post: String
    @Option(name: .long, help: ArgumentHelp("Their roles, with commas between.", valueName: "roles"))
    var roles: String
    @Option(
        name: .long,
        help: "The account of the operating system under which they run commands. Default: as before, else the handle.")
    var account: String?
    @Option(name: .long, help: ArgumentHelp("The first day on which they may act. Default: today.", valueName: "date"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("The last day on which they may act. Default: no end.", valueName: "date"))
    var until: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A team they belong to, the one they mostly work in first; repeat for several. Default: as before.",
            valueName: "team"))
    var team: [String] = []

    private struct Answer: Encodable {
        var person: String
        var roles: [String]
        var teams: [TeamID]
        var from: CivilDate
        var until: CivilDate?
        var findings: [PersonFinding]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let id = try Typed.person(person)
        let before = try gateway.store.read { try $0.person(id) }
        var registered = RegisteredPerson(
            id: id, name: name, post: post, roles: try Typed.roles(roles),
            account: account ?? before?.account ?? person,
            from: try from.map { try Typed.date($0, option: "--from") } ?? gateway.today,
            until: try until.map { try Typed.date($0, option: "--until") })
        registered.teams = team.isEmpty ? nil : try team.map(Typed.team)
        try gateway.register(registered, by: acting, canSignIn: Account.exists)
        let findings = PersonFinding.all(of: registered)
        let answer = Answer(
            person: registered.id.text, roles: registered.roles.map(\.rawValue),
            teams: registered.teams ?? before?.teams ?? [], from: registered.from,
            until: registered.until, findings: findings)
        try output.answer(answer) {
            "\(registered.id) is registered as \(registered.post) from \(registered.from)"
                + (registered.until.map { " until \($0)" } ?? "")
                + ": \(answer.roles.joined(separator: ", "))."
                + (answer.teams.isEmpty ? "" : " Teams: \(answer.teams.map(\.text).joined(separator: ", ")).")
                + findings.map { "\n  warn \($0.message)\n      \($0.remedy)  (\($0.code))" }.joined()
        }
    }
}

/// Something about a registration that was made, and that somebody should look at.
struct PersonFinding: Encodable {
    var code: String
    var message: String
    var remedy: String

    static func all(of person: RegisteredPerson) -> [PersonFinding] {
        guard !Account.exists(person.account) else { return [] }
        return [
            PersonFinding(
                code: "account-not-here",
                message: "This machine has no account \(person.account), so nobody can act as \(person.id) yet.",
                remedy: "Make the account, or run person add again with the right --account.")
        ]
    }
}

/// Lists the people.
struct PersonListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the people registered at this gateway.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        struct Person: Encodable {
            var id: String
            var name: String
            var post: String
            var roles: [String]
            var account: String
            var teams: [TeamID]
            var from: CivilDate
            var until: CivilDate?
            var deputies: [Deputyship]
            var absences: [Absence]
        }
        var people: [Person]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let people = try gateway.store.read { try $0.people() }
        let answer = Answer(
            people: people.map { person in
                Answer.Person(
                    id: person.id.text, name: person.name, post: person.post, roles: person.roles.map(\.rawValue),
                    account: person.account, teams: person.teams ?? [], from: person.from, until: person.until,
                    deputies: (person.deputies ?? []).filter { $0.until >= gateway.today },
                    absences: (person.absences ?? []).filter { $0.until >= gateway.today })
            })
        try output.answer(answer) {
            answer.people.map { person in
                "\(person.id)  \(person.name)  \(person.post)  [\(person.roles.joined(separator: ", "))]"
                    + "  account \(person.account)  from \(person.from)"
                    + (person.until.map { " until \($0)" } ?? "")
                    + (person.teams.isEmpty ? "" : "  teams \(person.teams.map(\.text).joined(separator: ", "))")
                    + person.absences.map { "\n    away from \($0.from) until \($0.until)" }.joined()
                    + person.deputies.map { "\n    deputy \($0.deputy) from \($0.from) until \($0.until)" }.joined()
            }.joined(separator: "\n")
        }
    }
}
