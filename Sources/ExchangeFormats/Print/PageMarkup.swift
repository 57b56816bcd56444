/// HTML in the making, in which every text from outside is escaped by being put in.
struct PageMarkup {
    private(set) var html = ""

    /// Text as it may stand between tags and in attributes: nothing in it can become markup (HTML Living Standard § 13.3).
    static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            case "\n", "\t": safe.unicodeScalars.append(scalar)
            // Controls, and the marks that turn the direction of writing, could make a line read as another.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": safe += " "
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// A heading of a level from 1 to 6.
    mutating func heading(_ level: Int, _ text: String) { html += "<h\(level)>\(Self.escaped(text))</h\(level)>\n" }

    /// A paragraph; its lines stay lines.
    mutating func paragraph(_ text: String, class name: String? = nil) {
        html += "<p\(name.map { " class=\"\($0)\"" } ?? "")>\(Self.escaped(text))</p>\n"
    }

    /// A label and what stands beside it; nothing when nothing does.
    mutating func rows(_ rows: [(label: String, text: String)]) {
        guard !rows.isEmpty else { return }
        html += "<table>\n"
        for row in rows {
            html += "<tr><th scope=\"row\">\(Self.escaped(row.label))</th><td>\(Self.escaped(row.text))</td></tr>\n"
        }
        html += "</table>\n"
    }

    /// A table with a head.
    mutating func table(_ head: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        html += "<table>\n<tr>" + head.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined() + "</tr>\n"
        for row in rows { html += "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>\n" }
        html += "</table>\n"
    }

    /// A list.
    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        html += "<ul>\n" + items.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>\n"
    }

    /// The whole document around what was put in: one file, no script, nothing fetched from anywhere.
    func document(title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(Self.escaped(title))</title>
        <style>
        body { font-family: Arial, Helvetica, sans-serif; font-size: 12pt; line-height: 1.4; max-width: 46em; margin: 2em auto;
          padding: 0 1em; color: #0b0c0c; background: #fff; }
        h1 { font-size: 1.6em; } h2 { font-size: 1.3em; border-top: 3px solid #0b0c0c; padding-top: .6em; margin-top: 1.6em; }
        h3 { font-size: 1.1em; } p { white-space: pre-wrap; }
        table { border-collapse: collapse; width: 100%; margin: .6em 0; }
        th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #b1b4b6; padding: .3em .6em .3em 0;
          overflow-wrap: anywhere; white-space: pre-wrap; }
        .warning { border-left: 6px solid #d4351c; padding-left: .8em; font-weight: bold; }
        @media print { body { max-width: none; margin: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; }
          tr { break-inside: avoid; } }
        </style>
        </head>
        <body>
        \(html)</body>
        </html>

        """
    }
}
