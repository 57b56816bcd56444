import CaseTransfer
import GatewayService
import WorkingDays

/// What a duty worker needs in the first minute, risk first; what nobody knows is said, never left out.
struct FirstMinutePart: Hashable, Sendable {
    struct Risk: Hashable, Sendable {
        let what: String
        let more: String?
    }

    struct Fact: Hashable, Sendable {
        let term: String
        let words: String
        let telephone: String?
        let more: String?
        /// Whether it is left out when the page is printed.
        var isSecret = false
    }

    /// How a confidential address is asked for.
    struct Reveal: Hashable, Sendable {
        let action: String
        let formToken: String
    }

    let heading: String
    let risks: [Risk]
    /// What is said where there is no risk, or none is known.
    let noRisk: String?
    let facts: [Fact]
    /// Nil for whoever may not see confidential addresses, and where there is none that is still hidden.
    let reveal: Reveal?

    /// Nil where no pack is here to say it.
    init?(_ reading: TransferReading, formToken: String) {
        guard let file = reading.view.caseFile else { return nil }
        let minute = file.firstMinute
        heading = file.urgent ? "In the first minute: urgent notice" : "In the first minute"
        risks = Self.risks(minute, reading)
        noRisk =
            switch minute.presentRisks {
            case .notKnown: "Whether there are risks to the children now is not known."
            case .known(let risks): risks.isEmpty ? "No present risk to the children is recorded." : nil
            }
        var facts = Self.addresses(file, reading)
        facts += Self.people(file, reading)
        facts.append(Self.contact("\(reading.name(of: reading.view.sender))’s worker", minute.worker))
        facts.append(Self.contact("Team manager there", minute.teamManager))
        facts.append(Self.contact("Out of hours there", minute.outOfHours))
        facts += Self.seen(file, reading)
        facts += Self.visits(minute, reading)
        facts += Self.needs(minute)
        self.facts = facts
        let isHidden = file.addresses.contains {
            if case .confidential(_, nil) = $0.state { return true }
            return false
        }
        let mayReveal = Permission.check(.revealAddress, by: reading.acting.person.roles) == nil
        reveal =
            isHidden && mayReveal
            ? Reveal(action: WorkbenchRoute.reveal.path(of: reading.view.summary.transfer), formToken: formToken) : nil
    }

    private static func risks(_ minute: FirstMinute, _ reading: TransferReading) -> [Risk] {
        let present = (minute.presentRisks.value ?? []).map { risk in
            let whom = risk.children.map(reading.name(ofKey:)).inASentence
            let parts = [
                whom.isEmpty ? nil : "For \(whom).", risk.from.map { "From \(reading.name(ofKey: $0))." },
                risk.inPlace.map { "In place: \($0)" },
            ]
            return Risk(what: risk.risk, more: parts.compactMap(\.self).joined(separator: " ").orNil)
        }
        let address = (minute.mustNotLearnAddress.value ?? []).map {
            Risk(what: "\($0.who) must not learn the address.", more: $0.why)
        }
        let staff = (minute.risksToStaff.value ?? []).map {
            Risk(what: "Risk to visiting staff: \($0)", more: nil)
        }
        return address + present + staff
    }

    private static func addresses(_ file: CaseFile, _ reading: TransferReading) -> [Fact] {
        file.addresses.map { address -> Fact in
            let term =
                switch address.use {
                case .current: "They live at"
                case .previous: "They lived at"
                case .other: "Another address"
                }
            switch address.state {
            case .open(let place): return Fact(term: term, words: place.words, telephone: nil, more: nil)
            case .withheld(let reason): return Fact(term: term, words: "Withheld", telephone: nil, more: reason)
            case .confidential(let reason, nil):
                return Fact(term: term, words: "Address confidential", telephone: nil, more: reason)
            case .confidential(let reason, let place?):
                return Fact(
                    term: term, words: place.words, telephone: nil,
                    more: "Confidential: \(reason). Your view is recorded.", isSecret: true)
            }
        }
    }

    private static func people(_ file: CaseFile, _ reading: TransferReading) -> [Fact] {
        file.people.map { person in
            var kinds: [String] = []
            for kind in person.relationships.map(\.kind.words) where !kinds.contains(kind) {
                kinds.append(kind)
            }
            let holds = person.relationships.contains { $0.parentalResponsibility.value == true }
            let lives = person.relationships.contains { $0.livesWithChild.value == true }
            let more = [
                holds ? "Has parental responsibility." : nil, lives ? "Lives with them." : nil,
                person.safeContact,
            ].compactMap(\.self).joined(separator: " ")
            return Fact(
                term: kinds.inASentence.capitalisedFirst, words: person.name, telephone: person.telephone,
                more: more.orNil)
        }
    }

    private static func contact(_ term: String, _ contact: Known<Contact>) -> Fact {
        guard let contact = contact.value else {
            return Fact(term: term, words: "Not known", telephone: nil, more: nil)
        }
        let words = [contact.name, contact.post, contact.team].compactMap(\.self).joined(
            separator: ", ")
        return Fact(term: term, words: words, telephone: contact.telephone, more: contact.email)
    }

    private static func seen(_ file: CaseFile, _ reading: TransferReading) -> [Fact] {
        file.children.map { child in
            Fact(
                term: "\(child.name) last seen", words: sighting(child.lastSeen, reading), telephone: nil,
                more: "Alone: \(sighting(child.lastSeenAlone, reading))")
        }
    }

    private static func sighting(_ sighting: Known<Sighting>, _ reading: TransferReading) -> String {
        switch sighting.value {
        case .seen(let date, let person): "\(date.words(on: reading.today)), by \(person)"
        case .notSeen(let reason): "not seen: \(reason)"
        case nil: "not known"
        }
    }

    private static func visits(_ minute: FirstMinute, _ reading: TransferReading) -> [Fact] {
        [("Next visit", minute.nextVisit), ("Next review", minute.nextReview)].map { term, visit in
            Fact(
                term: term, words: visit.value.map { $0.due.words(on: reading.today) } ?? "Not known",
                telephone: nil,
                more: visit.value?.arranged)
        }
    }

    /// What was typed line by line, with one full stop between, whether or not somebody typed it.
    private static func sentences(_ lines: [String]) -> String {
        lines.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ")
    }

    private static func needs(_ minute: FirstMinute) -> [Fact] {
        let interpreter = minute.interpreter.value.map {
            ($0.needed ? "An interpreter is needed" : "No interpreter is needed")
                + ($0.details.map { ": \($0)" } ?? "")
        }
        let language = minute.language.value ?? "Not known"
        let needs = minute.communicationNeeds.value
        return [
            Fact(term: "Language at home", words: language, telephone: nil, more: interpreter),
            Fact(
                term: "To know before you ring",
                words: needs.map { $0.isEmpty ? "Nothing recorded" : Self.sentences($0) }
                    ?? "Not known",
                telephone: nil, more: nil),
        ]
    }
}

extension Relationship.Kind {
    /// What they are, as one says it.
    var words: String {
        switch self {
        case .mother, .father, .parent, .carer, .grandparent, .relative: rawValue
        case .stepParent: "step-parent"
        case .parentsPartner: "parent’s partner"
        case .specialGuardian: "special guardian"
        case .sibling: "brother or sister"
        case .other: "somebody who matters"
        }
    }
}

extension Place {
    /// In one line.
    fileprivate var words: String { (lines + [postcode].compactMap(\.self)).joined(separator: ", ") }
}
