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

    private struct Answer: Encodable {
        var transfers: [TransferLine]
    }

    func run() throws {
        let gateway = try homeOptions.open()
        let acting = try personOptions.acting(in: gateway)
        let lines = try gateway.list(by: acting)
        try output.answer(Answer(transfers: lines)) {
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
            text += "\n        > \(step.what)" + (step.by.map { " by \($0)" } ?? "")
            if let command = step.command { text += ": \(command)" }
        }
        // The meeting, the acknowledgement and disputes have lines of their own.
        for alert in line.alerts where alert.key.kind.isSettledByHand {
            text += "\n        * \(alert.key.kind.words): \(alert.stage.words), due \(alert.due)"
        }
        for open in [line.residenceOpen, line.restatementOpen].compactMap(\.self) { text += "\n        ~ \(open)" }
        for dispute in line.disputes {
            text += DisputePage.head(dispute, in: gateway).map { "\n        = \($0)" }.joined()
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
