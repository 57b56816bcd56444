import CaseTransfer
import GatewayService

extension CaseWriting {
    /// Who wrote down what the form says about sharing. What a case system exported is whoever signs it to answer for.
    var writers: ConsentWriters {
        guard exported == nil, sent == nil else { return .whoeverSigns }
        let everybody = Self.consentWriters(form)
        if form.isUrgent, !hasConsent {
            return ConsentWriters(override: writer(of: Self.urgentFields), everybody: everybody)
        }
        let answered = voices.compactMap { voice in writer(ofAnswer: voice.key).map { (voice.key, $0) } }
        return ConsentWriters(
            answers: Dictionary(answered, uniquingKeysWith: { first, _ in first }), advice: writer(of: adviceFields),
            override: writer(of: Self.overrideFields), everybody: everybody)
    }

    /// Who changed any of some fields last; nil when they were never filled in.
    func writer(of fields: [String]) -> PersonID? { form.lastSaving(of: fields)?.by }

    /// Who wrote down last what somebody said.
    func writer(ofAnswer key: String) -> PersonID? {
        writer(of: consentQuestions(key).flatMap(\.fieldNames))
    }

    /// What somebody is called; their id where they write no cases here any more.
    func name(of person: PersonID) -> String {
        person == acting.person.id ? acting.person.name : names[person] ?? person.text
    }

    /// Everybody who ever wrote what sharing rests on: of an urgent notice the risk and why it cannot wait.
    static func consentWriters(_ form: CaseForm) -> Set<PersonID> {
        form.isUrgent
            ? form.writers(of: urgentFields) : form.writers(ofSection: CaseSection.consent.rawValue)
    }

    /// Asks somebody who may record it to take on what others wrote about sharing; nil where nothing is somebody else’s.
    var adoptQuestion: FormQuestion? {
        let wrote = writers
        let others = Set(wrote.answers.values).union([wrote.advice, wrote.override].compactMap(\.self))
            .subtracting([acting.person.id])
        guard !others.isEmpty, mayRecordSharing else { return nil }
        let who = others.map(name(of:)).sorted().inASentence
        return FormQuestion(
            name: Self.adopt, label: "What \(who) wrote here about sharing",
            kind: .any([
                FormOption(
                    value: "yes", label: "I have looked at it and take it on as mine",
                    then:
                        "It goes on record under your name when the form is signed. Nobody who wrote any of it authorises it."
                )
            ]), isOptional: true)
    }

    /// What somebody may not record themselves, and who does; nil for whoever may.
    static func limits(of acting: ActingPerson) -> String? {
        guard Permission.check(.enterOverride, by: acting.person.roles) != nil else { return nil }
        let who = Role.allCases.filter(PermittedStep.enterOverride.roles.contains).map { "a \($0.words)" }
        return
            "You can write a case down and send it. What a family said to sharing, and sharing without their agreement, "
            + "is recorded by \(who.joined(separator: " or ")). They fill that part in, or look at what you wrote and take it on: "
            + "hand the form over to one of them before it is sent."
    }

    /// Whether the reader may record what was said about sharing, and share without agreement.
    var mayRecordSharing: Bool { Permission.check(.enterOverride, by: acting.person.roles) == nil }

    /// The fields that somebody takes on who ticked so.
    func adopted(_ fields: FormFields, in section: CaseSection) -> Set<String> {
        guard fields[Self.adopt] == "yes", mayRecordSharing else { return [] }
        switch section {
        case .consent: return Set((form.sections[section.rawValue] ?? []).map(\.name))
        case .urgent: return Set(Self.urgentFields)
        case .children, .people, .move, .first, .documents, .recipient, .review: return []
        }
    }

    /// The name under which somebody takes on what others wrote; never kept among the answers.
    static let adopt = "adopt"

    /// What makes somebody the author of an override: not which manager is named.
    static let overrideFields = ["override", "override-limb", "override-why", "override-of"]
    /// What an urgent notice rests on (DERBY-71): the risk, and why it cannot wait.
    static let urgentFields = ["sentence", "risks-which"]
    static let basisFields = ["basis", "basis-on-day", "basis-on-month", "basis-on-year"]

    private var adviceFields: [String] {
        ["advice", "advice-from", "advice-by", "advice-may", "advice-words", "advice-of"]
            + ["day", "month", "year"].map { "advice-on-\($0)" }
    }
}
