import CaseTransfer
import WorkingDays

extension Gateway {
    /// Wants a manager's own reason for accepting a child under a supervision order in force on that day (T-18).
    ///
    /// No procedure settles which authority keeps the case, and the one named in the order keeps its duties under it; so whoever
    /// accepts says why, in person, and the sentence goes on record and to the other side.
    func orderDoubts(
        for children: [ChildReference], on date: CivilDate, in transfer: TransferState, by acting: ActingPerson
    ) throws -> Doubts {
        let file = try sentContents(of: transfer).caseFile(revealing: false)
        let under = (file?.children ?? []).filter { child in
            children.contains { $0.text == child.key } && child.isUnderSupervision(on: date)
        }
        var doubts = Doubts()
        guard let first = under.first else { return doubts }
        try require(.decideOrder, of: acting, on: transfer)
        doubts.add(
            code: "supervision-order-to-decide",
            "Child \(first.key) is under a supervision order; which authority holds such a case is decided, not assumed.",
            remedy: "Agree it with the other team manager, and accept with --because \"what was decided and why\".",
            rule: "T-18")
        return doubts
    }
}

extension CaseChild {
    /// Whether a supervision order is in force for the child on a date.
    fileprivate func isUnderSupervision(on date: CivilDate) -> Bool {
        (ordersInForce.value ?? []).contains { $0.kind == .supervision && $0.until.map { $0 >= date } ?? true }
    }
}
