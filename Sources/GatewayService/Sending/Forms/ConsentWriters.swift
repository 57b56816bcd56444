public import CaseTransfer
import TransferStore

/// Who wrote down what a form says about sharing, where that is not whoever signs it.
///
/// What somebody recorded stays theirs, under the seal too: they may, not whoever presses the button, and an override has two people
/// behind it (DERBY-71, CAL-38).
public struct ConsentWriters: Hashable, Sendable {
    /// Who recorded each answer, by the key of whose answer it is.
    public var answers: [String: PersonID]
    /// Who recorded the advice.
    public var advice: PersonID?
    /// Who wrote the override.
    public var override: PersonID?
    /// Everybody who ever wrote any of it, none of whom authorises the override.
    public var everybody: Set<PersonID>

    /// Whoever signs wrote all of it.
    public static let whoeverSigns = ConsentWriters()

    /// Puts them together.
    public init(
        answers: [String: PersonID] = [:], advice: PersonID? = nil, override: PersonID? = nil,
        everybody: Set<PersonID> = []
    ) {
        self.answers = answers
        self.advice = advice
        self.override = override
        self.everybody = everybody
    }
}

extension Gateway {
    /// Whoever wrote something that the acting person enters: the acting person themselves, where nobody else is named.
    func writer(_ person: PersonID?, enteredBy acting: ActingPerson) throws -> ActingPerson {
        guard let person, person != acting.person.id else { return acting }
        guard let writer = try store.read({ try $0.person(person) }) else {
            throw GatewayFault(
                .notFound, code: "person-unknown", message: "Nobody is registered as \(person).",
                remedy: "See `handover person list`, or register them with `handover person add`.")
        }
        return ActingPerson(person: writer, enteredBy: acting.person)
    }

    /// Refuses what somebody recorded about sharing who may not record it.
    func requirePermissionSteps(in consent: ConsentRecord?, of writers: ConsentWriters, by acting: ActingPerson) throws
    {
        guard let consent else { return }
        for answer in consent.answers {
            try require(.recordConsent, of: writer(writers.answers[answer.person], enteredBy: acting))
        }
        if consent.advice != nil { try require(.recordConsent, of: writer(writers.advice, enteredBy: acting)) }
        if consent.override != nil { try require(.enterOverride, of: writer(writers.override, enteredBy: acting)) }
    }

    /// What stands in the way of a form because of who wrote in it about sharing.
    func findings(on consent: ConsentRecord?, writtenBy writers: ConsentWriters, by acting: ActingPerson) throws
        -> [Finding]
    {
        do {
            try requirePermissionSteps(in: consent, of: writers, by: acting)
            // An urgent notice rests on the risk that somebody wrote, and says nothing of agreement before it is prepared.
            if consent == nil, let author = writers.override {
                try require(.enterOverride, of: writer(author, enteredBy: acting))
            }
            return []
        } catch let fault as GatewayFault where [.notPermitted, .notFound].contains(fault.kind) {
            let roles = PermittedStep.enterOverride.roles
            let who = Role.allCases.filter(roles.contains).map { "a \($0.words)" }.joined(separator: " or ")
            return [
                Finding(
                    code: "consent-not-theirs", severity: .blocking, place: "consent",
                    message: "Whoever wrote down here what was said about sharing may not record it.",
                    remedy: "Hand the form to \(who), who looks at it and takes it on.", rule: sharing.permission)
            ]
        }
    }
}
