import CaseTransfer
import GatewayService

extension CaseWriting {
    /// The fields in which a place stands that must not become known: that of a confidential address, and what was typed as an open
    /// one before it was called confidential or withheld.
    var placeFields: Set<String> {
        isOpenPlace ? Self.hiddenPlace : Self.hiddenPlace.union(Self.openPlace)
    }

    /// Those of them that the reader is not shown: whoever may not see confidential addresses sees what they typed themselves.
    var placesKeptFromReader: Set<String> {
        guard Permission.check(.revealAddress, by: acting.person.roles) != nil else { return [] }
        return placeFields.filter { name in
            let values = answers.all(name)
            guard values.contains(where: { !$0.isEmpty }) else { return false }
            // What stands in a page that was not saved yet is the reader's own.
            return (writer(of: [name]) ?? form.begunBy) != acting.person.id
                && form.stood(values, in: name, at: form.version) != false
        }
    }

    /// The fields in which the place of the new address is typed, and who sees it.
    func placeQuestions(_ name: String) -> [FormQuestion] {
        let (secret, kept) = (placeFields, placesKeptFromReader)
        func sight(_ field: String) -> FormQuestion.Sight {
            kept.contains(field) ? .kept : secret.contains(field) ? .notPrinted : .shown
        }
        return [
            FormQuestion(
                name: "\(name)-lines", label: "Address", hint: "Without the postcode.", kind: .sentences,
                asksFor: "Enter the address", sight: sight("\(name)-lines")),
            FormQuestion(
                name: "\(name)-postcode", label: "Postcode", kind: .line, isOptional: true,
                sight: sight("\(name)-postcode")),
        ]
    }

    /// The form without an open place beside a confidential or withheld address that is written down whole: one change of the answer
    /// would show it to everybody.
    var withoutForsakenPlace: CaseWriting {
        let instead = ["confidential": "home-hidden-lines", "withheld": "home-withheld"][answers.raw("home")]
        guard instead.flatMap({ answers.words($0) }) != nil else { return self }
        var form = form
        for section in form.sections.keys { form.sections[section]?.removeAll { Self.openPlace.contains($0.name) } }
        return with(form)
    }

    private var isOpenPlace: Bool { !["confidential", "withheld"].contains(answers.raw("home")) }

    static let hiddenPlace: Set<String> = ["home-hidden-lines", "home-hidden-postcode"]
    private static let openPlace: Set<String> = ["home-open-lines", "home-open-postcode"]
}
