import Foundation
import Testing

@testable import GatewayWeb

@Suite("Files as one archive")
struct StoredArchiveTests {
    /// The names in an archive's directory, read from its end as every program does.
    static func names(_ bytes: [UInt8]) -> [String] {
        func little(_ at: Int, _ count: Int) -> Int {
            guard at >= 0, at + count <= bytes.count else { return 0 }
            return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        let end = bytes.count - 22
        guard little(end, 4) == 0x0605_4b50 else { return [] }
        var (at, names) = (little(end + 16, 4), [String]())
        for _ in 0..<little(end + 10, 2) where little(at, 4) == 0x0201_4b50 {
            let length = little(at + 28, 2)
            names.append(String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self))
            at += 46 + length + little(at + 30, 2) + little(at + 32, 2)
        }
        return names
    }

    @Test("The checksum is that of ISO 3309")
    func checksum() {
        #expect(StoredArchive.crc32(Array("123456789".utf8)) == 0xcbf4_3926)
        #expect(StoredArchive.crc32([]) == 0)
    }

    @Test("Another program reads each file of it, byte for byte, and finds no fault")
    func otherProgram() throws {
        let files = [
            StoredArchive.File(name: "001-pack.xml", bytes: Array("<a>\u{e9}</a>\n".utf8)),
            StoredArchive.File(name: "empty.txt", bytes: []),
            StoredArchive.File(name: "003.bin", bytes: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
        ]
        let bytes = StoredArchive(files).bytes
        #expect(Self.names(bytes) == files.map(\.name))
        #expect(StoredArchive(files).bytes == bytes, "the same files make the same bytes")
        let folder = NSTemporaryDirectory() + "archive-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/a.zip"))
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])",
            folder + "/a.zip", folder,
        ]
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        for file in files {
            #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file.name))) == file.bytes)
        }
    }
}
