import CShims

/// Lets a hostile file through to the parser one whole tag at a time.
///
/// libxml2's push parser takes a `>` inside an attribute for the end of a tag when the tag is cut by a chunk's end, and
/// compares every attribute of a tag with every other before it tells anybody. So the gate holds a tag back until all of
/// it is there, and counts its attributes first. It needs to be right for well-formed files only: anything else makes
/// the parser stop where the two would part.
struct MarkupGate {
    private enum State {
        case text
        case opened
        case declared(matched: Int)
        case tag
        case quoted(by: UInt8)
        case comment(dashes: Int)
        case instruction(question: Bool)
        case characterData(brackets: Int)
        case passedOn
    }

    /// What the gate has against the file.
    enum Objection {
        case tooManyAttributes
        case markupTooLong
    }

    /// Whether text is held back until the tag after it, so that what the parser sees does not depend on chunks.
    var holdsText = true
    private var state = State.text
    private var held: [UInt8] = []
    private var attributes = 0
    private var length = 0
    private let maximumAttributes: Int
    private let maximumLength: Int

    init(limits: XMLLimits) {
        maximumAttributes = limits.attributesPerElement
        maximumLength = limits.markupBytes
    }

    /// Whether the file could end here without cutting a tag, comment or instruction in two.
    var isBetweenMarkup: Bool {
        switch state {
        case .text, .passedOn: true
        default: false
        }
    }

    /// Everything still held back, given up at the end of the file.
    mutating func surrender() -> [UInt8] {
        defer { held = [] }
        return held
    }

    /// Takes the next bytes of the file and gives `pass` those that may go on; what is incomplete stays here.
    ///
    /// Returns first, so that the caller hands the bytes on when no access to the gate is open any more.
    mutating func admit(_ bytes: UnsafeRawBufferPointer) -> (ready: [UInt8]?, direct: Int, objection: Objection?) {
        var complete = 0
        var index = 0
        while index < bytes.count {
            if case .text = state {
                let next = Self.indexOfTag(in: bytes, from: index)
                if !holdsText { complete = next }
                guard next < bytes.count else { break }
                state = .opened
                attributes = 0
                length = 0
                if !holdsText { complete = next }
                index = next + 1
                continue
            }
            if case .passedOn = state {
                complete = bytes.count
                break
            }
            let ended = step(bytes[index])
            index += 1
            length += 1
            if ended { complete = index }
            if attributes > maximumAttributes { return (nil, 0, .tooManyAttributes) }
            if length > maximumLength { return (nil, 0, .markupTooLong) }
        }
        if held.isEmpty {
            held.append(contentsOf: bytes[complete...])
            return (nil, complete, nil)
        }
        guard complete > 0 else {
            held.append(contentsOf: bytes)
            return (nil, 0, nil)
        }
        held.append(contentsOf: bytes[..<complete])
        let ready = held
        held = Array(bytes[complete...])
        return (ready, 0, nil)
    }

    /// Moves over one byte of markup; true when it was the last of its tag, comment, instruction or section.
    private mutating func step(_ byte: UInt8) -> Bool {
        switch state {
        case .text, .passedOn:
            return false
        case .opened:
            switch byte {
            case UInt8(ascii: "!"): state = .declared(matched: 0)
            case UInt8(ascii: "?"): state = .instruction(question: false)
            case UInt8(ascii: ">"): return close()
            default: state = .tag
            }
        case .declared(let matched):
            state = Self.declared(byte, matched: matched)
        case .tag:
            switch byte {
            case UInt8(ascii: ">"): return close()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(by: byte)
            case UInt8(ascii: "="): attributes += 1
            default: break
            }
        case .quoted(let quote):
            if byte == quote { state = .tag }
        case .comment(let dashes):
            if byte == UInt8(ascii: ">"), dashes >= 2 { return close() }
            state = .comment(dashes: byte == UInt8(ascii: "-") ? dashes + 1 : 0)
        case .instruction(let question):
            if byte == UInt8(ascii: ">"), question { return close() }
            state = .instruction(question: byte == UInt8(ascii: "?"))
        case .characterData(let brackets):
            if byte == UInt8(ascii: ">"), brackets >= 2 { return close() }
            state = .characterData(brackets: byte == UInt8(ascii: "]") ? brackets + 1 : 0)
        }
        return false
    }

    private mutating func close() -> Bool {
        state = .text
        return true
    }

    /// After `<!`: a comment, a CDATA section, or something at which the parser will stop.
    private static func declared(_ byte: UInt8, matched: Int) -> State {
        let section: StaticString = "[CDATA["
        if matched == 0, byte == UInt8(ascii: "-") { return .declared(matched: -1) }
        if matched == -1 { return byte == UInt8(ascii: "-") ? .comment(dashes: 0) : .passedOn }
        guard byte == section.utf8Start[matched] else { return .passedOn }
        return matched + 1 == section.utf8CodeUnitCount ? .characterData(brackets: 0) : .declared(matched: matched + 1)
    }

    private static func indexOfTag(in bytes: UnsafeRawBufferPointer, from index: Int) -> Int {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        // The C library looks at many bytes at a time, and attachments are long.
        return index + handover_xml_before_tag(rest.baseAddress, rest.count)
    }
}
