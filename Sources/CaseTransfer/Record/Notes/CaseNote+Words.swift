extension CaseNote {
    /// The note as words for a person to read; nobody is named.
    public var words: String {
        switch self {
        case .familyInformed(let note): note.words
        case .agencyTold(let note): note.words
        case .serviceDeficit(let note): note.words
        case .jointVisit(let note): note.words
        case .counterpartContact(let note):
            "spoke with the other authority's worker \(note.how.words)"
                + (note.risksUnderstood ? "; the risks were gone through and understood" : "; not about the risks")
        case .traffickingPrompted(let note):
            "asked for thought of trafficking and modern slavery: \(note.pattern.words)"
        case .traffickingConsidered(let note): "considered trafficking and modern slavery: \(note.outcome.words)"
        case .closingTold(let note):
            "told "
                + [
                    note.family.map { "the family \($0.words)" }, note.agencies.map { "the agencies \($0.words)" },
                ].compactMap(\.self).joined(separator: " and ") + " that the case closes, and why"
        case .summaryWritten: "wrote a case and transfer summary"
        }
    }
}

extension ContactMeans {
    /// The means in words.
    public var words: String {
        switch self {
        case .inPerson: "in person"
        case .telephone: "by telephone"
        case .videoCall: "by video call"
        case .letter: "by letter"
        case .eMail: "by e-mail"
        }
    }
}

extension FamilyInformed {
    var words: String {
        let about =
            switch occasion {
            case .duringTransition: "who is responsible while the case is on its way"
            case .fullResponsibility: "that the receiving authority has full responsibility"
            }
        return switch outcome {
        case .told(let members, let how):
            "told the family (\(members.map(\.words).joined(separator: ", "))) \(how.words) \(about)"
        case .notTold(let reason): "did not tell the family \(about): \(reason.words)"
        }
    }
}

extension FamilyInformed.Member {
    var words: String {
        switch self {
        case .mother, .father, .parent, .carer: rawValue
        case .child: "child or young person"
        case .other: "somebody else of the family"
        }
    }
}

extension FamilyInformed.Reason {
    /// The reason in words.
    public var words: String {
        switch self {
        case .furtherHarm: "immediate danger, and telling them puts the child at further risk of significant harm"
        case .prejudiceInvestigation: "it would prejudice a criminal investigation"
        case .unjustifiableDelay: "it could lead to unjustifiable delay in enquiries"
        }
    }
}

extension AgencyTold {
    var words: String {
        switch act {
        case .told(let agency, let how): "told an agency of the plan (\(agency.words)) \(how.words) of the move"
        case .confirmed(let number, let how):
            "agency \(number) of the plan confirmed \(how.words) that it shares with its counterpart"
        case .noneInPlan: "recorded that the plan names no other agency"
        }
    }
}

extension AgencyTold.Agency {
    /// The agency in words.
    public var words: String {
        switch self {
        case .school: "school"
        case .earlyYears: "early years"
        case .gp: "general practice"
        case .healthVisitor: "health visiting"
        case .schoolNurse: "school nursing"
        case .midwife: "midwifery"
        case .hospital: "hospital"
        case .mentalHealth: "mental health service"
        case .police: "police"
        case .justice: "probation or youth justice"
        case .housing: "housing"
        case .adultSocialCare: "adult social care"
        case .substanceUse: "drug and alcohol service"
        case .domesticAbuse: "domestic abuse service"
        case .voluntary: "voluntary organisation"
        case .other: "another agency"
        }
    }
}

extension ServiceDeficit {
    var words: String {
        switch act {
        case .noted(let service): "noted a service that the family cannot get there: \(service.rawValue)"
        case .settled(let number): "recorded that deficit \(number) is made good"
        }
    }
}

extension JointVisit {
    var words: String {
        switch outcome {
        case .done(.visit): "visited the family together with the other authority's worker"
        case .done(.met): "met the other authority's worker"
        case .done(.meeting): "both authorities' workers were at the Child in Need meeting"
        case .notPossible(let obstacle): "recorded that no joint visit was possible: \(obstacle.words)"
        }
    }
}

extension JointVisit.Obstacle {
    var words: String {
        switch self {
        case .distance: "too far"
        case .family: "the family does not want it"
        case .safety: "it would not be safe"
        case .capacity: "nobody could be spared"
        }
    }
}

extension TraffickingPrompt.Pattern {
    /// The pattern in words.
    public var words: String {
        switch self {
        case .repeated: "more than one move in twelve months"
        case .unplanned: "the move was not planned"
        }
    }
}

extension TraffickingConsidered.Outcome {
    /// The outcome in words.
    public var words: String {
        switch self {
        case .noIndication: "nothing points to it"
        case .inAssessment: "the assessment looks into it"
        case .strategyDiscussion: "a strategy discussion or section 47 enquiry is held"
        case .referred: "referred to the National Referral Mechanism"
        }
    }
}
