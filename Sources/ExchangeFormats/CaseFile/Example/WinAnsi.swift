/// The encoding of the PDF's text, and how wide its letters are (ISO 32000-1 annex D; Helvetica's metrics).
enum WinAnsi {
    /// The text's bytes; a question mark for what the encoding does not have.
    static func encode(_ text: Substring) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x20...0x7E, 0xA0...0xFF: UInt8(scalar.value)
            default: punctuation[scalar] ?? UInt8(ascii: "?")
            }
        }
    }

    /// How wide the bytes are set in Helvetica, in thousandths of the font's size.
    static func width(_ bytes: [UInt8]) -> Double {
        Double(bytes.reduce(0) { $0 + ((0x20...0x7E).contains($1) ? widths[Int($1) - 0x20] : 556) })
    }

    private static let punctuation: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    ]

    /// From the space to the tilde.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
}
