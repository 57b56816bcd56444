import CaseTransfer
import WorkingDays

extension CaseWriting {
    /// What is asked about one child.
    func childQuestions(_ key: String) -> [FormQuestion] {
        func named(_ part: String) -> String { "\(key)-\(part)" }
        return [
            FormQuestion(
                name: named("name"), label: "Full name", hint: "As the family writes it.", kind: .line,
                asksFor: "Enter the child’s name; for an unborn child, Unborn and the family name"),
            .line(named("also"), "Other names", hint: "Commas between them."),
            FormQuestion(
                name: named("birth"), label: "Is the child born?",
                kind: .one([
                    FormOption(
                        value: "born", label: "Born",
                        asks: [
                            FormQuestion(
                                name: named("dob"), label: "Date of birth", hint: "For example, 14 3 2018",
                                kind: .date, asksFor: "Enter the date of birth")
                        ]),
                    FormOption(
                        value: "unborn", label: "Not born yet",
                        asks: [
                            FormQuestion(
                                name: named("edd"), label: "Expected date of birth", hint: "For example, 14 3 2027",
                                kind: .date, asksFor: "Enter the expected date of birth")
                        ]),
                ]), asksFor: "Say whether the child is born"),
            FormQuestion(
                name: named("sex"), label: "Sex", kind: .pick(FormOption.each(of: Sex.self, \.label)),
                isOptional: true),
            .line(named("local"), "Your own number for the child", hint: "The child identifier of your case system."),
            .line(named("upn"), "Unique pupil number"),
            .line(named("no-upn"), "If there is none, the census reason", hint: "UN1 to UN7"),
            .line(named("nhs"), "NHS number"),
            .line(named("ethnicity"), "Ethnicity", hint: "The census code, as WBRI."),
            .line(named("disabilities"), "Disabilities", hint: "Census codes with commas between them, or NONE."),
            .yesOrNo(named("protection"), "Is the child on a Child Protection Plan?"),
            .day(named("protection-ended"), "The day a Child Protection Plan ended", hint: "If there was one."),
            .yesOrNo(named("looked-after"), "Is the child looked after?"),
            .choice(
                named("agreed"), "Do the parents or carers agree to work with children’s services?",
                [
                    FormOption(value: "yes", label: "They agreed", asks: [.asked(named("agreed-on"), "When?")]),
                    FormOption(value: "no", label: "They declined", asks: [.asked(named("declined-on"), "When?")]),
                ]),
            .yesOrNo(
                named("understands"), "Can the child answer about sharing for themselves?",
                hint: "By their age and understanding. If so, they are asked too."),
            askSighting(named("seen"), "When was the child last seen?"),
            askSighting(named("alone"), "When was the child last seen alone?"),
            askProvision(named("school"), "School or nursery"),
            askProvision(named("gp"), "General practitioner"),
            askProvision(named("health"), "Health visitor or school nurse"),
            askOrders(named("orders")),
        ]
    }

    private func askSighting(_ name: String, _ label: String) -> FormQuestion {
        .choice(
            name, label,
            [
                FormOption(
                    value: "seen", label: "Seen",
                    asks: [
                        .asked("\(name)-on", "Which day?"),
                        FormQuestion(
                            name: "\(name)-by", label: "By whom?", kind: .line, asksFor: "Enter who saw the child"),
                    ]),
                FormOption(
                    value: "not", label: "Not seen",
                    asks: [FormQuestion(name: "\(name)-why", label: "Why?", kind: .line, asksFor: "Say why")]),
            ])
    }

    private func askProvision(_ name: String, _ label: String) -> FormQuestion {
        .choice(
            name, label,
            [
                FormOption(
                    value: "there", label: "There is one",
                    asks: [
                        FormQuestion(
                            name: "\(name)-name", label: "Name", kind: .line, asksFor: "Enter the name: \(label)"),
                        .line("\(name)-contact", "Whom to ask for"), .line("\(name)-telephone", "Telephone"),
                        .line("\(name)-place", "Place"), .day("\(name)-since", "Since"),
                    ]),
                FormOption(
                    value: "none", label: "There is none",
                    asks: [
                        FormQuestion(name: "\(name)-why", label: "Why?", kind: .line, asksFor: "Say why there is none")
                    ]),
            ])
    }

