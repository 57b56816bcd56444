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
}

extension Forbidden {
    static let basisIsConsent = Forbidden(
        code: "basis-is-consent", message: "Consent is not the lawful basis for sharing; permission is recorded apart.",
        remedy: "Name the lawful basis, such as uk-gdpr-6-1-e, and the date on which it was settled.")
}
