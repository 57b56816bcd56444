import CaseTransfer
import Foundation
import GatewayTesting
import TransferStore
import Testing

@testable import GatewayService

@Suite("Messages are sealed side by side and still stand in one row")
struct SealingTests {
    @Test("Supplements of one pack sealed at once have one number each, and each names the one before it")
    func sameTransfer() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation.text
        let pack = try await sender.gateway.send(sender.gateway.transfer(id), by: sender.acting(.practitioner))
        let laidOut = try sender.withExample(for: receiver) { folder in
            let kept = sender.layout.root + "-more"
            try FileManager.default.copyItem(atPath: folder, toPath: kept)
            return try sender.gateway.supplementMessage(
                sender.gateway.transfer(id), from: kept, note: "Invented.", by: sender.acting(.practitioner))
        }
        defer { try? FileManager.default.removeItem(atPath: sender.layout.root + "-more") }

        let queued = try await withThrowingTaskGroup(of: MessageDigest.self) { group in
            for _ in 0..<8 {
                group.addTask { try await sender.gateway.sealAndQueue(laidOut(pack.digest)).digest }
            }
            return try await group.reduce(into: [pack.digest]) { $0.append($1) }
        }

        let stored = try sender.gateway.store.read { try $0.messages(of: prepared.conversation) }
        #expect(Set(stored.map(\.record.digest)) == Set(queued))
        #expect(stored.map(\.record.order?.sequence) == Array(1...9))
        #expect(stored.dropFirst().map(\.record.order?.previous) == stored.dropLast().map(\.record.digest))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
        #expect(try sender.gateway.store.read { try JournalVerification.verify($0, witnesses: []) }.faults.isEmpty)

        try await sender.settle(over: wire)
        #expect(try receiver.gateway.transfer(id).messages.count == 9)
        #expect(try receiver.gateway.transfer(id).anomalies.isEmpty)
    }
}
