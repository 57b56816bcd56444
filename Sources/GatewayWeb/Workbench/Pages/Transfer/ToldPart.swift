import CaseTransfer
import GatewayService

/// Who has been told: the family and the agencies, and who is still to be.
struct ToldPart: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        let shape: String
        let style: String
        let what: String
        let detail: String
    }

    let items: [Item]

    init(_ reading: TransferReading) {
        let told = reading.view.record.filter { [.family, .agency, .closing].contains($0.kind) }
        var items = told.map { line in
            Item(
                shape: Shape.done.template, style: "is-good", what: line.what.inPlainWords.capitalisedFirst,
                detail: [line.words["name"] ?? line.words["agency"], line.on.words(on: reading.today)]
                    .compactMap(\.self).joined(separator: ", "))
        }
        for (kind, who) in [(CaseNote.Name.family, "The family"), (.agency, "Agencies of the plan")]
        where !told.contains(where: { $0.kind == kind }) {
            items.append(Item(shape: Shape.ring.template, style: "is-open", what: who, detail: "Not recorded yet"))
        }
        self.items = items
    }
}
