import CaseTransfer
import GatewayService

extension CaseWriting {
    /// What is asked for whoever opens the case at night.
    var firstQuestions: [FormQuestion] {
        var questions: [FormQuestion] = [
            .list("risks", "Is a child at risk now?", none: "No present risk is known")
        ]
        if childKeys.count > 1 {
            questions.append(
                FormQuestion(
                    name: "risks-of", label: "Which children are at risk?", hint: "All, when none is ticked.",
                    kind: .any(childOptions), isOptional: true))
        }
        questions += [
            .list("staff", "Are staff at risk?", none: "No risk to staff is known"), hideQuestion,
            .day("visit", "When is the next visit due?"), .line("visit-how", "What is arranged for the visit"),
            .day("review", "When is the next review due?"), .line("review-how", "What is arranged for the review"),
        ]
        questions += FormQuestion.contact("worker", "The social worker")
        questions += FormQuestion.contact("manager", "The team manager")
        questions += [
            FormQuestion(
                name: "hours-telephone", label: "Telephone outside office hours", kind: .line, isOptional: true,
                preset: settings.outOfHoursTelephone),
            .line("language", "Which language do they speak at home?"),
            .choice(
                "interpreter", "Is an interpreter needed?",
                [
                    FormOption(value: "no", label: "No"),
                    FormOption(value: "yes", label: "Yes", asks: [.line("interpreter-what", "For what?")]),
                ]),
            .list("needs", "Does somebody need help to communicate?", none: "No"),
            FormQuestion(
                name: "household", label: "Who lives in the household?", hint: "Not known, when nobody is ticked.",
                kind: .any(everybody), isOptional: true),
        ]
        return questions
    }

    private var hideQuestion: FormQuestion {
        .choice(
            "hide", "Must somebody not learn where they live?",
            [
                FormOption(value: "none", label: "Nobody"),
                FormOption(
                    value: "some", label: "Yes",
                    asks: [
                        FormQuestion(
                            name: "hide-who", label: "Who?", hint: "One in each line.", kind: .sentences,
                            asksFor: "Say who must not learn it"),
                        FormQuestion(name: "hide-why", label: "Why?", kind: .sentences, asksFor: "Say why"),
                    ]),
            ])
    }

    /// What a duty worker needs first, as the answers say it.
    var firstMinute: FirstMinute {
        let risks: Known<[PresentRisk]> =
            switch form.isUrgent ? .known(answers.lines("risks-which")) : answers.knownLines("risks") {
            case .known(let lines): .known(lines.map { PresentRisk(risk: $0, children: children("risks-of")) })
            case .notKnown: .notKnown
            }
        let hide: Known<[AddressExclusion]> =
            switch answers.raw("hide") {
            case "none": .known([])
            case "some":
                .known(answers.lines("hide-who").map { AddressExclusion(who: $0, why: answers.text("hide-why")) })
            default: .notKnown
            }
        let interpreter: Known<InterpreterNeed> =
            switch answers.raw("interpreter") {
            case "no": .known(InterpreterNeed(needed: false))
            case "yes": .known(InterpreterNeed(needed: true, details: answers.words("interpreter-what")))
            default: .notKnown
            }
        let household = everybody.map(\.value).filter { answers.holds($0, of: "household") }
        return FirstMinute(
            presentRisks: risks, risksToStaff: answers.knownLines("staff"), mustNotLearnAddress: hide,
            nextVisit: appointment("visit"), nextReview: appointment("review"), worker: answers.contact("worker"),
            teamManager: answers.contact("manager"),
            outOfHours: answers.words("hours-telephone").map { .known(Contact(telephone: $0)) } ?? .notKnown,
            language: answers.known("language"), interpreter: interpreter,
            communicationNeeds: answers.knownLines("needs"),
            household: household.isEmpty ? .notKnown : .known(household))
    }

    private func appointment(_ name: String) -> Known<Appointment> {
        answers.date(name).map { .known(Appointment(due: $0, arranged: answers.words("\(name)-how"))) } ?? .notKnown
    }
}
