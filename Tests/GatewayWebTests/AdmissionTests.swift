import GatewayWeb
import Testing

extension ListenerTests {
    @Suite("Only the holder of a registered certificate is let in")
    struct AdmissionTests {
        /// Under TLS 1.3 a client learns of the refusal at its first read, so each of these reads.
        @Test(
            "A stranger's certificate is refused with an alert, counted, and nothing reaches the gateway",
            arguments: ["1.3", "1.2"])
        func stranger(tls: String) async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(
                    as: "stranger", tls: tls, .connect, .response)
                #expect(heard.last?.failed?.contains("ALERT") == true, "\(heard)")
                #expect(heard.allSatisfy { $0.status == nil })
                #expect(door.register.refused == 1)
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test("A connection without a certificate is refused with an alert and counted", arguments: ["1.3", "1.2"])
        func nobody(tls: String) async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(as: nil, tls: tls, .connect, .response)
                #expect(heard.last?.failed?.contains("ALERT") == true, "\(heard)")
                #expect(door.arrivals.all.isEmpty)
                try await eventually("the refusal is counted") { door.register.refused == 1 }
            }
        }

        @Test("TLS 1.1 is refused")
        func oldTLS() async throws {
            try await withDoor { door, _ in
                let heard = try await door.knock(tls: "1.1", .connect)
                #expect(heard.last?.failed?.contains("ALERT_PROTOCOL_VERSION") == true, "\(heard)")
                #expect(door.register.refused == 0)
            }
        }

        @Test("A peer withdrawn while its connection is open gets no further answer on it")
        func withdrawn() async throws {
            try await withDoor { door, _ in
                let knocker = try door.begin(
                    .connect, .message(of: 5), .body(5), .response, .wait, .message(of: 5), .body(5), .response)
                try await knocker.waits()
                door.register.withdraw(try door.zoo.der("peer"))
                try knocker.goOn()
                let heard = try #require(try await knocker.heard().first)
                #expect(heard.dropFirst().first?.status == 200)
                #expect(heard.last?.failed != nil)
                #expect(door.arrivals.all.count == 1)
                #expect(door.register.refused == 1)
            }
        }

        @Test("A peer added while the listener runs is let in at its next connection")
        func added() async throws {
            try await withDoor { door, _ in
                let before = try await door.knock(as: "stranger", .connect, .message(of: 5), .body(5), .response)
                #expect(before.last?.failed != nil)
                door.register.add(try door.zoo.der("stranger"), try #require(wigan))
                let after = try await door.knock(as: "stranger", .connect, .message(of: 5), .body(5), .response)
                #expect(after.last?.status == 200)
            }
        }

        @Test("A withdrawn peer that resumes an earlier TLS session is not served", arguments: ["1.3", "1.2"])
        func resumed(tls: String) async throws {
            try await withDoor { door, _ in
                let knocker = try door.begin(
                    tls: tls, .connect, .message(of: 5), .body(5), .response, .wait, .reconnect, .message(of: 5),
                    .body(5),
                    .response)
                try await knocker.waits()
                door.register.withdraw(try door.zoo.der("peer"))
                try knocker.goOn()
                let heard = try #require(try await knocker.heard().first)
                #expect(heard.contains { $0.resumed == true }, "the session was not resumed, so this shows nothing")
                #expect(heard.last?.failed != nil, "\(heard)")
                #expect(door.arrivals.all.count == 1)
                #expect(door.register.refused == 1)
            }
        }
    }
}
