import CaseTransfer
import GatewayService
import GatewayWeb
import Testing

extension ListenerTests {
    @Suite("What a registered peer sends arrives as it was sent")
    struct UploadTests {
        @Test("A message arrives byte for byte, with its sender, in a private file, and the answer goes back")
        func roundTrip() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(.connect, .message(of: 50_000), .body(50_000), .response)
                #expect(heard.first?.tls == "TLSv1.3")
                #expect(heard.last?.status == 200)
                #expect(heard.last?.body == "<receipt of='50000'/>")
                #expect(heard.last?.fields?["content-type"] == "application/xml")
                #expect(heard.last?.fields?["cache-control"] == "no-store")
                #expect(heard.last?.fields?["x-content-type-options"] == "nosniff")
                #expect(heard.last?.fields?["date"]?.hasSuffix(" GMT") == true)
                let arrival = try #require(door.arrivals.all.first)
                #expect(arrival.bytes == pattern(50_000))
                #expect(arrival.mode == 0o600)
                #expect(arrival.peer == derby)
                #expect(arrival.upload.arrival == .whole)
                #expect(arrival.upload.size == 50_000)
            }
        }

        @Test("A message larger than one write, in chunks of no declared size, arrives byte for byte over TLS 1.2")
        func chunked() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    tls: "1.2", .connect, .chunkedMessage, .chunk(900_001), .lastChunk, .response)
                #expect(heard.first?.tls == "TLSv1.2")
                #expect(heard.last?.status == 200)
                #expect(door.arrivals.all.first?.bytes == pattern(900_001))
            }
        }

        @Test("Several messages on one connection are several files with unguessable names in the incoming folder")
        func keptAlive() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    .connect, .message(of: 10), .body(10), .response, .message(of: 20), .body(20), .response,
                    .head(
                        "POST /exchange/v1/messages", "Content-Type: Application/XML; charset=utf-8",
                        "Content-Length: 0"),
                    .response)
                #expect(heard.dropFirst().map(\.status) == [200, 200, 200])
                #expect(door.arrivals.all.map(\.upload.size) == [10, 20, 0])
                let paths = door.arrivals.all.map(\.upload.path)
                #expect(Set(paths).count == 3)
                for path in paths {
                    #expect(path.wholeMatch(of: /.*\/incoming\/[0-9a-f]{32}\.part/) != nil)
                }
            }
        }

        @Test("Two peers are told apart by their certificates")
        func twoPeers() async throws {
            try await withDoor { door, _ in
                _ = try await door.knock(as: "other", .connect, .message(of: 1), .body(1), .response)
                _ = try await door.knock(as: "peer", .connect, .message(of: 1), .body(1), .response)
                #expect(door.arrivals.all.map(\.peer) == [wigan, derby])
            }
        }

        @Test("A hundred connections at once are all served")
        func crowd() async throws {
            try await withDoor { door, _ in
                let knocker = try door.begin(times: 100, .connect, .message(of: 3_000), .body(3_000), .response)
                let heard = try await knocker.heard()
                #expect(heard.map { $0.last?.status } == Array(repeating: 200, count: 100))
                #expect(door.arrivals.all.count == 100)
                #expect(door.arrivals.all.allSatisfy { $0.bytes == pattern(3_000) })
            }
        }

        @Test("A peer that asks before it sends is told to go on")
        func goAhead() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    .connect,
                    .head(
                        "POST /exchange/v1/messages", "Content-Type: application/xml", "Content-Length: 5",
                        "Expect: 100-continue"),
                    .response, .body(5), .response)
                #expect(heard.dropFirst().map(\.status) == [100, 200])
                #expect(door.arrivals.all.first?.bytes == pattern(5))
            }
        }

        @Test("A message declared larger than is taken is refused before any of it is read")
        func tooLargeDeclared() async throws {
            try await withDoor(largest: 1000) { door, _ in
                let heard = try await door.knock(.connect, .message(of: 1001), .response, .end)
                #expect(heard.dropFirst().first?.status == 413)
                #expect(heard.dropFirst().first?.body == "<receipt of='0'/>")
                #expect(heard.last?.ended == true)
                let arrival = try #require(door.arrivals.all.first)
                #expect(arrival.upload.arrival == .tooLarge)
                #expect(arrival.bytes == [])
            }
        }

        @Test("A peer that asks first is not told to go on with a message that is too large")
        func tooLargeAsked() async throws {
            try await withDoor(largest: 1000) { door, _ in
                let heard = try await door.knock(
                    .connect,
                    .head(
                        "POST /exchange/v1/messages", "Content-Type: application/xml", "Content-Length: 1001",
                        "Expect: 100-continue"),
                    .response)
                #expect(heard.last?.status == 413)
            }
        }

        @Test("A message that grows too large on the way is stopped, and the peer that still sends hears the answer")
        func tooLargeChunked() async throws {
            try await withDoor(largest: 1_000_000) { door, _ in
                let heard = try await door.knock(.connect, .chunkedMessage, .chunk(8_000_000), .lastChunk, .response)
                #expect(heard.last?.status == 413, "\(heard)")
                let arrival = try #require(door.arrivals.all.first)
                #expect(arrival.upload.arrival == .tooLarge)
                #expect(arrival.bytes == [])
                #expect(arrival.upload.size > 1_000_000)
                #expect(arrival.upload.size < 2_000_000)
            }
        }

        @Test("A message of exactly the largest size is taken")
        func exactlyLargest() async throws {
            try await withDoor(largest: 1000) { door, _ in
                let heard = try await door.knock(
                    .connect, .message(of: 1000), .body(1000), .response, .chunkedMessage, .chunk(1000), .lastChunk,
                    .response)
                #expect(heard.dropFirst().map(\.status) == [200, 200])
            }
        }
    }
}
