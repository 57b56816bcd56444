import CaseTransfer
import Foundation

extension Vector {
    /// A manifest that says something else than the signed one.
    private static func forged(_ bundle: ValidBundle) throws -> String {
        try bundle.manifest.replacing("urgent=\"false\"", by: "urgent=\"true\"")
    }

    static let wrapping: [Vector] = [
        Vector(
            "wrapped-in-document", .position, .onTheWay,
            ["shape-reserved-id", "shape-inherited-namespace", "signature-manifest-digest", "document-unlisted"],
            "The signed manifest moved into a document, a forged one in its place."
        ) {
            try $0.replacing(try $0.manifest, try forged($0)).replacing(
                "<Attachment", by: "<Structured ref=\"w1\">\(try $0.manifest)</Structured><Attachment")
        },
        Vector(
            "wrapped-own-namespace", .position, .onTheWay,
            ["shape-reserved-id", "signature-manifest-digest", "document-unlisted"],
            "The same, the moved manifest declaring its namespace."
        ) {
            let moved = try $0.manifest.replacing("<Manifest ", by: "<Manifest xmlns=\"urn:handover:bundle:1\" ")
            return try $0.replacing(try $0.manifest, try forged($0)).replacing(
                "<Attachment", by: "<Structured ref=\"w1\">\(moved)</Structured><Attachment")
        },
        Vector(
            "wrapped-without-id", .position, .onTheWay,
            ["shape-manifest-id", "signature-manifest-digest", "manifest-schema"],
            "The same, the forged manifest without an Id: a search by Id finds the signed one."
        ) {
            let moved = try $0.manifest.replacing("<Manifest ", by: "<Manifest xmlns=\"urn:handover:bundle:1\" ")
            let forged = try forged($0).replacing(" Id=\"handover-manifest\"", by: "")
            return try $0.replacing(try $0.manifest, forged).replacing(
                "<Attachment", by: "<Structured ref=\"w1\">\(moved)</Structured><Attachment")
        },
        Vector(
            "wrapped-in-object", .position, .onTheWay,
            [
                "shape-reserved-id", "signature-manifest-digest", "signature-shape", "signature-target",
                "signature-object-format", "signature-properties-digest", "signature-digest-method",
                "signature-certificate-substituted", "signature-time-unreadable",
            ],
            "The signed manifest moved into the signature, a forged one in its place."
        ) {
            let moved = try $0.manifest.replacing("<Manifest ", by: "<Manifest xmlns=\"urn:handover:bundle:1\" ")
            return try $0.replacing(try $0.manifest, try forged($0)).replacing(
                "</ds:Signature>", by: "<ds:Object>\(moved)</ds:Object></ds:Signature>")
        },
        Vector(
            "doubled-forged-first", .position, .onTheWay, ["shape-order", "shape-reserved-id"],
            "A forged manifest before the signed one."
        ) {
            try $0.replacing(try $0.manifest, try forged($0) + $0.manifest)
        },
        Vector(
            "doubled-forged-last", .position, .onTheWay, ["shape-order", "shape-reserved-id"],
            "A forged manifest after the signed one."
        ) {
            try $0.replacing(try $0.manifest, try $0.manifest + forged($0))
        },
        Vector("foreign-namespace", .position, .onTheWay, ["shape-order"], "The manifest in a foreign namespace.") {
            try $0.replacing("<Manifest ", "<Manifest xmlns=\"urn:foreign\" ")
        },
        Vector(
            "foreign-namespace-beside", .position, .onTheWay, ["shape-order", "shape-reserved-id"],
            "A manifest of a foreign namespace, with the signed one's Id, before it."
        ) {
            try $0.replacing(
                try $0.manifest,
                try forged($0).replacing("<Manifest ", by: "<Manifest xmlns=\"urn:foreign\" ") + $0.manifest)
        },
        Vector("wrapped-in-element", .position, .onTheWay, ["shape-order"], "The manifest inside another element.") {
            try $0.replacing(try $0.manifest, "<Wrapper>\(try $0.manifest)</Wrapper>")
        },
        Vector("signature-in-document", .position, .onTheWay, ["shape-order"], "The signature moved into a document.") {
            try $0.replacing(try $0.signature, "").replacing(
                "<Attachment", by: "<Structured ref=\"w1\">\(try $0.signature)</Structured><Attachment")
        },
        Vector(
            "signature-of-stranger-first", .position, .onTheWay,
            ["shape-order", "shape-reserved-id", "shape-second-signature"],
            "A stranger's signature before the sender's."
        ) {
            let theirs = try ValidBundle(now: $0.now, seal: $0.stranger).signature
            return try $0.replacing(try $0.signature, try theirs + $0.signature)
        },
        Vector(
            "properties-spoofed-before", .position, .onTheWay,
            ["signature-properties-digest", "signature-shape", "signature-target"],
            "False signed properties before the signed ones."
        ) {
            let real = try $0.text.piece(from: "<xades:SignedProperties", through: "</xades:SignedProperties>")
            return try $0.replacing(real, try spoofed(real, $0) + real)
        },
        Vector(
            "properties-spoofed-elsewhere", .position, .onTheWay,
            ["signature-properties-digest", "signature-shape", "signature-target"],
            "False signed properties, the signed ones moved into an object of their own."
        ) {
            let real = try $0.text.piece(from: "<xades:SignedProperties", through: "</xades:SignedProperties>")
            return try $0.replacing(real, try spoofed(real, $0)).replacing(
                "<ds:Object>", by: "<ds:Object>\(real)</ds:Object><ds:Object>")
        },
        Vector(
            "properties-in-document", .position, .onTheWay,
            ["signature-properties-digest", "signature-shape", "signature-target", "document-unlisted"],
            "False signed properties, the signed ones moved into a document."
        ) {
            let real = try $0.text.piece(from: "<xades:SignedProperties", through: "</xades:SignedProperties>")
            let moved = try real.replacing(
                "<xades:SignedProperties",
                by: "<xades:SignedProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\""
            )
            .replacingOccurrences(
                of: "<ds:Digest(Method|Value)", with: "<ds:Digest$1 xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"",
                options: .regularExpression)
            return try $0.replacing(real, try spoofed(real, $0)).replacing(
                "<Attachment", by: "<Structured ref=\"w1\">\(moved)</Structured><Attachment")
        },
    ]

    private static func spoofed(_ properties: String, _ bundle: ValidBundle) throws -> String {
        try properties.replacing(bundle.now.text, by: bundle.now.adding(seconds: -3600).text).replacing(
            " Id=\"handover-signed-properties\"", by: "")
    }
}
