public import WorkingDays

/// What has become of one of our own messages on its way to the other gateway.
///
/// ```
/// queued ─► delivered
///  ▲ ▲ └─► needsAttention ─► delivered
///  │ └────────┘    │
///  │               ▼
///  ├──────────── rejected
///  ├──────────── stranded
///  └► withdrawn
/// ```
public enum DeliveryState: Hashable, Sendable, Codable {
    /// In the outbox; it is sent, and sent again, by itself.
    case queued
    /// The other gateway's signed receipt is kept.
    case delivered(Delivered)
    /// The other gateway's signed, final rejection is kept.
    case rejected(Rejected)
    /// Sending was given up after repeated faults; a person has to look.
    case needsAttention(NeedsAttention)
    /// It follows a message that was rejected, so it can never come in order; the step has to be done anew.
    case stranded(Stranded)
    /// A person withdrew it before any of it had left.
    case withdrawn(Withdrawn)

    /// What exists once it is delivered.
    public struct Delivered: Hashable, Sendable, Codable {
        /// The receipt's digest.
        public let receipt: MessageDigest
        /// When we stored it.
        public let on: CivilDate

        init(receipt: MessageDigest, on date: CivilDate) {
            self.receipt = receipt
            on = date
        }
    }

    /// What exists once it is rejected.
    public struct Rejected: Hashable, Sendable, Codable {
        /// Why.
        public let code: RejectionCode
        /// When we stored it.
        public let on: CivilDate

        init(code: RejectionCode, on date: CivilDate) {
            self.code = code
            on = date
        }
    }

    /// What exists while a person has to look.
    public struct NeedsAttention: Hashable, Sendable, Codable {
        /// The fault, as a code of the outbox.
        public let fault: String

        init(fault: String) { self.fault = fault }
    }

    /// What exists when a message is stranded.
    public struct Stranded: Hashable, Sendable, Codable {
        /// The rejected message before it.
        public let behind: MessageDigest
        /// When that rejection was stored.
        public let on: CivilDate

        init(behind message: MessageDigest, on date: CivilDate) {
            behind = message
            on = date
        }
    }

    /// What exists once it is withdrawn.
    public struct Withdrawn: Hashable, Sendable, Codable {
        /// When.
        public let on: CivilDate

        init(on date: CivilDate) { on = date }
    }

    /// The states by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// In the outbox.
        case queued
        /// Receipt kept.
        case delivered
        /// Rejected for good.
        case rejected
        /// Given up.
        case needsAttention = "needs-attention"
        /// Behind a rejected message.
        case stranded
        /// Withdrawn before it left.
        case withdrawn
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .queued: .queued
        case .delivered: .delivered
        case .rejected: .rejected
        case .needsAttention: .needsAttention
        case .stranded: .stranded
        case .withdrawn: .withdrawn
        }
    }

    /// Whether the message has no place in the conversation: the other side does not have it and will not get it.
    public var isVoid: Bool {
        switch self {
        case .queued, .delivered, .needsAttention: false
        case .rejected, .stranded, .withdrawn: true
        }
    }
}
