import CaseTransfer
import GatewayService

/// What somebody typed in a section, put together with what was saved since they opened it: what only one side changed stands, and
/// where both did, somebody chooses.
struct SectionTyping: Sendable {
    /// The form as it is to be saved; where nobody has chosen yet, as it was typed.
    let writing: CaseWriting
    /// What is still to be chosen.
    let conflicts: [Conflict]

    /// A question that two people answered differently at once.
    struct Conflict: Hashable, Sendable {
        /// The question that both answered.
        let question: String
        /// Which answer is kept, with what was saved meanwhile, by whom and when.
        let choice: FormQuestion

        var problem: FormProblem { FormProblem(question: choice.name, words: choice.asksFor ?? choice.label) }
    }

    /// The name under which a page carries on what was still to be chosen.
    static let differs = "differs"

    /// - Parameters:
    ///   - fields: what was sent.
    ///   - saved: the form as it stands now.
    init(_ fields: FormFields, in section: CaseSection, of saved: CaseWriting) {
        let comparison = Comparison(fields, in: section, of: saved)
        var form = saved.form
        let keyed = comparison.keys.map { CaseForm.Entry(name: $0.marker, value: $0.key) }
        // The questions of a section depend on who is in it, so who is in it comes first.
        form.sections[section.rawValue] = keyed
        var entries = keyed
        var conflicts: [Conflict] = []
        var taken: Set<String> = []
        var names: Set<String> = [CaseWriting.adopt]
        for question in saved.with(form).groups(of: section).flatMap(\.questions)
        where names.insert(question.name).inserted {
            let verdict = comparison.verdict(on: question)
            if verdict == .open { conflicts.append(Conflict(question, of: saved)) }
            // Two options may ask the same below them.
            entries += question.fieldNames.filter { taken.insert($0).inserted }.flatMap { name in
                (verdict == .saved ? comparison.saved[name] ?? [] : comparison.typed[name] ?? []).map {
                    CaseForm.Entry(name: name, value: $0)
                }
            }
        }
        form.sections[section.rawValue] = entries
        // Until somebody has chosen, everything stands as it was typed.
        writing = conflicts.isEmpty ? saved.with(form).withoutForsakenPlace : saved.with(form)
        self.conflicts = conflicts
    }

    /// What was typed beside what is saved, field by field.
    private struct Comparison {
        enum Verdict { case typed, saved, open }

        let typed: [String: [String]]
        let saved: [String: [String]]
        /// Who and what the section is about, in its order.
        private(set) var keys: [(marker: String, key: String)] = []
        private let form: CaseForm
        private let fields: FormFields
        private let seen: Int
        private let open: Set<String>
        /// Fields that the page left empty because whoever has it is not shown them: what is saved stands.
        private let untouched: Set<String>

        init(_ fields: FormFields, in section: CaseSection, of writing: CaseWriting) {
            form = writing.form
            self.fields = fields
            var typed = Dictionary(grouping: fields.pairs, by: \.name).mapValues { $0.map(\.value) }
            saved = Dictionary(grouping: form.sections[section.rawValue] ?? [], by: \.name).mapValues {
                $0.map(\.value)
            }
            untouched = writing.placesKeptFromReader.filter { (typed[$0] ?? []).allSatisfy(\.isEmpty) }
            for name in untouched { typed[name] = saved[name] }
            self.typed = typed
            seen = min(fields["version"].flatMap { Int($0) } ?? -1, form.version)
            open = Set(typed[SectionTyping.differs] ?? [])
            keys = keys(in: section, of: writing)
        }

        /// Which of two answers stands.
        func verdict(on question: FormQuestion) -> Verdict {
            let names = question.fieldNames
            guard names.contains(where: { filled(typed[$0]) != filled(saved[$0]) }) else { return .typed }
            if form.hasChanged(names, since: seen) { return hasTyped(names) ? .open : .saved }
            guard open.contains(question.name) else { return .typed }
            return switch fields[Conflict.name(of: question)] {
            case Conflict.mine: .typed
            case Conflict.theirs: .saved
            default: .open
            }
        }

        /// Whether whoever sent it changed anything of it; what nobody can tell any more counts.
        private func hasTyped(_ names: [String]) -> Bool {
            names.contains { !untouched.contains($0) && form.stood(typed[$0] ?? [], in: $0, at: seen) != true }
        }

        private func filled(_ values: [String]?) -> [String] { (values ?? []).filter { !$0.isEmpty } }

        private func keys(in section: CaseSection, of writing: CaseWriting) -> [(marker: String, key: String)] {
            var keys: [(marker: String, key: String)] = []
            let kinds: [(marker: String, letter: Character)] = [("child", "c"), ("person", "p")]
            for (marker, letter) in kinds where typed[marker] != nil {
                var listed = CaseWriting.keys(among: standing(marker), letter)
                if let gone = fields["remove"], listed.count > 1 { listed.removeAll { $0 == gone } }
                if fields["add"] == marker, listed.count < CaseWriting.mostOfAKind {
                    listed.append(writing.unusedKey(letter, beside: listed))
                }
                keys += listed.map { (marker, $0) }
            }
            guard section == .documents else { return keys }
            let further = CaseWriting.further
            let listed = FormFields(
                pairs: fields.pairs.filter { $0.name != further } + standing(further).map { (name: further, value: $0) }
            )
            return keys + CaseWriting.furtherKeys(listed).map { (further, $0) }
        }

        /// Who or what a section is about before anything is added or taken out now: whom somebody took out meanwhile stays where
        /// something was typed about them here.
        private func standing(_ marker: String) -> [String] {
            let listed = typed[marker] ?? []
            guard form.hasChanged([marker], since: seen) else { return listed }
            let stands = saved[marker] ?? []
            return stands
                + listed.filter { key in
                    !stands.contains(key) && hasTyped(typed.keys.filter { $0.hasPrefix(key + "-") })
                }
        }
    }
}

extension SectionTyping.Conflict {
    static let mine = "typed"
    static let theirs = "saved"

    /// The name of the question which answer is kept.
    static func name(of question: FormQuestion) -> String { "keep-\(question.name)" }

    init(_ question: FormQuestion, of saved: CaseWriting) {
        let saving = saved.form.lastSaving(of: question.fieldNames)
        let who =
            switch saving?.by {
            case saved.acting.person.id: "you saved in another window"
            case .some(let person): "\(saved.name(of: person)) saved"
            case nil: "was saved"
            }
        let answers = saved.answers.replacing(saved.placesKeptFromReader, with: "confidential, not shown to you")
        let lines = question.lines(answers).map {
            $0.term == question.label ? $0.words : "\($0.term): \($0.words)"
        }
        // A date that is none yet has no words of its own.
        let raw = question.fieldNames.flatMap(answers.all).filter { !$0.isEmpty }
        let words = (lines.isEmpty ? raw : lines).joined(separator: "; ")
        self.question = question.name
        choice = FormQuestion(
            name: Self.name(of: question), label: "Which answer is kept: \(question.label)",
            kind: .one([
                FormOption(value: Self.mine, label: "What is typed here"),
                FormOption(
                    value: Self.theirs, label: "What \(who)\(saving.map { " on \($0.at.dayAndTimeInWords)" } ?? "")",
                    then: words.orNil ?? "It was left empty.",
                    isThenPrinted: saved.placeFields.isDisjoint(with: question.fieldNames)),
            ]), asksFor: "Choose which answer is kept: \(question.label)")
    }
}
