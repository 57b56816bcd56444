import ArgumentParser
import CaseTransfer
import GatewayService
import WorkingDays

/// Lists transfers.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the transfers: what needs somebody first, then by due date. Names nobody.")

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var personOptions: PersonOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "Only what is with the person who asks, or with those they stand in for.")
    var mine = false
    @Flag(name: .long, help: "Only what is on the team's list: nobody has it, or who had it has left.")
    var team = false

    private struct Answer: Encodable {
        var transfers: [TransferLine]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let us = Set([acting.person.id, acting.deputyOf?.id].compactMap(\.self))
        let lines = try gateway.list(by: acting).filter { line in
            let isOurs = line.worker.map { !$0.onTeamList && ($0.person.map(us.contains) ?? false) } ?? false
            let isTeams = line.worker?.onTeamList ?? true
            return !mine && !team || mine && isOurs || team && isTeams
        }
        try output.answer(Answer(transfers: lines)) {
            if lines.isEmpty, mine || team { return "Nothing is on this list." }
            if lines.isEmpty { return "No transfer yet. Begin with: handover prepare FOLDER" }
            return lines.map { Self.words($0, in: gateway) }.joined(separator: "\n")
        }
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
