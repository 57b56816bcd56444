/// Sending a pack in spite of warnings: one recorded sentence for all of them.
public enum SentPast {
    /// Whether a person must write the sentence: for warnings yes, for notes no.
    ///
    /// Nothing sends past a blocking finding, so it asks for no sentence.
    public static func needsSentence(_ findings: [Finding]) -> Bool {
        findings.contains { $0.severity == .warning }
    }

    /// The codes of the warnings that the sentence sends past, each once, in alphabetical order, as the journal keeps them.
    public static func codes(in findings: [Finding]) -> [String] {
        Set(findings.filter { $0.severity == .warning }.map(\.code)).sorted()
    }
}
