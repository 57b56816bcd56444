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
    /// Whether it cannot wait for the day it is due on.
    let isPressing: Bool
    /// The day; nil when none is awaited.
    let day: CivilDate?

    /// The need of a row; nil when it asks nothing of somebody with these roles, or somebody else has the work.
    init?(_ line: TransferLine, _ row: WorklistRow, for acting: ActingPerson) {
        guard !line.closed else { return nil }
        let us = [acting.person.id, acting.deputyOf?.id].compactMap(\.self)
        let isOurs =
            line.worker.map { worker in
                worker.onTeamList || worker.person.map { us.contains($0) } ?? true
            } ?? true
        let disputeStep = line.disputes.lazy.compactMap(\.nextStep).first {
            $0.isFor(acting.person.roles)
        }
        let ownStep = line.nextStep.flatMap { $0.isFor(acting.person.roles) ? $0 : nil }
        guard isOurs, let step = disputeStep ?? ownStep else { return nil }
        heading = "\(row.family): \(step.what)"
        detail = line.attention ?? row.detail.map { "\(row.tag.word). \($0)." } ?? "\(row.tag.word)."
        due = row.due
        family = row.family
        let acknowledges = step.permittedStep == .acknowledge
        let dispute = line.disputes.first { dispute in
            dispute.nextStep == step && [.answerDispute, .decideDispute].contains(step.permittedStep)
        }
        href = dispute.map { DisputeRoute.shown.path(of: line.transfer, $0.number) } ?? row.href
        button = acknowledges ? "Open the pack" : dispute == nil ? "Open" : "Decide"
        day = row.day
        isPressing = line.attention != nil || line.urgentToAnswer
        let isUrgent = line.attention != nil || line.urgentToAnswer || row.due.style.hasSuffix("late")
        buttonStyle = isUrgent || acknowledges ? "button" : "button button--second"
    }

    /// What cannot wait first, then by day; what has no day comes last.
    static func sorted(_ needs: [WorklistNeed]) -> [WorklistNeed] {
        needs.enumerated().sorted { one, other in
            func place(_ need: (offset: Int, element: WorklistNeed)) -> (Int, Int, Int) {
                (need.element.isPressing ? 0 : 1, need.element.day?.daysSinceEpoch ?? .max, need.offset)
            }
            return place(one) < place(other)
        }.map(\.element)
    }
}
