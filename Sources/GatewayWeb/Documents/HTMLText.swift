/// Text as it may stand in a page: nothing in it can become markup, and nothing in it can turn the page's reading order.
enum HTMLText {
    /// Escapes a text for an element's content or a quoted attribute.
    ///
    /// Control characters and the marks that override the direction of text are shown as a replacement sign: a word that is read
    /// otherwise than it is written has no place in a record.
    ///
    /// - Parameter lineFeed: what stands for the end of a line.
    static func escape(_ text: String, lineFeed: String = "<br>") -> String {
        var escaped = ""
        escaped.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n": escaped += lineFeed
            case "\t", " ": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FEFF}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
