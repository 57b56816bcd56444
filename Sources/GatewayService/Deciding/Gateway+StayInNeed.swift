import CaseTransfer
import WorkingDays

extension Gateway {
    /// Keeps a child in need for as long after a Child Protection Plan as our own procedure asks (CAM-40).
    ///
    /// The day comes from another authority's papers and may be wrong, so a service manager under their own account goes past it;
    /// the words of the closing say why.
    func requireStay(
        of children: [ChildReference], on date: CivilDate, reviewedOn review: CivilDate?, in transfer: TransferState,
        by acting: ActingPerson
    ) throws {
        guard let stay = procedures.procedure(of: authority)?.reviews[.stayAfterProtectionPlan] else { return }
        let dates = try caseDates(of: transfer)
        for child in children {
            guard let ended = dates.first(where: { $0.child == child })?.protectionPlanEnded else { continue }
            let earliest = stay.within.end(from: ended, calendar: calendar)
            guard min(date, review ?? date) < earliest, !mayTake(.closeEarly, acting) else { continue }
            throw GatewayFault(
                .no, code: "stays-in-need",
                message: "A child's Child Protection Plan was discharged on \(ended): the child stays in need for "
                    + "\(stay.within.words).",
                remedy: "Hold the review on \(earliest) or later; a service manager closes earlier, under their own "
                    + "account, with the reason.", rule: stay.rule)
        }
    }
}
