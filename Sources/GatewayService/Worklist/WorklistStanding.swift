import CaseTransfer
import Logging
import Synchronization
import TransferStore
public import WorkingDays

/// Whether the list of work was up to date when it was read.
public struct WorklistStanding: Hashable, Sendable {
    /// Why it was not, as a code; nil when it was.
    public let code: String?
    /// The day on which it was last brought up to date; nil when it is, or never was.
    public let asOf: CivilDate?
    /// What was in the way and what puts it right; nil when it was up to date.
    public let why: String?

    /// It held everything.
    static let upToDate = WorklistStanding(code: nil, asOf: nil, why: nil)

    /// Whether it held everything that the journal says.
    public var isUpToDate: Bool { code == nil }

    /// One line for whoever reads it; nil when it was up to date.
    public var words: String? {
        guard let code, let why else { return nil }
        let shown = asOf.map { "is shown as it stood on \($0)" } ?? "was never made"
        return "\(code): The list could not be brought up to date and \(shown). \(why)"
    }
}

extension Gateway {
    /// How the list stood when it was last read by `list`, `due` or `breaches` in this process.
    public var worklistStanding: WorklistStanding { lastWorklistStanding.withLock(\.self) }

    /// Brings the list up to date if the store can be written; otherwise what stands in it is shown, which is better than nothing.
    @discardableResult
    func prepareToReadWorklist() throws -> WorklistStanding {
        var standing = WorklistStanding.upToDate
        do {
            try bringWorklistUpToDate()
        } catch let fault as StoreError where Self.leavesReadable.contains(fault.code) {
            log.error("The list could not be brought up to date", metadata: ["reason": "\(fault.code.rawValue)"])
            standing = WorklistStanding(
                code: fault.code.rawValue, asOf: try store.read { try $0.worklistDay() },
                why: "\(fault.message) \(fault.remedy)")
        }
        lastWorklistStanding.withLock { $0 = standing }
        return standing
    }

    /// Faults of writing alone.
    private static let leavesReadable: Set<StoreError.Code> = [.busy, .diskFull, .cannotOpen, .storageFailed]
}
