import CaseTransfer
import GatewayService
import WorkingDays

extension CaseWriting {
    /// What is asked about one of the four documents.
    func documentQuestions(_ kind: DocumentKind) -> [FormQuestion] {
        let name = kind.rawValue
        return [
            FormQuestion(
                name: name, label: kind.words.capitalisedFirst,
                kind: .one([
                    FormOption(
                        value: "now", label: "It goes with the pack", then: "Upload it, write it here, or both.",
                        asks: goingQuestions(kind, name)),
                    FormOption(
                        value: DocumentAbsence.Reason.toFollow.rawValue, label: "It will follow",
                        then: "The pack goes now. The other authority sees the day you promise.",
                        asks: [
                            FormQuestion(
                                name: "\(name)-by", label: "When will it follow?", hint: "For example, 4 1 2027",
                                kind: .date, asksFor: "Enter the day it will follow")
                        ]),
                    FormOption(
                        value: DocumentAbsence.Reason.notYetWrittenUp.rawValue, label: "It is not written up yet",
                        then: "The work or the meeting was done; the other authority reads that.",
                        asks: [.line("\(name)-late-why", "Anything to say about it")]),
                    FormOption(
                        value: DocumentAbsence.Reason.noneExists.rawValue, label: "There is none",
                        then: "The other authority reads your reason.",
                        asks: [
                            FormQuestion(
                                name: "\(name)-none-why", label: "Why?", kind: .line, asksFor: "Say why there is none")
                        ]),
                    FormOption(
                        value: DocumentAbsence.Reason.withheld.rawValue, label: "It is withheld",
                        then: "The other authority reads that it exists, and your reason.",
                        asks: [
                            FormQuestion(
                                name: "\(name)-held-why", label: "Why?", kind: .line, asksFor: "Say why it is withheld")
                        ]),
                ]), isOptional: sent != nil, asksFor: "Say what becomes of the \(kind.words)")
        ]
    }

    /// What is asked about a further document of a kind, beside the first.
    func furtherQuestions(_ kind: DocumentKind, _ key: String) -> [FormQuestion] { goingQuestions(kind, key) }

    /// What is asked about a document that goes with the pack.
    private func goingQuestions(_ kind: DocumentKind, _ name: String) -> [FormQuestion] {
        [
            FormQuestion(
                name: "\(name)-files", label: "Files",
                hint: "PDF, Word, image or text, up to 100 MB each. You can choose several at once.", kind: .files)
        ] + dates(of: kind, name) + forChildren(name) + written(kind, name)
    }

    private func forChildren(_ name: String) -> [FormQuestion] {
        guard childKeys.count > 1 else { return [] }
        return [
            FormQuestion(
                name: "\(name)-of", label: "Which children is it about?", hint: "All, when none is ticked.",
                kind: .any(childOptions), isOptional: true)
        ]
    }

    private func dates(of kind: DocumentKind, _ name: String) -> [FormQuestion] {
        switch kind {
        case .assessment:
            [
                .day("\(name)-started", "When was it begun?"), .day("\(name)-on", "When was it completed?"),
                .line("\(name)-author", "Who wrote it?"), .line("\(name)-authoriser", "Who authorised it?"),
                .day("\(name)-authorised", "When was it authorised?"),
            ]
        case .plan: [.day("\(name)-on", "When was it agreed?")]
        case .minutes: [.day("\(name)-on", "When was the review held?")]
        default:
            [
                .day("\(name)-on", "When was it written?"), .line("\(name)-author", "Who wrote it?"),
                .line("\(name)-authoriser", "Who authorised it?"),
                .day("\(name)-authorised", "When was it authorised?"),
            ]
        }
    }

