public import WorkingDays

/// The day on which childhood ends: an ending as turned 18 names it or a later one.
///
/// Dates of birth stand in the documents and not in the journal, so the law is asked with them where a message is sealed or taken.
public enum EighteenthBirthday {
    /// The eighteenth birthday; of somebody born on 29 February it is 1 March.
    public static func of(bornOn birth: CivilDate) -> CivilDate {
        // Only a leap day has no namesake eighteen years later.
        CivilDate(year: birth.year + 18, month: birth.month, day: birth.day)
            ?? CivilDate(year: birth.year + 18, month: 3, day: 1) ?? birth
    }

    /// Why a statement ends a child's part as turned 18 too early, or nil.
    ///
    /// - Parameters:
    ///   - statement: what is said.
    ///   - state: the transfer; nil when nothing is known of it.
    ///   - births: the dates of birth as the pack and its supplements give them; a child whose documents were purged is not among
    ///     them and is not asked about.
    public static func fault(
        of statement: Statement, in state: TransferState?, births: [ChildReference: CivilDate]
    ) -> Forbidden? {
        guard case .ending(let ending) = statement else { return nil }
        let isTooEarly = ending.children.contains { ended in
            guard ended.reason == .turned18 else { return false }
            let progress = state?.progress(of: ended.child)
            if progress?.unborn == true { return true }
            return (progress?.bornOn ?? births[ended.child]).map { ended.on < of(bornOn: $0) } ?? false
        }
        return isTooEarly ? .notYet18 : nil
    }
}

extension Forbidden {
    static let notYet18 = Forbidden(
        code: "not-yet-18", message: "A child is said to have turned 18 before the eighteenth birthday.",
        remedy:
            "Check the date of birth; if the pack has it wrong, the sending authority corrects it with a supplement first.",
        rule: .ourDefault)
}
