import CaseTransfer
import GatewayService
import WorkingDays

/// Questions that stand together under a heading.
struct CaseGroup: Sendable {
    /// The heading; nil where the section's own says it.
    var heading: String?
    /// What is said under it.
    var words: String?
    var questions: [FormQuestion]
    /// The key of whom it is about, who can be taken out of the form; nil where nobody can.
    var key: String?
    /// What findings of this group begin with, as `children[0]`; the longest that fits counts.
    var places: [String] = []
    /// One more of what the group is about; nil where there is only one.
    var add: Addition?

    /// The button that asks for one more.
    struct Addition: Hashable, Sendable {
        let value: String
        let label: String
    }
}

extension CaseWriting {
    /// What a section asks, in its order.
    func groups(of section: CaseSection) -> [CaseGroup] {
        switch section {
        case .children:
            childKeys.enumerated().map { index, key in
                CaseGroup(
                    heading: childName(key), questions: childQuestions(key), key: childKeys.count > 1 ? key : nil,
                    places: ["children[\(index)]"])
            } + [censusGroup]
        case .people:
            personKeys.map { key in
                let index = people.firstIndex { $0.key == key }
                return CaseGroup(
                    heading: personName(key), questions: personQuestions(key), key: personKeys.count > 1 ? key : nil,
                    places: index.map { ["people[\($0)]"] } ?? [])
            }
        case .move:
            [
                CaseGroup(
                    questions: moveQuestions,
                    places: ["addresses"] + childKeys.indices.map { "children[\($0)].move" })
            ]
        case .first: [CaseGroup(questions: firstQuestions, places: ["firstMinute"])]
        case .documents:
            DocumentKind.four.flatMap { kind in
                documentGroups(
                    kind, missing: documents.missing.indices.filter { documents.missing[$0].kind == kind })
            } + [CaseGroup(questions: otherQuestions, places: ["documents"])]
        case .consent:
            (Self.limits(of: acting).map { [CaseGroup(heading: "Who records this", words: $0, questions: [])] } ?? [])
                + voices.map { voice in
                    CaseGroup(
                        heading: voice.name, words: voice.standing.capitalisedFirst + ".",
                        questions: consentQuestions(voice.key))
                } + [CaseGroup(questions: sharingQuestions, places: ["consent"])]
        case .recipient:
            [CaseGroup(questions: recipientQuestions, places: ["receivingAuthority", "sendingAuthority"])]
        case .review: []
        case .urgent: urgentGroups
        }
    }

    /// What cannot be used in a section.
    func problems(in section: CaseSection) -> [FormProblem] {
        let own = groups(of: section).flatMap(\.questions).flatMap { $0.problems(answers) }
        return own + (section == .recipient || section == .urgent ? recipientProblems : [])
    }

    /// Whether anything was saved in a section.
    func isBegun(_ section: CaseSection) -> Bool { form.sections[section.rawValue] != nil }

    /// What a list of sections says under its name.
    func summary(of section: CaseSection) -> String? {
        switch section {
        case .children: family.map { $0.children.isEmpty ? $0.family : $0.children }
        case .people: people.isEmpty ? nil : people.count == 1 ? "1 person" : "\(people.count) people"
        case .move: answers.date("resident")?.inWords
        case .documents: form.files.isEmpty ? nil : form.files.count == 1 ? "1 file" : "\(form.files.count) files"
        case .recipient: recipient.flatMap { AuthorityRegister.england.authority($0)?.officialName }
        case .first, .consent, .review, .urgent: nil
        }
    }
}

extension DocumentKind {
    /// The list of the case file in which such documents stand.
    var list: String {
        switch self {
        case .assessment: "assessments"
        case .plan: "plans"
        case .minutes: "minutes"
        case .summary: "summaries"
        default: "other"
        }
    }
}
