/// Decodes one attachment after the other while the parser reads, and hands the bytes on at once.
final class AttachmentStream {
    private let names: ShapeNames
    private let maximumCharacters: Int
    private let deliver: (UnsafeRawBufferPointer) -> Void
    private let hasher = SHA256Hasher()
    private var reference = ""
    private var size = 0
    private var parts = 0
    private var part = PartDecoder()
    private var buffer: [UInt8] = []

    init(names: ShapeNames, limits: XMLLimits, deliver: @escaping (UnsafeRawBufferPointer) -> Void) {
        self.names = names
        maximumCharacters = limits.partCharacters
        self.deliver = deliver
    }

    func begin(_ reference: String) {
        self.reference = reference
        size = 0
        parts = 0
        part = PartDecoder()
    }

    func beginPart(_ tag: StartTag, in parser: StrictParser) {
        guard tag.localName == names.part, tag.namespace == names.namespace else {
            return parser.stop(.attachmentElement)
        }
        guard PartNumberRule.admits(tag, expected: parts + 1, names: names) else { return parser.stop(.partNumber) }
        // Something follows the part before this one: so that one was not the last, and must have been full groups.
        if parts > 0, part.isPadded { return parser.stop(.partPadding) }
        if parts > 0, part.characters == 0 { return parser.stop(.partLength) }
        parts += 1
        part = PartDecoder()
    }

    func text(_ text: UnsafeRawBufferPointer, in parser: StrictParser) {
        guard part.characters + text.count <= maximumCharacters else {
            return parser.stop(.partTooLong, detail: "limit \(maximumCharacters)")
        }
        guard part.decode(text, into: &buffer) else { return parser.stop(.partBase64) }
        handOn()
    }

    func endPart(in parser: StrictParser) {
        if parts > 1, part.characters == 0 { return parser.stop(.partLength) }
        switch part.finish(into: &buffer) {
        case .whole: handOn()
        case .notCanonical: parser.stop(.partBase64)
        case .wrongLength: parser.stop(.partLength)
        }
    }

    /// Ends the attachment; nil when it had no part at all.
    func end(in parser: StrictParser) -> AttachmentReading? {
        let digest = hasher.finish()
        guard parts > 0 else {
            parser.stop(.withoutParts)
            return nil
        }
        return AttachmentReading(reference: reference, digest: digest, size: size, partCount: parts)
    }

    private func handOn() {
        guard !buffer.isEmpty else { return }
        size += buffer.count
        buffer.withUnsafeBytes {
            hasher.update($0)
            deliver($0)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
