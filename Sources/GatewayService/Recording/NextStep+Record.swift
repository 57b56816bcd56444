import CaseTransfer
import WorkingDays

extension NextStep {
    /// A duty of telling or recording as a task with its command.
    static func of(_ duty: RecordDuty, in state: TransferState) -> NextStep {
        let id = state.conversation.text.prefix(8)
        let numbers = duty.children.compactMap { child in state.children.firstIndex { $0.child == child } }.map {
            $0 + 1
        }
        let children =
            numbers.count == state.children.count ? "" : numbers.map { " --child \($0)" }.joined()
        let agencies = duty.agencies.map(String.init)
        let (what, command): (String, String) =
            switch duty.kind {
            case .trafficking:
                (
                    "consider trafficking and modern slavery, and record what came of it",
                    "handover record trafficking \(id)\(children) --outcome OUTCOME --because \"...\""
                )
            case .familyDuringTransition:
                (
                    "tell the family who is responsible while the case is on its way, or record why not",
                    "handover record family \(id)\(children) --told WHOM --how HOW --what \"...\""
                )
            case .familyOnResponsibility:
                (
                    "tell the family that the receiving authority has full responsibility, or record why not",
                    "handover record family \(id)\(children) --full-responsibility --told WHOM --how HOW --what \"...\""
                )
            case .agencies:
                (
                    "tell the other agencies in the plan, so that they share with their counterparts",
                    "handover record agency \(id)\(children) --told AGENCY --name \"...\" --how HOW"
                )
            case .agencyToConfirm:
                (
                    "ask \(agencies.count == 1 ? "agency" : "agencies") \(agencies.joined(separator: ", ")) to confirm that "
                        + "they share with their counterparts",
                    "handover record agency \(id) --confirmed \(agencies.first ?? "NUMBER") --how HOW"
                )
            case .contact:
                (
                    "speak with the other authority's worker, so that the risks are understood on both sides",
                    "handover record contact \(id)\(children) --with \"...\" --how HOW --risks-understood"
                )
            case .closing:
                (
                    "tell the family and the agencies in writing that the case closes, and why",
                    "handover record closing \(id)\(children) --family letter --agencies letter --because \"...\""
                )
            case .summaryOnReallocation:
                (
                    "write a case and transfer summary: the work passed to another worker",
                    "handover record summary \(id)\(children)"
                )
            case .summaryBeforeAbsence:
                (
                    "write a case and transfer summary: the worker is away for more than two weeks",
                    "handover record summary \(id)\(children)"
                )
            }
        return NextStep(what: what, command: command, by: duty.by, rule: duty.rule)
    }
}
