import WorkingDays

extension DisputeStatement {
    /// What is said, in words for a person to read; nobody is named.
    var words: String {
        switch self {
        case .raised(let raised):
            "dispute raised on \(raised.ground.words), \(raised.subject.words); \(raised.visits.words)"
        case .said(_, let act, let visits):
            act.words + (visits.map { "; \($0.words)" } ?? "")
        }
    }
}

extension DisputeAct {
    /// What is said, in words.
    public var words: String {
        switch self {
        case .answered: "statement in the dispute"
        case .proposed(let effects): "proposal in the dispute: \(effects.words)"
        case .agreed: "agreement to the proposal, so that both sides have signed it"
        case .escalated: "dispute taken to the service managers"
        case .withdrawn: "dispute withdrawn"
        case .resolved(let effects): "dispute resolved: \(effects.words)"
        }
    }
}

extension RaisedDispute.Ground {
    /// The ground in words.
    public var words: String {
        switch self {
        case .responsibility: "case responsibility"
        case .delay: "delay in accepting responsibility"
        case .threshold: "the Child in Need threshold"
        }
    }
}

extension RaisedDispute.Subject {
    /// The subject in words.
    public var words: String {
        switch self {
        case .residence: "residence"
        case .temporaryAccommodation: "temporary accommodation"
        case .nrpfSupport: "NRPF support"
        case .supervisionOrder: "a supervision order"
        case .placement: "a placement"
        case .other: "another matter"
        }
    }
}

extension DisputeVisits {
    /// Who sees the children, in words.
    var words: String {
        switch by {
        case .sending, .receiving:
            "the \(by.rawValue) authority sees the children" + (next.map { ", next on \($0.inWords)" } ?? "")
        case .notAgreed:
            "NOT AGREED who sees the children"
                + (next.map { "; this side will itself see them on \($0.inWords)" } ?? "")
        }
    }
}

extension [DisputeEffect] {
    /// The effects in words, each once; how many children when they differ.
    public var words: String {
        var phrases: [String] = []
        for effect in self where !phrases.contains(effect.words) { phrases.append(effect.words) }
        guard phrases.count > 1 else { return phrases.first ?? "nothing" }
        return phrases.map { phrase in
            let count = filter { $0.words == phrase }.count
            return "\(phrase) (\(count) \(count == 1 ? "child" : "children"))"
        }.joined(separator: "; ")
    }
}

extension DisputeEffect {
    /// The effect in words.
    public var words: String { outcome.words + (from.map { " from \($0.inWords)" } ?? "") }
}

extension DisputeEffect.Outcome {
    /// The outcome in words.
    public var words: String {
        switch self {
        case .receivingAccepts: "the receiving authority accepts responsibility"
        case .sendingKeeps: "the sending authority goes on working the case"
        case .reviewDecides: "a review or a new assessment decides"
        case .noChange: "nothing changes"
        }
    }
}

extension DisputeRung {
    /// The people of the rung in words.
    public var words: String {
        switch self {
        case .teamManager: "team managers"
        case .serviceManager: "service managers"
        }
    }
}
