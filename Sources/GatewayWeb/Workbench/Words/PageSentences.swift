extension String {
    /// The text for somebody at a page: what can only be done on a command line is left out.
    var forPages: String {
        // An aside at the end of a sentence goes alone; otherwise the whole part of the sentence does.
        let plain = replacing(/, then `[^`]*`/, with: "")
        let parts = plain.replacing(". ", with: ".\n").replacing("; ", with: ";\n").split(separator: "\n")
        let kept = parts.filter { !$0.contains("`") && !$0.contains("--") && !$0.contains("handover ") }
        return kept.joined(separator: " ").inPlainWords.capitalisedFirst
    }
}
