import CaseTransfer
import GatewayService
import WorkingDays

/// A transfer as lines of text: first the first minute, then the two facts, the clock, the documents, the conversation.
struct TransferPage {
    let view: TransferView
    let gateway: Gateway
    let acting: ActingPerson

    var text: String {
        var sections: [[String]] = []
        if let caseFile = view.caseFile { sections.append(FirstMinutePage(caseFile: caseFile).lines) }
        if let papers = view.papers { sections.append(self.papers(papers)) }
        sections.append(children)
        if let caseFile = view.caseFile { sections.append(documents(caseFile)) }
        if !view.disputes.isEmpty { sections.append(disputes) }
        if !view.record.isEmpty { sections.append(["RECORD"] + RecordPage.lines(view.record)) }
        if !view.messages.isEmpty { sections.append(conversation) }
        if !view.anomalies.isEmpty { sections.append(anomalies) }
        let head = ListCommand.words(view.summary, in: gateway, for: acting) { number in
            let child = view.children.first { $0.number == number }
            return "child \(number)" + (child.map { ", \(name(of: $0))" } ?? "")
        }
        if let restriction = view.restriction {
            let by = "  set by \(restriction.setBy ?? "somebody not known"), \(restriction.since.londonDate)"
            let why = restriction.reason.map { ": \($0)" } ?? ""
            sections.insert(["RESTRICTED to \(restriction.scope.namesInWords)", by + why], at: 0)
        }
        return ([head] + sections.map { $0.joined(separator: "\n") }).joined(separator: "\n\n")
    }

    private var children: [String] {
        ["CHILDREN"]
            + view.children.flatMap { child -> [String] in
                var lines = ["  \(child.number). \(name(of: child))  pack \(child.pack), \(child.responsibility)"]
                if child.unborn { lines.append("     not yet born; when it is: handover birth") }
                if let born = child.bornOn { lines.append("     born on \(born.inWords)") }
                if let held = child.caseHeldBy { lines.append("     case held by \(fact(held))") }
                if let duty = child.dutyLiesWith { lines.append("     duty lies with \(fact(duty))") }
                if let means = child.means { lines.append("     \(means)") }
                if let due = child.meetingDue {
                    let whose =
                        child.dueConfirmedByReceiver
                        ? "as \(gateway.name(of: view.recipient)) computes it" : "as we understand"
                    let limit = child.limitIsOurDefault ? "our default, in no procedure" : due.rule.id
                    lines.append(
                        "     meeting due \(due.due.inWords): \(due.workingDays) working days from \(due.residence) "
                            + "(\(limit)), \(whose)\(due.closureNote)"
                            + (child.limitSource.map { "; limit from \($0)" } ?? ""))
                }
                if let recounted = child.meetingRecounted {
                    let ours = view.recipient == gateway.authority
                    lines.append(
                        "     by the calendar \(ours ? "and limit " : "")now in use here \(recounted.due.inWords)"
                            + "\(recounted.closureNote); the date above stands until "
                            + (ours
                                ? "you say otherwise: handover due restate \(view.summary.transfer.text.prefix(8))"
                                : "\(gateway.name(of: view.recipient)) says otherwise"))
                }
                lines += residence(of: child)
                if let clock = child.clock { lines.append("     \(clock)") }
                if !child.onlyReported.isEmpty {
                    lines.append(
                        "     REPORTED, NOT SIGNED: \(child.onlyReported.map(\.rawValue).joined(separator: ", "))")
                }
                lines += child.alsoIn.map { "     ! \($0.words)" }
                if child.papers != "held" { lines.append("     papers: \(child.papers)") }
                if child.sharing != "as-sent" { lines.append("     further sharing: \(child.sharing)") }
                if let task = child.task {
                    lines.append("     > \(task.what)" + (task.command.map { ": \($0)" } ?? ""))
                }
                return lines
            }
    }

