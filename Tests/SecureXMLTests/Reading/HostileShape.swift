import SecureXML

extension HostileFile {
    private static let bundle = "urn:handover:bundle:1"
    private static let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""

    /// Rules 2 to 7: files that are well-formed and not an envelope.
    static let shape: [HostileFile] = [
        HostileFile("another root", .root) { envelope in
            Array(
                envelope.text.replacingFirst("<TransferBundle ", "<Bundle ")
                    .replacingFirst("</TransferBundle>", "</Bundle>").utf8)
        },
        .replacing("the root in another namespace", .root, "=\"urn:handover:bundle:1\"", "=\"urn:handover:bundle:2\""),
        .replacing("an attribute on the root", .root, "<TransferBundle ", "<TransferBundle version=\"1\" "),
        .replacing(
            "a second prefix for the root's namespace", .shellNamespaceDeclaration, "<TransferBundle ",
            "<TransferBundle xmlns:b=\"\(bundle)\" "),
        .replacing(
            "a document's namespace declared on the root", .shellNamespaceDeclaration, "<TransferBundle ",
            "<TransferBundle xmlns:plan=\"urn:handover:plan:1\" "),
        .replacing(
            "a namespace declared on a holder", .shellNamespaceDeclaration, "<Structured ",
            "<Structured xmlns:p=\"urn:p\" "),
        .replacing(
            "a namespace declared on the documents", .shellNamespaceDeclaration, "<Documents>",
            "<Documents xmlns:p=\"urn:p\">"),
        .replacing("a fourth child", .order, "</Documents>", "</Documents><More/>"),
        HostileFile("the signature before the manifest", .order) { envelope in
            var spoiled = envelope
            swap(&spoiled.manifest, &spoiled.signature)
            return spoiled.bytes
        },
        HostileFile("no documents", .order) { envelope in
            var spoiled = envelope
            spoiled.documents = ""
            return spoiled.bytes
        },
        HostileFile("a manifest moved into the documents, another in its place", .reservedId) { envelope in
            var spoiled = envelope
            spoiled.documents = envelope.documents.replacingFirst(
                "</Documents>", "<Structured ref=\"w-1\">\(envelope.manifest)</Structured></Documents>")
            spoiled.manifest = envelope.manifest.replacingFirst("m-1", "m-2")
            return spoiled.bytes
        },
        HostileFile("the manifest doubled", .order) { envelope in
            var spoiled = envelope
            spoiled.manifest += envelope.manifest
            return spoiled.bytes
        },
        .replacing("the manifest in another namespace", .order, "<Manifest ", "<Manifest xmlns=\"urn:other\" "),
        HostileFile("the manifest wrapped in an element", .order) { envelope in
            var spoiled = envelope
            spoiled.manifest = "<Wrapper>\(envelope.manifest)</Wrapper>"
            return spoiled.bytes
        },
        .replacing("text between the children", .strayText, "</Manifest>", "</Manifest>and"),
        .replacing("text in the documents", .strayText, "<Documents>", "<Documents>text"),
        .replacing("text in a holder", .strayText, "<Structured ref=\"plan-1\">", "<Structured ref=\"plan-1\">x"),
        .replacing("a manifest without its Id", .manifestId, " Id=\"handover-manifest\"", ""),
        .replacing("a manifest with another Id", .manifestId, "Id=\"handover-manifest\"", "Id=\"manifest\""),
        .replacing("the Id in lower case", .manifestId, " Id=\"handover-manifest\"", " id=\"handover-manifest\""),
        .replacing("a reserved Id used again", .reservedId, "<Message id=\"m-1\"", "<Message ID=\"handover-manifest\""),
        .replacing(
            "a reserved Id used again in a namespace of its own", .reservedId, "<plan:Aim ",
            "<plan:Aim plan:iD=\"handover-signature\" "),
        .replacing(
            "a reserved Id used again with white space", .reservedId, "<plan:Aim ",
            "<plan:Aim Id=\" handover-ref-manifest\t\" "),
        .replacing(
            "a reserved Id used again by character references", .reservedId, "<plan:Aim ",
            "<plan:Aim Id=\"handover&#45;manifest\" "),
        .replacing("a reserved Id missing", .reservedId, " Id=\"handover-ref-manifest\"", ""),
        HostileFile("a second signature in a document", .secondSignature) { envelope in
            envelope.replacing(TestEnvelope.notes, envelope.signature)
        },
        HostileFile("a second signature after the first", .secondSignature) { envelope in
            var spoiled = envelope
            spoiled.signature += envelope.signature
            return spoiled.bytes
        },
        HostileFile("no signature", .signatureMissing) { envelope in
            var spoiled = envelope
            spoiled.signature = ""
            return spoiled.bytes
        },
        .replacing("xml:lang on the manifest", .xmlAttribute, "<Manifest ", "<Manifest xml:lang=\"en\" "),
        .replacing("xml:lang on a holder", .xmlAttribute, "<Structured ", "<Structured xml:lang=\"en\" "),
        .replacing("xml:space in a document", .xmlAttribute, "<plan:Aim ", "<plan:Aim xml:space=\"preserve\" "),
        .replacing("xml:id in a document", .xmlAttribute, "<plan:Aim ", "<plan:Aim xml:id=\"a\" "),
        .replacing("xml:base in a document", .xmlAttribute, "<plan:Aim ", "<plan:Aim xml:base=\"http://x/\" "),
        .replacing(
            "xsi:type in a document", .schemaInstance, "<plan:Aim ", "<plan:Aim \(instance) xsi:type=\"plan:X\" "),
        .replacing(
            "a schema location on the root", .schemaInstance, "<TransferBundle ",
            "<TransferBundle \(instance) xsi:schemaLocation=\"a b\" "),
        .replacing("something else among the documents", .holder, "<Documents>", "<Documents><Other ref=\"o-1\"/>"),
        HostileFile("a structured document after an attachment", .holderOrder) { envelope in
            envelope.replacing(
                "</Documents>", "<Structured ref=\"late-1\">\(TestEnvelope.notes)</Structured></Documents>")
        },
        .replacing("a holder without reference", .holderAttribute, "<Structured ref=\"plan-1\">", "<Structured>"),
        .replacing(
            "a holder with a second attribute", .holderAttribute, "<Structured ref=\"plan-1\"",
            "<Structured ref=\"plan-1\" a=\"b\""),
        .replacing(
            "a reference that climbs folders", .holderAttribute, "<Structured ref=\"plan-1\"",
            "<Structured ref=\"../plan\""),
        .replacing("an empty reference", .holderAttribute, "<Structured ref=\"plan-1\"", "<Structured ref=\"\""),
        .replacing("an attribute on the documents", .holderAttribute, "<Documents>", "<Documents a=\"b\">"),
        .replacing("one reference twice", .holderRepeated, "<Structured ref=\"notes-1\"", "<Structured ref=\"plan-1\""),
        .replacing(
            "a reference of a document and an attachment", .holderRepeated, "<Attachment ref=\"letter-1\"",
            "<Attachment ref=\"plan-1\""),
        .document("an empty holder", .holderContent) { "" },
        .document("two elements in a holder", .holderContent) { TestEnvelope.plan + TestEnvelope.plan },
        .document("a document in the root's own namespace by inheritance", .inheritedNamespace) { "<Plan/>" },
        .document("an inner element that inherits", .inheritedNamespace) { "<a:A xmlns:a=\"urn:a\"><B/></a:A>" },
        .document("an inner element that inherits after a sibling that does not", .inheritedNamespace) {
            "<a:A xmlns:a=\"urn:a\"><B xmlns=\"urn:b\"/><B/></a:A>"
        },
        .document("a relative namespace name", .relativeNamespace) { "<a:A xmlns:a=\"plan\"/>" },
        .document("a namespace switched off", .relativeNamespace) { "<A xmlns=\"\"/>" },
    ]

