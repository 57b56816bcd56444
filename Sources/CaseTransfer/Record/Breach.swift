import WorkingDays

/// What was decided about a possible personal data breach.
public enum BreachDecision: String, Hashable, Sendable, Codable, CaseIterable {
    /// Reported to the Information Commissioner.
    case reported
    /// Reported to the Information Commissioner, and the people concerned were told (UK GDPR article 34).
    case reportedAndTold = "reported-and-told"
    /// Not reported: it is unlikely to result in a risk to anybody.
    case notReportable = "not-reportable"
    /// The other authority, whose breach it is, reports it.
    case reportedByOther = "reported-by-other"

    /// The decision in words.
    public var words: String {
        switch self {
        case .reported: "reported to the Information Commissioner"
        case .reportedAndTold: "reported to the Information Commissioner, and the people concerned were told"
        case .notReportable: "not reported: unlikely to result in a risk to anybody"
        case .reportedByOther: "reported by the other authority, whose breach it is"
        }
    }
}

/// A possible personal data breach in a transfer: a recall, or a refusal because the papers are the wrong child's.
public struct Breach: Hashable, Sendable, Codable {
    /// How long after it became known the Information Commissioner is to be told, in seconds: 72 hours (UK GDPR article 33).
    ///
    /// Hours of the clock: weekends and bank holidays count.
    public static let limit: Int64 = 72 * 3600

    /// The message that showed it: the recall or the refusal.
    public let message: MessageDigest
    /// When it became known to us.
    public let knownAt: Moment
    /// What was decided, once it was.
    public internal(set) var decision: BreachDecision?

    /// When the 72 hours end.
    public var reportBy: Moment { knownAt.adding(seconds: Self.limit) }
}

extension TransferState {
    mutating func takeBreach(_ message: MessageDigest, knownAt: Moment, at moment: Moment) -> Result<
        LawfulStep, Forbidden
    > {
        guard messages.contains(where: { $0.digest == message && $0.statement.showsBreach }) else {
            return .failure(.noBreach)
        }
        guard !breaches.contains(where: { $0.message == message }) else { return .failure(.breachNoted) }
        guard knownAt <= moment else { return .failure(.endingInFuture) }
        breaches.append(Breach(message: message, knownAt: knownAt))
        return .success(LawfulStep())
    }

    mutating func takeBreachDecision(
        _ decision: BreachDecision, about message: MessageDigest
    ) -> Result<LawfulStep, Forbidden> {
        guard let index = breaches.firstIndex(where: { $0.message == message }) else { return .failure(.noBreach) }
        breaches[index].decision = decision
        return .success(LawfulStep())
    }

    /// The possible breaches of which nobody has said yet what is to be done, the most urgent first.
    public var openBreaches: [Breach] {
        breaches.filter { $0.decision == nil }.sorted { $0.reportBy < $1.reportBy }
    }
}

extension Statement {
    /// Whether the message shows that personal data may have gone where it should not.
    public var showsBreach: Bool {
        switch self {
        case .recall: true
        case .refusal(let refusal): refusal.children.contains { $0.reason == .wrongChild }
        case .pack, .supplement, .receipt, .rejection, .acknowledgement, .meeting, .decision, .ending, .dispute,
            .endingWithdrawn, .destruction, .consentChange, .birth, .residence, .restatement, .test:
            false
        }
    }
}

extension Forbidden {
    static let noBreach = Forbidden(
        code: "no-breach", message: "No message of this transfer shows a possible breach.",
        remedy: "See `handover breach list`; other breaches are recorded where your authority records them.")
    static let breachNoted = Forbidden(
        code: "breach-noted", message: "This possible breach is on record.",
        remedy: "Nothing is to be done; see `handover breach show`.")
}
