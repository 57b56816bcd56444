import CaseTransfer
import ExchangeFormats
import Testing

/// A file that must be refused: who lies, how, and the codes it must get, no more and no fewer.
struct Vector: Sendable, CustomTestStringConvertible {
    /// What to verify, against which register, at what time.
    struct Specimen: Sendable {
        let bytes: [UInt8]
        let trust: [TrustedSeal]
        let now: Moment
    }

    /// Who made the file what it is.
    enum Liar: String, Sendable {
        /// Somebody on the way, without a key.
        case onTheWay = "on the way"
        /// The sender, with the key of its registered seal.
        case sender = "the sender"
        /// Nobody: the register or the clock says no to a sound file.
        case nobody = "nobody"
    }

    let name: String
    let chapter: Chapter
    let liar: Liar
    let lie: String
    /// The code of the lie, then those of what else it breaks.
    let codes: [String]
    let make: @Sendable (ValidBundle) throws -> Specimen

    init(
        _ name: String, _ chapter: Chapter, _ liar: Liar, _ codes: [String], _ lie: String,
        specimen make: @escaping @Sendable (ValidBundle) throws -> Specimen
    ) {
        self.name = name
        self.chapter = chapter
        self.liar = liar
        self.codes = codes
        self.lie = lie
        self.make = make
    }

    init(
        _ name: String, _ chapter: Chapter, _ liar: Liar, _ codes: [String], _ lie: String,
        bytes make: @escaping @Sendable (ValidBundle) throws -> [UInt8]
    ) {
        self.init(name, chapter, liar, codes, lie) { bundle in
            Specimen(bytes: try make(bundle), trust: bundle.trust, now: bundle.now)
        }
    }

    init(
        _ name: String, _ chapter: Chapter, _ liar: Liar, _ codes: [String], _ lie: String,
        _ make: @escaping @Sendable (ValidBundle) throws -> String
    ) {
        self.init(name, chapter, liar, codes, lie, bytes: { Array(try make($0).utf8) })
    }

    var testDescription: String { name }

    /// What the exchange protocol answers: the first of these kinds that a code is of.
    var answer: RejectionCode {
        let kinds: [(RejectionCode, [String])] = [
            (.unsupported, ["profile-unsupported", "kind-unsupported"]),
            (.malformed, ["xml-", "shape-", "attachment-", "manifest-", "document-schema"]),
            (.signature, ["signature-", "seal-"]), (.contents, ["document-"]),
        ]
        return kinds.first { kind in codes.contains { code in kind.1.contains { code.hasPrefix($0) } } }?.0 ?? .tryLater
    }

    /// Every vector there is.
    static let all =
        xml + limits + shape + identifiers + structured + attachments + signature + wrapping + trust + identity
        + manifest
        + documents
}

/// What a vector is about: one of the profile's twelve rules, or what the manifest and its documents must be.
enum Chapter: Int, Sendable, CaseIterable {
    case text = 1, shell, xmlAttributes, reservedIds, structuredDocuments, canonicalForm, parts, closedSignature,
        position, registeredSeal, identity, limits, manifest, documents

    /// What the rule says.
    var title: String {
        switch self {
        case .text: "Rule 1: XML 1.0 in UTF-8, without mark, document type, entities, instructions and comments"
        case .shell: "Rule 2: a root without attributes, three children in order, holders with one ref each"
        case .xmlAttributes: "Rule 3: no xml: attribute but xml:lang at or below a structured document"
        case .reservedIds: "Rule 4: the reserved Ids once each, one signature"
        case .structuredDocuments: "Rule 5: a structured document declares its own namespaces, absolute, without xsi:"
        case .canonicalForm: "Rule 6: its digest is over its canonical form, in which white space and prefixes count"
        case .parts: "Rule 7: parts numbered from 1, bounded, canonical base64"
        case .closedSignature: "Rule 8: the signature has this shape and nothing more"
        case .position: "Rule 9: what is signed is what stands in its place: wrapping"
        case .registeredSeal: "Rule 10: the key is that of a certificate registered for the claimed sender, in its time"
        case .identity: "Rule 11: the identity is the digest of the canonical manifest"
        case .limits: "Rule 12: depth, lengths and sizes are bounded"
        case .manifest: "The manifest says only what it may"
        case .documents: "The documents are those that the manifest lists"
        }
    }
}