    /// Rule 7: attachments.
    static let attachments: [HostileFile] = [
        .parts("no part", .withoutParts, ""),
        .parts("text beside the parts", .strayText, "<Part n=\"1\">AAAA</Part>x"),
        .parts("another element", .attachmentElement, "<Piece n=\"1\">AAAA</Piece>"),
        .parts("an element inside a part", .attachmentElement, "<Part n=\"1\">AAAA<b/></Part>"),
        .parts("a part in another namespace", .attachmentElement, "<Part xmlns=\"urn:p\" n=\"1\">AAAA</Part>"),
        .parts("numbering from nought", .partNumber, "<Part n=\"0\">AAAA</Part>"),
        .parts("a number left out", .partNumber, "<Part n=\"1\">AAAA</Part><Part n=\"3\">AAAA</Part>"),
        .parts("a number twice", .partNumber, "<Part n=\"1\">AAAA</Part><Part n=\"1\">AAAA</Part>"),
        .parts("a number with a nought in front", .partNumber, "<Part n=\"01\">AAAA</Part>"),
        .parts("a part without a number", .partNumber, "<Part>AAAA</Part>"),
        .parts("a part with a second attribute", .partNumber, "<Part n=\"1\" a=\"b\">AAAA</Part>"),
        .parts("a length that is no multiple of four", .partLength, "<Part n=\"1\">AAAAA</Part>"),
        .parts("an empty part before another", .partLength, "<Part n=\"1\"></Part><Part n=\"2\">AAAA</Part>"),
        .parts("an empty part after another", .partLength, "<Part n=\"1\">AAAA</Part><Part n=\"2\"/>"),
        .parts("padding before the last part", .partPadding, "<Part n=\"1\">AA==</Part><Part n=\"2\">AAAA</Part>"),
        .parts("padding inside a part", .partBase64, "<Part n=\"1\">AA==AAAA</Part>"),
        .parts("white space in a part", .partBase64, "<Part n=\"1\">AAAA\nAAA=</Part>"),
        .parts("white space around a part", .partBase64, "<Part n=\"1\"> AAAAAAAA   </Part>"),
        .parts("spare bits that are not nought", .partBase64, "<Part n=\"1\">AAAAAB==</Part>"),
        .parts("the letters of URLs", .partBase64, "<Part n=\"1\">AA-_</Part>"),
        .parts(
            "a reference without an end, and then more and more", .notWellFormed,
            "<Part n=\"1\">AAAA&" + String(repeating: "A", count: 1_000_000)),
        .parts("padding alone", .partBase64, "<Part n=\"1\">====</Part>"),
        .parts(
            "a part of one character too many", .partTooLong,
            "<Part n=\"1\">\(String(repeating: "A", count: 4_194_308))</Part>"),
    ]
}