    /// What can be written in the form in place of a file, or beside it.
    private func written(_ kind: DocumentKind, _ name: String) -> [FormQuestion] {
        switch kind {
        case .assessment:
            [
                .sentences("\(name)-needs", "Its findings: the child’s development and needs"),
                .sentences("\(name)-parenting", "Its findings: parenting capacity"),
                .sentences("\(name)-family", "Its findings: family and environment"),
                .sentences("\(name)-conclusion", "Its conclusion"),
            ]
        case .plan: writtenPlan(name)
        case .minutes:
            [
                .line("\(name)-chair", "Who chaired it?"),
                .sentences("\(name)-came", "Who came?", hint: "One in each line, as Pat Sample, school nurse."),
                FormQuestion(
                    name: "\(name)-outcome", label: "What came of it?",
                    kind: .pick(FormOption.each(of: ReviewOutcome.self, \.label)), isOptional: true),
                .sentences("\(name)-decisions", "What was decided?", hint: "One in each line."),
            ]
        default:
            [
                .sentences("\(name)-reason", "Why children’s services are involved"),
                .sentences("\(name)-work", "What was done"),
                .sentences("\(name)-open", "What is still to be done", hint: "One in each line."),
                .sentences("\(name)-issues", "What may arise", hint: "One in each line."),
            ]
        }
    }

    private func writtenPlan(_ name: String) -> [FormQuestion] {
        var questions = FormQuestion.contact("\(name)-lead", "The lead professional")
        for number in 1...3 { questions += outcome("\(name)-o\(number)", number: number) }
        questions += [
            .sentences("\(name)-visits", "How often the child is visited, and how contact is kept"),
            .sentences("\(name)-contingency", "What happens if it does not work, and the bottom line"),
            .day("\(name)-point", "When is progress reviewed?"), .line("\(name)-measure", "How is progress judged?"),
        ]
        return questions
    }

    private func outcome(_ name: String, number: Int) -> [FormQuestion] {
        [
            .line(name, "Outcome \(number): what is to change for the child"),
            .line("\(name)-concern", "The concern or need behind outcome \(number)"),
            .line("\(name)-action", "What is done for outcome \(number)"),
            .line("\(name)-who", "Who does it"), .day("\(name)-by", "By when"),
        ]
    }

    /// Everything else that is relevant.
    var otherQuestions: [FormQuestion] {
        [
            FormQuestion(
                name: "other-files", label: "Other documents",
                hint: "Chronologies, health reports, court orders. PDF, Word, image or text, up to 100 MB each.",
                kind: .files)
        ]
    }

    /// The documents as the answers say them.
    var documents: CaseDocuments {
        var documents = CaseDocuments()
        for kind in DocumentKind.four {
            if answers.raw(kind.rawValue) == "now" {
                put(kind, kind.rawValue, into: &documents)
            } else {
                putAbsence(of: kind, into: &documents)
            }
            for key in furtherKeys(kind) where !isBlank(kind, key) { put(kind, key, into: &documents) }
        }
        documents.other = form.files.filter { $0.question == "other-files" }.map { file in
            OtherDocument(title: file.name, children: [], attachments: attachments([file]))
        }
        return documents
    }

    private func putAbsence(of kind: DocumentKind, into documents: inout CaseDocuments) {
        let name = kind.rawValue
        guard let reason = DocumentAbsence.Reason(rawValue: answers.raw(name)) else { return }
        let why =
            switch reason {
            case .toFollow: nil as String?
            case .notYetWrittenUp: answers.words("\(name)-late-why")
            case .noneExists: answers.words("\(name)-none-why")
            case .withheld: answers.words("\(name)-held-why")
            }
        documents.missing.append(
            MissingDocument(
                kind: kind, children: [], reason: reason,
                by: reason == .toFollow ? answers.date("\(name)-by") : nil, why: why))
    }

