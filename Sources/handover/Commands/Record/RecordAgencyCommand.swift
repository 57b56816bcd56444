import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Records that an agency was told, or has confirmed.
struct RecordAgencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency",
        abstract:
            "Records that an agency of the plan was told of the move, or confirmed that it shares with its counterpart.",
        discussion: """
            The family's agencies are told and prepared to share, such as school and GP records (DERBY-73, HAV-56, CAL-40). Agencies: \
            \(NoteOptions.codes(AgencyTold.Agency.self)). How: \(NoteOptions.codes(ContactMeans.self)).
            """)

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("What sort of agency was told.", valueName: "agency"))
    var told: String?
    @Option(name: .long, help: ArgumentHelp("The agency of this number has confirmed.", valueName: "number"))
    var confirmed: Int?
    @Flag(name: .long, help: "The plan names no other agency.")
    var noneInPlan = false
    @Option(name: .long, help: ArgumentHelp("The agency's name, and whom one spoke to.", valueName: "words"))
    var name: String?
    @Option(name: .long, help: ArgumentHelp("By which means.", valueName: "how"))
    var how: String?
    @Option(name: .long, help: ArgumentHelp("What was said.", valueName: "words"))
    var what: String?

    func validate() throws {
        let given = [told != nil, confirmed != nil, noneInPlan].count { $0 }
        guard given == 1 else { throw ValidationError("Give one of --told, --confirmed and --none-in-plan.") }
    }

    func run() throws {
        let act: AgencyTold.Act
        if let told {
            _ = try NoteOptions.needed(name, option: "--name", what: "the agency's name")
            act = .told(try Typed.code(told, option: "--told"), how: try NoteOptions.means(how))
        } else if let confirmed {
            act = .confirmed(number: confirmed, how: try NoteOptions.means(how))
        } else {
            act = .noneInPlan
        }
        try note.record(words: ["name": name, "what": what]) { children, date in
            .agencyTold(AgencyTold(children: children, on: date, act: act))
        }
    }
}

/// Records a deficit in services.
struct RecordDeficitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deficit",
        abstract: "Records a service that the family cannot get there, or that it can now (DERBY-68, HAV-51).",
        discussion: "Services: \(NoteOptions.codes(ServiceDeficit.Service.self)).")

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("Which service is lacking.", valueName: "service"))
    var service: String?
    @Option(name: .long, help: ArgumentHelp("The deficit of this number is made good.", valueName: "number"))
    var settled: Int?
    @Option(name: .long, help: ArgumentHelp("What is lacking, or how it was made good.", valueName: "words"))
    var what: String

    func validate() throws {
        guard (service == nil) != (settled == nil) else {
            throw ValidationError("Give --service for a new deficit, or --settled with the number of an old one.")
        }
    }

    func run() throws {
        let words = try NoteOptions.needed(what, option: "--what", what: "what is lacking, or how it was made good")
        let noted: ServiceDeficit.Service? = try service.map { try Typed.code($0, option: "--service") }
        let act: ServiceDeficit.Act = noted.map { .noted($0) } ?? .settled(number: settled ?? 0)
        try note.record(words: ["what": words]) { children, date in
            .serviceDeficit(ServiceDeficit(children: children, on: date, act: act))
        }
    }
}
