extension LawfulBasis {
    /// Whether a code names consent as the lawful basis, by word or by its article of the UK GDPR.
    ///
    /// Permission is sought as good practice and recorded apart; it is not the law under which information is shared.
    public static func isConsent(_ code: String) -> Bool {
        let words = code.lowercased().split { !$0.isLetter && !$0.isNumber }
        if words.contains(where: { $0.contains("consent") }) { return true }
        let articles: [[Substring]] = [["6", "1", "a"], ["9", "2", "a"]]
        return articles.contains { article in words.suffix(3).elementsEqual(article) }
    }

    /// Whether a code can stand in a manifest (`CodeType` of manifest.xsd): a letter or digit, then at most 79 letters, digits,
    /// full stops, hyphens and underscores.
    public static func isWellFormed(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        func isLetterOrDigit(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        guard let first = bytes.first, bytes.count <= 80, isLetterOrDigit(first) else { return false }
        return bytes.dropFirst().allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }
}

extension Forbidden {
    static let basisIllFormed = Forbidden(
        code: "basis-ill-formed", message: "The lawful basis is not a code that can be sealed.",
        remedy: "Write it as letters, digits, full stops, hyphens and underscores, such as uk-gdpr-6-1-e.")
    static let basisIsConsent = Forbidden(
        code: "basis-is-consent", message: "Consent is not the lawful basis for sharing; permission is recorded apart.",
        remedy: "Name the lawful basis, such as uk-gdpr-6-1-e, and the date on which it was settled.")
}
