import GatewayWeb
import Testing

extension ListenerTests {
    @Suite("What is not a message is told so and taken no further")
    struct RefusedRequestTests {
        @Test("A registered peer can ask whether the gateway is there")
        func health() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(.connect, .head("GET /exchange/v1/health"), .response)
                #expect(heard.last?.status == 204)
                #expect(heard.last?.fields?["content-length"] == nil)
                #expect(heard.last?.body == "")
            }
        }

        @Test("Other paths, methods and content types are refused with a sentence, and the connection goes on")
        func others() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    .connect, .head("GET /"), .response, .head("GET /exchange/v1/messages"), .response,
                    .head("GET /exchange/v1/messages?x=1"), .response, .head("GET /exchange/v1/health"), .response)
                #expect(heard.dropFirst().map(\.status) == [404, 405, 404, 204])
                #expect(heard.dropFirst(2).first?.fields?["allow"] == "POST")
                #expect(heard.dropFirst(2).first?.body == "This path takes POST only.\n")
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test(
            "A request with a body that is not taken is answered and its connection ended",
            arguments: [
                (Step.head("POST /exchange/v1/messages", "Content-Type: text/xml", "Content-Length: 5"), 415),
                (Step.head("POST /exchange/v1/messages", "Content-Length: 5"), 415),
                (
                    Step.head(
                        "POST /exchange/v1/messages", "Content-Type: application/xml", "Content-Encoding: gzip",
                        "Content-Length: 5"), 415
                ),
                (Step.head("PUT /exchange/v1/messages", "Content-Type: application/xml", "Content-Length: 5"), 405),
                (Step.head("POST /exchange/v1/health", "Content-Length: 5"), 405),
                (Step.head("POST /elsewhere", "Content-Length: 5"), 404),
            ])
        func withBody(head: Step, status: Int) async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(.connect, head, .body(5), .response, .end)
                #expect(heard.dropFirst().first?.status == status)
                #expect(heard.dropFirst().first?.fields?["connection"] == "close")
                #expect(heard.last?.ended == true)
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test("A head that is too large is refused")
        func largeHead() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    .connect, .head("GET /exchange/v1/health", "X-Padding: " + String(repeating: "x", count: 20_000)),
                    .response)
                #expect(heard.last?.status != 204)
                #expect(heard.last?.failed != nil || heard.last?.status == 400)
            }
        }

        @Test("Two ways of saying where a body ends are refused together")
        func smuggling() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    .connect,
                    .head(
                        "POST /exchange/v1/messages", "Content-Type: application/xml", "Content-Length: 5",
                        "Transfer-Encoding: chunked"),
                    .chunk(5), .lastChunk, .response)
                #expect(heard.last?.status != 200)
                #expect(door.arrivals.all.isEmpty)
            }
        }
    }
}
