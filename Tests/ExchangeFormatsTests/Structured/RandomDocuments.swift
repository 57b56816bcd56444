import CaseTransfer

@testable import ExchangeFormats

/// Random structured documents.
enum RandomDocuments {
    /// One of each kind and of each statement, as a sealed case would have them.
    static func make(using randomness: inout SeededRandomness) throws -> [StructuredDocument] {
        let file = try caseFile(using: &randomness)
        return try StructuredDocument.all(of: file) + [
            .confidentialAddress(
                ConfidentialAddress(
                    address: "a", residents: ["p"], place: RandomValues.make(Place.self, using: &randomness))),
            .statement(.acknowledgement(RandomValues.make(AcknowledgementDetails.self, using: &randomness))),
            .statement(.meeting(RandomValues.make(MeetingDetails.self, using: &randomness))),
            .statement(.decision(RandomValues.make(DecisionDetails.self, using: &randomness))),
            .statement(.refusal(RandomValues.make(RefusalDetails.self, using: &randomness))),
            .statement(.ending(RandomValues.make(EndingDetails.self, using: &randomness))),
            .statement(.dispute(RandomValues.make(DisputeDetails.self, using: &randomness))),
            .statement(.endingWithdrawn(RandomValues.make(EndingWithdrawnDetails.self, using: &randomness))),
            .statement(.birth(RandomValues.make(BirthDetails.self, using: &randomness))),
            .statement(.residence(RandomValues.make(ResidenceDetails.self, using: &randomness))),
            .statement(.restatement(RandomValues.make(RestatementDetails.self, using: &randomness))),
            .statement(.recall(RandomValues.make(RecallDetails.self, using: &randomness))),
            .statement(.destruction(RandomValues.make(DestructionDetails.self, using: &randomness))),
            .statement(.consentChange(RandomValues.make(ConsentChangeDetails.self, using: &randomness))),
            .statement(.supplement(RandomValues.make(SupplementDetails.self, using: &randomness))),
        ]
    }

    /// A random case as it is sealed.
    static func caseFile(using randomness: inout SeededRandomness) throws -> CaseFile {
        try sealable(RandomValues.make(CaseFile.self, using: &randomness))
    }

    /// The case with keys that hang together, and documents of each kind.
    private static func sealable(_ random: CaseFile) throws -> CaseFile {
        var file = random
        let example = try CaseFileFixtures.family().caseFile()
        if file.children.isEmpty { file.children = example.children }
        if file.documents.assessments.isEmpty { file.documents.assessments = example.documents.assessments }
        if file.documents.plans.isEmpty { file.documents.plans = example.documents.plans }
        if file.documents.minutes.isEmpty { file.documents.minutes = example.documents.minutes }
        if file.documents.summaries.isEmpty { file.documents.summaries = example.documents.summaries }
        if file.documents.other.isEmpty { file.documents.other = example.documents.other }
        if file.consent == nil { file.consent = example.consent }
        file.formatVersion = CaseFile.draftFormat
        file.replaceKeys()
        return file.numberingAttachments()
    }
}

extension CaseFile {
    /// Gives every child a reference, and lets everything that names somebody name the first child.
    fileprivate mutating func replaceKeys() {
        for index in children.indices {
            if children[index].dateOfBirth != nil { children[index].expectedDateOfBirth = nil }
            children[index].key = ChildReference(random: [UInt8](repeating: UInt8(index + 1), count: 8)).text
            if children[index].serviceAgreement?.by != nil { children[index].serviceAgreement?.by = "p0" }
        }
        let child = [children[0].key]
        for index in people.indices {
            people[index].key = "p\(index)"
            for place in people[index].relationships.indices { people[index].relationships[place].child = child[0] }
        }
        for index in addresses.indices {
            addresses[index].key = "a\(index)"
            addresses[index].residents = child
            if case .confidential(let reason, nil) = addresses[index].state {
                addresses[index].state = .withheld(reason: reason)
            }
        }
        if case .known(let risks) = firstMinute.presentRisks {
            firstMinute.presentRisks = .known(risks.map { PresentRisk(risk: $0.risk, children: child, from: "p0") })
        }
        if case .known(let exclusions) = firstMinute.mustNotLearnAddress {
            firstMinute.mustNotLearnAddress = .known(exclusions.map { AddressExclusion(who: $0.who, why: $0.why) })
        }
        if firstMinute.household.isKnown { firstMinute.household = .known(child) }
        for index in documents.assessments.indices { documents.assessments[index].children = child }
        for index in documents.plans.indices {
            documents.plans[index].children = child
            guard case .known(var outcomes) = documents.plans[index].outcomes else { continue }
            for place in outcomes.indices { outcomes[place].children = child }
            documents.plans[index].outcomes = .known(outcomes)
        }
        for index in documents.minutes.indices { documents.minutes[index].children = child }
        for index in documents.summaries.indices { documents.summaries[index].children = child }
        for index in documents.other.indices { documents.other[index].children = child }
        for index in documents.missing.indices {
            documents.missing[index].children = child
            documents.missing[index].kind = DocumentKind.four[index % 4]
            documents.missing[index].by = documents.missing[index].by ?? exportedOn
            documents.missing[index].why = documents.missing[index].why ?? "why"
        }
        for index in consent?.answers.indices ?? 0..<0 {
            consent?.answers[index].children = child
            consent?.answers[index].person = "p0"
        }
        if consent?.override != nil { consent?.override?.children = child }
        if consent?.advice != nil { consent?.advice?.children = child }
    }
}
