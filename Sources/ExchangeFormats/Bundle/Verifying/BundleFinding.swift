import SecureXML

/// One fault found in a message: its code, where, and what it leads to. Never what stood there.
public struct BundleFinding: Hashable, Sendable {
    /// The code, lower case with hyphens: `document-digest`, `xml-doctype`.
    public let code: String
    /// What the code says, in one sentence that names nobody.
    public let meaning: String
    /// Where: a path in the manifest, `document d1`, `line 12`; nil when it is about the file as a whole.
    public let place: String?
    /// A word more in the vocabulary of the format, such as a limit; never content.
    public let detail: String?
    /// What kind of fault it is.
    public let failure: BundleFailure

    init(_ code: BundleFindingCode, place: String? = nil, detail: String? = nil) {
        self.code = code.rawValue
        meaning = code.meaning
        self.place = place
        self.detail = detail
        failure = code.failure
    }

    init(_ finding: XMLFinding, place: String? = nil) {
        code = finding.code.rawValue
        meaning = finding.code.meaning
        self.place = place ?? finding.line.map { "line \($0)" }
        detail = finding.detail
        failure = finding.code.rawValue.hasPrefix("signature-") ? .signature : .format
    }
}

extension BundleFinding: CustomStringConvertible {
    /// The code and the place.
    public var description: String { place.map { "\(code) at \($0)" } ?? code }
}