    /// - Parameter name: what its fields begin with: the kind, or the key of a further one.
    private func put(_ kind: DocumentKind, _ name: String, into documents: inout CaseDocuments) {
        let title = kind.title + (name == kind.rawValue ? "" : " " + name.dropFirst(kind.rawValue.count + 1))
        let files = attachments(form.files.filter { $0.question == "\(name)-files" })
        let of = children("\(name)-of")
        let on = answers.knownDate("\(name)-on")
        switch kind {
        case .assessment:
            let sections = [
                ("Child’s developmental needs", "needs"), ("Parenting capacity", "parenting"),
                ("Family and environmental factors", "family"), ("Conclusion", "conclusion"),
            ].compactMap { heading, part in answers.words("\(name)-\(part)").map { Section(heading: heading, text: $0) }
            }
            documents.assessments.append(
                Assessment(
                    title: title, children: of, startedOn: answers.knownDate("\(name)-started"),
                    completedOn: on, author: answers.known("\(name)-author"),
                    authoriser: answers.known("\(name)-authoriser"),
                    authorisedOn: answers.knownDate("\(name)-authorised"),
                    findings: sections.isEmpty ? .notKnown : .known(sections), attachments: files))
        case .plan: documents.plans.append(plan(name, title: title, of: of, on: on, files))
        case .minutes:
            let came = answers.lines("\(name)-came").map { line in
                let parts = line.split(separator: ",", maxSplits: 1).map { String($0).trimmingSpaces }
                return Attendee(name: parts.first ?? line, capacity: parts.count > 1 ? parts[1] : "not said")
            }
            let decisions = answers.lines("\(name)-decisions")
            documents.minutes.append(
                Minutes(
                    title: title, children: of, heldOn: on, chair: answers.known("\(name)-chair"),
                    attendees: came.isEmpty ? .notKnown : .known(came),
                    outcome: answers.chosen("\(name)-outcome", as: ReviewOutcome.self).map(Known.known) ?? .notKnown,
                    decisions: decisions.isEmpty ? .notKnown : .known(decisions), attachments: files))
        default:
            let open = answers.lines("\(name)-open").map { OutstandingTask(task: $0, due: .notKnown) }
            let issues = answers.lines("\(name)-issues")
            documents.summaries.append(
                Summary(
                    title: title, children: of, writtenOn: on,
                    author: answers.known("\(name)-author"), authoriser: answers.known("\(name)-authoriser"),
                    authorisedOn: answers.knownDate("\(name)-authorised"),
                    reasonForInvolvement: answers.known("\(name)-reason"),
                    workUndertaken: answers.known("\(name)-work"), outstanding: open.isEmpty ? .notKnown : .known(open),
                    issuesThatMayArise: issues.isEmpty ? .notKnown : .known(issues), attachments: files))
        }
    }

    private func plan(
        _ name: String, title: String, of children: [String], on: Known<CivilDate>, _ files: [Attachment]
    ) -> Plan {
        let outcomes = (1...3).compactMap { number -> PlannedOutcome? in
            let outcome = "\(name)-o\(number)"
            guard let what = answers.words(outcome) else { return nil }
            let action = answers.words("\(outcome)-action").map {
                PlannedAction(
                    action: $0, person: answers.known("\(outcome)-who"), by: answers.knownDate("\(outcome)-by"))
            }
            return PlannedOutcome(
                outcome: what, concern: answers.words("\(outcome)-concern"), children: children,
                actions: [action].compactMap(\.self))
        }
        let point = answers.date("\(name)-point").map { ReviewPoint(on: $0, measure: answers.text("\(name)-measure")) }
        return Plan(
            title: title, children: children, agreedOn: on,
            leadProfessional: answers.contact("\(name)-lead"),
            outcomes: outcomes.isEmpty ? .notKnown : .known(outcomes), visits: answers.known("\(name)-visits"),
            contingency: answers.known("\(name)-contingency"),
            reviewPoints: point.map { .known([$0]) } ?? .notKnown, attachments: files)
    }

    private func attachments(_ files: [CaseFormFile]) -> [Attachment] {
        files.compactMap { RelativePath($0.path).map { Attachment(file: $0) } }
    }
}

extension DocumentKind {
    /// What a document of the kind is called in the case file.
    fileprivate var title: String { self == .plan ? "Child in Need plan" : words.capitalisedFirst }
}

extension ReviewOutcome {
    fileprivate var label: String {
        switch self {
        case .noLongerInNeed: "No longer in need"
        case .continues: "The plan goes on"
        case .furtherAssessment: "To be assessed further"
        case .significantHarm: "Concern about significant harm"
        case .specificCircumstanceEnded: "What it was about has ended"
        }
    }
}
