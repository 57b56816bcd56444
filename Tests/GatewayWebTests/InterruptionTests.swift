import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb
import Testing

extension ListenerTests {
    @Suite("An upload that does not come whole leaves nothing behind")
    struct InterruptionTests {
        /// More than one write's worth, so that there is a file to be left behind.
        private static let part = 700_000

        @Test(
            "A peer that goes away in the middle leaves no file",
            arguments: [
                (Step.message(of: 1_000_000), Step.body(part), Step.drop),
                (Step.message(of: 1_000_000), Step.body(part), Step.bye),
                (Step.chunkedMessage, Step.chunk(part), Step.drop),
                (Step.chunkedMessage, Step.chunk(part), Step.bye),
            ])
        func disconnected(head: Step, body: Step, ending: Step) async throws {
            try await withDoor { door, _ in
                let knocker = try door.begin(.connect, head, body, .wait, ending)
                try await knocker.waits()
                try await eventually("some of it is on disk") { try !door.incomingFiles().isEmpty }
                try knocker.goOn()
                _ = try await knocker.heard()
                try await eventually("the file is gone") { try door.incomingFiles().isEmpty }
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test(
            "A peer that falls silent in the middle is cut off and leaves no file",
            arguments: [(Step.message(of: 1_000_000), Step.body(part)), (Step.chunkedMessage, Step.chunk(part))])
        func silent(head: Step, body: Step) async throws {
            try await withDoor(limits: ListenerLimits(silence: .seconds(2))) { door, _ in
                let heard = try await door.knock(.connect, head, body, .end)
                #expect(heard.last?.ended == true)
                #expect(heard.last?.body == "")
                try await eventually("the file is gone") { try door.incomingFiles().isEmpty }
                #expect(door.arrivals.all.isEmpty)
            }
        }

        @Test("A connection that shows its certificate and then says nothing is ended")
        func mute() async throws {
            try await withDoor(limits: ListenerLimits(firstRequest: .seconds(1))) { door, _ in
                let heard = try await door.knock(.connect, .end)
                // A slow machine may be cut off before the handshake is done.
                #expect(heard.last?.ended == true || heard.last?.failed?.contains("timed out") == false, "\(heard)")
            }
        }

        @Test("A connection that does not begin its handshake is ended")
        func noHandshake() async throws {
            try await withDoor(limits: ListenerLimits(handshake: .seconds(1), firstRequest: .seconds(3600))) {
                door, _ in
                let heard = try await door.knock(.mute(3), .muteEnd)
                #expect(heard.last?.ended == true, "\(heard)")
            }
        }

        @Test("Connections that say nothing do not keep out a registered peer")
        func mutes() async throws {
            let limits = ListenerLimits(
                connections: 4, handshakes: 2, handshake: .seconds(3600), firstRequest: .seconds(3600))
            try await withDoor(limits: limits) { door, _ in
                let heard = try await door.knock(.mute(8), .connect, .message(of: 5), .body(5), .response)
                #expect(heard.last?.status == 200, "\(heard)")
                #expect(try door.arrivals.all.first?.upload.certificate == door.zoo.der("peer"))
            }
        }

        @Test("A peer that was refused and goes on sending a byte now and then is ended all the same")
        func dripping() async throws {
            try await withDoor(limits: ListenerLimits(farewell: .seconds(1))) { door, _ in
                let heard = try await door.knock(
                    .connect, .head("POST /elsewhere", "Content-Length: 1000000"), .response,
                    .drip(400, pause: 100))
                #expect(heard.dropFirst().first?.status == 404)
                #expect((heard.last?.dripped ?? 400) < 400)
            }
        }

        @Test("A peer that was refused and goes on sending is not listened to beyond an amount")
        func talking() async throws {
            let limits = ListenerLimits(farewell: .seconds(3600), farewellBytes: 100_000)
            try await withDoor(limits: limits) { door, _ in
                let heard = try await door.knock(
                    .connect, .head("POST /elsewhere", "Content-Length: 900000000"), .response, .body(1_000_000),
                    .end)
                #expect(heard.dropFirst().first?.status == 404)
                #expect(heard.last?.ended == true)
            }
        }

        @Test("A connection with nothing more to say is ended")
        func idle() async throws {
            try await withDoor(limits: ListenerLimits(silence: .seconds(2))) { door, _ in
                let heard = try await door.knock(.connect, .message(of: 5), .body(5), .response, .end)
                #expect(heard.dropFirst().first?.status == 200)
                #expect(heard.last?.ended == true)
            }
        }

        @Test("The gateway is told when the disk will not take an upload, and the peer hears its answer")
        func diskRefuses() async throws {
            try await withDoor { door, _ in
                // Even root cannot create a file in a folder that is not there.
                try FileManager.default.removeItem(at: door.incoming)
                let heard = try await door.knock(.connect, .message(of: 50_000), .body(50_000), .response)
                #expect(heard.last?.status == 200)
                let arrival = try #require(door.arrivals.all.first)
                #expect(arrival.upload.arrival == .notStored)
                #expect(arrival.bytes == nil)
                try FileManager.default.createDirectory(at: door.incoming, withIntermediateDirectories: true)
            }
        }
    }
}
