import GatewayService

/// A section of the form in which a case is written down; each can be filled in at any time and left unfinished.
enum CaseSection: String, CaseIterable, Hashable, Sendable {
    case children
    case people
    case move
    case first
    case documents
    case consent
    case recipient
    case review
    /// Everything an urgent notice needs, on one page.
    case urgent

    /// The sections of a form, in their order.
    static func of(_ form: CaseForm) -> [CaseSection] {
        if form.isExported { return [.review] }
        if form.isUrgent { return [.urgent] }
        return form.supplements == nil
            ? [.children, .people, .move, .first, .documents, .consent, .recipient, .review] : [.documents, .review]
    }

    /// What its page is headed with.
    var heading: String {
        switch self {
        case .children: "Children"
        case .people: "People"
        case .move: "Move and residence"
        case .first: "What a duty worker needs first"
        case .documents: "Documents"
        case .consent: "Agreement to share"
        case .recipient: "Recipient"
        case .review: "Review"
        case .urgent: "Urgent notice"
        }
    }

    /// What is said under the heading.
    var lead: String {
        switch self {
        case .children:
            "Each child has a case of their own: each is acknowledged, met about and accepted by themselves."
        case .people: "Parents, carers and everybody else who matters. Who cares for a child is asked about sharing."
        case .move: "The day the children became resident begins the clock. The duty goes with them on that day."
        case .first:
            "Somebody may open this at night. Say what is known, and that there is nothing where there is nothing."
        case .documents: "The four that the procedure names. You can send before all are ready if you say why and when."
        case .consent:
            "Agreeing to share these records is one question. Agreeing to work with children’s services is another."
        case .recipient: "The authority where the children live now."
        case .review: "What is written down, and what still stands in the way. Nothing is sent from this page."
        case .urgent: "Who, where, the present risk and whom to ring. The full pack follows."
        }
    }
}

extension FormQuestion {
    /// A line of text that may stay empty.
    static func line(_ name: String, _ label: String, hint: String? = nil) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint, kind: .line, isOptional: true)
    }

    /// Sentences that may stay empty.
    static func sentences(_ name: String, _ label: String, hint: String? = nil) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint, kind: .sentences, isOptional: true)
    }

    /// A day that may stay empty.
    static func day(_ name: String, _ label: String, hint: String? = nil) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint ?? "For example, 4 1 2027", kind: .date, isOptional: true)
    }

    /// Yes, no, or not known; no answer says that it is not known, and the check asks where it matters.
    static func yesOrNo(_ name: String, _ label: String, hint: String? = nil) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint, kind: .pick(FormOption.yesNoNotKnown), isOptional: true)
    }

    /// One of several that may stay open.
    static func choice(_ name: String, _ label: String, hint: String? = nil, _ options: [FormOption]) -> FormQuestion {
        FormQuestion(name: name, label: label, hint: hint, kind: .one(options), isOptional: true)
    }

    /// The names of every field of it, those of options that are not chosen among them.
    var fieldNames: [String] {
        switch kind {
        case .line, .sentences, .time: [name]
        case .files: []
        case .date: ["day", "month", "year"].map { "\(name)-\($0)" }
        case .pick: [name]
        case .one(let options), .any(let options): [name] + options.flatMap(\.asks).flatMap(\.fieldNames)
        }
    }

    /// The names of every question of it.
    var questionNames: [String] {
        switch kind {
        case .line, .sentences, .time, .files, .date, .pick: [name]
        case .one(let options), .any(let options): [name] + options.flatMap(\.asks).flatMap(\.questionNames)
        }
    }
}

extension FormOption {
    static let yesNoNotKnown = [
        FormOption(value: "yes", label: "Yes"), FormOption(value: "no", label: "No"),
        FormOption(value: "not-known", label: "Not known"),
    ]
}
