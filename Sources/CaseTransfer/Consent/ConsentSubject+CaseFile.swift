extension CaseFile {
    /// Everybody who is to be asked for permission to share: parents and carers, holders of parental responsibility, and young
    /// people of age and understanding in their own right (DERBY-70, HAV-53, CAL-37).
    ///
    /// What is "not known" about care is read as not having care: it never opens the gate by itself.
    public var consentSubjects: [ConsentSubject] {
        let adults = people.flatMap { person -> [ConsentSubject] in
            let withCare = person.relationships.filter { $0.isParentOrCarer && $0.caresForChild == .known(true) }
            let withoutCare = person.relationships.filter { relationship in
                !withCare.contains(relationship)
                    && (relationship.isParentOrCarer || relationship.parentalResponsibility == .known(true))
            }
            return [(ConsentSubject.Standing.withCare, withCare), (.withoutCare, withoutCare)].compactMap {
                standing, relationships in
                relationships.isEmpty
                    ? nil
                    : ConsentSubject(key: person.key, standing: standing, children: Set(relationships.map(\.child)))
            }
        }
        let youngPeople = children.filter { $0.ageAndUnderstanding == .known(true) }.map {
            ConsentSubject(key: $0.key, standing: .ownRight, children: [$0.key])
        }
        return adults + youngPeople
    }
}
