import ExchangeFormats
import Foundation
import Testing

@Suite("Nothing outside a message is ever read for it", .serialized)
struct SentinelTests {
    /// A file that says when somebody opens it.
    private final class Sentinel {
        let path: String
        private let watch: Int32

        init() throws {
            path = NSTemporaryDirectory() + "sentinel-" + UUID().uuidString
            try "SENTINEL".write(toFile: path, atomically: false, encoding: .utf8)
            watch = inotify_init1(Int32(IN_NONBLOCK))
            try #require(watch >= 0 && inotify_add_watch(watch, path, UInt32(IN_OPEN | IN_ACCESS)) >= 0)
        }

        deinit {
            close(watch)
            try? FileManager.default.removeItem(atPath: path)
        }

        /// Whether somebody opened it since the last time this was asked.
        func wasOpened() -> Bool {
            var events = [UInt8](repeating: 0, count: 4096)
            return read(watch, &events, events.count) > 0
        }
    }

    /// Where a message names a file or an address, and how.
    static let lures: [(name: String, lure: @Sendable (ValidBundle, String) throws -> String)] = [
        ("a document type", { try $0.prologue("<!DOCTYPE TransferBundle SYSTEM \"\($1)\">\n") }),
        (
            "an entity",
            {
                try $0.with(text: try $0.prologue("<!DOCTYPE b [<!ENTITY x SYSTEM \"\($1)\">]>\n")).replacing(
                    "First.", "&x;")
            }
        ),
        ("a parameter entity", { try $0.prologue("<!DOCTYPE b [<!ENTITY % x SYSTEM \"\($1)\"> %x;]>\n") }),
        (
            "an entity in an attribute",
            {
                try $0.with(text: try $0.prologue("<!DOCTYPE b [<!ENTITY x SYSTEM \"\($1)\">]>\n")).replacing(
                    "E06000015", "&x;")
            }
        ),
        (
            "XInclude",
            {
                try $0.document(
                    ValidBundle.note(
                        "First.",
                        more:
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\($1)\" parse=\"text\"></xi:include>"
                    ))
            }
        ),
        ("a style sheet", { try $0.prologue("<?xml-stylesheet type=\"text/xsl\" href=\"\($1)\"?>\n") }),
        (
            "a schema location",
            {
                try $0.document(
                    ValidBundle.note("First.").replacing(
                        "<title>",
                        by:
                            "<title xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:handover:other:1 \($1)\">"
                    ))
            }
        ),
        ("a reference of the signature", { try $0.sealing("URI=\"#handover-manifest\"", "URI=\"\($1)\"") }),
        (
            "a namespace",
            {
                try $0.document(
                    ValidBundle.note("First.").replacing("<title>", by: "<title xmlns:x=\"\($1)\" x:a=\"\">"))
            }
        ),
    ]

    @Test("A file that a message names is not opened, and nothing of it is told", arguments: lures.indices)
    func file(_ index: Int) throws {
        let sentinel = try Sentinel()
        let bundle = try ValidBundle.shared.get()
        let text = try Self.lures[index].lure(bundle, "file://" + sentinel.path)
        #expect(!sentinel.wasOpened())
        let (verdict, _) = try VectorTests.verify(
            Vector.Specimen(bytes: Array(text.utf8), trust: bundle.trust, now: bundle.now))
        #expect(!sentinel.wasOpened(), "\(Self.lures[index].name)")
        #expect(!"\(verdict)".contains("SENTINEL"))
        #expect(verdict.verified == nil)
        _ = try String(contentsOfFile: sentinel.path, encoding: .utf8)
        #expect(sentinel.wasOpened(), "the sentinel does not watch")
    }

    @Test("An address that a message names is not connected to", arguments: lures.indices)
    func address(_ index: Int) throws {
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        defer { close(listening) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                try #require(bind(listening, generic, size) == 0 && listen(listening, 4) == 0)
                try #require(getsockname(listening, generic, &size) == 0)
            }
            return UInt16(bigEndian: pointer.pointee.sin_port)
        }
        let bundle = try ValidBundle.shared.get()
        let text = try Self.lures[index].lure(bundle, "http://127.0.0.1:\(port)/x")
        _ = try VectorTests.verify(Vector.Specimen(bytes: Array(text.utf8), trust: bundle.trust, now: bundle.now))
        #expect(accept(listening, nil, nil) == -1, "\(Self.lures[index].name)")
    }
}
