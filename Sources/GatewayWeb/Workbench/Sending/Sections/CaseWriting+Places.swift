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

    /// The form without an open place beside a confidential or withheld address: one change of the answer would show it to everybody.
    /// It becomes the confidential place; where something is written down in its stead, it goes.
    var withoutForsakenPlace: CaseWriting {
        guard !isOpenPlace else { return self }
        let isInstead =
            answers.words("home-hidden-lines") != nil
            || (answers.raw("home") == "withheld" && answers.words("home-withheld") != nil)
        let taken = Self.openPlaces.filter { hidden, open in
            !isInstead && answers.words(hidden) == nil && answers.words(open) != nil
        }
        let names = Dictionary(taken.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        var form = form
        for section in form.sections.keys {
            form.sections[section] = form.sections[section]?.compactMap { entry -> CaseForm.Entry? in
                if let name = names[entry.name] { return CaseForm.Entry(name: name, value: entry.value) }
                return Self.openPlace.contains(entry.name) || taken[entry.name] != nil ? nil : entry
            }
        }
        return with(form)
    }

    private var isOpenPlace: Bool { !["confidential", "withheld"].contains(answers.raw("home")) }

    /// The fields of a confidential place, with those of an open one whose words each takes up.
    static let openPlaces = ["home-hidden-lines": "home-open-lines", "home-hidden-postcode": "home-open-postcode"]
    static let hiddenPlace: Set<String> = Set(openPlaces.keys)
    private static let openPlace: Set<String> = Set(openPlaces.values)
}