    private func askOrders(_ name: String) -> FormQuestion {
        .choice(
            name, "Court orders in force",
            [
                FormOption(value: "none", label: "None"),
                FormOption(
                    value: "some", label: "There are orders",
                    asks: [
                        FormQuestion(
                            name: "\(name)-kinds", label: "Which?",
                            kind: .any(
                                CourtOrder.Kind.allCases.map { kind in
                                    FormOption(
                                        value: kind.rawValue, label: kind.label,
                                        asks: [
                                            .day("\(name)-\(kind.rawValue)-made", "Made on"),
                                            .day("\(name)-\(kind.rawValue)-until", "Until"),
                                            .line("\(name)-\(kind.rawValue)-court", "Court"),
                                            .line("\(name)-\(kind.rawValue)-terms", "Terms"),
                                        ])
                                }), asksFor: "Tick each order")
                    ]),
            ])
    }

    /// A child as the answers say it.
    func child(_ key: String) -> CaseChild {
        func named(_ part: String) -> String { "\(key)-\(part)" }
        let agreed: ServiceAgreement? =
            switch answers.raw(named("agreed")) {
            case "yes": answers.date(named("agreed-on")).map { ServiceAgreement(agreed: true, on: $0) }
            case "no": answers.date(named("declined-on")).map { ServiceAgreement(agreed: false, on: $0) }
            default: nil
            }
        let isUnborn = answers.raw(named("birth")) == "unborn"
        return CaseChild(
            key: key, localId: answers.known(named("local")), name: answers.text(named("name")),
            alsoKnownAs: answers.list(named("also")), dateOfBirth: isUnborn ? nil : answers.date(named("dob")),
            expectedDateOfBirth: isUnborn ? answers.date(named("edd")) : nil,
            sex: answers.chosen(named("sex"), as: Sex.self).map(Known.known) ?? .notKnown,
            upn: answers.words(named("upn")), upnUnknown: answers.words(named("no-upn")),
            nhsNumber: answers.words(named("nhs")), ethnicity: answers.known(named("ethnicity")),
            disabilities: answers.list(named("disabilities")).map(Known.known) ?? .notKnown,
            childProtectionPlan: answers.knownBool(named("protection")),
            protectionPlanEnded: answers.date(named("protection-ended")),
            lookedAfter: answers.knownBool(named("looked-after")), serviceAgreement: agreed,
            ageAndUnderstanding: answers.knownBool(named("understands")), lastSeen: sighting(named("seen")),
            lastSeenAlone: sighting(named("alone")), school: provision(named("school")), gp: provision(named("gp")),
            healthVisitor: provision(named("health")), ordersInForce: orders(named("orders")), move: move(of: key))
    }

    private func sighting(_ name: String) -> Known<Sighting> {
        switch answers.raw(name) {
        case "seen":
            answers.date("\(name)-on").map { .known(.seen(on: $0, by: answers.text("\(name)-by"))) } ?? .notKnown
        case "not": .known(.notSeen(reason: answers.text("\(name)-why")))
        default: .notKnown
        }
    }

    private func provision(_ name: String) -> Known<Provision> {
        switch answers.raw(name) {
        case "there":
            .known(
                .provided(
                    by: Service(
                        name: answers.text("\(name)-name"), contact: answers.words("\(name)-contact"),
                        telephone: answers.words("\(name)-telephone"), place: answers.words("\(name)-place"),
                        since: answers.date("\(name)-since"))))
        case "none": .known(.notProvided(reason: answers.text("\(name)-why")))
        default: .notKnown
        }
    }

    private func orders(_ name: String) -> Known<[CourtOrder]> {
        switch answers.raw(name) {
        case "none": .known([])
        case "some":
            .known(
                CourtOrder.Kind.allCases.filter { answers.holds($0.rawValue, of: "\(name)-kinds") }.map { kind in
                    let order = "\(name)-\(kind.rawValue)"
                    return CourtOrder(
                        kind: kind, madeOn: answers.knownDate("\(order)-made"), until: answers.date("\(order)-until"),
                        court: answers.known("\(order)-court"), terms: answers.known("\(order)-terms"))
                })
        default: .notKnown
        }
    }
}

extension FormQuestion {
    /// A day that belongs to an answer and is needed with it.
    static func asked(_ name: String, _ label: String) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: "For example, 4 1 2027", kind: .date, asksFor: "Enter the day")
    }
}

extension Sex {
    fileprivate var label: String {
        switch self {
        case .female: "Female"
        case .male: "Male"
        case .unknown: "Not determined or not recorded"
        }
    }
}

extension CourtOrder.Kind {
    /// What people call it: "Supervision order".
    var label: String { rawValue == "other" ? "Another order" : rawValue.replacing("-", with: " ").capitalisedFirst }
}
