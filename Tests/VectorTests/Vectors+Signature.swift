import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML

extension Vector {
    private static let c14n = "http://www.w3.org/2001/10/xml-exc-c14n#"
    private static let transform = "<ds:Transform Algorithm=\"\(c14n)\"/>"

    /// A signature of another form, which its sender signed: value and digests are right.
    private static func form(
        _ name: String, _ codes: [String], _ lie: String, _ old: String, _ new: String
    ) -> Vector {
        Vector(name, .closedSignature, .sender, codes, lie) { try $0.sealing(old, new) }
    }

    static let signature: [Vector] = [
        Vector(
            "signature-missing", .closedSignature, .onTheWay,
            ["signature-missing", "shape-order", "shape-reserved-id"], "There is no signature."
        ) {
            try $0.replacing(try $0.signature, "")
        },
        form(
            "canonicalisation-inclusive", ["signature-canonicalisation"], "Inclusive canonicalisation.",
            "<ds:CanonicalizationMethod Algorithm=\"\(c14n)\"",
            "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""),
        form(
            "canonicalisation-comments", ["signature-canonicalisation"], "Canonicalisation that signs comments.",
            "<ds:CanonicalizationMethod Algorithm=\"\(c14n)\"",
            "<ds:CanonicalizationMethod Algorithm=\"\(c14n)WithComments\""),
        form(
            "method-sha-1", ["signature-method", "signature-key-strength"], "ECDSA with SHA-1.", "#ecdsa-sha256",
            "#ecdsa-sha1"),
        form(
            "method-hmac", ["signature-method", "signature-key-strength"],
            "A keyed hash, whose key would be the public certificate.", "#ecdsa-sha256", "#hmac-sha256"),
        form(
            "method-of-another-key", ["signature-key-strength"], "RSA is named for a key on P-256.", "#ecdsa-sha256",
            "#rsa-sha256"),
        form(
            "digest-sha-1", ["signature-digest-method"], "A reference digested with SHA-1.", "xmlenc#sha256",
            "xmldsig#sha1"),
        form(
            "transform-missing", ["signature-transform", "signature-shape"], "A reference without its transform.",
            transform, ""),
        form(
            "transform-twice", ["signature-transform", "signature-shape"], "The transform twice.", transform,
            transform + transform),
        form(
            "transform-enveloped", ["signature-transform"], "The transform that leaves the signature out.", transform,
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>"),
        form(
            "transform-xpath", ["signature-transform", "signature-shape"],
            "A transform that signs whatever an expression picks.",
            transform,
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>self::Sender</ds:XPath></ds:Transform>"
        ),
        form(
            "transform-xslt", ["signature-transform"], "A transform that is a program.", transform,
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"),
        form(
            "transform-prefix-list", ["signature-transform", "signature-shape"],
            "A list of prefixes for canonicalisation.", transform,
            "<ds:Transform Algorithm=\"\(c14n)\"><ec:InclusiveNamespaces xmlns:ec=\"\(c14n)\" PrefixList=\"ds\"/></ds:Transform>"
        ),
        Vector(
            "references-one", .closedSignature, .sender,
            ["signature-references", "signature-shape", "signature-properties-digest"],
            "Only the manifest is referred to."
        ) {
            try $0.sealing {
                try $0.replacing(try $0.piece(from: "<ds:Reference Type=", through: "</ds:Reference>"), by: "")
            }
        },
        Vector(
            "references-three", .closedSignature, .sender, ["signature-references", "signature-shape"],
            "A third reference, to the root."
        ) {
            try $0.sealing { text in
                let second = try text.piece(from: "<ds:Reference Type=", through: "</ds:Reference>")
                return try text.replacing(
                    second, by: try second.replacing("#handover-signed-properties", by: "") + second)
            }
        },
        Vector(
            "references-hundred", .closedSignature, .sender, ["signature-references", "signature-shape"],
            "A hundred references to digest."
        ) {
            try $0.sealing { text in
                let second = try text.piece(from: "<ds:Reference Type=", through: "</ds:Reference>")
                return try text.replacing(second, by: String(repeating: second, count: 99))
            }
        },
        Vector(
            "references-swapped", .closedSignature, .sender,
            ["signature-references", "signature-shape", "signature-manifest-digest"],
            "The references in the other order."
        ) {
            try $0.sealing { text in
                let first = try text.piece(from: "<ds:Reference Id=", through: "</ds:Reference>")
                let second = try text.piece(from: "<ds:Reference Type=", through: "</ds:Reference>")
                return try text.replacing(first, by: "@").replacing(second, by: first).replacing("@", by: second)
            }
        },
        form(
            "target-whole-file", ["signature-references"], "The first reference is to the whole file.",
            "URI=\"#handover-manifest\"", "URI=\"\""),
        form(
            "target-xpointer", ["signature-references"], "The first reference is an XPointer to the root.",
            "URI=\"#handover-manifest\"", "URI=\"#xpointer(/)\""),
        form(
            "target-xpointer-id", ["signature-references"], "The first reference is an XPointer by Id.",
            "URI=\"#handover-manifest\"", "URI=\"#xpointer(id('handover-manifest'))\""),
        form(
            "target-elsewhere", ["signature-references"], "The first reference is to another server.",
            "URI=\"#handover-manifest\"", "URI=\"http://127.0.0.1:9/m.xml\""),
        form(
            "target-file", ["signature-references"], "The first reference is to a file of the verifier's.",
            "URI=\"#handover-manifest\"", "URI=\"file:///etc/hostname\""),
        form(
            "target-properties-type", ["signature-references"], "The second reference is of another type.",
            "01903#SignedProperties", "01903/v1.1.1#SignedProperties"),
        form(
            "shape-attribute", ["signature-shape"], "SignedInfo has an Id.", "<ds:SignedInfo>",
            "<ds:SignedInfo Id=\"i\">"),
        form("shape-text", ["signature-shape"], "SignedInfo has text.", "<ds:SignedInfo>", "<ds:SignedInfo>x"),
        form(
            "shape-second-object",
            [
                "signature-shape", "signature-target", "signature-object-format", "signature-properties-digest",
                "signature-digest-method", "signature-certificate-substituted", "signature-time-unreadable",
            ], "A second object.", "</ds:Object>", "</ds:Object><ds:Object/>"),
        form(
            "key-value", ["signature-key-value", "signature-key-info", "signature-shape"],
            "A bare key beside the certificate.",
            "</ds:KeyInfo>", "<ds:KeyValue/></ds:KeyInfo>"),
        Vector(
            "certificates-two", .closedSignature, .sender,
            [
                "signature-key-info", "signature-shape", "signature-certificate-unreadable",
                "signature-certificate-substituted",
            ],
            "Two certificates."
        ) { bundle in
            try bundle.sealing { text in
                let one = try text.piece(from: "<ds:X509Certificate>", through: "</ds:X509Certificate>")
                return try text.replacing(
                    one,
                    by: one
                        + "<ds:X509Certificate>\(Base64.string(bundle.stranger.certificate.der))</ds:X509Certificate>")
            }
        },
        form(
            "certificate-garbled", ["signature-certificate-unreadable", "signature-certificate-substituted"],
            "A certificate that is none.",
            "<ds:X509Certificate>", "<ds:X509Certificate>\n"),
        form(
            "unsigned-properties", ["signature-unsigned-properties", "signature-shape"], "Unsigned properties.",
            "</xades:SignedProperties>", "</xades:SignedProperties><xades:UnsignedProperties/>"),
        form(
            "properties-target", ["signature-target"], "Properties about another signature.",
            "Target=\"#handover-signature\"", "Target=\"#other\""),
        form(
            "properties-format", ["signature-object-format"], "A media type of something else.",
            "ObjectReference=\"#handover-ref-manifest\"", "ObjectReference=\"#other\""),
        form(
            "time-zone", ["signature-time-unreadable"], "A signing time in another zone.", "Z</xades:SigningTime>",
            "+00:00</xades:SigningTime>"),
        Vector("value-der", .closedSignature, .onTheWay, ["signature-value-form"], "The value in DER.") {
            try value($0, Base64.string([0x30, 0x45] + [UInt8](repeating: 1, count: 69)))
        },
        Vector("value-white-space", .closedSignature, .onTheWay, ["signature-value-form"], "The value in two lines.") {
            try $0.replacing("<ds:SignatureValue>", "<ds:SignatureValue>\n")
        },
        Vector(
            "value-noughts", .closedSignature, .onTheWay, ["signature-value"],
            "A value of noughts, which some libraries take."
        ) {
            try value($0, Base64.string([UInt8](repeating: 0, count: 64)))
        },
        Vector(
            "value-of-another", .closedSignature, .onTheWay, ["signature-value"],
            "The value of another message of the same sender."
        ) {
            let other = try ValidBundle(now: $0.now, seal: $0.seal)
            return try $0.replacing(try signatureValue($0.text), try signatureValue(other.text))
        },
        Vector(
            "signed-info-changed", .closedSignature, .onTheWay, ["signature-value"],
            "White space added to what was signed."
        ) {
            try $0.replacing("<ds:SignedInfo>", "<ds:SignedInfo>\n")
        },
        Vector(
            "properties-changed", .closedSignature, .onTheWay, ["signature-properties-digest"],
            "An earlier signing time."
        ) {
            try $0.replacing(
                "<xades:SigningTime>\($0.now.text)", "<xades:SigningTime>\($0.now.adding(seconds: -3600).text)")
        },
        Vector("manifest-changed", .identity, .onTheWay, ["signature-manifest-digest"], "Another recipient.") {
            try $0.replacing("<Recipient authority=\"E06000015\"", "<Recipient authority=\"E06000016\"")
        },
        Vector(
            "manifest-reindented", .identity, .onTheWay, ["signature-manifest-digest"],
            "The manifest indented afresh, which says the same."
        ) {
            try $0.replacing("\n    <Sender", "\n  <Sender")
        },
    ]

    private static func signatureValue(_ text: String) throws -> String {
        try text.piece(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
    }

    private static func value(_ bundle: ValidBundle, _ new: String) throws -> String {
        try bundle.replacing(try signatureValue(bundle.text), "<ds:SignatureValue>\(new)</ds:SignatureValue>")
    }
}
