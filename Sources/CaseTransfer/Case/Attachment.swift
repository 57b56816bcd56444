/// A file that comes with a document: the rendered original, or other information.
public struct Attachment: Hashable, Sendable, Codable {
    /// Where the file lies, relative to the folder of the case file.
    public var file: RelativePath
    /// Only in a bundle: the manifest's `ref` of the attachment; a case system leaves it out.
    public var ref: String?

    /// Puts an attachment together.
    public init(
        file: RelativePath, ref: String? = nil
    ) {
        self.file = file
        self.ref = ref
    }
}

/// A file's path below a folder that it cannot leave: `documents/plan.pdf`.
///
/// Parts are divided by `/`. No part is empty, `.`, `..` or begins with a full stop; no backslash, colon or control
/// character; at most 255 bytes in all.
public struct RelativePath: TextIdentifier {
    /// The path.
    public let text: String

    /// Takes a path that stays below its folder.
    public init?(_ text: String) {
        guard (1...255).contains(text.utf8.count) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
        let allowed = text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\\" && scalar != ":"
        }
        guard allowed else { return nil }
        self.text = text
    }

    /// The last part: the file's own name.
    public var fileName: String {
        text.split(separator: "/").last.map(String.init) ?? text
    }
}
