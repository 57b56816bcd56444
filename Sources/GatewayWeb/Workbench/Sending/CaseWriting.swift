import CaseTransfer
import GatewayService
import WorkingDays

/// A form as its pages need it: what was typed, whom it can go to, and what stands in the home beside it.
struct CaseWriting: Sendable {
    private(set) var form: CaseForm
    private(set) var answers: FormAnswers
    let sender: AuthorityCode
    let senderName: String
    let today: CivilDate
    let settings: GatewaySettings
    let acting: ActingPerson
    /// The case as it was sent, where documents are added to it; nil for a new one.
    let sent: CaseFile?
    /// The case that a case system exported, which is not typed here; nil for every other form.
    let exported: CaseFile?
    /// Who can authorise sharing without agreement here: nobody who wrote any of what it rests on (DERBY-71, CAL-38).
    let managers: [RegisteredPerson]
    /// What those are called who write cases here.
    let names: [PersonID: String]
    /// The procedure on sharing that the sending authority goes by.
    let sharing: SharingProcedure

    /// - Throws: what reading the people of the gateway throws.
    init(_ form: CaseForm, gateway: Gateway, acting: ActingPerson) throws {
        self.form = form
        sender = gateway.authority
        senderName = gateway.name(of: gateway.authority)
        today = gateway.today
        settings = gateway.settings
        self.acting = acting
        sharing = gateway.sharing
        let day = gateway.today
        let writers = Self.consentWriters(form)
        let question = form.isUrgent ? "manager" : "override-manager"
        let named = form.sections.values.joined().first { $0.name == question }?.value
        managers = try gateway.colleagues(who: .confirmOverride, by: acting).filter {
            $0.isActive(on: day) && !writers.contains($0.id)
                && ($0.id != acting.person.id || $0.id.text == named)
        }
        names = Dictionary(
            try gateway.colleagues(by: acting).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        sent = try form.supplements.flatMap { id in
            try gateway.sentCase(of: gateway.transfer(id.text), by: acting)
        }
        exported = gateway.exportedCase(of: form)
        answers = Self.answers(form)
    }

    private static func answers(_ form: CaseForm) -> FormAnswers {
        FormAnswers(FormFields(pairs: form.sections.values.joined().map { (name: $0.name, value: $0.value) }))
    }

    /// The same with another state of the form.
    func with(_ form: CaseForm) -> CaseWriting {
        var writing = self
        (writing.form, writing.answers) = (form, Self.answers(form))
        return writing
    }

    /// The keys of the children, in their order; the first is there from the beginning.
    var childKeys: [String] { (sent ?? exported)?.children.map(\.key) ?? keys("child", "c") }

    /// The keys of the people, in their order.
    var personKeys: [String] { keys("person", "p") }

    private func keys(_ field: String, _ letter: Character) -> [String] {
        let keys = Self.keys(among: answers.all(field), letter)
        return keys.isEmpty ? ["\(letter)1"] : keys
    }

    /// A key that nothing in the form was ever said under: whoever is added must not inherit what was said of somebody taken out.
    func unusedKey(_ letter: Character, beside keys: [String]) -> String {
        let mentioned = form.sections.values.joined().lazy.flatMap { [String($0.name.prefix { $0 != "-" }), $0.value] }
        let numbers = (keys + mentioned.filter { Self.isKey($0, letter) }).compactMap { Int($0.dropFirst()) }
        return "\(letter)\((numbers.max() ?? 0) + 1)"
    }

    /// The most children, and the most people, of one form: more than any family has. Every page of a form asks about each of them,
    /// and about each pair.
    static let mostOfAKind = 30

    /// The keys of ours among some texts, each once and no more than a form has.
    static func keys(among texts: [String], _ letter: Character) -> [String] {
        var seen: Set<String> = []
        // Eagerly: a lazy filter asks twice about each text, and the second time each was seen already.
        return Array(texts.filter { isKey($0, letter) && seen.insert($0).inserted }.prefix(mostOfAKind))
    }

    /// Whether a text is a key of ours: `c` or `p` and a number.
    static func isKey(_ text: String, _ letter: Character) -> Bool {
        text.first == letter && (1...3).contains(text.dropFirst().count)
            && text.dropFirst().utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    }

    /// What a child is called on the pages.
    func childName(_ key: String) -> String {
        answers.words("\(key)-name") ?? (sent ?? exported)?.children.first { $0.key == key }?.name
            ?? "Child \((childKeys.firstIndex(of: key) ?? 0) + 1)"
    }

    /// What a person is called on the pages.
    func personName(_ key: String) -> String {
        answers.words("\(key)-name") ?? "Person \((personKeys.firstIndex(of: key) ?? 0) + 1)"
    }

    /// A box for each child.
    var childOptions: [FormOption] { childKeys.map { FormOption(value: $0, label: childName($0)) } }

    /// A box for each child and each person.
    var everybody: [FormOption] {
        childOptions
            + personKeys.filter { answers.words("\($0)-name") != nil }.map {
                FormOption(value: $0, label: personName($0))
            }
    }

    /// Those of the children who are ticked under a name; all when none is.
    func children(_ name: String) -> [String] {
        let ticked = childKeys.filter { answers.holds($0, of: name) }
        return ticked.isEmpty ? childKeys : ticked
    }

    /// The family, as lists call it; nil until a child has a name.
    var family: FamilyWords? {
        FamilyWords((sent ?? exported)?.children.map(\.name) ?? childKeys.compactMap { answers.words("\($0)-name") })
    }

    /// The case as it stands: what is not typed yet is not known.
    var caseFile: CaseFile {
        exported
            ?? CaseFile(
                formatVersion: CaseFile.draftFormat, urgent: form.isUrgent, sendingAuthority: sender.text,
                receivingAuthority: recipient?.text ?? answers.text("recipient"), exportedOn: today,
                sourceSystem: "Handover workbench", firstMinute: firstMinute,
                children: childKeys.map(child), people: people, addresses: addresses, documents: documents,
                consent: form.isUrgent && !hasConsent ? nil : consent)
    }
}
