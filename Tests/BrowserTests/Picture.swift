import Foundation

/// Pictures for docs/guide, written where `HANDOVER_PICTURES` says; without it none is taken.
enum Picture {
    private static var folder: String? { ProcessInfo.processInfo.environment["HANDOVER_PICTURES"] }

    /// Whether pictures are asked for.
    static var isAsked: Bool { folder != nil }

    /// Takes what the window shows, from an element of the page downwards when one is named.
    static func take(_ name: String, of window: BrowserWindow, at selector: String? = nil) async throws {
        guard let folder else { return }
        _ = try await window.script(
            "document.querySelector(arguments[0]).scrollIntoView({block: 'start'})", [.text(selector ?? "body")])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await Data(parted(Array(window.picture))).write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
    }

    /// The same picture without the three capital X that mark unfinished work in a text: whoever searches the repository for them would
    /// stumble over a picture whose compressed bytes happen to be these.
    ///
    /// PNG lets its image data be cut anywhere (ISO/IEC 15948 § 11.2.3), so it is cut between them.
    static func parted(_ png: [UInt8]) -> [UInt8] {
        let mark = [UInt8](repeating: 0x58, count: 3)
        var out = Array(png.prefix(8))
        var at = 8
        while at + 12 <= png.count {
            let length = png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            guard at + 12 + length <= png.count else { return png }
            let kind = Array(png[at + 4..<at + 8])
            var data = png[at + 8..<at + 8 + length]
            if kind == Array("IDAT".utf8) {
                while let found = data.firstRange(of: mark) {
                    out += chunk(kind, data[..<(found.lowerBound + 1)])
                    data = data[(found.lowerBound + 1)...]
                }
            }
            out += chunk(kind, data)
            at += 12 + length
        }
        return out
    }

    private static func chunk(_ kind: [UInt8], _ data: ArraySlice<UInt8>) -> [UInt8] {
        let body = kind + data
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
        }
        return bytes(UInt32(data.count)) + body + bytes(crc ^ 0xFFFF_FFFF)
    }

    private static func bytes(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
}
