import CaseTransfer
import WorkingDays

/// How what a case holds is said on a page.
protocol CaseWords {
    /// A person's or child's name by the key that the pack gives them.
    func name(_ key: String) -> String
}

extension CaseWords {
    func names(_ keys: [String]) -> String { keys.isEmpty ? "all" : keys.map(name).joined(separator: ", ") }

    func known<Value>(_ value: Known<Value>, _ words: (Value) -> String) -> String {
        value.value.map(words) ?? NotKnown.word
    }

    func listed(_ value: Known<[String]>) -> String {
        known(value) { $0.isEmpty ? "none" : $0.joined(separator: "\n") }
    }

    func contact(_ contact: Contact) -> String {
        [contact.name, contact.post, contact.team, "tel. \(contact.telephone)", contact.email].compactMap { $0 }
            .joined(separator: ", ")
    }
}

/// Takes what stands on a page, in its order.
protocol PageWriting {
    /// A heading of a level from 1 to 6.
    mutating func heading(_ level: Int, _ text: String)
    /// A paragraph; its lines stay lines.
    mutating func paragraph(_ text: String)
    /// A label and what stands beside it.
    mutating func rows(_ rows: [(label: String, text: String)])
    /// A table with a head.
    mutating func table(_ head: [String], _ rows: [[String]])
}

extension PageMarkup: PageWriting {
    mutating func paragraph(_ text: String) { paragraph(text, class: nil) }
}
