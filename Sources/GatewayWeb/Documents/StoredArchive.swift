/// Files as one ZIP archive, which every desktop opens; they are stored as they are, since sealed files do not get smaller.
///
/// Every entry has the same date, so that the same files make the same bytes.
struct StoredArchive: Sendable {
    /// One file of it.
    struct File: Sendable {
        /// Its name; letters, digits, points and hyphens.
        let name: String
        let bytes: [UInt8]
    }

    private let files: [File]

    init(_ files: [File]) { self.files = files }

    /// The archive.
    var bytes: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 128 })
        var directory: [UInt8] = []
        for file in files {
            let offset = body.count
            let entry = Self.entry(file)
            body += Self.little(0x0403_4b50, 4) + entry + Self.little(0, 2) + Array(file.name.utf8) + file.bytes
            directory +=
                Self.little(0x0201_4b50, 4) + Self.little(20, 2) + entry
                // Extra field, comment, disk, attributes inside and outside; a file that only its owner may read.
                + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2)
                + Self.little(0o100600 << 16, 4) + Self.little(offset, 4) + Array(file.name.utf8)
        }
        let begin = body.count
        return body + directory + Self.little(0x0605_4b50, 4) + Self.little(0, 2) + Self.little(0, 2)
            + Self.little(files.count, 2) + Self.little(files.count, 2) + Self.little(directory.count, 4)
            + Self.little(begin, 4) + Self.little(0, 2)
    }

    /// What both places say of a file: version, names in UTF-8, stored, 1 January 1980, checksum, sizes, the length of the name.
    private static func entry(_ file: File) -> [UInt8] {
        little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
            + little(Int(crc32(file.bytes)), 4) + little(file.bytes.count, 4) + little(file.bytes.count, 4)
            + little(file.name.utf8.count, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// The checksum of ZIP (ISO 3309).
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xffff_ffff
        for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8) }
        return ~value
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xedb8_8320 : value >> 1 }
    }
}
