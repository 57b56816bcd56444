/// What a message says, in codes, dates and opaque references only.
///
/// It stands in the signed manifest and in the chained journal entry, so both sides fold the same facts from it.
public enum Statement: Hashable, Sendable, Codable {
    /// Sends the case.
    case pack(PackStatement)
    /// Completes a pack.
    case supplement(SupplementStatement)
    /// Confirms verified, durable storage.
    case receipt(ReceiptStatement)
    /// Says no to a message.
    case rejection(RejectionStatement)
    /// Says which team has the pack and when the meeting is due.
    case acknowledgement(AcknowledgementStatement)
    /// Says no to a pack for a child.
    case refusal(RefusalStatement)
    /// Tells of the receiving-in meeting.
    case meeting(MeetingStatement)
    /// Accepts or declines responsibility.
    case decision(DecisionStatement)
    /// Ends one side's work for a child.
    case ending(EndingStatement)
    /// Takes back a word that one side's work ended.
    case endingWithdrawn(EndingWithdrawnStatement)
    /// Speaks in a dispute.
    case dispute(DisputeStatement)
    /// Tells that an unborn child was born.
    case birth(BirthStatement)
    /// Speaks of the residence date.
    case residence(ResidenceStatement)
    /// Says anew when the meetings are due.
    case restatement(RestatementStatement)
    /// Means nothing.
    case test

    /// The kind of message that says this.
    public var kind: MessageKind {
        switch self {
        case .pack: .pack
        case .supplement: .supplement
        case .receipt: .receipt
        case .rejection: .rejection
        case .acknowledgement: .acknowledgement
        case .refusal: .refusal
        case .meeting: .meeting
        case .decision: .decision
        case .ending: .ending
        case .endingWithdrawn: .endingWithdrawn
        case .dispute: .dispute
        case .birth: .birth
        case .residence: .residence
        case .restatement: .restatement
        case .test: .test
        }
    }

    /// The children it speaks of.
    public var children: [ChildReference] {
        switch self {
        case .pack(let pack): pack.children.map(\.child)
        case .acknowledgement(let acknowledgement): acknowledgement.children.map(\.child)
        case .refusal(let refusal): refusal.children.map(\.child)
        case .meeting(let meeting): meeting.children
        case .decision(let decision): decision.children.map(\.child)
        case .ending(let ending): ending.children.map(\.child)
        case .endingWithdrawn(let withdrawn): withdrawn.children.map(\.child)
        case .dispute(let dispute): dispute.children
        case .birth(let birth): [birth.child]
        case .residence(let residence): residence.children
        case .restatement(let restatement): restatement.children.map(\.child)
        case .supplement, .receipt, .rejection, .test: []
        }
    }
}
