import Foundation
import Hummingbird
import Testing

@testable import GatewayWeb

@Suite("The small rules of the listener")
struct RoomTests {
    @Test("A moment is written as HTTP writes it (RFC 9110 § 5.6.7)")
    func httpDate() {
        #expect(HTTPDate(secondsSince1970: 784_111_777).text == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate(secondsSince1970: 1_709_164_800).text == "Thu, 29 Feb 2024 00:00:00 GMT")
    }

    @Test("An upload is drawn out when it is past its grace and below the slowest average")
    func drawnOut() {
        let limits = ListenerLimits(silence: .seconds(60), slowestUpload: 1000)
        #expect(!limits.isDrawnOut(received: 1, after: .seconds(60)))
        #expect(limits.isDrawnOut(received: 60_999, after: .seconds(61)))
        #expect(!limits.isDrawnOut(received: 61_000, after: .seconds(61)))
        #expect(limits.isDrawnOut(received: 3_599_999, after: .seconds(3600)))
    }

    @Test("A file's name is random, and only names of its shape are known again")
    func names() throws {
        var random = SystemRandomNumberGenerator()
        let drawn = IncomingName(random: &random)
        #expect(IncomingName(drawn.text) == drawn)
        #expect(IncomingName(random: &random) != drawn)
        let others = ["store.sqlite", "a.part", drawn.text + "x", drawn.text.uppercased(), "../" + drawn.text, ".part"]
        for other in others { #expect(IncomingName(other) == nil, "\(other)") }
    }

    @Test("Uploads that a killed gateway left half-written are removed at the start, and nothing else is")
    func sweep() async throws {
        try await withFolder { folder in
            let left = String(repeating: "0a", count: 16) + ".part"
            for name in [left, "keep.part", "notes.txt"] {
                try Data("x".utf8).write(to: folder.appending(path: name))
            }
            try IncomingFolder(path: folder.path).prepare()
            #expect(
                Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["keep.part", "notes.txt"])
        }
    }

    @Test("A file in the place of the folder for uploads is not one")
    func notAFolder() async throws {
        try await withFolder { folder in
            let file = folder.appending(path: "incoming")
            try Data().write(to: file)
            #expect(throws: ListenerError.unusableIncomingFolder(file.path, reason: "")) {
                try IncomingFolder(path: file.path).prepare()
            }
        }
    }

    @Test("Content-Length must be a number of bytes")
    func badLength() {
        var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: ExchangeRoute.messages)
        head.headerFields[.contentType] = "application/xml"
        for length in ["-1", "x", "99999999999999999999"] {
            head.headerFields[.contentLength] = length
            #expect(ExchangeRoute(head) == .refused(.badLength), "\(length)")
        }
        head.headerFields[.contentLength] = "7"
        #expect(ExchangeRoute(head) == .message(declared: 7, waitsForGoAhead: false))
    }
}
