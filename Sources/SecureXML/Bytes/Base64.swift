import CShims

/// Base64 in the one form that has a single spelling for every value (RFC 4648 §4, canonical).
///
/// Decoding refuses white space, missing or misplaced padding and non-zero spare bits, so that decoding and encoding
/// again always gives the same text.
public enum Base64 {
    /// Writes the bytes as one line of base64 text, in ASCII codes.
    public static func encode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let length = (bytes.count + 2) / 3 * 4
        guard let source = bytes.bindMemory(to: UInt8.self).baseAddress, length > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: length) { text, count in
            if let target = text.baseAddress {
                handover_base64_encode(source, bytes.count, target)
                count = length
            }
        }
    }

    /// Writes the bytes as one line of base64 text, in ASCII codes.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { encode($0) }
    }

    /// Writes the bytes as one line of base64 text.
    public static func string(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: encode(Array(bytes)), as: UTF8.self)
    }

    /// Reads canonical base64 text given as ASCII codes; nil if it is anything else.
    public static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        guard text.count > 0 else { return [] }
        let padding = text[text.count - 1] != equals ? 0 : text[text.count - 2] != equals ? 1 : 2
        let whole = padding == 0 ? text.count : text.count - 4
        var valid = true
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, count in
            valid = decodeGroups(UnsafeRawBufferPointer(rebasing: text[..<whole]), into: bytes)
            count = whole / 4 * 3
        }
        guard valid else { return nil }
        guard padding > 0 else { return bytes }
        guard let last = decodeLastGroup(UnsafeRawBufferPointer(rebasing: text[whole...]), padding: padding) else {
            return nil
        }
        return bytes + last
    }

    /// Reads canonical base64 text given as ASCII codes; nil if it is anything else.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBytes { decode($0) }
    }

    /// Reads canonical base64 text; nil if it is anything else.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        decode(Array(text.utf8))
    }

    /// Decodes groups of four without padding; false if any character is outside the alphabet.
    static func decodeGroups(_ text: UnsafeRawBufferPointer, into bytes: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        guard text.count > 0 else { return true }
        guard let source = text.bindMemory(to: UInt8.self).baseAddress, let target = bytes.baseAddress,
            bytes.count >= text.count / 4 * 3
        else { return false }
        return handover_base64_decode(source, text.count, target) == 1
    }

    private static func decodeLastGroup(_ group: UnsafeRawBufferPointer, padding: Int) -> [UInt8]? {
        // Decoded as if unpadded, then written again: only the canonical spelling survives the comparison.
        var unpadded = Array(group)
        for index in (4 - padding)..<4 { unpadded[index] = UInt8(ascii: "A") }
        var decoded: [UInt8] = [0, 0, 0]
        let valid = unpadded.withUnsafeBytes { text in
            decoded.withUnsafeMutableBufferPointer { decodeGroups(text, into: $0) }
        }
        let bytes = Array(decoded[..<(3 - padding)])
        return valid && encode(bytes) == Array(group) ? bytes : nil
    }

    static let equals = UInt8(ascii: "=")
}
