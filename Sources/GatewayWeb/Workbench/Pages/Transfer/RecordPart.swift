import CaseTransfer
import GatewayService

/// What our own people told, noted and considered; it stays in our journal.
struct RecordPart: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let what: String
        let when: String
        let who: String
        let rule: RuleLink?
        let mark: DocumentsPart.Mark
        let words: [ConversationPart.Saying]
        let hasWords: Bool
        let because: String?
        let erased: Bool
    }

    let entries: [Entry]
    let hasEntries: Bool

    /// - Parameter filter: which entries are looked for.
    init(_ reading: TransferReading, filter: RecordFilter = .none) {
        entries = reading.view.record.filter { filter.takes($0, for: reading.acting) }.reversed().map { line in
            let who = line.person.map { person in
                person.text + (line.deputyOf.map { ", as deputy of \($0)" } ?? "")
                    + (line.enteredBy.map { ", entered by \($0)" } ?? "")
            }
            let number =
                line.number.map { " (\(line.kind == .agency ? "agency" : "deficit") \($0))" } ?? ""
            return Entry(
                what: line.what.inPlainWords.capitalisedFirst + number, when: line.on.words(on: reading.today),
                who: who ?? "the gateway", rule: line.rule.map(RuleLink.init),
                mark: line.reported
                    ? .init(
                        style: "mk mk--reported", shape: Shape.reported.template, words: "Reported, not signed")
                    : .init(style: "mk mk--ours", shape: Shape.ours.template, words: "Our own record"),
                words: line.words.sorted { $0.key < $1.key }.map { .init(term: $0.key.asTerm, words: $0.value) },
                hasWords: !line.words.isEmpty, because: line.because, erased: line.erased)
        }
        hasEntries = !entries.isEmpty
    }
}
