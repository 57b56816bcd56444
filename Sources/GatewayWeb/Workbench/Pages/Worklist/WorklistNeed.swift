import CaseTransfer
import GatewayService
import WorkingDays

/// One thing that waits for the person who looks, with one button.
struct WorklistNeed: Hashable, Sendable {
    /// So many at most stand above the list: our default.
    static let most = 7

    let heading: String
    let detail: String
    let due: WorklistRow.Due
    let href: String
    let button: String
    /// What the button is about, for whoever hears it alone.
    let family: String
    /// Filled when it is urgent.
    let buttonStyle: String

    /// The need of a row that asks something of whoever looks; nil when nothing of it is theirs any more.
    init?(_ line: TransferLine, _ row: WorklistRow, for acting: ActingPerson, on today: CivilDate) {
        guard !line.closed else { return nil }
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        let isOurs =
            line.worker.map { worker in
                worker.onTeamList || worker.person.map { us.contains($0) } ?? true
            } ?? true
        func isAsked(_ step: NextStep) -> Bool {
            step.asksSomething && step.isFor(acting.person.roles) && (isOurs || step.isDecision)
        }
        family = row.family
        if let breach = line.breach, Permission.check(.decideBreach, by: acting.person.roles) == nil {
            heading = "\(row.family): decide about the possible breach"
            detail =
                "The 72 hours in which the Information Commissioner may have to be told end on \(breach.reportBy.dayAndTimeInWords)."
            due = WorklistRow.Due("Decision", DueWords(breach.reportBy.londonDate, on: today, counting: .days))
            (href, button, buttonStyle) = (row.href, "Open", "button")
            return
        }
        let steps = line.disputes.compactMap(\.nextStep) + [line.nextStep].compactMap(\.self) + line.tasks
        guard let step = steps.first(where: isAsked) else { return nil }
        heading = "\(row.family): \(step.what.inPlainWords)"
        detail =
            line.attention.flatMap { $0.forPages.orNil } ?? row.detail.map { "\(row.tag.word). \($0)." }
            ?? "\(row.tag.word)."
        due = row.due
        let acknowledges = step.permittedStep == .acknowledge
        let dispute = line.disputes.first { dispute in
            dispute.nextStep == step && [.answerDispute, .decideDispute].contains(step.permittedStep)
        }
        href = dispute.map { DisputeRoute.shown.path(of: line.transfer, $0.number) } ?? row.href
        button = acknowledges ? "Open the pack" : dispute == nil ? "Open" : "Decide"
        let isUrgent = line.attention != nil || line.urgentToAnswer || row.due.style.hasSuffix("late")
        buttonStyle = isUrgent || acknowledges ? "button" : "button button--second"
    }
}

extension NextStep {
    /// Whether managers and specialists alone may do it, whoever works on the case.
    fileprivate var isDecision: Bool {
        (permittedStep ?? .recordNote).roles.isDisjoint(with: [.practitioner, .businessSupport])
    }
}
