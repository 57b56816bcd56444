import ArgumentParser
import CaseTransfer
import GatewayService
import TransferStore
import WorkingDays

/// Changes what is registered of a person, and leaves the rest as it is.
struct PersonChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Changes a person's name, post, roles, dates or teams; the rest stays as it is.",
        discussion: "A team is there as soon as somebody belongs to it. Whoever belongs to one sees its work first.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The person's handle.")
    var person: String
    @Option(name: .long, help: ArgumentHelp("Their name.", valueName: "name"))
    var name: String?
    @Option(name: .long, help: "Their post.")
    var post: String?
    @Option(name: .long, help: ArgumentHelp("Their roles, with commas between.", valueName: "roles"))
    var roles: String?
    @Option(name: .long, help: ArgumentHelp("The last day on which they may act.", valueName: "date"))
    var until: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A team they belong to from now on, in place of those before; repeat for several.", valueName: "team"))
    var team: [String] = []
    @Flag(name: .long, help: "They belong to no team any more.")
    var noTeam = false

    private struct Answer: Encodable {
        var person: String
        var name: String
        var post: String
        var roles: [String]
        var teams: [TeamID]
        var from: CivilDate
        var until: CivilDate?
    }

    func validate() throws {
        guard !noTeam || team.isEmpty else { throw ValidationError("Give --team or --no-team, not both.") }
        guard name != nil || post != nil || roles != nil || until != nil || !team.isEmpty || noTeam else {
            throw ValidationError("Say what is to be changed: --name, --post, --roles, --until, --team or --no-team.")
        }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let id = try Typed.person(person)
        guard var changed = try gateway.store.read({ try $0.person(id) }) else {
            throw CommandFailure(
                .noSuchFile, code: "person-unknown", message: "Nobody is registered as \(id).",
                remedy: "See `handover person list`, or register them with `handover person add`.")
        }
        if let name { changed.name = name }
        if let post { changed.post = post }
        if let roles { changed.roles = try Typed.roles(roles) }
        if let until { changed.until = try Typed.date(until, option: "--until") }
        if noTeam { changed.teams = [] }
        if !team.isEmpty { changed.teams = try team.map(Typed.team) }
        try gateway.register(changed, by: acting, canSignIn: Account.exists)
        let answer = Answer(
            person: id.text, name: changed.name, post: changed.post, roles: changed.roles.map(\.rawValue),
            teams: changed.teams ?? [], from: changed.from, until: changed.until)
        try output.answer(answer) {
            "\(id) is registered as \(changed.post): \(answer.roles.joined(separator: ", "))"
                + (answer.teams.isEmpty
                    ? "; in no team." : "; in \(answer.teams.map(\.text).joined(separator: ", ")).")
        }
    }
}
