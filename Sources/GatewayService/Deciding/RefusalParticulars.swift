public import CaseTransfer
public import WorkingDays

/// What a refusal says beside its reason, so that the sending team can act on it.
public struct RefusalParticulars: Hashable, Sendable {
    /// Not resident: how the address was checked.
    public var checked: RefusedChild.ResidenceCheck?
    /// Not resident: when.
    public var checkedOn: CivilDate?
    /// Not resident: by whom, in words.
    public var checkedBy: String?
    /// Not resident: which address, in words; never a confidential one.
    public var address: String?
    /// Incomplete, unreadable: which kinds of document.
    public var documents: [DocumentKind]
    /// Wrong route: the right one.
    public var route: RefusedChild.Route?
    /// Already known: our own identifier of each child, in the order of the children.
    public var knownAs: [LocalChildID]

    /// Puts the particulars together; a reason needs only its own.
    public init(
        checked: RefusedChild.ResidenceCheck? = nil, checkedOn: CivilDate? = nil, checkedBy: String? = nil,
        address: String? = nil, documents: [DocumentKind] = [], route: RefusedChild.Route? = nil,
        knownAs: [LocalChildID] = []
    ) {
        self.checked = checked
        self.checkedOn = checkedOn
        self.checkedBy = checkedBy
        self.address = address
        self.documents = documents
        self.route = route
        self.knownAs = knownAs
    }

    /// The coded part for a reason.
    ///
    /// - Throws: `GatewayFault`: `check-missing`, `document-not-named`, `route-missing`, `known-as-missing`, or
    ///   `particulars-misplaced`.
    func detail(
        for reason: RefusedChild.Reason, children: Int, today: CivilDate
    ) throws -> RefusedChild.Detail? {
        guard given.isSubset(of: Self.belonging(to: reason)) else { throw Self.misplaced(reason) }
        switch reason {
        case .wrongChild: return nil
        case .notResident:
            guard let checked, !Self.isBlank(checkedBy), !Self.isBlank(address) else { throw Self.checkMissing }
            return .checked(checked, on: checkedOn ?? today)
        case .incomplete, .unreadable:
            guard !documents.isEmpty else { throw Self.documentNotNamed }
            var kinds: [DocumentKind] = []
            for kind in documents where !kinds.contains(kind) { kinds.append(kind) }
            return .documents(kinds)
        case .alreadyKnown:
            guard knownAs.count == children else { throw Self.knownAsMissing }
            return nil
        case .wrongRoute:
            guard let route else { throw Self.routeMissing }
            return .route(route)
        }
    }

    private enum Part: Hashable { case check, documents, route, knownAs }

    private var given: Set<Part> {
        var parts: Set<Part> = []
        if checked != nil || checkedOn != nil || checkedBy != nil || address != nil { parts.insert(.check) }
        if !documents.isEmpty { parts.insert(.documents) }
        if route != nil { parts.insert(.route) }
        if !knownAs.isEmpty { parts.insert(.knownAs) }
        return parts
    }

    private static func belonging(to reason: RefusedChild.Reason) -> Set<Part> {
        switch reason {
        case .wrongChild: []
        case .notResident: [.check]
        case .incomplete, .unreadable: [.documents]
        case .alreadyKnown: [.knownAs]
        case .wrongRoute: [.route]
        }
    }

    private static func isBlank(_ text: String?) -> Bool { (text ?? "").allSatisfy(\.isWhitespace) }

    private static func misplaced(_ reason: RefusedChild.Reason) -> GatewayFault {
        GatewayFault(
            .badInput, code: "particulars-misplaced",
            message: "Something was given that does not belong to a refusal as \(reason.rawValue).",
            remedy: "See `handover refuse --help` for what each reason needs.")
    }

    private static let checkMissing = GatewayFault(
        .no, code: "check-missing",
        message: "A refusal as not resident says which address was checked, how, by whom and when.",
        remedy:
            "Give --address, --checked (visit, register, landlord, family or agency), --checked-by and --checked-on.")
    private static let documentNotNamed = GatewayFault(
        .no, code: "document-not-named", message: "The refusal does not say which document is meant.",
        remedy: "Give --document with its kind, such as plan; repeat it for several.", rule: "DERBY-69")
    private static let knownAsMissing = GatewayFault(
        .no, code: "known-as-missing", message: "The refusal does not say as whom each child is known here.",
        remedy: "Give --known-as with our own identifier, once for each --child and in their order.")
    private static let routeMissing = GatewayFault(
        .no, code: "route-missing", message: "The refusal does not say which route is the right one.",
        remedy: "Give --route: cpp, looked-after, same-authority or outside-england.", rule: "DERBY-2")
}
