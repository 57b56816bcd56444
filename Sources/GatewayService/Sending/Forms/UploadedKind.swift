import Foundation

/// What an uploaded file is, read from its bytes: a name says what somebody calls it.
public enum UploadedKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A page description (ISO 32000).
    case pdf
    /// A document of Word.
    case docx
    /// A workbook of Excel.
    case xlsx
    /// Slides of PowerPoint.
    case pptx
    /// An OpenDocument text.
    case odt
    /// A document of the older Office programs, or a message of Outlook.
    case doc
    /// Rich text.
    case rtf
    /// A photograph or a scan (JPEG).
    case jpg
    /// A picture (PNG).
    case png
    /// A scan (TIFF).
    case tif
    /// Plain text in UTF-8.
    case txt

    /// How the name of such a file ends.
    public var ending: String { rawValue }

    /// What people call it.
    public var words: String {
        switch self {
        case .pdf: "PDF"
        case .docx, .doc: "Word"
        case .xlsx: "Excel"
        case .pptx: "PowerPoint"
        case .odt: "OpenDocument"
        case .rtf: "Rich text"
        case .jpg, .png, .tif: "Image"
        case .txt: "Text"
        }
    }

    /// Looks at the beginning and the end of a file.
    ///
    /// - Parameters:
    ///   - head: its first bytes, as many as ``headLength`` when it has them.
    ///   - tail: its last bytes, where an archive lists what it holds.
    /// - Returns: nil when it is nothing that is sent as a document.
    public init?(head: [UInt8], tail: [UInt8]) {
        func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
        func holds(_ text: String) -> Bool { Self.holds(text, head) || Self.holds(text, tail) }
        // A PDF may have other bytes before its mark, within the first 1,024 (ISO 32000-1 annex H).
        if Self.holds("%PDF-", Array(head.prefix(1024))) {
            self = .pdf
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpg
        } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tif
        } else if begins(Array("{\\rtf".utf8)) {
            self = .rtf
        } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .doc
        } else if begins([0x50, 0x4B, 0x03, 0x04]) {
            if holds("word/document.xml") {
                self = .docx
            } else if holds("xl/workbook.xml") {
                self = .xlsx
            } else if holds("ppt/presentation.xml") {
                self = .pptx
            } else if holds("mimetypeapplication/vnd.oasis.opendocument.text") {
                self = .odt
            } else {
                return nil
            }
        } else if Self.isText(head) {
            self = .txt
        } else {
            return nil
        }
    }

    /// So many bytes of the beginning, and of the end, are looked at.
    public static let headLength = 64 << 10

    private static func holds(_ text: String, _ bytes: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }

    /// Text has no control characters but tab and line ends, and is no page that a program would run.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else { return false }
        // The last character may have been cut off by reading only the beginning.
        let whole = (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
        let begin = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        return whole && !["<!doctype", "<html", "<script", "<svg", "<?xml"].contains { begin.contains($0) }
    }
}
