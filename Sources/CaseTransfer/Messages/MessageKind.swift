/// What a message between two authorities is for.
public enum MessageKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The case: assessment, plan, minutes, summary, consent (DERBY-69, HAV-52, CAL-36).
    case pack
    /// Documents that complete or correct a pack; it starts no clock of its own.
    case supplement
    /// Technical: verified and durably stored. Travels back on the same connection.
    case receipt
    /// Technical: a gateway says no to a message, with a code. Travels back on the same connection.
    case rejection
    /// Business: a named team has the pack, with its telephone number and the due date as it computes it.
    case acknowledgement
    /// A receiving team says no to a pack for a child. It ends nothing and changes no date.
    case refusal
    /// The receiving-in meeting was convened, held or not held (DERBY-78, HAV-61, CAL-45).
    case meeting
    /// The receiving authority accepts responsibility for a child from a date, or declines it.
    case decision
    /// One side's work for a child in this transfer ends, with its reason.
    case ending
    /// One side takes back its word that its work ended, which was a mistake.
    case endingWithdrawn = "ending-withdrawn"
    /// A dispute is raised, answered, agreed or brought to its end (DERBY-76, HAV-59, CAL-43).
    case dispute
    /// A child whom the pack sent as unborn was born (T-12).
    case birth
    /// One side's word on the day from which children live in the new area: stated, confirmed or corrected (T-2).
    case residence
    /// The receiving authority says anew when its meetings are due, and why.
    case restatement
    /// Goes through the whole pipeline and means nothing.
    case test

    /// Whether the message takes a number in its sender's sequence; answers on the same connection do not.
    public var isNumbered: Bool {
        switch self {
        case .receipt, .rejection: false
        case .pack, .supplement, .acknowledgement, .refusal, .meeting, .decision, .ending, .endingWithdrawn, .birth,
            .dispute, .test, .residence, .restatement:
            true
        }
    }
}