    /// What both sides say of the residence date, while that is more than the pack's own word.
    private func residence(of child: ChildView) -> [String] {
        var lines: [String] = []
        if let other = child.meetingDueOtherwise {
            lines.append("     due \(other.due.inWords) by the other residence date, \(other.residence)")
        }
        if let superseded = child.meetingSuperseded {
            lines.append(
                "     \(gateway.name(of: view.recipient)) had said \(superseded.due.inWords), counted from "
                    + "\(superseded.residence)")
        }
        guard let residence = child.residence else { return lines }
        let state =
            switch residence.state {
            case .agreed: "residence date agreed"
            case .disputed: "residence date NOT AGREED; warnings go by the earlier due date"
            case .stated, .unstated: "residence date said by one side"
            }
        lines.append("     " + state)
        return lines
            + residence.words.map { word in
                "       \(gateway.name(of: word.authority)): \(word.date) (\(word.certainty.rawValue))"
                    + (word.source.map { ", " + $0 } ?? "") + "; said on \(word.saidOn)"
            }
    }

    private func name(of child: ChildView) -> String {
        let key = child.reference.text
        let known =
            view.caseFile?.children.first { $0.key == key } ?? view.caseFile?.children.dropFirst(child.number - 1).first
        return known?.name ?? view.papers?.children.first { $0.number == child.number }?.name ?? child.reference.text
    }

    private func papers(_ papers: PapersView) -> [String] {
        ["PAPERS, SIGNED BY NOBODY", "  \(papers.reported.words)"]
            + papers.children.map { child in
                "  \(child.number). \(child.name ?? "name erased")" + (child.bornOn.map { ", born \($0)" } ?? "")
            }
            + papers.documents.map { document in
                "  \(document.kind.rawValue), came on \(document.cameOn): "
                    + (document.digest.map { "SHA-256 \($0), \(document.size ?? 0) bytes" } ?? "not kept here")
            } + (papers.note.map { ["  \($0)"] } ?? [])
            + (papers.documents.contains { $0.digest != nil }
                ? ["  The files: handover documents \(view.summary.transfer.text.prefix(8)) --to FOLDER"] : [])
    }

    private func fact(_ fact: HolderAndDuty.Fact) -> String {
        gateway.name(of: fact.authority) + (fact.since.map { " since \($0)" } ?? "")
            + (fact.next.map { "; passes to \(gateway.name(of: $0.authority)) on \($0.from)" } ?? "")
    }

    private func documents(_ caseFile: CaseFile) -> [String] {
        let documents = caseFile.documents
        var lines = ["DOCUMENTS"]
        lines += documents.assessments.map { "  assessment: \($0.title), \(files($0.attachments))" }
        lines += documents.plans.map { "  plan: \($0.title), \(files($0.attachments))" }
        lines += documents.minutes.map { "  minutes: \($0.title), \(files($0.attachments))" }
        lines += documents.summaries.map { "  summary: \($0.title), \(files($0.attachments))" }
        lines += documents.other.map { "  other: \($0.title), \(files($0.attachments))" }
        lines += documents.missing.map { missing in
            "  \(missing.kind.rawValue): absent, \(missing.reason.rawValue)"
                + (missing.by.map { " by \($0)" } ?? "") + (missing.why.map { " – \($0)" } ?? "")
        }
        if view.messages.contains(where: { [.pack, .supplement].contains($0.kind) }) {
            lines.append("  The originals: handover documents \(view.summary.transfer.text.prefix(8)) --to FOLDER")
        }
        lines += view.purged.map { "  \($0.rawValue): purged" }
        return lines
    }

    private func files(_ attachments: [Attachment]) -> String {
        attachments.isEmpty ? "no file" : attachments.map { $0.ref ?? $0.file.text }.joined(separator: ", ")
    }

    private var conversation: [String] {
        ["CONVERSATION"]
            + view.messages.flatMap { message -> [String] in
                let number = message.sequence.map { "\($0)" } ?? "-"
                let line =
                    "  \(message.sealedAt)  \(gateway.name(of: message.sender)) \(number): \(message.says)  [\(message.delivery)]"
                let words =
                    (message.reported.map { ["      \($0.words)"] } ?? [])
                    + message.words.sorted { $0.key < $1.key }.map { "      \($0.key): \($0.value)" }
                return [line] + words + QueuedAnswer.noticeLines(message.notices).map { "      " + $0 }
            }
    }

    private var disputes: [String] {
        ["DISPUTES"]
            + view.disputes.flatMap {
                DisputePage(
                    view: $0, sender: view.sender, recipient: view.recipient, gateway: gateway, acting: acting
                ).lines
            }
    }

    private var anomalies: [String] {
        ["NOT EXPECTED BY OUR LAW"] + view.anomalies.map { "  entry \($0.entry) of the journal: \($0.code)" }
    }
}
