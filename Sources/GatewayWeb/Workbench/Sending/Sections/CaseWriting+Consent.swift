import CaseTransfer
import GatewayService
import WorkingDays

extension CaseWriting {
    /// Whom the law asks, with what each is called: everybody with care, whoever has parental responsibility, young people.
    var voices: [(key: String, name: String, standing: String)] {
        var seen: Set<String> = []
        return caseFileWithoutConsent.consentSubjects.compactMap { subject in
            guard seen.insert(subject.key).inserted else { return nil }
            let name = subject.key.hasPrefix("c") ? childName(subject.key) : personName(subject.key)
            let standing =
                switch subject.standing {
                case .withCare: "cares for the children"
                case .withoutCare: "a parent or carer who does not care for them now"
                case .ownRight: "answers for themselves"
                }
            return (subject.key, name, standing)
        }
    }

    /// What is asked of what one person said.
    func consentQuestions(_ key: String) -> [FormQuestion] {
        let name = "\(key)-says"
        func why(_ answer: String, _ label: String) -> FormQuestion {
            FormQuestion(name: "\(name)-\(answer)-why", label: label, kind: .sentences, asksFor: "Say why")
        }
        let taken: [FormQuestion] = [
            .asked("\(name)-given-on", "When?"),
            FormQuestion(
                name: "\(name)-given-how", label: "How were they asked?", hint: "In person, by telephone.", kind: .line,
                asksFor: "Say how they were asked"),
            FormQuestion(
                name: "\(name)-given-by", label: "Who asked?", kind: .line, asksFor: "Enter who asked",
                preset: acting.person.name),
        ]
        return [
            FormQuestion(
                name: name, label: "What did they say to sharing these records?",
                kind: .one([
                    FormOption(value: ConsentAnswer.Kind.given.rawValue, label: "Agreed", asks: taken),
                    FormOption(
                        value: ConsentAnswer.Kind.refused.rawValue, label: "Refused",
                        then: "Nothing leaves without advice that it may, or because of risk.",
                        asks: [
                            .asked("\(name)-refused-on", "When?"),
                            .sentences("\(name)-refused-why", "What did they say?"),
                        ]),
                    FormOption(
                        value: ConsentAnswer.Kind.notSoughtRisk.rawValue,
                        label: "Not asked: asking would raise the risk",
                        asks: [why("risk", "Why would asking raise the risk?")]),
                    FormOption(
                        value: ConsentAnswer.Kind.notReachable.rawValue, label: "Could not be reached",
                        asks: [
                            FormQuestion(
                                name: "\(name)-attempts", label: "How often was it tried?", hint: "A number.",
                                kind: .line, asksFor: "Enter how often it was tried"),
                            .sentences("\(name)-reach-why", "What was tried"),
                        ]),
                    FormOption(
                        value: ConsentAnswer.Kind.notAsked.rawValue, label: "Not asked, for another reason",
                        asks: [why("not", "Why were they not asked?")]),
                ]), isOptional: true)
        ]
    }

    /// What is asked beside what people said: sharing without agreement, advice, and the law it is shared under.
    var sharingQuestions: [FormQuestion] {
        [overrideQuestion, adviceQuestion] + [adoptQuestion].compactMap(\.self) + [
            FormQuestion(
                name: "basis", label: "The lawful basis for sharing",
                hint: "Agreement is good practice, and no lawful basis. Public task is uk-gdpr-6-1-e.", kind: .line,
                asksFor: "Enter the lawful basis as a code"),
            .asked("basis-on", "When was that settled?"),
        ]
    }

    private var overrideQuestion: FormQuestion {
        FormQuestion(
            name: "override", label: "Sharing without agreement",
            kind: .any([
                FormOption(
                    value: "yes", label: "It is shared without agreement, because of risk",
                    then:
                        "A manager who did not write it confirms it under their own account. Until then nothing leaves.",
                    asks: [
                        FormQuestion(
                            name: "override-limb", label: "On which ground?",
                            kind: .one([
                                FormOption(
                                    value: ConsentOverride.Limb.riskOfHarm.rawValue,
                                    label: "Not sharing would place a child or a vulnerable adult at risk of harm"),
                                FormOption(
                                    value: ConsentOverride.Limb.seekingIncreasesRisk.rawValue,
                                    label: "Asking might itself raise the risk of harm"),
                            ]), asksFor: "Choose the ground"),
                        FormQuestion(
                            name: "override-why", label: "Why?", hint: "It goes on record and to the other authority.",
                            kind: .sentences, asksFor: "Say why"),
                        managerQuestion("override-manager"),
                    ] + forChildren("override-of"))
            ]), isOptional: true)
    }

    /// Who authorises it.
    func managerQuestion(_ name: String) -> FormQuestion {
        FormQuestion(
            name: name, label: "Which manager authorises it?",
            kind: .pick(managers.map { FormOption(value: $0.id.text, label: "\($0.name), \($0.post)") }),
            asksFor: "Choose the manager who authorises it")
    }

