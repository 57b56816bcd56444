import CaseTransfer
import TransferStore
import WorkingDays

/// By what the list is worked out at one moment; it holds for a batch only if it still does when the batch is written.
struct WorklistFrame {
    let now: Moment
    let people: [PersonID: RegisteredPerson]
    /// Who is registered, as one number.
    let registered: Int64
    /// Our procedures and settings, as one number.
    let procedures: Int64
    /// The journal's entry that says which calendar is in use.
    let calendarEntry: Int?
    /// Procedures, settings and calendar, as one number.
    let law: Int64
    /// Whether our procedures are those in use.
    let mayJudge: Bool

    var today: CivilDate { now.londonDate }
}

/// Some transfers on their way into the list.
struct WorklistBatch {
    /// One of them.
    struct Line {
        let item: WorklistArrears.Item
        let law: ClockLaw
        let dates: [CaseDates]
        /// The message that the dates were read from; nil when it could not be read.
        let read: MessageDigest?
        /// Nil for what is no transfer, or is none any more.
        let entry: WorklistEntry?
    }

    let frame: WorklistFrame
    let arrears: WorklistArrears
    let telling: Bool
    let lines: [Line]
}
