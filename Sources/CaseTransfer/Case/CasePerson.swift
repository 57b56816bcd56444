public import WorkingDays

/// A parent, carer, relative or other person who matters to the children.
public struct CasePerson: Hashable, Sendable, Codable {
    /// The key by which the file speaks of the person: `p1`.
    public var key: String
    /// The full name.
    public var name: String
    /// Other names they are known by.
    public var alsoKnownAs: [String]?
    /// The date of birth.
    public var dateOfBirth: CivilDate?
    /// The telephone number.
    public var telephone: String?
    /// How to reach them safely: when to ring, what not to leave as a message.
    public var safeContact: String?
    /// What they are to each child.
    public var relationships: [Relationship]
    /// Risks that come from them, to anybody; an empty list says that there are none.
    public var risks: Known<[String]>

    /// Puts a person together.
    public init(
        key: String, name: String, alsoKnownAs: [String]? = nil, dateOfBirth: CivilDate? = nil,
        telephone: String? = nil, safeContact: String? = nil, relationships: [Relationship], risks: Known<[String]>
    ) {
        self.key = key
        self.name = name
        self.alsoKnownAs = alsoKnownAs
        self.dateOfBirth = dateOfBirth
        self.telephone = telephone
        self.safeContact = safeContact
        self.relationships = relationships
        self.risks = risks
    }
}

/// What a person is to one child.
public struct Relationship: Hashable, Sendable, Codable {
    /// What they are.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Mother.
        case mother
        /// Father.
        case father
        /// A parent, not said which.
        case parent
        /// Step-parent.
        case stepParent = "step-parent"
        /// A parent's partner.
        case parentsPartner = "parents-partner"
        /// Special guardian.
        case specialGuardian = "special-guardian"
        /// Carer under a private fostering or other arrangement.
        case carer
        /// Grandparent.
        case grandparent
        /// Brother or sister.
        case sibling
        /// Another relative; `details` says which.
        case relative
        /// Somebody else; `details` says who.
        case other
    }

    /// The child, by key.
    public var child: String
    /// What they are to the child.
    public var kind: Kind
    /// More about it, in words.
    public var details: String?
    /// Whether they have parental responsibility.
    public var parentalResponsibility: Known<Bool>
    /// Whether they live with the child now.
    public var livesWithChild: Known<Bool>
    /// Whether they care for the child from day to day; one such person's answer is what the consent gate asks for.
    public var caresForChild: Known<Bool>

    /// Puts a relationship together.
    public init(
        child: String, kind: Kind, details: String? = nil, parentalResponsibility: Known<Bool>,
        livesWithChild: Known<Bool>, caresForChild: Known<Bool>
    ) {
        self.child = child
        self.kind = kind
        self.details = details
        self.parentalResponsibility = parentalResponsibility
        self.livesWithChild = livesWithChild
        self.caresForChild = caresForChild
    }

    /// Whether the relationship is one whose holder is asked for permission to share: a parent or a carer (DERBY-70).
    public var isParentOrCarer: Bool {
        switch kind {
        case .mother, .father, .parent, .stepParent, .specialGuardian, .carer: true
        case .parentsPartner, .grandparent, .sibling, .relative, .other:
            parentalResponsibility.value == true || caresForChild.value == true
        }
    }
}
