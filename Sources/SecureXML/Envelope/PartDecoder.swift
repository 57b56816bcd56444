/// Decodes the base64 of one part as it arrives, canonical or not at all (rule 7).
///
/// The last group of four is always kept back: only at the part's end is it known whether padding may stand in it.
struct PartDecoder {
    private var tail: [UInt8] = []
    private(set) var characters = 0
    private(set) var isPadded = false

    /// Decodes what is certain by now; false when a character is outside the alphabet.
    mutating func decode(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
        characters += text.count
        let total = tail.count + text.count
        guard total > 4 else {
            tail.append(contentsOf: text)
            return true
        }
        let kept = (total - 1) % 4 + 1
        let certain = total - kept
        var index = 0
        if !tail.isEmpty {
            while tail.count < 4, index < text.count {
                tail.append(text[index])
                index += 1
            }
            // Not even one group is certain while everything so far fits into the kept one.
            guard Self.decodeGroups(tail, into: &output) else { return false }
            tail.removeAll(keepingCapacity: true)
        }
        let end = text.count - kept
        let done = index < end ? Self.decodeGroups(text[index..<end], into: &output) : true
        assert(certain % 4 == 0)
        tail.append(contentsOf: text[max(index, end)...])
        return done
    }

    /// Decodes the last group; nil when the length is wrong, false when it is not canonical.
    mutating func finish(into output: inout [UInt8]) -> Bool? {
        guard characters > 0 else { return true }
        guard tail.count == 4 else { return nil }
        guard let bytes = Base64.decode(tail) else { return false }
        isPadded = bytes.count < 3
        output.append(contentsOf: bytes)
        return true
    }

    private static func decodeGroups(_ text: some Sequence<UInt8>, into output: inout [UInt8]) -> Bool {
        text.withContiguousStorageIfAvailable { decodeGroups(UnsafeRawBufferPointer($0), into: &output) } ?? false
    }

    private static func decodeGroups(
        _ text: Slice<UnsafeRawBufferPointer>, into output: inout [UInt8]
    ) -> Bool {
        decodeGroups(UnsafeRawBufferPointer(rebasing: text), into: &output)
    }

    private static func decodeGroups(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: text.count / 4 * 3))
        return output.withUnsafeMutableBufferPointer { buffer in
            Base64.decodeGroups(text, into: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
        }
    }
}
