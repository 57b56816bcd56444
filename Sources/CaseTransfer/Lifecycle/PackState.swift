public import WorkingDays

/// Where the pack stands for one child.
///
/// ```
/// draft ─► queued ─► delivered ─► acknowledged ◄─► refused
///   ▲         └────► rejected ─► queued
///   └───────────────────┘
/// ```
/// The receiving side begins at `delivered`. A refusal ends nothing and changes no date: a due date once said
/// stays said until the receiving authority says it anew.
public enum PackState: Hashable, Sendable, Codable {
    /// Prepared, not sealed.
    case draft
    /// Sealed, waiting for the other gateway's receipt.
    case queued(Queued)
    /// Verified and durably stored by the receiving gateway.
    case delivered(Delivered)
    /// A named team has it.
    case acknowledged(Acknowledged)
    /// A team says no to it for this child.
    case refused(Refused)
    /// The receiving gateway said no for good; a new pack may be prepared and sealed.
    case rejected(Rejected)

    /// What exists while the pack waits.
    public struct Queued: Hashable, Sendable, Codable {
        /// When it was sealed.
        public let sealedOn: CivilDate

        init(sealedOn: CivilDate) { self.sealedOn = sealedOn }
    }

    /// What exists once the pack is stored.
    public struct Delivered: Hashable, Sendable, Codable {
        /// When this side recorded it: the receipt at the sending side, the pack itself at the receiving side.
        public let on: CivilDate

        init(from queued: Queued, on: CivilDate) { self.on = max(on, queued.sealedOn) }

        /// The receiving side's first state.
        init(receivedOn date: CivilDate) { on = date }
    }

    /// What exists once a team has the pack.
    public struct Acknowledged: Hashable, Sendable, Codable {
        /// When it was acknowledged.
        public let on: CivilDate
        /// When the meeting is due, as the receiving authority says; its computation rules from here on.
        public let due: DueMeeting

        init(on date: CivilDate, due: DueMeeting) {
            on = date
            self.due = due
        }
    }

    /// What exists once a team has refused the pack for the child.
    public struct Refused: Hashable, Sendable, Codable {
        /// When it was refused.
        public let on: CivilDate
        /// Why.
        public let reason: RefusedChild.Reason
        /// What to act on, when the team said so.
        public let detail: RefusedChild.Detail?
        /// The due date that an earlier acknowledgement said; a refusal does not change it.
        public let due: DueMeeting?

        init(on date: CivilDate, reason: RefusedChild.Reason, detail: RefusedChild.Detail?, due: DueMeeting?) {
            on = date
            self.reason = reason
            self.detail = detail
            self.due = due
        }
    }

    /// What exists once the other gateway has rejected the pack.
    public struct Rejected: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate
        /// Why.
        public let code: RejectionCode

        init(from queued: Queued, on: CivilDate, code: RejectionCode) {
            self.on = max(on, queued.sealedOn)
            self.code = code
        }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Prepared.
        case draft
        /// Sealed.
        case queued
        /// Stored by the receiving gateway.
        case delivered
        /// With a team.
        case acknowledged
        /// Refused by a team.
        case refused
        /// Rejected by the receiving gateway.
        case rejected
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .draft: .draft
        case .queued: .queued
        case .delivered: .delivered
        case .acknowledged: .acknowledged
        case .refused: .refused
        case .rejected: .rejected
        }
    }

    /// When the meeting is due, as the receiving authority has said; nil until it has acknowledged.
    public var due: DueMeeting? {
        switch self {
        case .draft, .queued, .delivered, .rejected: nil
        case .acknowledged(let acknowledged): acknowledged.due
        case .refused(let refused): refused.due
        }
    }
}
