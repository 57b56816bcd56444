public import WorkingDays

/// One child for whom a team refuses a pack. It ends nothing and changes no date; the sending side gets it back as a task.
public struct RefusedChild: Hashable, Sendable, Codable {
    /// Why a team refuses a pack for a child.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The pack is about a child who has nothing to do with us.
        case wrongChild = "wrong-child"
        /// The child does not live here.
        case notResident = "not-resident"
        /// A named document is missing.
        case incomplete
        /// A document cannot be opened.
        case unreadable
        /// We know the child already under another reference.
        case alreadyKnown = "already-known"
        /// Another route: Child Protection Plan, looked after, outside England (DERBY-2, HAV-2).
        case wrongRoute = "wrong-route"
    }

    /// What the sending side has to know to act on a reason, in codes and dates; names and addresses stand in the structured part.
    public enum Detail: Hashable, Sendable, Codable {
        /// Not resident: how the address was checked, and on which day.
        case checked(ResidenceCheck, on: CivilDate)
        /// Incomplete or unreadable: which kinds of document.
        case documents([DocumentKind])
        /// Wrong route: which is the right one.
        case route(Route)
    }

    /// How somebody found out that a child does not live at an address.
    public enum ResidenceCheck: String, Hashable, Sendable, Codable, CaseIterable {
        /// A visit to the address.
        case visit
        /// A register: electoral roll, council tax, school roll.
        case register
        /// The landlord or housing officer.
        case landlord
        /// The family.
        case family
        /// Another agency: health visitor, school, police.
        case agency
    }

    /// The route by which the child is to come instead.
    public enum Route: String, Hashable, Sendable, Codable, CaseIterable {
        /// Transfer-in child protection conference, for a Child Protection Plan (DERBY-2).
        case childProtectionPlan = "cpp"
        /// The arrangements for a child who is looked after (HAV-2).
        case lookedAfter = "looked-after"
        /// None: the family lives in the sending authority's own area.
        case sameAuthority = "same-authority"
        /// The services of another nation or country.
        case outsideEngland = "outside-england"
    }

    /// The child.
    public var child: ChildReference
    /// Why.
    public var reason: Reason
    /// What to act on; nil for a reason that needs nothing more, and when the team did not say.
    public var detail: Detail?

    /// Puts a refusal together.
    public init(child: ChildReference, reason: Reason, detail: Detail? = nil) {
        self.child = child
        self.reason = reason
        self.detail = detail
    }
}

extension RefusedChild {
    /// Whether the detail is one that belongs to the reason; none at all always does.
    public var detailFits: Bool {
        switch (reason, detail) {
        case (_, nil), (.notResident, .checked), (.wrongRoute, .route): true
        case (.incomplete, .documents(let kinds)), (.unreadable, .documents(let kinds)):
            !kinds.isEmpty && Set(kinds).count == kinds.count && !kinds.contains(.statement)
        case (.wrongChild, _), (.alreadyKnown, _), (.notResident, _), (.incomplete, _), (.unreadable, _),
            (.wrongRoute, _):
            false
        }
    }

    /// The refusal in words, naming nobody.
    public var words: String { Self.words(reason, detail) }

    /// A reason and its detail in words, naming nobody.
    public static func words(_ reason: Reason, _ detail: Detail?) -> String {
        switch detail {
        case nil: reason.rawValue
        case .checked(let how, let date): "\(reason.rawValue) (\(how.words) on \(date))"
        case .documents(let kinds): "\(reason.rawValue) (\(kinds.map(\.rawValue).joined(separator: ", ")))"
        case .route(let route): "\(reason.rawValue) (\(route.rawValue))"
        }
    }
}

extension RefusedChild.ResidenceCheck {
    /// How it was checked, in words.
    public var words: String {
        switch self {
        case .visit: "visited"
        case .register: "looked up in a register"
        case .landlord: "the landlord was asked"
        case .family: "the family was asked"
        case .agency: "another agency was asked"
        }
    }
}
