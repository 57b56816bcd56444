/// Rule 1, before the parser sees anything: UTF-8 without a byte order mark.
///
/// The parser would recognise UTF-16, UTF-32 and EBCDIC by their first bytes and obey; the profile has one encoding.
enum PrologueRule {
    static func objection(toFirst bytes: UnsafeRawBufferPointer) -> XMLFindingCode? {
        let first = Array(bytes.prefix(4))
        if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .byteOrderMark }
        if first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE]) { return .encoding }
        if first.contains(0) || first.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return .encoding }
        return nil
    }
}
