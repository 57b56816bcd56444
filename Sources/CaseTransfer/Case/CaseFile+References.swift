/// A place where the file speaks of somebody by key.
struct KeyReference {
    /// Whom a key may stand for there.
    enum Target: String {
        case child
        case person
        case either = "child or person"
        /// A child whom a document serves, who may go elsewhere than this case: looked at by the readiness check (T-14).
        case served
    }

    var place: String
    var key: String
    var to: Target
}

extension CaseFile {
    /// Every place where the file speaks of a child or a person by key.
    var references: [KeyReference] {
        firstMinuteReferences + childrenReferences + peopleReferences + addressReferences + documents.references
            + (consent?.references ?? [])
    }

    private var firstMinuteReferences: [KeyReference] {
        let risks = (firstMinute.presentRisks.value ?? []).enumerated().flatMap { index, risk in
            let place = "firstMinute.presentRisks[\(index)]"
            return KeyReference.list(risk.children, at: "\(place).children", to: .child)
                + KeyReference.one(risk.from, at: "\(place).from", to: .person)
        }
        let exclusions = (firstMinute.mustNotLearnAddress.value ?? []).enumerated().flatMap { index, exclusion in
            KeyReference.one(
                exclusion.person, at: "firstMinute.mustNotLearnAddress[\(index)].person", to: .person)
        }
        let household = firstMinute.household.value ?? []
        return risks + exclusions + KeyReference.list(household, at: "firstMinute.household", to: .either)
    }

    private var childrenReferences: [KeyReference] {
        children.enumerated().flatMap { index, child in
            KeyReference.one(child.serviceAgreement?.by, at: "children[\(index)].serviceAgreement.by", to: .person)
        }
    }

    private var peopleReferences: [KeyReference] {
        people.enumerated().flatMap { index, person in
            person.relationships.enumerated().map { place, relationship in
                KeyReference(
                    place: "people[\(index)].relationships[\(place)].child", key: relationship.child, to: .child)
            }
        }
    }

    private var addressReferences: [KeyReference] {
        addresses.enumerated().flatMap { index, address in
            KeyReference.list(address.residents, at: "addresses[\(index)].residents", to: .either)
        }
    }
}

extension CaseDocuments {
    fileprivate var references: [KeyReference] {
        let plain: [(String, [[String]])] = [
            ("assessments", assessments.map(\.children)), ("plans", plans.map(\.children)),
            ("minutes", minutes.map(\.children)), ("summaries", summaries.map(\.children)),
            ("other", other.map(\.children)),
        ]
        let served = plain.flatMap { name, lists in
            lists.enumerated().flatMap { index, children in
                KeyReference.list(children, at: "documents.\(name)[\(index)].children", to: .served)
            }
        }
        let absent = missing.enumerated().flatMap { index, missing in
            KeyReference.list(missing.children, at: "documents.missing[\(index)].children", to: .child)
        }
        let outcomes = plans.enumerated().flatMap { plan, value in
            (value.outcomes.value ?? []).enumerated().flatMap { index, outcome in
                KeyReference.list(
                    outcome.children, at: "documents.plans[\(plan)].outcomes[\(index)].children", to: .child)
            }
        }
        return served + absent + outcomes
    }
}

extension ConsentRecord {
    fileprivate var references: [KeyReference] {
        let answered = answers.enumerated().flatMap { index, answer in
            [KeyReference(place: "consent.answers[\(index)].person", key: answer.person, to: .either)]
                + KeyReference.list(answer.children, at: "consent.answers[\(index)].children", to: .child)
        }
        return answered
            + KeyReference.list(override?.children ?? [], at: "consent.override.children", to: .child)
            + KeyReference.list(advice?.children ?? [], at: "consent.advice.children", to: .child)
    }
}

extension KeyReference {
    fileprivate static func one(_ key: String?, at place: String, to target: Target) -> [KeyReference] {
        key.map { [KeyReference(place: place, key: $0, to: target)] } ?? []
    }

    fileprivate static func list(_ keys: [String], at place: String, to target: Target) -> [KeyReference] {
        keys.enumerated().map { KeyReference(place: "\(place)[\($0)]", key: $1, to: target) }
    }
}
