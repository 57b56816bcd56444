public import CaseTransfer
import SecureXML
import WorkingDays

/// One child of a census return as far as it can be believed, in the case file's own words, and what was not believed.
///
/// A census says when things happened and never what was said, so documents come out as their dates alone.
public struct CensusRecord: Sendable {
    /// The child's key in the case file.
    public let key: String
    /// The identifiers and characteristics.
    public let identity: CensusIdentity
    /// The referral that began the episode, its source and the need, as a dated line among the documents.
    public let referral: OtherDocument?
    /// The episode's assessments: dates and the factors identified.
    public let assessments: [Assessment]
    /// The Child in Need plans: their dates.
    public let plans: [Plan]
    /// Whether a Child Protection Plan was open; not known when none was, as the return is older than the case file.
    public let childProtectionPlan: Known<Bool>
    /// What was not believed or not carried on, each with its place.
    public let findings: [Finding]

    init(_ child: XMLElement, place: String, key: String, asOf: CivilDate) {
        var values = CensusValues(asOf: asOf)
        values.lookForStrayText(in: child, at: place)
        identity = CensusIdentity(child, at: place, &values)
        values.born = identity.dateOfBirth
        let episodes = child.elements(named: "CINdetails")
        let open = episodes.lastIndex { $0.elements(named: "CINclosureDate").isEmpty }
        guard let index = open ?? episodes.indices.last else {
            values.note(
                "census-no-episode", at: "\(place)/CINdetails", "The return has no episode of need for the child.")
            self.key = key
            referral = nil
            assessments = []
            plans = []
            childProtectionPlan = .notKnown
            findings = values.findings
            return
        }
        let episode = episodes[index]
        let here = "\(place)/CINdetails[\(index + 1)]"
        if episodes.count > 1 {
            values.note(
                "census-other-episodes", at: "\(place)/CINdetails",
                "The return has \(episodes.count) episodes; only the \(open == nil ? "last" : "open") one is taken.",
                severity: .note, remedy: "Tell of the others in the summary.")
        }
        let (referral, date) = Self.referral(of: episode, at: here, key: key, &values)
        Self.noteClosure(of: episode, at: here, since: date, &values)
        self.key = key
        self.referral = referral
        assessments = episode.elements(named: "Assessments").enumerated().compactMap { number, element in
            Self.assessment(element, at: "\(here)/Assessments[\(number + 1)]", key: key, since: date, &values)
        }
        plans = episode.elements(named: "CINPlanDates").enumerated().compactMap { number, element in
            Self.plan(element, at: "\(here)/CINPlanDates[\(number + 1)]", key: key, since: date, &values)
        }
        childProtectionPlan = Self.protectionPlan(of: episode, at: here, &values)
        Self.noteOthers(in: episode, at: here, &values)
        findings = values.findings
    }
}

extension CensusRecord {
    private static func referral(
        of episode: XMLElement, at place: String, key: String, _ values: inout CensusValues
    ) -> (OtherDocument?, CivilDate?) {
        let date = values.date("CINreferralDate", in: episode, at: place)
        let source = values.code("ReferralSource", in: episode, at: place, of: CensusCodes.referralSources.keys)
        let need = values.code("PrimaryNeedCode", in: episode, at: place, of: CensusCodes.primaryNeeds.keys)
        if let noAction = values.text("ReferralNFA", in: episode, at: place), ["1", "true"].contains(noAction) {
            values.note(
                "census-no-further-action", at: "\(place)/ReferralNFA", "The referral led to no further action.",
                remedy: "See whether this child is in need at all before the case is prepared.")
        }
        guard date != nil || source != nil || need != nil else { return (nil, date) }
        let parts = [
            date.map { "on \($0)" },
            source.map { "source \($0) (\(CensusCodes.referralSources[$0] ?? ""))" },
            need.map { "primary need \($0) (\(CensusCodes.primaryNeeds[$0] ?? ""))" },
        ].compactMap(\.self)
        let title = "Referral " + parts.joined(separator: ", ")
        return (OtherDocument(title: title, children: [key], datedOn: date, attachments: []), date)
    }

