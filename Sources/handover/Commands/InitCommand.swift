import ArgumentParser
import CaseTransfer
import Foundation
import GatewayService
import Logging
import SecureXML

/// Makes a gateway's home.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a home: settings, two keys with certificates, an empty store, and the first person.",
        discussion: """
            At a terminal it asks for whatever is not given, and ends with the address to open. Example of one that asks nothing:
              handover init --authority E06000015 \\
                --url https://handover.derby.example:8443 \\
                --team "Reception team" --telephone "01632 960101" \\
                --out-of-hours "01632 960199" \\
                --person dana.ofori --name "Dana Ofori" --post "IT officer"
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .long, help: ArgumentHelp("The authority's GSS code.", valueName: "code"))
    var authority: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The address under which peers reach this gateway: https://name:port.", valueName: "address")
    )
    var url: String?
    @Option(name: .long, help: ArgumentHelp("The address the exchange listener binds.", valueName: "address"))
    var host = "0.0.0.0"
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The port it binds; 0 takes a free one. Default: the port of --url, else 443.", valueName: "number"))
    var port: Int?
    @Option(name: .long, help: ArgumentHelp("The team that answers for transfers.", valueName: "name"))
    var team: String?
    @Option(name: .long, help: ArgumentHelp("Its telephone number.", valueName: "number"))
    var telephone: String?
    @Option(name: .long, help: ArgumentHelp("The number outside office hours.", valueName: "number"))
    var outOfHours: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The first person's handle: the administrator, who registers everybody else.", valueName: "handle"))
    var person: String?
    @Option(name: .long, help: ArgumentHelp("The first person's name.", valueName: "name"))
    var name: String?
    @Option(name: .long, help: ArgumentHelp("The first person's post.", valueName: "post"))
    var post: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Their account of the operating system. Default: the one that runs this command.", valueName: "account"))
    var account: String?

    @OptionGroup(title: "The workbench for staff") var staffOptions: StaffOptions

    private struct Answer: Encodable {
        var workbench: String?
        var home: String
        var authority: String
        var sealFingerprint: String
        var next: [String]
    }

    private var given: InitInterview.Answers {
        InitInterview.Answers(
            authority: authority, url: url, team: team, telephone: telephone, outOfHours: outOfHours, name: name,
            post: post, person: person, staffURL: staffOptions.staffUrl)
    }

    private var asks: Bool { given.missing != nil && isatty(STDIN_FILENO) == 1 && !output.json }

    func validate() throws {
        guard let missing = given.missing, !asks else { return }
        throw ValidationError("Missing expected argument '\(missing)'")
    }

    func run() throws {
        let layout = homeOptions.layout
        var staffOptions = staffOptions
        var answers = given
        if asks {
            // Nobody answers a dozen questions to learn that the folder is taken.
            if homeOptions.isAtHand {
                throw CommandFailure(
                    .cannotCreate, code: "home-exists", message: "\(layout.root) is a gateway’s home already.",
                    remedy: "Choose another home with --home.")
            }
            answers = try InitInterview.atTerminal.complete(answers, host: ProcessInfo.processInfo.hostName)
            staffOptions.staffUrl = answers.staffURL
        }
        guard let authority = answers.authority, let url = answers.url, let team = answers.team,
            let telephone = answers.telephone, let outOfHours = answers.outOfHours, let person = answers.person,
            let name = answers.name, let post = answers.post
        else { throw ValidationError("Missing expected argument '\(answers.missing ?? "")'") }
        let code = try Typed.authority(authority, option: "--authority")
        guard let parts = URLComponents(string: url), parts.scheme == "https", let hostName = parts.host else {
            throw CommandFailure(
                .badInput, code: "url-unreadable", message: "--url \(url) is not an https address.",
                remedy: "Give the address peers will use: https://handover.derby.example:8443.")
        }
        let port = port ?? parts.port ?? 443
        guard (0...65_535).contains(port) else {
            throw CommandFailure(
                .badInput, code: "port-range", message: "\(port) is not a port.",
                remedy: "Give a number from 1 to 65535 with --port or in --url; 0 takes a free one.")
        }
        let settings = GatewaySettings(
            authority: code, exchangeHost: host, exchangePort: port, exchangeURL: url,
            dutyTeam: team, dutyTelephone: telephone, outOfHoursTelephone: outOfHours,
            staff: try staffOptions.settings())
        let account = account ?? Account.current
        guard Account.exists(account) else {
            throw CommandFailure(
                .badInput, code: "account-not-here",
                message: "This machine has no account \(account), so nobody could administer the gateway.",
                remedy: "Give with --account the account from which the administrator will run commands.")
        }
        // Anybody else as the first person would leave a gateway in which nobody may register the second.
        let first = FirstPerson(
            id: try Typed.person(person), name: name, post: post, account: account, roles: [.administrator])
        // Before anything is made: a slip here must not leave a home that nobody can sign in to.
        let password =
            asks && settings.staff != nil ? try PasswordEntry.chosen(for: first.id, called: first.name) : nil
        let gateway = try Gateway.create(
            at: layout, settings: settings, hostnames: [hostName], firstPerson: first,
            surroundings: .ofThisMachine, log: Logger(label: "handover") { _ in SwiftLogNoOpLogHandler() },
            configure: { try ConfigurationFile.write(settings, to: $0.configuration) })
        if let password {
            try gateway.addAccount(
                for: first.id, password: password, by: gateway.actingPerson(account: account, for: nil))
        }
        let answer = Answer(
            workbench: settings.staff?.url, home: layout.root, authority: code.text,
            sealFingerprint: gateway.seal.certificate.fingerprint.hex,
            next: [
                "handover person add … --account …", "handover card --to card.json",
                "handover peer add card-of-the-other.json",
                "handover serve", "handover doctor",
            ])
        try output.answer(answer) {
            """
            \(layout.root) is the gateway of \(gateway.name(of: code)) (\(code)).
            \(first.name) administers it from the account \(account), and is shown no child.
            Next, each with --home \(layout.root):
              1. handover person add       register those who send, receive and decide, each with an account of their own
              2. handover card             write your peer card for the other authority's officer
              3. handover peer add FILE    register theirs, with the fingerprint read out by telephone
              4. handover serve            start exchanging
              5. handover doctor           check all of it
            \(settings.staff.map { "Staff open \($0.url) once `handover user add` gave them an account.\n" } ?? "")\
            Back up \(layout.keys) now: without it nothing can be sealed.\
            \(opening(settings, person: first.id))
            """
        }
    }

    /// Where somebody who answered questions goes next.
    private func opening(_ settings: GatewaySettings, person: PersonID) -> String {
        guard asks, let staff = settings.staff else { return "" }
        return "\n\nStart it now with `handover serve --home \(homeOptions.layout.root)`, then open \(staff.url)"
            + "\nand sign in as \(person). The certificate is our own to begin with, so browsers warn of it."
    }
}
