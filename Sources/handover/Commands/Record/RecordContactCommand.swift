import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Records a talk with the other authority's worker.
struct RecordContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Records that we spoke with the other authority's worker or manager.",
        discussion: """
            Both sides speak during the transition, and risks are understood (DERBY-74, HAV-57, CAL-41). What they said stands as \
            reported, not signed. How: \(NoteOptions.codes(ContactMeans.self)).
            """)

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("With whom: name, post, telephone.", valueName: "words"))
    var with: String
    @Option(name: .long, help: ArgumentHelp("By which means.", valueName: "how"))
    var how: String
    @Option(name: .long, help: ArgumentHelp("What was said.", valueName: "words"))
    var what: String?
    @Flag(name: .long, help: "The risks were gone through, and both sides say that they understand them.")
    var risksUnderstood = false

    func run() throws {
        let means = try NoteOptions.means(how)
        let whom = try NoteOptions.needed(with, option: "--with", what: "with whom we spoke")
        try note.record(words: ["with": whom, "what": what]) { children, date in
            .counterpartContact(
                CounterpartContact(children: children, on: date, how: means, risksUnderstood: risksUnderstood))
        }
    }
}

/// Records a joint visit.
struct RecordVisitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "Records that both authorities' workers met or visited together, or could not.",
        discussion: """
            Where possible they meet, and where geography allows they visit together and both come to the meeting (DERBY-75, HAV-58, \
            CAL-42). Together: \(NoteOptions.codes(JointVisit.Occasion.self)). Not possible: \
            \(NoteOptions.codes(JointVisit.Obstacle.self)).
            """)

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("What they did together.", valueName: "occasion"))
    var together: String?
    @Option(name: .long, help: ArgumentHelp("Why it was not possible.", valueName: "reason"))
    var notPossible: String?
    @Option(name: .long, help: ArgumentHelp("With whom: name and post.", valueName: "words"))
    var with: String?
    @Option(name: .long, help: ArgumentHelp("What came of it, or more of the reason.", valueName: "words"))
    var what: String?

    func validate() throws {
        guard (together == nil) != (notPossible == nil) else {
            throw ValidationError("Give --together, or --not-possible with the reason.")
        }
    }

    func run() throws {
        let occasion: JointVisit.Occasion? = try together.map { try Typed.code($0, option: "--together") }
        let obstacle: JointVisit.Obstacle? = try notPossible.map { try Typed.code($0, option: "--not-possible") }
        guard let outcome = occasion.map({ JointVisit.Outcome.done($0) }) ?? obstacle.map({ .notPossible($0) }) else {
            return
        }
        try note.record(words: ["with": with, "what": what]) { children, date in
            .jointVisit(JointVisit(children: children, on: date, outcome: outcome))
        }
    }
}

/// Answers the question about trafficking.
struct RecordTraffickingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trafficking",
        abstract: "Records that trafficking and modern slavery were considered, and what came of it.",
        discussion: """
            Asked after repeated moves, and by Derby's procedure after an unplanned one (DERBY-63, HAV-46, CAL-30); it is asked until \
            somebody answers, on either side. Outcomes: \(NoteOptions.codes(TraffickingConsidered.Outcome.self)).
            """)

    @OptionGroup var note: NoteOptions
    @Option(name: .long, help: ArgumentHelp("What came of it.", valueName: "outcome"))
    var outcome: String
    @Option(name: .long, help: ArgumentHelp("Why; it goes on record.", valueName: "words"))
    var because: String

    func run() throws {
        let concluded: TraffickingConsidered.Outcome = try Typed.code(outcome, option: "--outcome")
        let why = try NoteOptions.needed(because, option: "--because", what: "why")
        try note.record(because: why) { children, date in
            .traffickingConsidered(TraffickingConsidered(children: children, on: date, outcome: concluded))
        }
    }
}

/// Records a summary.
struct RecordSummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Records that a case and transfer summary was written in our case system.",
        discussion: """
            Camden's procedure wants one when the work passes between workers or teams, and when the worker will be away for more than two \
            weeks (CAM-46, CAM-47).
            """)

    @OptionGroup var note: NoteOptions

    func run() throws {
        try note.record { children, date in .summaryWritten(SummaryWritten(children: children, on: date)) }
    }
}
