import CaseTransfer

/// The names and figures that the bundle format fixes (`docs/bundle-format.md`).
enum BundleVocabulary {
    /// The namespace of everything of ours in a bundle.
    static let namespace = "urn:handover:bundle:1"
    /// The manifest's one Id.
    static let manifestID = "handover-manifest"
    /// SHA-256 as XML Encryption names it, the one digest there is.
    static let digestMethod = "http://www.w3.org/2001/04/xmlenc#sha256"
    /// What every structured document is.
    static let structuredMediaType = "application/xml"
    /// Most bytes before the first attachment, which a reader holds in memory.
    static let headLimit = 16 << 20
    /// Most documents of one form: a reference has four digits.
    static let documentLimit = 9999
    /// The largest attachment the schema can state: 15 digits.
    static let sizeLimit: Int64 = 999_999_999_999_999
    /// The file's first line and the root's opening.
    static let opening =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TransferBundle xmlns=\"urn:handover:bundle:1\">\n"
    /// What follows the last holder.
    static let closing = "  </Documents>\n</TransferBundle>\n"

    /// The reference of the nth document of a form, from 1.
    static func ref(_ form: DocumentEntry.Form, _ number: Int) -> String {
        switch form {
        case .structured: "d\(number)"
        case .attachment: "a\(number)"
        }
    }
}
