public import WorkingDays

/// What has become of one of our own messages on its way to the other gateway.
///
/// ```
/// queued ─► delivered
///  ▲ ▲ └─► needsAttention ─► delivered
///  │ └────────┘    │
///  │               ▼
///  ├──────────── rejected
///  └──────────── stranded
///
/// queued ─► byHand ─► handedOver ─► arrived ─► queued, once their gateway is there
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
    /// The other authority has no gateway: sealed, for a person to hand over; no outbox sends it.
    case byHand
    /// A person has handed it over.
    case handedOver(HandedOver)
    /// Somebody told us that it arrived: reported, not signed.
    case arrived(Arrived)

    /// What exists once a person has handed it over.
    public struct HandedOver: Hashable, Sendable, Codable {
        /// How it went.
        public let means: HandMeans
        /// When, the latest time if it went twice.
        public let on: CivilDate

        init(_ means: HandMeans, on date: CivilDate) {
            self.means = means
            on = date
        }
    }

    /// What exists once its arrival was reported.
    public struct Arrived: Hashable, Sendable, Codable {
        /// How we learnt of it.
        public let means: HandMeans
        /// When it arrived, as we were told.
        public let on: CivilDate

        init(_ means: HandMeans, on date: CivilDate) {
            self.means = means
            on = date
        }
    }

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
        /// For a person to hand over.
        case byHand = "by-hand"
        /// Handed over.
        case handedOver = "handed-over"
        /// Arrived, as reported.
        case arrived = "arrived-as-reported"
    }

    /// Which state this is.
    public var name: Name {
        switch self {
        case .queued: .queued
        case .delivered: .delivered
        case .rejected: .rejected
        case .needsAttention: .needsAttention
        case .stranded: .stranded
        case .byHand: .byHand
        case .handedOver: .handedOver
        case .arrived: .arrived
        }
    }

    /// Whether nothing more is to be done to bring it to the other side.
    var hasLeft: Bool {
        switch self {
        case .delivered, .handedOver, .arrived: true
        case .queued, .rejected, .needsAttention, .stranded, .byHand: false
        }
    }

    /// Whether the message has no place in the conversation: the other side does not have it and will not get it.
    public var isVoid: Bool {
        switch self {
        case .queued, .delivered, .needsAttention, .byHand, .handedOver, .arrived: false
        case .rejected, .stranded: true
        }
    }
}
