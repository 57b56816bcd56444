import CaseTransfer
import SecureXML
import WorkingDays

extension ManifestWriter {
    static func write(_ recall: RecallStatement, to markup: inout ManifestMarkup) {
        markup.element("Recall", ["reason": recall.reason.rawValue, "children": list(recall.children)]) {
            write(recall.documents, to: &$0)
        }
    }

    static func write(_ destruction: DestructionStatement, to markup: inout ManifestMarkup) {
        markup.element(
            "Destruction",
            [
                "children": list(destruction.children), "on": destruction.on.description,
                "by": destruction.by?.rawValue,
            ]
        ) { markup in
            write(destruction.documents, to: &markup)
            for opened in destruction.openings {
                markup.element(
                    "Opened",
                    [
                        "role": opened.role.rawValue, "way": opened.way.rawValue, "first": opened.first.description,
                        "last": opened.last.description,
                    ])
            }
        }
    }

    private static func write(_ documents: [RecalledDocument], to markup: inout ManifestMarkup) {
        for document in documents {
            markup.element("Recalled", ["message": digest(document.message), "ref": document.ref])
        }
    }

    static func write(_ change: ConsentChangeStatement, to markup: inout ManifestMarkup) {
        let kinds = change.documents.map(\.rawValue).joined(separator: " ")
        markup.element(
            "ConsentChange",
            [
                "subject": change.subject, "change": change.change.rawValue, "children": list(change.children),
                "documents": kinds.isEmpty ? nil : kinds, "on": change.on.description,
            ])
    }
}

extension ManifestReader {
    static func recall(_ fields: ManifestFields) throws(ManifestFault) -> RecallStatement {
        let recall = RecallStatement(
            reason: try fields.word("reason"), children: try fields.children("children"),
            documents: try fields.all("Recalled").map(recalled))
        guard recall.isFitting else { throw fields.fault }
        return recall
    }

    static func destruction(_ fields: ManifestFields) throws(ManifestFault) -> DestructionStatement {
        let destruction = DestructionStatement(
            children: try fields.children("children"), documents: try fields.all("Recalled").map(recalled),
            on: try fields.value("on", CivilDate.init), by: try fields.word("by") as Role,
            openings: try fields.all("Opened").map(opened))
        guard destruction.isFitting else { throw fields.fault }
        return destruction
    }

    private static func recalled(_ fields: ManifestFields) throws(ManifestFault) -> RecalledDocument {
        RecalledDocument(message: try fields.digest("message"), ref: try fields.text("ref"))
    }

    private static func opened(_ fields: ManifestFields) throws(ManifestFault) -> PapersOpened {
        PapersOpened(
            role: try fields.word("role"), way: try fields.word("way"),
            first: try fields.value("first", CivilDate.init), last: try fields.value("last", CivilDate.init))
    }

    static func consentChange(_ fields: ManifestFields) throws(ManifestFault) -> ConsentChangeStatement {
        ConsentChangeStatement(
            subject: try fields.text("subject"), change: try fields.word("change"),
            children: try fields.children("children"),
            documents: try fields.optional("documents", documentKinds) ?? [],
            on: try fields.value("on", CivilDate.init))
    }
}
