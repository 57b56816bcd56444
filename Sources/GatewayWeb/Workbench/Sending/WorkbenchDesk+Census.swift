import CaseTransfer
import Foundation
import GatewayService
import WorkingDays

extension WorkbenchDesk {
    /// What a census return that came with a form says: of the children who were named or chosen, or among whom somebody has to choose.
    struct CensusAnswer {
        var children: [CensusChild] = []
        var offer: CensusOffer?
        var notes: [CaseFindings.Line] = []
        var problems: [FormProblem] = []

        /// Whether the page says now what was read.
        var isRead: Bool { !children.isEmpty || offer != nil }

        init(problems: [FormProblem] = []) { self.problems = problems }

        /// - Parameter findings: what of the return as a whole is hard to believe.
        init(_ children: [CensusChild], _ findings: [Finding] = []) {
            self.children = children
            notes =
                findings.map(CaseFindings.Line.init)
                + children.flatMap { child in
                    child.findings.map { CaseFindings.Line($0).about(child.localID) }
                }
        }

        init(_ offer: CensusOffer) {
            self.offer = offer
            notes = offer.findings.map(CaseFindings.Line.init)
        }
    }

    /// Reads a census return, if one came, or takes the children who were ticked of one that was read before; what cannot be used is said
    /// beside its field.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    func readCensus(_ sent: UploadedForm, for form: ConversationID, by acting: ActingPerson) async throws
        -> CensusAnswer
    {
        let path = sent.files.first { $0.question == UploadedForm.toRead }?.outcome.path
        let wish = CensusWish(sent.fields[CensusWish.question] ?? "")
        let ticked = sent.fields.pairs.filter { $0.name == CensusChoice.question }.compactMap { Int($0.value) }
        let token = sent.fields[CensusChoice.token]
        guard path != nil || token != nil && !ticked.isEmpty else { return CensusAnswer() }
        return try await reading { gateway in
            do {
                guard let path else {
                    return CensusAnswer(
                        try gateway.chosenCensusChildren(ticked, of: token ?? "", for: form, by: acting))
                }
                let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
                guard wish.namesAll else {
                    return CensusAnswer(
                        try gateway.offerCensusChildren(
                            bytes, born: wish.days, named: wish.ids, for: form, by: acting))
                }
                let (children, findings) = try gateway.readCensusChildren(bytes, named: wish.ids, by: acting)
                return CensusAnswer(children, findings)
            } catch let fault as GatewayFault where fault.code != "form-unknown" {
                guard fault.kind == .badInput || fault.kind == .notFound else { throw fault }
                let question = fault.kind == .notFound ? CensusWish.question : UploadedForm.toRead
                return CensusAnswer(problems: [
                    FormProblem(question: question, words: "\(fault.message) \(fault.remedy)")
                ])
            }
        }
    }
}

/// Which children of a census return somebody asks for, as it was typed: identifiers and dates of birth, with commas between.
struct CensusWish: Hashable, Sendable {
    /// The field.
    static let question = "census-id"

    var ids: [String] = []
    var days: [CivilDate] = []

    /// Whether it names every child it asks for, so that there is nothing to choose.
    var namesAll: Bool { !ids.isEmpty && days.isEmpty }

    init(_ typed: String) {
        for part in typed.split(whereSeparator: { $0 == "," || $0.isNewline }).map({ String($0).trimmingSpaces }) {
            let numbers = part.split { " ./-".contains($0) }.map(String.init)
            if let day = CivilDate(part) {
                days.append(day)
            } else if numbers.count == 3, let day = Int(numbers[0]), let month = Int(numbers[1]),
                numbers[2].count == 4, let year = Int(numbers[2]),
                let born = CivilDate(year: year, month: month, day: day)
            {
                days.append(born)
            } else if !part.isEmpty, !ids.contains(part) {
                ids.append(part)
            }
        }
    }
}

/// The children of a census return, for somebody to tick those whom a case is about.
struct CensusChoice: Sendable {
    /// The field with a box for each child.
    static let question = "census-child"
    /// The field that says of which return they are.
    static let token = "census-list"

    let group: CaseGroup
    let hidden: HiddenField

    /// - Parameter today: the civil date, on which each child is so old.
    init(_ offer: CensusOffer, on today: CivilDate) {
        hidden = HiddenField(name: Self.token, value: offer.token)
        group = CaseGroup(
            heading: "Children in the census file",
            words: "The file itself is not kept. This list waits for a quarter of an hour.",
            questions: [
                FormQuestion(
                    name: Self.question, label: "Whom is the case about?",
                    hint: "Nobody is filled in before you tick and save. Compare the identifier with your case system.",
                    kind: .any(
                        offer.children.enumerated().map { index, child in
                            FormOption(
                                value: "\(index + 1)", label: Self.words(child, on: today),
                                then: child.findings.map(CaseFindings.Line.init).map { "\($0.word): \($0.text)" }
                                    .joined(separator: " ").orNil)
                        }), isOptional: true)
            ])
    }

    /// What tells a child from others and says least: the identifier, the sex, the age in whole years.
    static func words(_ child: CensusChild, on today: CivilDate) -> String {
        guard let one = child.file.children.first else { return child.localID }
        let whom =
            switch one.sex.value {
            case .female: "girl"
            case .male: "boy"
            case .unknown, nil: "sex not known"
            }
        guard let born = one.dateOfBirth else {
            return "\(child.localID): " + (one.isUnborn ? "not born yet" : "\(whom), age not known")
        }
        let hadBirthday = (today.month, today.day) >= (born.month, born.day)
        let years = today.year - born.year - (hadBirthday ? 0 : 1)
        let age = years < 1 ? "under 1 year" : years == 1 ? "1 year" : "\(years) years"
        return "\(child.localID): \(whom), \(age)"
    }
}

extension CaseFindings.Line {
    /// The same, saying of whom it is.
    func about(_ id: String) -> CaseFindings.Line {
        CaseFindings.Line(
            style: style, shape: shape, word: word, text: "\(id): \(text)", rule: rule, hasRule: hasRule)
    }
}
