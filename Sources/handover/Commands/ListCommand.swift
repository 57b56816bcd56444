import ArgumentParser
import CaseTransfer
import GatewayService
import TransferStore
import WorkingDays

/// Lists transfers.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the transfers: what needs somebody first, then by the next day that is awaited. Names nobody.",
        discussion: """
            On top stands what cannot wait, for everybody: a child switched to another route for protection, an urgent notice to answer or not \
            there yet, a possible breach without a decision, papers that were taken back, a delivery that was given up; for service managers \
            also disputes in which it is not agreed who sees the children. Then comes what is stuck or late, then the rest. A page has 50 \
            transfers; the last line says which of how many. What is over, and asks nothing more of us, is a list of its own, with --over, the \
            latest first.
            """)

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Flag(
        name: .long,
        help:
            "Only what is with the person who asks or waits for their confirmation, or that of those they stand in for."
    )
    var mine = false
    @Flag(name: .long, help: "Only what is on the team's list: nobody has it, or who had it has left.")
    var team = false
    @Flag(name: .long, help: "Only what is in the hands of the asking person's teams, or in no team's yet.")
    var myTeam = false
    @Flag(name: .long, help: "What is over and asks nothing more of us, instead of what is at work.")
    var over = false
    @Flag(name: .long, help: "Only where somebody still has to do something about a dispute.")
    var disputed = false
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what we send, or only what we receive: "
                + TransferSide.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "code"))
    var side: String?
    @Option(
        name: .long, help: ArgumentHelp("Only with this authority: its GSS code or its name.", valueName: "authority"))
    var with: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what has come so far: " + TransferStage.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "code"))
    var state: String?
    @Option(name: .long, help: ArgumentHelp("Which page, from 1.", valueName: "number"))
    var page: Int?
    @Flag(name: .long, help: "The whole list on one page: what is at work, or with --over what is over; never both.")
    var all = false

    func validate() throws {
        guard [mine, team, myTeam].count(where: { $0 }) < 2 else {
            throw ValidationError("Give one of --mine, --team and --my-team.")
        }
        guard !all || page == nil else { throw ValidationError("Give --page or --all, not both.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let query = try query(acting)
        var page = try gateway.list(query, page: all ? nil : page ?? 1, by: acting)
        let left = try gateway.countOver(query, by: acting)
        page.over = left
        page.opened = try gateway.brokenGlass(toldTo: acting)
        let asked = try gateway.placesAsked(toldTo: acting)
        let notices = page.opened.map { Self.words($0) } + asked.map { Self.words($0) }
        if let words = gateway.worklistStanding.words { Console.err(words) }
        try output.answer(page) {
            guard page.total > 0 else {
                guard notices.isEmpty else { return notices.joined(separator: "\n") }
                if left > 0, query == WorklistQuery() {
                    return "Nothing is at work. What is over: handover list --over"
                }
                return query == WorklistQuery() && page.upToDate
                    ? "No transfer yet. Begin with: handover prepare FOLDER"
                    : (["Nothing is on this list."] + Self.alsoOver(left, query)).joined(separator: "\n")
            }
            let foot = (page.pages == 1 ? [] : [Self.foot(page)]) + Self.alsoOver(left, query)
            return (notices + page.transfers.map { Self.words($0, in: gateway, for: acting) } + foot).joined(
                separator: "\n")
        }
    }

    private func query(_ acting: ActingPerson) throws -> WorklistQuery {
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        return WorklistQuery(
            part: over ? .over : .atWork, side: try side.map { try Typed.code($0, option: "--side") },
            peer: try with.map { try AuthorityCode($0) ?? Typed.authorityByName($0) },
            stage: try state.map { try Typed.code($0, option: "--state") },
            hands: mine
                ? .people(us)
                : team ? .team : myTeam ? acting.person.teams.map { .teams($0) } ?? .anybody : .anybody,
            disputedOnly: disputed)
    }

    /// How many of what was asked for are over, and stand in the other part; nothing when none do.
    private static func alsoOver(_ count: Int, _ query: WorklistQuery) -> [String] {
        guard count > 0, query.part == .atWork else { return [] }
        return ["\(count) more \(count == 1 ? "is" : "are") over and not shown: add --over"]
    }

    /// Which transfers of how many stand on a page.
    static func foot(_ page: ListPage) -> String {
        PageFoot.words(page.places, of: page.total, page: page.page, pages: page.pages)
    }

    /// That somebody opened a transfer which was restricted to others.
    private static func words(_ line: BrokenGlassLine) -> String {
        "! OPENED THOUGH RESTRICTED  \(line.sentence) Open until \(line.until)."
            + (line.reason.map { " \"\($0)\"" } ?? "")
            + "\n        > look at it, then: handover looked-at \(line.transfer.text.prefix(8)) --because \"...\""
    }

    /// That somebody found as many confidential addresses on one day as anybody is told of.
    private static func words(_ line: PlacesAskedLine) -> String {
        "! MANY CONFIDENTIAL ADDRESSES FOUND  \(line.sentence) They were told no more that day.\n        > ask them what the cases were"
    }

    /// A transfer's lines.
    ///
    /// - Parameter naming: how a child of a number is called: by the number where nobody is named.
    static func words(
        _ line: TransferLine, in gateway: Gateway, for acting: ActingPerson, naming: (Int) -> String = { "child \($0)" }
    ) -> String {
        let direction = line.side == "sending" ? "to" : "from"
        guard !line.closed else {
            return
                "\(line.transfer.text.prefix(8))  \(direction) \(line.peerName)  RESTRICTED to those who need to know"
                + (line.meetingDue.map { "; meeting due \($0)" } ?? "")
        }
        let children = "\(line.children) \(line.children == 1 ? "child" : "children")"
        let due = line.meetingDue.map { "meeting due \($0), " } ?? ""
        var text = "\(line.transfer.text.prefix(8))  \(direction) \(line.peerName), \(children)  "
        text += (line.restricted ? "RESTRICTED  " : "") + (line.urgent ? "URGENT NOTICE  " : "") + line.standing + "\n"
        text += "          case held by \(Self.names(line.caseHeldBy, gateway)); "
        text += "duty lies with \(Self.names(line.dutyLiesWith, gateway)); \(due)\(line.clock)"
        if let step = line.nextStep {
            text +=
                "\n        > \(step.what)" + (step.by.map { " by \($0)" } ?? "")
                + (step.rule.map { " [\($0)]" } ?? "")
            if let command = step.command { text += ": \(command)" }
        }
        text += line.tasks.map { "\n" + RecordPage.task($0) }.joined()
        text += line.enteredForAnother.map { entered($0, of: line, for: acting) }.joined()
        if let worker = line.worker {
            let place = worker.onTeamList ? "on the team's list" : "with \(worker.person?.text ?? "somebody")"
            text += "\n        @ \(place)" + (worker.note.map { " (\($0))" } ?? "")
        }
        // The meeting, the acknowledgement and disputes have lines of their own.
        for alert in line.alerts where alert.key.kind.isSettledByHand {
            let child = alert.key.child.flatMap { line.references.firstIndex(of: $0) }.map { ", " + naming($0 + 1) }
            text += "\n        * \(alert.key.kind.words)\(child ?? ""): \(alert.stage.words), due \(alert.due)"
        }
        if let why = line.staysByHand { text += "\n        ~ goes on by hand although they have a gateway: \(why)" }
        for open in [line.residenceOpen, line.restatementOpen].compactMap(\.self) { text += "\n        ~ \(open)" }
        for dispute in line.disputes {
            text += DisputePage.head(dispute, in: gateway, for: acting).map { "\n        = \($0)" }.joined()
        }
        if let breach = line.breach {
            text +=
                "\n        ! POSSIBLE DATA BREACH, known since \(breach.knownAt): decide by \(breach.reportBy) (72 hours); "
                + "handover breach show \(line.transfer.text.prefix(8))"
        }
        text += line.sameChildren.map { "\n        ! \($0.words)" }.joined()
        if let attention = line.attention { text += "\n        ! \(attention)" }
        if line.toLookAt > 0 {
            let points = line.toLookAt == 1 ? "1 point" : "\(line.toLookAt) points"
            text += "\n        ? \(points) to look at: handover show \(line.transfer.text.prefix(8))"
        }
        return text
    }

    /// What was typed for somebody, until they confirm it.
    private static func entered(_ entered: EnteredLine, of line: TransferLine, for acting: ActingPerson) -> String {
        let what = "by \(entered.enteredBy) on \(entered.on): \(entered.says)"
        let confirm = "handover confirm \(line.transfer.text.prefix(8))"
        guard entered.person == acting.person.id else {
            return "\n        & entered for \(entered.person) \(what); "
                + (entered.standIn.map { "\($0); another manager confirms it: \(confirm)" }
                    ?? "not confirmed by them yet")
        }
        return "\n        & ENTERED FOR YOU \(what); confirm it, or put it right: \(confirm)"
            + "\n          if it is wrong: " + (entered.correction ?? "ring them, and settle it with them")
    }

    static func names(_ codes: [AuthorityCode], _ gateway: Gateway) -> String {
        codes.isEmpty ? "not known yet" : codes.map(gateway.name(of:)).joined(separator: " and ")
    }
}
