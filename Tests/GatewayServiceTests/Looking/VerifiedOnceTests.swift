import CaseTransfer
import Foundation
import GatewayTesting
import Testing

@testable import GatewayService

@Suite("A page verifies each message once, and the next page anew")
struct VerifiedOnceTests {
    @Test("Within one piece of work a message is verified once; after it a damaged file is found")
    func once() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let sent = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let transfer = try receiver.gateway.transfer(sent.conversation.text)
        let acting = try receiver.acting(.practitioner)
        let path = receiver.layout.message(sent.digest.text)
        let gateway = receiver.gateway
        try gateway.verifyingEachMessageOnce {
            _ = try gateway.show(transfer, reveal: nil, by: acting)
            try Data("damaged".utf8).write(to: URL(fileURLWithPath: path))
            #expect(try !gateway.documents(of: transfer, by: acting).isEmpty)
        }
        let fault = #expect(throws: GatewayFault.self) { try gateway.documents(of: transfer, by: acting) }
        #expect(fault?.code == "message-damaged")
    }
}
