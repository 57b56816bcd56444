import CaseTransfer
import GatewayService
import WorkingDays

extension CaseWriting {
    /// What is asked about the move.
    var moveQuestions: [FormQuestion] {
        var questions: [FormQuestion] = [
            FormQuestion(
                name: "resident", label: "Which day did the children become resident there?",
                hint: "For example, 4 1 2027. Day 0 of the clock; a planned day counts provisionally.", kind: .date,
                asksFor: "Enter the day the children became resident"),
            FormQuestion(
                name: "certainty", label: "How sure is that day?",
                kind: .one([
                    FormOption(
                        value: Residence.Certainty.confirmed.rawValue, label: "Confirmed",
                        then: "Somebody checked. The clock runs from it."),
                    FormOption(
                        value: Residence.Certainty.provisional.rawValue, label: "Planned or reported",
                        then: "The clock is provisional until one of you confirms the day."),
                ]), asksFor: "Say how sure the day is"),
        ]
        if childKeys.count > 1 {
            questions += childKeys.map { key in
                .day("\(key)-resident", "Another day for \(childName(key))", hint: "Only if they moved on another day.")
            }
        }
        questions += [
            FormQuestion(
                name: "kind", label: "Where do they live now?",
                kind: .pick(FormOption.each(of: Residence.Kind.self, \.label)), asksFor: "Choose where they live now"),
            .line("placed-by", "Who placed them there", hint: "If an authority did."),
            .yesOrNo("planned", "Was the move planned?"),
            .line("moves", "Moves in the last twelve months", hint: "A number, this one among them."),
            .line(
                "before", "Which authority did they live in before?", hint: "\(senderName), when this is left empty."),
            .sentences(
                "impact", "What the move means for the children",
                hint:
                    "School, health, contact. Where trafficking or slavery was thought of, say so and what came of it."),
        ]
        return questions + addressQuestions
    }

    private var addressQuestions: [FormQuestion] {
        [
            FormQuestion(
                name: "home", label: "The new address",
                kind: .one([
                    FormOption(
                        value: "open", label: "It may be known",
                        then: "It stands among the facts of the case.", asks: placeQuestions("home-open")),
                    FormOption(
                        value: "confidential", label: "It is confidential",
                        then: "It goes in a part of its own, hidden until somebody there gives a reason.",
                        asks: placeQuestions("home-hidden") + [
                            FormQuestion(
                                name: "home-why", label: "Why it must not become known",
                                hint: "Say nothing here that tells where it is.", kind: .sentences,
                                asksFor: "Say why it must not become known")
                        ]),
                    FormOption(
                        value: "withheld", label: "It is not shared",
                        then: "The other authority is told that it is not, and why.",
                        asks: [
                            FormQuestion(
                                name: "home-withheld", label: "Why it is not shared", kind: .sentences,
                                asksFor: "Say why it is not shared")
                        ]),
                ]), asksFor: "Say whether the new address may be known"),
            FormQuestion(
                name: "home-of", label: "Who lives there?", hint: "The children, when nobody is ticked.",
                kind: .any(everybody), isOptional: true),
            .sentences("old-lines", "The address before the move", hint: "Without the postcode."),
            .line("old-postcode", "Its postcode"),
        ]
    }

    /// A child's move.
    func move(of key: String) -> Move {
        let date = answers.date("\(key)-resident") ?? answers.date("resident")
        return Move(
            residence: Residence(
                date: date ?? today,
                certainty: date == nil ? .provisional : answers.chosen("certainty") ?? .provisional,
                kind: answers.chosen("kind") ?? .notKnown),
            placedBy: answers.words("placed-by"), planned: answers.knownBool("planned"),
            movesInTwelveMonths: UInt16(answers.text("moves")).map { .known(Int($0)) } ?? .notKnown,
            previousAuthority: .known(answers.words("before") ?? sender.text), impact: answers.known("impact"))
    }

    /// The addresses as the answers say them.
    var addresses: [Address] {
        func place(_ name: String) -> Place {
            Place(lines: answers.lines("\(name)-lines"), postcode: answers.words("\(name)-postcode"))
        }
        let state: Address.State? =
            switch answers.raw("home") {
            case "open": .open(place: place("home-open"))
            case "confidential": .confidential(reason: answers.text("home-why"), place: place("home-hidden"))
            case "withheld": .withheld(reason: answers.text("home-withheld"))
            default: nil
            }
        let named = everybody.map(\.value).filter { answers.holds($0, of: "home-of") }
        let old = answers.words("old-lines").map { _ in
            Address(key: "a2", use: .previous, residents: childKeys, state: .open(place: place("old")))
        }
        return [
            state.map { Address(key: "a1", use: .current, residents: named.isEmpty ? childKeys : named, state: $0) },
            old,
        ].compactMap(\.self)
    }
}

extension Residence.Kind {
    /// The kind as a form offers it.
    var label: String {
        switch self {
        case .permanent: "A permanent home"
        case .temporaryAccommodation: "Temporary accommodation"
        case .refuge: "A refuge"
        case .relatives: "With relatives or friends"
        case .hospital: "In hospital"
        case .notKnown: "Not known"
        }
    }
}
