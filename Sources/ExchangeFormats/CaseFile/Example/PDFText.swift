/// Writes text as a PDF of A4 pages in Helvetica: enough for the example's originals, and no more.
///
/// PDF 1.4 (ISO 32000-1 is its later form): one object after the other, then the table of where each begins. The same
/// text gives the same bytes; there is no date in the file.
struct PDFText {
    /// A piece of text that begins a new line.
    enum Block {
        case title(String)
        case heading(String)
        case paragraph(String)

        var text: String {
            switch self {
            case .title(let text), .heading(let text), .paragraph(let text): text
            }
        }

        /// Font size in points, and the space above in points.
        var size: (font: Double, above: Double) {
            switch self {
            case .title: (18, 0)
            case .heading: (12, 12)
            case .paragraph: (10.5, 4)
            }
        }

        /// The name of the font among a page's resources.
        var font: String {
            switch self {
            case .title, .heading: "F2"
            case .paragraph: "F1"
            }
        }
    }

    private static let (width, height, margin) = (595.0, 842.0, 64.0)

    /// The file's bytes.
    static func write(_ blocks: [Block]) -> [UInt8] {
        let pages = pages(of: blocks)
        let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
        var objects = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>".utf8),
            font("Helvetica"), font("Helvetica-Bold"),
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                Array(
                    ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Int(width)) \(Int(height))] /Resources << /Font "
                        + "<< /F1 3 0 R /F2 4 0 R >> >> /Contents \(6 + index * 2) 0 R >>").utf8))
            objects.append(Array("<< /Length \(page.count) >>\nstream\n".utf8) + page + Array("\nendstream".utf8))
        }
        return file(objects)
    }

    private static func font(_ name: String) -> [UInt8] {
        Array("<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        // The comment of high bytes tells transports that the file is not text (ISO 32000-1 § 7.5.2).
        var out = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(out.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            out += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = out.count
        out += table.utf8
        out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
        return out
    }

    /// The content of each page: one text line after the other, from the top margin down.
    private static func pages(of blocks: [Block]) -> [[UInt8]] {
        var pages: [[UInt8]] = []
        var page: [UInt8] = []
        var y = height - margin
        for block in blocks {
            let size = block.size
            y -= size.above
            for line in lines(of: block.text, size: size.font) {
                y -= size.font * 1.3
                if y < margin {
                    pages.append(page)
                    page = []
                    y = height - margin - size.font * 1.3
                }
                page += "BT /\(block.font) \(size.font) Tf \(margin) \(tenths(y)) Td (".utf8
                page += Self.escaped(line)
                page += ") Tj ET\n".utf8
            }
        }
        return pages + [page]
    }

    /// A length to a tenth of a point, so that every machine writes the same digits.
    private static func tenths(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The text broken between words where the line is full.
    private static func lines(of text: String, size: Double) -> [[UInt8]] {
        let room = (width - 2 * margin) / size * 1000
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [[UInt8]] in
            var lines: [[UInt8]] = [[]]
            for word in paragraph.split(separator: " ").map({ WinAnsi.encode($0) }) {
                let last = lines[lines.count - 1]
                let longer = last.isEmpty ? word : last + [0x20] + word
                if last.isEmpty || WinAnsi.width(longer) <= room {
                    lines[lines.count - 1] = longer
                } else {
                    lines.append(word)
                }
            }
            return lines
        }
    }

    private static func escaped(_ line: [UInt8]) -> [UInt8] {
        line.flatMap { byte in
            "()\\".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
        }
    }
}
