/// Decodes the base64 of one part as it arrives, canonical or not at all (rule 7).
///
/// The last group of four is always kept back: only at the part's end is it known whether padding may stand in it.
struct PartDecoder {
    /// How a part ended.
    enum Ending {
        case whole
        case wrongLength
        case notCanonical
    }

    private var tail: [UInt8] = []
    private(set) var characters = 0
    private(set) var isPadded = false

    /// Decodes what is certain by now; false when a character is outside the alphabet.
    mutating func decode(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
        characters += text.count
        let total = tail.count + text.count
        // Everything so far may still be the last group.
        guard total > 4 else {
            tail.append(contentsOf: text)
            return true
        }
        let kept = (total - 1) % 4 + 1
        let completing = tail.isEmpty ? 0 : 4 - tail.count
        tail.append(contentsOf: text[..<completing])
        guard tail.withUnsafeBytes({ Self.decodeGroups($0, into: &output) }) else { return false }
        tail.removeAll(keepingCapacity: true)
        let certain = UnsafeRawBufferPointer(rebasing: text[completing..<(text.count - kept)])
        tail.append(contentsOf: text[(text.count - kept)...])
        return Self.decodeGroups(certain, into: &output)
    }

    /// Decodes the last group.
    mutating func finish(into output: inout [UInt8]) -> Ending {
        guard characters > 0 else { return .whole }
        guard tail.count == 4 else { return .wrongLength }
        guard let bytes = Base64.decode(tail) else { return .notCanonical }
        isPadded = bytes.count < 3
        output.append(contentsOf: bytes)
        return .whole
    }

    private static func decodeGroups(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: text.count / 4 * 3))
        return output.withUnsafeMutableBufferPointer { buffer in
            Base64.decodeGroups(text, into: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
        }
    }
}
