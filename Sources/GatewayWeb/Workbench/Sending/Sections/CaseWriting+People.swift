import CaseTransfer
import WorkingDays

extension CaseWriting {
    /// What is asked about one person.
    func personQuestions(_ key: String) -> [FormQuestion] {
        func named(_ part: String) -> String { "\(key)-\(part)" }
        var questions: [FormQuestion] = [
            FormQuestion(name: named("name"), label: "Full name", kind: .line, asksFor: "Enter the person’s name"),
            .line(named("also"), "Other names", hint: "Commas between them."),
            .day(named("dob"), "Date of birth", hint: "For example, 14 3 1988"),
            .line(named("telephone"), "Telephone"),
            .sentences(
                named("safe"), "How to reach them safely", hint: "When to ring, what not to leave as a message."),
        ]
        questions += relation("\(key)-r1", isFirst: true) + relation("\(key)-r2", isFirst: false)
        questions.append(.list(named("risks"), "Do risks come from them, to anybody?", none: "None known"))
        return questions
    }

    private func relation(_ name: String, isFirst: Bool) -> [FormQuestion] {
        let kinds = Relationship.Kind.allCases.map { FormOption(value: $0.rawValue, label: $0.label) }
        let details: [FormQuestion] = [
            .line("\(name)-details", "In their words", hint: "As: her former partner."),
            .yesOrNo("\(name)-pr", "Do they have parental responsibility?"),
            .yesOrNo("\(name)-lives", "Do they live with the child?"),
            .yesOrNo(
                "\(name)-cares", "Do they care for the child?", hint: "Who cares for a child is asked about sharing."),
        ]
        guard isFirst else {
            return [
                FormQuestion(
                    name: name, label: "To other children they are something else",
                    kind: .any([
                        FormOption(
                            value: "also", label: "Yes, as a stepfather of one and the father of another",
                            asks: [
                                FormQuestion(
                                    name: "\(name)-kind", label: "What are they to those children?", kind: .pick(kinds),
                                    asksFor: "Choose what they are to those children"),
                                FormQuestion(
                                    name: "\(name)-of", label: "To which children?", kind: .any(childOptions),
                                    asksFor: "Tick the children"),
                            ] + details)
                    ]), isOptional: true)
            ]
        }
        let to =
            childKeys.count < 2
            ? []
            : [
                FormQuestion(
                    name: "\(name)-of", label: "To which children?", hint: "To all when none is ticked.",
                    kind: .any(childOptions), isOptional: true)
            ]
        return [
            FormQuestion(
                name: "\(name)-kind", label: "What are they to the children?", kind: .pick(kinds),
                asksFor: "Choose what they are to the children")
        ] + to + details
    }

    /// Everybody who has a name.
    var people: [CasePerson] { personKeys.filter { answers.words("\($0)-name") != nil }.map(person) }

    private func person(_ key: String) -> CasePerson {
        func named(_ part: String) -> String { "\(key)-\(part)" }
        let others =
            answers.holds("also", of: named("r2"))
            ? relationships(named("r2"), of: childKeys.filter { answers.holds($0, of: named("r2-of")) }) : []
        let first = relationships(named("r1"), of: children(named("r1-of"))).filter { relation in
            // What is said of one child by name outweighs what is said of all.
            !others.contains { $0.child == relation.child }
        }
        return CasePerson(
            key: key, name: answers.text(named("name")), alsoKnownAs: answers.list(named("also")),
            dateOfBirth: answers.date(named("dob")), telephone: answers.words(named("telephone")),
            safeContact: answers.words(named("safe")), relationships: first + others,
            risks: answers.knownLines(named("risks")))
    }

    private func relationships(_ name: String, of children: [String]) -> [Relationship] {
        guard let kind = answers.chosen("\(name)-kind", as: Relationship.Kind.self) else { return [] }
        return children.map { child in
            Relationship(
                child: child, kind: kind, details: answers.words("\(name)-details"),
                parentalResponsibility: answers.knownBool("\(name)-pr"),
                livesWithChild: answers.knownBool("\(name)-lives"), caresForChild: answers.knownBool("\(name)-cares"))
        }
    }
}

extension Relationship.Kind {
    fileprivate var label: String { words.capitalisedFirst }
}
