/// A media type is two lower-case words with a slash between them and no parameters, at most 127 characters.
enum MediaTypeRule {
    static func accepts(_ text: String) -> Bool {
        let words = text.split(separator: "/", omittingEmptySubsequences: false)
        return text.utf8.count <= 127 && words.count == 2 && words.allSatisfy(isWord)
    }

    private static func isWord(_ word: Substring) -> Bool {
        let bytes = Array(word.utf8)
        guard let first = bytes.first, isLetterOrDigit(first) else { return false }
        return bytes.allSatisfy { isLetterOrDigit($0) || ".+_-".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
