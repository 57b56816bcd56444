import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Records that the family was told, or why not.
struct RecordFamilyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family",
        abstract: "Records that the family was told of the authorities' responsibilities, or why it was not.",
        discussion: """
            Twice: while the case is on its way, and when the receiving authority takes full responsibility (DERBY-77, HAV-60, CAL-44). \
            Whom: \(NoteOptions.codes(FamilyInformed.Member.self)). How: \(NoteOptions.codes(ContactMeans.self)). Reasons not to \
            (CAM-6): \(NoteOptions.codes(FamilyInformed.Reason.self)).
            """)

    @OptionGroup var note: NoteOptions
    @Flag(
        name: .long, help: "The receiving authority has full responsibility. Without it: while the case is on its way.")
    var fullResponsibility = false
    @Option(name: .long, help: ArgumentHelp("Who was told; repeat for each.", valueName: "whom"))
    var told: [String] = []
    @Option(name: .long, help: ArgumentHelp("By which means.", valueName: "how"))
    var how: String?
    @Option(name: .long, help: ArgumentHelp("What they were told.", valueName: "words"))
    var what: String?
    @Option(name: .long, help: ArgumentHelp("They were not told, for this reason.", valueName: "reason"))
    var notTold: String?
    @Option(name: .long, help: ArgumentHelp("Why not, in words; it goes on record.", valueName: "words"))
    var because: String?

    func validate() throws {
        guard told.isEmpty != (notTold == nil) else {
            throw ValidationError("Say who was told with --told, or why nobody was with --not-told, and not both.")
        }
    }

    func run() throws {
        let outcome: FamilyInformed.Outcome
        if let notTold {
            outcome = .notTold(try Typed.code(notTold, option: "--not-told"))
            _ = try NoteOptions.needed(because, option: "--because", what: "why the family was not told")
        } else {
            outcome = .told(
                try told.map { try Typed.code($0, option: "--told") }, how: try NoteOptions.means(how))
            _ = try NoteOptions.needed(what, option: "--what", what: "what the family was told")
        }
        try note.record(words: ["what": what], because: because) { children, date in
            .familyInformed(
                FamilyInformed(
                    children: children, occasion: fullResponsibility ? .fullResponsibility : .duringTransition,
                    on: date, outcome: outcome))
        }
    }
}

/// Records that the closing was told in writing.
struct RecordClosingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closing",
        abstract: "Records that the family and the agencies were told in writing that our case closes, and why.",
        discussion: "Derby's and Camden's procedures ask for it (DERBY-61, CAM-55). How: letter, e-mail.")

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("How the family was told.", valueName: "how"))
    var family: String?
    @Option(name: .long, help: ArgumentHelp("How the agencies were told.", valueName: "how"))
    var agencies: String?
    @Option(name: .long, help: ArgumentHelp("Why the case closes, as they were told.", valueName: "words"))
    var because: String

    func run() throws {
        let toFamily: ContactMeans? = try family.map { try Typed.code($0, option: "--family") }
        let toAgencies: ContactMeans? = try agencies.map { try Typed.code($0, option: "--agencies") }
        let why = try NoteOptions.needed(because, option: "--because", what: "why the case closes")
        try note.record(because: why) { children, date in
            .closingTold(ClosingTold(children: children, on: date, family: toFamily, agencies: toAgencies))
        }
    }
}