    private static func noteClosure(
        of episode: XMLElement, at place: String, since referral: CivilDate?, _ values: inout CensusValues
    ) {
        guard !episode.elements(named: "CINclosureDate").isEmpty else { return }
        let date = values.date("CINclosureDate", in: episode, at: place)
        let reason = values.code("ReasonForClosure", in: episode, at: place, of: CensusCodes.closureReasons.keys)
        let words = reason.map { " for \($0) (\(CensusCodes.closureReasons[$0] ?? ""))" } ?? ""
        values.note(
            "census-closed", at: "\(place)/CINclosureDate",
            "By the return the case was closed\(date.map { " on \($0)" } ?? "")\(words).",
            remedy: "See whether it was opened again; only an open case is transferred.")
    }

    private static func assessment(
        _ element: XMLElement, at place: String, key: String, since referral: CivilDate?, _ values: inout CensusValues
    ) -> Assessment? {
        let (started, authorised) = values.span(
            ("AssessmentActualStartDate", "AssessmentAuthorisationDate"), in: element, at: place, since: referral)
        let listed = element.element(named: "FactorsIdentifiedAtAssessment")?.elements(named: "AssessmentFactors") ?? []
        let factors = listed.enumerated().compactMap { number, factor -> String? in
            let code = factor.text.bare
            guard let words = CensusCodes.assessmentFactors[code] else {
                values.note(
                    "census-code", at: "\(place)/FactorsIdentifiedAtAssessment/AssessmentFactors[\(number + 1)]",
                    "The code is on no list of the census.")
                return nil
            }
            return "\(code) \(words)"
        }
        guard started != nil || authorised != nil || !factors.isEmpty else { return nil }
        let findings = [Section(heading: "Factors identified, by the census", text: factors.joined(separator: "\n"))]
        return Assessment(
            title: "Assessment"
                + (started.map { " begun on \($0)" } ?? authorised.map { " authorised on \($0)" } ?? ""),
            children: [key], startedOn: Known(started), completedOn: .notKnown, author: .notKnown,
            authoriser: .notKnown, authorisedOn: Known(authorised),
            findings: factors.isEmpty ? .notKnown : .known(findings), attachments: [])
    }

    private static func plan(
        _ element: XMLElement, at place: String, key: String, since referral: CivilDate?, _ values: inout CensusValues
    ) -> Plan? {
        let (start, end) = values.span(
            ("CINPlanStartDate", "CINPlanEndDate"), in: element, at: place, since: referral)
        if let end {
            values.note(
                "census-plan-ended", at: "\(place)/CINPlanEndDate", "By the return this plan ended on \(end).",
                remedy: "Give the plan that is being worked now.")
        }
        guard let start else { return nil }
        return Plan(
            title: "Child in Need plan from \(start)" + (end.map { " to \($0)" } ?? ""), children: [key],
            agreedOn: .known(start), leadProfessional: .notKnown, outcomes: .notKnown, visits: .notKnown,
            contingency: .notKnown, reviewPoints: .notKnown, attachments: [])
    }

    private static func protectionPlan(
        of episode: XMLElement, at place: String, _ values: inout CensusValues
    ) -> Known<Bool> {
        let plans = episode.elements(named: "ChildProtectionPlans")
        guard let open = plans.firstIndex(where: { $0.elements(named: "CPPendDate").isEmpty }) else { return .notKnown }
        values.note(
            "census-protection-plan", at: "\(place)/ChildProtectionPlans[\(open + 1)]",
            "By the return a Child Protection Plan is open.",
            remedy: "A child on a Child Protection Plan goes by another route (T-10).")
        return .known(true)
    }

    private static let carried: Set<String> = [
        "CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "ReferralNFA",
        "Assessments", "CINPlanDates",
    ]

    /// Names what the return holds and the case file has no place for.
    private static func noteOthers(in episode: XMLElement, at place: String, _ values: inout CensusValues) {
        for name in Set(episode.elements.map(\.name)).subtracting(carried).sorted() {
            values.note(
                "census-not-carried", at: "\(place)/\(name)",
                "The case file has no place for this; it is not carried on.",
                severity: .note, remedy: "Tell of it in the summary, if it matters.")
        }
    }
}

extension Known {
    init(_ value: Value?) {
        self = value.map(Known.known) ?? .notKnown
    }
}
