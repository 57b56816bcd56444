import Foundation

extension Vector {
    /// A manifest that its sender signed and that says what it must not.
    private static func said(
        _ name: String, _ code: String, _ lie: String, _ old: String, _ new: String
    ) -> Vector {
        Vector(name, .manifest, .sender, [code], lie) { try $0.signing(old, new) }
    }

    static let manifest: [Vector] = [
        said(
            "profile", "profile-unsupported", "Another profile of the format.", "profile=\"1-draft\"", "profile=\"2\""),
        Vector("kind", .manifest, .sender, ["kind-unsupported"], "A kind of message that this profile does not have.") {
            try $0.signing { try $0.replacing("<Pack ", by: "<Farewell ").replacing("</Pack>", by: "</Farewell>") }
        },
        Vector("two-statements", .manifest, .sender, ["manifest-schema"], "Two statements in one message.") {
            try $0.signing("<Pack ", "<Test/><Pack ")
        },
        said(
            "manifest-text", "manifest-schema", "A sentence in the manifest, which names nobody.", "<Sender ",
            "Robin Example<Sender "),
        said(
            "manifest-attribute", "manifest-schema", "A name in an attribute of our own.", "<Sender ",
            "<Sender name=\"Robin Example\" "),
        said(
            "spelling-number", "manifest-schema", "A number with a nought before it.", "sequence=\"1\"",
            "sequence=\"01\""),
        said("spelling-truth", "manifest-schema", "0 for false.", "urgent=\"false\"", "urgent=\"0\""),
        said("spelling-date", "manifest-schema", "30 February.", "date=\"2026-11-05\"", "date=\"2026-02-30\""),
        said(
            "spelling-digest", "manifest-schema", "A digest method that is not SHA-256.", "xmlenc#sha256",
            "xmlenc#sha512"),
        said(
            "authority-impossible", "manifest-value", "A code of no family of authorities that do this work.",
            "authority=\"E06000015\"", "authority=\"E07000015\""),
        said(
            "order-missing", "manifest-order", "A pack without a place in the conversation.", "<Order sequence=\"1\"/>",
            ""),
        said(
            "order-previous", "manifest-order", "The second message names none before it.", "sequence=\"1\"",
            "sequence=\"2\""),
        said(
            "child-twice", "manifest-children", "A child stands twice in the statement.", "ref=\"0202020202020202\"",
            "ref=\"0101010101010101\""),
        said(
            "consent-authoriser", "manifest-consent", "Consent was given, and somebody authorised doing without.",
            "way=\"given\"", "way=\"given\" authoriserRole=\"auditor\""),
        said(
            "consent-no-authoriser", "manifest-consent", "An override that nobody authorised.",
            " authoriserRole=\"team-manager\"", ""),
        said("absence-date", "manifest-absence", "A document to follow, and no date.", " by=\"2026-11-05\"", ""),
        said(
            "documents-numbering", "manifest-documents", "A gap in the numbers of the documents.", "ref=\"d3\"",
            "ref=\"d4\""),
        said(
            "documents-type", "manifest-documents", "A structured document that says it is a picture.",
            "mediaType=\"application/xml\"", "mediaType=\"image/png\""),
    ]

    static let documents: [Vector] = [
        Vector(
            "one-wrong-digest", .documents, .onTheWay, ["document-digest"],
            "One letter in the second of five documents."
        ) {
            try $0.replacing("Second.", "Sekond.")
        },
        Vector(
            "one-wrong-digest-attached", .documents, .onTheWay, ["document-digest"],
            "One letter in the last part of an attachment."
        ) {
            let part = try $0.parts[2]
            return try $0.replacing(
                part,
                try part.replacing(
                    "<Part n=\"3\">\(part.dropFirst(12).prefix(1))",
                    by: "<Part n=\"3\">\(part.dropFirst(12).first == "A" ? "B" : "A")"))
        },
        Vector(
            "digest-listed-wrong", .documents, .sender, ["document-digest"],
            "The sender itself lists a digest that is not its document's."
        ) {
            try $0.signing { manifest in
                let entry = try manifest.piece(from: "<Document ref=\"d2\"", through: "/>")
                let digest = try entry.piece(from: " digest=\"", through: "\"")
                return try manifest.replacing(
                    entry, by: try entry.replacing(digest, by: " digest=\"\(String(repeating: "A", count: 43))=\""))
            }
        },
        Vector("size-listed-wrong", .documents, .sender, ["document-size"], "The sender lists another size.") {
            try $0.signing("size=\"300\"", "size=\"301\"")
        },
        Vector(
            "attachment-longer", .documents, .onTheWay, ["document-size", "document-digest"],
            "An attachment with three bytes more."
        ) {
            try $0.replacing("<Part n=\"1\">", "<Part n=\"1\">AAAA")
        },
        Vector("unlisted", .documents, .onTheWay, ["document-unlisted"], "A document that the manifest does not list.")
        {
            try $0.replacing(
                "<Attachment", "<Structured ref=\"d9\">\(ValidBundle.note("Unlisted."))</Structured><Attachment")
        },
        Vector(
            "unlisted-attachment", .documents, .onTheWay, ["document-unlisted"],
            "An attachment that the manifest does not list."
        ) {
            try $0.replacing(
                "</Documents>", "<Attachment ref=\"a9\"><Part n=\"1\">AAAA</Part></Attachment></Documents>")
        },
        Vector("stripped", .documents, .onTheWay, ["document-missing"], "A document was taken out on the way.") {
            try $0.replacing(try $0.holder("d2"), "")
        },
        Vector(
            "stripped-attachment", .documents, .onTheWay, ["document-missing"],
            "An attachment was taken out on the way."
        ) {
            try $0.replacing(try $0.holder("a1"), "")
        },
        Vector("swapped-places", .documents, .onTheWay, ["document-order"], "Two documents in each other's place.") {
            let (first, second) = (try $0.holder("d1"), try $0.holder("d2"))
            return try $0.replacing(first, "@").replacing(second, by: first).replacing("@", by: second)
        },
        Vector(
            "swapped-names", .documents, .onTheWay, ["document-digest", "document-size", "document-order"],
            "Two documents under each other's reference."
        ) {
            try $0.replacing("ref=\"d1\">", "ref=\"@\">").replacing("ref=\"d2\">", by: "ref=\"d1\">").replacing(
                "ref=\"@\">", by: "ref=\"d2\">")
        },
        Vector(
            "another-form", .documents, .onTheWay, ["document-form", "document-missing"],
            "A structured document under an attachment's reference."
        ) {
            try $0.replacing(try $0.holder("a1"), "").replacing("<Structured ref=\"d3\"", by: "<Structured ref=\"a1\"")
        },
        Vector(
            "document-of-another-message", .documents, .onTheWay, ["document-size", "document-digest"],
            "A document of another message in the place of one."
        ) {
            try $0.replacing(try $0.firstDocument, ValidBundle.note("Of another message."))
        },
        Vector(
            "document-schema", .documents, .sender, ["document-schema"],
            "A document that does not follow the schema of its kind."
        ) {
            try $0.document("<other xmlns=\"urn:handover:other:1\"><telephone>01632 960001</telephone></other>")
        },
        Vector(
            "document-another-kind", .documents, .sender, ["document-schema"],
            "A document of another kind than the manifest says."
        ) {
            try $0.signing("form=\"structured\" kind=\"other\"", "form=\"structured\" kind=\"plan\"")
        },
    ]
}