    private var adviceQuestion: FormQuestion {
        let advisers = SharingAdvice.Adviser.allCases.filter { $0 != .teamManager || sharing.takesManagersReason }
        return FormQuestion(
            name: "advice", label: "Advice on sharing",
            kind: .any([
                FormOption(
                    value: "yes", label: "Advice was taken",
                    asks: [
                        FormQuestion(
                            name: "advice-from", label: "Whose?",
                            kind: .pick(advisers.map { FormOption(value: $0.rawValue, label: $0.label) }),
                            asksFor: "Choose who advised"),
                        FormQuestion(
                            name: "advice-by", label: "Their name", kind: .line, asksFor: "Enter who advised"),
                        FormQuestion(
                            name: "advice-may", label: "May it be shared?",
                            kind: .pick([FormOption(value: "yes", label: "Yes"), FormOption(value: "no", label: "No")]),
                            asksFor: "Say what was advised"),
                        FormQuestion(
                            name: "advice-words", label: "What was advised", kind: .sentences,
                            asksFor: "Write what was advised"),
                        .asked("advice-on", "When?"),
                    ] + forChildren("advice-of"))
            ]), isOptional: true)
    }

    private func forChildren(_ name: String) -> [FormQuestion] {
        guard childKeys.count > 1 else { return [] }
        return [
            FormQuestion(
                name: name, label: "For which children?", hint: "All, when none is ticked.", kind: .any(childOptions),
                isOptional: true)
        ]
    }

    /// Who has to confirm before it leaves, by name and in their order: the author of what somebody else signs, then the manager;
    /// empty where nobody has to.
    ///
    /// - Parameter review: what was answered beside an export.
    func awaited(_ review: FormAnswers) -> [String] {
        var id = consent.override?.authoriser
        if form.isUrgent, !hasConsent { id = PersonID(answers.raw("manager")) }
        if let exported { id = exported.consent?.override?.authoriser ?? PersonID(review.raw("manager")) }
        guard let id else { return [] }
        let author = writers.override.flatMap { $0 == acting.person.id ? nil : name(of: $0) }
        return [author, managers.first { $0.id == id }?.name ?? id.text].compactMap(\.self)
    }

    /// Whether anything at all is said of agreement.
    var hasConsent: Bool { !consent.answers.isEmpty || consent.override != nil || consent.advice != nil }

    /// What was said about sharing.
    var consent: ConsentRecord {
        let subjects = caseFileWithoutConsent.consentSubjects
        var children: [String: Set<String>] = [:]
        for subject in subjects { children[subject.key, default: []].formUnion(subject.children) }
        let said = voices.compactMap { voice in
            answers.chosen("\(voice.key)-says", as: ConsentAnswer.Kind.self).map { answer in
                consentAnswer(
                    answer, of: voice.key, about: childKeys.filter { children[voice.key]?.contains($0) ?? false })
            }
        }
        return ConsentRecord(
            answers: said, override: consentOverride, advice: advice,
            lawfulBasis: LawfulBasis(
                code: answers.text("basis"), on: answers.date("basis-on") ?? today,
                by: name(of: writer(of: Self.basisFields) ?? acting.person.id)))
    }

    private func consentAnswer(_ answer: ConsentAnswer.Kind, of key: String, about children: [String]) -> ConsentAnswer
    {
        let name = "\(key)-says"
        // Whoever decided not to ask, or tried, wrote it down; not whoever signs the form.
        let writer = self.name(of: writer(ofAnswer: key) ?? acting.person.id)
        return switch answer {
        case .given:
            ConsentAnswer(
                person: key, children: children, answer: answer, how: answers.words("\(name)-given-how"),
                on: answers.date("\(name)-given-on"), by: answers.words("\(name)-given-by"))
        case .refused:
            ConsentAnswer(
                person: key, children: children, answer: answer, on: answers.date("\(name)-refused-on"),
                reason: answers.words("\(name)-refused-why"))
        case .notSoughtRisk:
            ConsentAnswer(
                person: key, children: children, answer: answer, by: writer,
                reason: answers.words("\(name)-risk-why"))
        case .notReachable:
            ConsentAnswer(
                person: key, children: children, answer: answer, by: writer,
                reason: answers.words("\(name)-reach-why"),
                attempts: UInt16(answers.text("\(name)-attempts")).map(Int.init))
        case .notAsked:
            ConsentAnswer(
                person: key, children: children, answer: answer, by: writer,
                reason: answers.words("\(name)-not-why"))
        }
    }

    private var consentOverride: ConsentOverride? {
        guard answers.holds("yes", of: "override"),
            let limb = answers.chosen("override-limb", as: ConsentOverride.Limb.self),
            let manager = PersonID(answers.raw("override-manager")), let why = answers.words("override-why")
        else { return nil }
        let saving = form.lastSaving(of: Self.overrideFields)
        return ConsentOverride(
            children: children("override-of"), limb: limb, rationale: why, author: saving?.by ?? acting.person.id,
            authoriser: manager, on: saving?.at.londonDate ?? today)
    }

    private var advice: SharingAdvice? {
        guard answers.holds("yes", of: "advice"),
            let adviser = answers.chosen("advice-from", as: SharingAdvice.Adviser.self),
            let on = answers.date("advice-on")
        else { return nil }
        return SharingAdvice(
            children: children("advice-of"), adviser: adviser, mayShare: answers.raw("advice-may") == "yes",
            outcome: answers.text("advice-words"), by: answers.text("advice-by"), on: on)
    }

    /// The case without what depends on who is in it.
    private var caseFileWithoutConsent: CaseFile {
        CaseFile(
            formatVersion: CaseFile.draftFormat, urgent: form.isUrgent, sendingAuthority: sender.text,
            receivingAuthority: "", exportedOn: today, firstMinute: firstMinute, children: childKeys.map(child),
            people: people, addresses: [], documents: CaseDocuments())
    }
}

extension SharingAdvice.Adviser {
    fileprivate var label: String {
        switch self {
        case .caldicottGuardian: "Caldicott Guardian"
        case .legalServices: "Legal services"
        case .teamManager: "Team manager, with a reason"
        }
    }
}
