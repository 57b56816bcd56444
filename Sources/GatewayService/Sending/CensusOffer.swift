public import CaseTransfer

/// What a census return says of one child and can be believed, as the beginning of a case.
public struct CensusChild: Hashable, Sendable {
    /// The case: the child, and the dates of their documents.
    public let file: CaseFile
    /// What the return says of the child that was not believed, or has no place in a case file.
    public let findings: [Finding]

    /// The authority's own identifier; empty where none is known, which no child that can be chosen lacks.
    public var localID: String { file.children.first?.localId.value ?? "" }
}

/// The children of a census return, for somebody to say which of them a case is about.
public struct CensusOffer: Hashable, Sendable {
    /// By which the choice is made; nobody can guess it, and it is good for the form and the person it was made for.
    public let token: String
    /// The children, in the return's order; chosen by their place in it, from 1.
    public let children: [CensusChild]
    /// What of the return as a whole is hard to believe.
    public let findings: [Finding]
}

/// The offers that wait for a choice, in memory and for no longer than somebody needs for it: the return itself is not kept.
struct CensusOffers: Sendable {
    /// The most that wait; the oldest makes room.
    static let most = 32
    /// Seconds for which one waits: our default, a quarter of an hour.
    static let patience: Int64 = 900

    private struct Waiting {
        let offer: CensusOffer
        let form: ConversationID
        let person: PersonID
        let until: Moment
    }

    private var waiting: [Waiting] = []

    /// Keeps an offer in place of an earlier one for the same form.
    mutating func keep(_ offer: CensusOffer, for form: ConversationID, of person: PersonID, at now: Moment) {
        waiting.removeAll { $0.until <= now || $0.form == form }
        if waiting.count >= Self.most { waiting.removeFirst() }
        waiting.append(Waiting(offer: offer, form: form, person: person, until: now.adding(seconds: Self.patience)))
    }

    /// The children of an offer; nil when it waits no more, or was made for another form or another person.
    mutating func children(
        of token: String, for form: ConversationID, of person: PersonID, at now: Moment
    ) -> [CensusChild]? {
        waiting.removeAll { $0.until <= now }
        return waiting.first { $0.offer.token == token && $0.form == form && $0.person == person }?.offer.children
    }

    /// Forgets what waits for a form.
    mutating func forget(_ form: ConversationID) { waiting.removeAll { $0.form == form } }
}
