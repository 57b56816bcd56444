import CaseTransfer
import WorkingDays

extension FormAnswers {
    /// A text that may not be known.
    func known(_ name: String) -> Known<String> { words(name).map(Known.known) ?? .notKnown }

    /// A day that may not be known.
    func knownDate(_ name: String) -> Known<CivilDate> { date(name).map(Known.known) ?? .notKnown }

    /// A yes, a no, or that it is not known.
    func knownBool(_ name: String) -> Known<Bool> {
        switch raw(name) {
        case "yes": .known(true)
        case "no": .known(false)
        default: .notKnown
        }
    }

    /// Names in a line, with commas between them; nil when there are none.
    func list(_ name: String) -> [String]? {
        let list = text(name).split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        return list.isEmpty ? nil : list
    }

    /// There is nothing, or these things: one in each line; not known until it is answered.
    func knownLines(_ name: String) -> Known<[String]> {
        switch raw(name) {
        case "none": .known([])
        case "some": .known(lines("\(name)-which"))
        default: .notKnown
        }
    }
}

extension FormQuestion {
    /// Asks for a list of things: none, or one in each line.
    static func list(_ name: String, _ label: String, none: String, hint: String? = nil) -> FormQuestion {
        .choice(
            name, label, hint: hint,
            [
                FormOption(value: "none", label: none),
                FormOption(
                    value: "some", label: "Yes",
                    asks: [
                        FormQuestion(
                            name: "\(name)-which", label: "Which?", hint: "One in each line.", kind: .sentences,
                            asksFor: "Say which: \(label)")
                    ]),
            ])
    }

    /// Asks for somebody to ring.
    static func contact(_ name: String, _ label: String, hint: String? = nil) -> [FormQuestion] {
        [
            .line(name, label, hint: hint), .line("\(name)-post", "\(label): post"),
            .line("\(name)-telephone", "\(label): telephone"),
        ]
    }
}

extension FormAnswers {
    /// Somebody to ring; not known without a telephone number and without a name.
    func contact(_ name: String) -> Known<Contact> {
        guard words(name) != nil || words("\(name)-telephone") != nil else { return .notKnown }
        return .known(
            Contact(name: words(name), post: words("\(name)-post"), telephone: text("\(name)-telephone")))
    }
}
