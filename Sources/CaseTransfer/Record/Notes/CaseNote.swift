public import WorkingDays

/// What our own people did for a transfer that no message carries: whom they told, what they noted, what they considered.
///
/// It holds codes, dates and numbers only. Names and words stand beside the journal's entry and can be erased.
public enum CaseNote: Hashable, Sendable, Codable {
    /// The family was told who is responsible, or was not, for a reason (DERBY-77, HAV-60, CAL-44, CAM-6).
    case familyInformed(FamilyInformed)
    /// Another agency of the plan was told, or has confirmed that it shares with its counterpart (DERBY-73, HAV-56, CAL-40).
    case agencyTold(AgencyTold)
    /// A service that the family cannot get there was noted, or is there now (DERBY-68, HAV-51).
    case serviceDeficit(ServiceDeficit)
    /// The two authorities' workers met or visited together, or could not (DERBY-75, HAV-58, CAL-42).
    case jointVisit(JointVisit)
    /// Our worker spoke with the other authority's (DERBY-74, HAV-57, CAL-41).
    case counterpartContact(CounterpartContact)
    /// The gateway asks for thought of trafficking and modern slavery (DERBY-63, HAV-46, CAL-30).
    case traffickingPrompted(TraffickingPrompt)
    /// Somebody has thought of it, and says what came of it.
    case traffickingConsidered(TraffickingConsidered)
    /// The family and the agencies were told in writing that our case closes (DERBY-61, CAM-55).
    case closingTold(ClosingTold)
    /// A case and transfer summary was written in our case system (CAM-46, CAM-47).
    case summaryWritten(SummaryWritten)

    /// The notes by name.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// See ``CaseNote/familyInformed(_:)``.
        case family
        /// See ``CaseNote/agencyTold(_:)``.
        case agency
        /// See ``CaseNote/serviceDeficit(_:)``.
        case deficit
        /// See ``CaseNote/jointVisit(_:)``.
        case visit
        /// See ``CaseNote/counterpartContact(_:)``.
        case contact
        /// See ``CaseNote/traffickingPrompted(_:)``.
        case traffickingPrompt = "trafficking-prompt"
        /// See ``CaseNote/traffickingConsidered(_:)``.
        case trafficking
        /// See ``CaseNote/closingTold(_:)``.
        case closing
        /// See ``CaseNote/summaryWritten(_:)``.
        case summary
    }

    /// Which note this is.
    public var name: Name {
        switch self {
        case .familyInformed: .family
        case .agencyTold: .agency
        case .serviceDeficit: .deficit
        case .jointVisit: .visit
        case .counterpartContact: .contact
        case .traffickingPrompted: .traffickingPrompt
        case .traffickingConsidered: .trafficking
        case .closingTold: .closing
        case .summaryWritten: .summary
        }
    }

    /// The children it is about.
    public var children: [ChildReference] {
        switch self {
        case .familyInformed(let note): note.children
        case .agencyTold(let note): note.children
        case .serviceDeficit(let note): note.children
        case .jointVisit(let note): note.children
        case .counterpartContact(let note): note.children
        case .traffickingPrompted(let note): note.children
        case .traffickingConsidered(let note): note.children
        case .closingTold(let note): note.children
        case .summaryWritten(let note): note.children
        }
    }

    /// The day on which it was done.
    public var on: CivilDate {
        switch self {
        case .familyInformed(let note): note.on
        case .agencyTold(let note): note.on
        case .serviceDeficit(let note): note.on
        case .jointVisit(let note): note.on
        case .counterpartContact(let note): note.on
        case .traffickingPrompted(let note): note.on
        case .traffickingConsidered(let note): note.on
        case .closingTold(let note): note.on
        case .summaryWritten(let note): note.on
        }
    }

    /// Whether it holds what somebody outside told us: on our word that they said it, and not under their seal.
    public var isReported: Bool {
        switch self {
        case .agencyTold(let note): note.act.isConfirmation
        case .counterpartContact: true
        case .familyInformed, .serviceDeficit, .jointVisit, .traffickingPrompted, .traffickingConsidered, .closingTold,
            .summaryWritten:
            false
        }
    }
}

/// How somebody was told or reached.
public enum ContactMeans: String, Hashable, Sendable, Codable, CaseIterable {
    /// Face to face.
    case inPerson = "in-person"
    /// By telephone.
    case telephone
    /// By video call.
    case videoCall = "video-call"
    /// By letter.
    case letter
    /// By e-mail.
    case eMail = "e-mail"

    /// Whether it leaves something to read, as a closing must (DERBY-61, CAM-55).
    public var isWritten: Bool { self == .letter || self == .eMail }
}
