public import CaseTransfer
public import WorkingDays

/// Why one of our own use cases did not do what was asked: a code, plain English, and what puts it right.
///
/// It never carries a child's name or address. Answers about somebody else's message are verdicts, not faults.
public struct GatewayFault: Error, Hashable, Sendable {
    /// What sort of no it is; the command line turns each into one exit code.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Our law, or a check, says no.
        case no
        /// What was given cannot be used.
        case badInput
        /// A named file, transfer, peer or person is not there.
        case notFound
        /// The other authority's gateway did not answer.
        case peerUnreachable
        /// A file or the store cannot be created.
        case cannotCreate
        /// Writing failed: disk full, read-only, wrong owner.
        case cannotWrite
        /// Busy for the moment.
        case tryAgain
        /// The person may not do this.
        case notPermitted
    }

    /// What sort of no.
    public let kind: Kind
    /// Stable code, lower case with hyphens.
    public let code: String
    /// What went wrong, and where.
    public let message: String
    /// What puts it right.
    public let remedy: String
    /// The rule behind it, if one is.
    public let rule: RuleCitation?
    /// Whether it is a doubt: the same step goes on once somebody says in a sentence why it is right.
    public let takesSentence: Bool

    /// Puts a fault together.
    public init(
        _ kind: Kind, code: String, message: String, remedy: String, rule: RuleCitation? = nil,
        takesSentence: Bool = false
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.remedy = remedy
        self.rule = rule
        self.takesSentence = takesSentence
    }

    /// The same, quoting the sending authority's own rule on sharing without permission instead of Derby's, after which the law is written.
    ///
    /// - Parameter authority: whose procedure it is.
    public init(_ forbidden: Forbidden, of authority: AuthorityCode) {
        let fault = GatewayFault(forbidden)
        self.init(
            fault.kind, code: fault.code, message: fault.message, remedy: fault.remedy,
            rule: fault.rule == "DERBY-71" ? MovingProcedure.of(authority)?.sharing.override : fault.rule)
    }

    /// That each number given can be rung, before anybody is told to ring it (T-8).
    ///
    /// - Parameter numbers: each with whose it is, as "the team’s telephone number"; nil and blank are not given.
    /// - Throws: `GatewayFault` with code `telephone-unusable`.
    static func requireNumbers(_ numbers: [(whose: String, number: String?)]) throws {
        for (whose, number) in numbers {
            guard let number, number.contains(where: { !$0.isWhitespace }), !TelephoneNumber.canBeRung(number) else {
                continue
            }
            throw GatewayFault(
                .badInput, code: "telephone-unusable", message: "Nobody can ring \(whose) as it was given.",
                remedy: "Give it in figures, such as 01632 960 100, with an extension as ext 204.")
        }
    }

    /// A step that our law forbids, as a fault of the use case that asked for it.
    public init(_ forbidden: Forbidden) {
        self.init(
            ["not-permitted", "restricted"].contains(forbidden.code) ? .notPermitted : .no, code: forbidden.code,
            message: forbidden.message,
            remedy: forbidden.remedy, rule: forbidden.rule)
    }
}
