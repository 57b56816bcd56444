import CaseTransfer
import ExchangeFormats
import Foundation
import Testing

@Suite("Memory does not grow with attachments")
struct BundleMemoryTests {
    @Test(
        "Sealing and opening an attachment of 32 MB takes less than 16 MB more than one of 1 MB, in a process of its own"
    )
    func largeAttachment() async {
        await #expect(processExitsWith: .success) {
            let sample = try BundleSample()
            try Self.sealAndOpen(1 << 20, in: sample, name: "small")
            let before = try Self.peakMemory()
            try Self.sealAndOpen(32 << 20, in: sample, name: "large")
            let grown = try Self.peakMemory() - before
            try #require(grown < 16 << 10, "peak memory grew by \(grown) KiB")
        }
    }

    private static func sealAndOpen(_ size: Int, in sample: BundleSample, name: String) throws {
        let block = Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) })
        try #require(FileManager.default.createFile(atPath: sample.path(name), contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: sample.path(name)))
        for _ in 0..<(size / block.count) { try handle.write(contentsOf: block) }
        try handle.close()
        let out = sample.path(name + "-out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        let part = AttachmentPart(kind: .other, children: [], mediaType: "application/pdf", path: sample.path(name))
        let sealed = try sample.sealed(attachments: [part], name: name + ".xml")
        let verdict = try sample.verify(sealed.path, writingAttachmentsTo: out)
        let opened = try #require(verdict.verified?.attachments.first?.path)
        try #require(FileManager.default.contentsEqual(atPath: opened, andPath: part.path))
    }

    /// The largest resident size so far, in KiB.
    private static func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
