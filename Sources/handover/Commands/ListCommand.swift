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
    @Flag(name: .long, help: "Only what is with the person who asks, or with those they stand in for.")
    var mine = false
    @Flag(name: .long, help: "Only what is on the team's list: nobody has it, or who had it has left.")
    var team = false
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
    @Option(name: .long, help: ArgumentHelp("Only with this authority.", valueName: "GSS code"))
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
        guard !mine || !team else { throw ValidationError("Give --mine or --team, not both.") }
        guard !all || page == nil else { throw ValidationError("Give --page or --all, not both.") }
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let query = try query(acting)
        var page = try gateway.list(query, page: all ? nil : page ?? 1, by: acting)
        let left = try gateway.countOver(query, by: acting)
        page.over = left
        if let words = gateway.worklistStanding.words { Console.err(words) }
        try output.answer(page) {
            guard page.total > 0 else {
                if left > 0, query == WorklistQuery() {
                    return "Nothing is at work. What is over: handover list --over"
                }
                return query == WorklistQuery() && page.upToDate
                    ? "No transfer yet. Begin with: handover prepare FOLDER" : "Nothing is on this list."
            }
            let lines = page.transfers.map { Self.words($0, in: gateway) }.joined(separator: "\n")
            return page.pages == 1 ? lines : lines + "\n" + Self.foot(page)
        }
    }

    private func query(_ acting: ActingPerson) throws -> WorklistQuery {
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        return WorklistQuery(
            part: over ? .over : .atWork, side: try side.map { try Typed.code($0, option: "--side") },
            peer: try with.map { try Typed.authority($0, option: "--with") },
            stage: try state.map { try Typed.code($0, option: "--state") },
            hands: mine ? .people(us) : team ? .team : .anybody, disputedOnly: disputed)
    }

    /// Which transfers of how many stand on a page.
    static func foot(_ page: ListPage) -> String {
        PageFoot.words(page.places, of: page.total, page: page.page, pages: page.pages)
    }

    static func words(_ line: TransferLine, in gateway: Gateway) -> String {
        let direction = line.side == "sending" ? "to" : "from"
        let children = "\(line.children) \(line.children == 1 ? "child" : "children")"
        let due = line.meetingDue.map { "meeting due \($0), " } ?? ""
        var text = "\(line.transfer.text.prefix(8))  \(direction) \(line.peerName), \(children)  "
        text += (line.urgent ? "URGENT NOTICE  " : "") + line.standing + "\n"
        text += "          case held by \(Self.names(line.caseHeldBy, gateway)); "
        text += "duty lies with \(Self.names(line.dutyLiesWith, gateway)); \(due)\(line.clock)"
        if let step = line.nextStep {
            text +=
                "\n        > \(step.what)" + (step.by.map { " by \($0)" } ?? "")
                + (step.rule.map { " [\($0)]" } ?? "")
            if let command = step.command { text += ": \(command)" }
        }
        text += line.tasks.map { "\n" + RecordPage.task($0) }.joined()
        if let worker = line.worker {
            let place = worker.onTeamList ? "on the team's list" : "with \(worker.person?.text ?? "somebody")"
            text += "\n        @ \(place)" + (worker.note.map { " (\($0))" } ?? "")
        }
        // The meeting, the acknowledgement and disputes have lines of their own.
        for alert in line.alerts where alert.key.kind.isSettledByHand {
            text += "\n        * \(alert.key.kind.words): \(alert.stage.words), due \(alert.due)"
        }
        if let why = line.staysByHand { text += "\n        ~ goes on by hand although they have a gateway: \(why)" }
        for open in [line.residenceOpen, line.restatementOpen].compactMap(\.self) { text += "\n        ~ \(open)" }
        for dispute in line.disputes {
            text += DisputePage.head(dispute, in: gateway).map { "\n        = \($0)" }.joined()
        }
        if let breach = line.breach {
            text +=
                "\n        ! POSSIBLE DATA BREACH, known since \(breach.knownAt): decide by \(breach.reportBy) (72 hours); "
                + "handover breach show \(line.transfer.text.prefix(8))"
        }
        if let attention = line.attention { text += "\n        ! \(attention)" }
        if line.toLookAt > 0 {
            let points = line.toLookAt == 1 ? "1 point" : "\(line.toLookAt) points"
            text += "\n        ? \(points) to look at: handover show \(line.transfer.text.prefix(8))"
        }
        return text
    }

    static func names(_ codes: [AuthorityCode], _ gateway: Gateway) -> String {
        codes.isEmpty ? "not known yet" : codes.map(gateway.name(of:)).joined(separator: " and ")
    }
}
