import CaseTransfer
import SecureXML
import WorkingDays

extension ManifestWriter {
    static func write(_ residence: ResidenceStatement, to markup: inout ManifestMarkup) {
        markup.element(
            "Residence",
            [
                "children": list(residence.children), "act": residence.act.rawValue,
                "toldBy": residence.source.toldBy.rawValue, "how": residence.source.how.rawValue,
                "on": residence.source.on.description,
            ]
        ) { markup in
            markup.element(
                "Since",
                [
                    "date": residence.residence.date.description,
                    "certainty": residence.residence.certainty.rawValue, "kind": residence.residence.kind.rawValue,
                ])
            write(residence.dues, to: &markup)
        }
    }

    static func write(_ restatement: RestatementStatement, to markup: inout ManifestMarkup) {
        markup.element("Restatement", ["reason": restatement.reason.rawValue]) {
            write(restatement.children, to: &$0)
        }
    }
}

extension ManifestReader {
    static func residence(_ fields: ManifestFields) throws(ManifestFault) -> ResidenceStatement {
        let since = try fields.only("Since")
        return ResidenceStatement(
            children: try fields.children("children"), act: try fields.word("act"),
            residence: Residence(
                date: try since.value("date", CivilDate.init), certainty: try since.word("certainty"),
                kind: try since.word("kind")),
            source: ResidenceSource(
                toldBy: try fields.word("toldBy"), how: try fields.word("how"),
                on: try fields.value("on", CivilDate.init)),
            dues: try fields.all("Due").map(due))
    }

    static func restatement(_ fields: ManifestFields) throws(ManifestFault) -> RestatementStatement {
        RestatementStatement(reason: try fields.word("reason"), children: try fields.all("Due").map(due))
    }
}
