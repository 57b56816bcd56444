/// Base32 without padding (RFC 4648 §6), in which people type the secret of one-time codes.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Writes the bytes in capital letters and the digits 2 to 7.
    public static func string(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var held: UInt32 = 0
        var count = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(held >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(alphabet[Int(held << UInt32(5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text that ``string(_:)`` wrote; nil for anything else.
    public static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var held: UInt32 = 0
        var count = 0
        for letter in text.utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            held = (held << 5 | UInt32(value)) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(count)))
            }
        }
        return string(bytes) == text ? bytes : nil
    }
}
