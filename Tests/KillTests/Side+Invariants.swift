import CaseTransfer
import Foundation
import GatewayService
import Testing
import TransferStore

extension Side {
    private func events() throws -> [JournalEvent] {
        try gateway.store.read { try $0.entries(after: 0, limit: .max).map(\.entry.event) }
    }

    private func bytes(_ message: MessageDigest) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: layout.message(message.text)))
    }

    /// Every receipt held here has its message at the other side, the same bytes, and is the receipt kept there.
    func expectReceiptsBacked(by other: Side) throws {
        var backed = 0
        for case .receiptStored(let message, let receipt, _) in try events() {
            let (kept, stored) = try other.gateway.store.read { reader in
                (try reader.answer(for: message), try reader.message(message))
            }
            #expect(stored?.direction == .in)
            #expect(kept?.digest == receipt)
            #expect(try bytes(message) == other.bytes(message))
            backed += 1
        }
        let sealed = try events().filter { if case .messageSealed = $0 { true } else { false } }.count
        #expect(backed == sealed)
    }

    /// Nothing that came is in the journal twice, and no message has two receipts.
    func expectStoredOnce() throws {
        var received: [MessageDigest] = []
        var receipted: [MessageDigest] = []
        for event in try events() {
            switch event {
            case .messageReceived(let record): received.append(record.digest)
            case .receiptStored(let message, _, _): receipted.append(message)
            default: break
            }
        }
        #expect(Set(received).count == received.count)
        #expect(Set(receipted).count == receipted.count)
    }

    /// Only what rows name lies in the home's folders: the `serve` that came after has swept.
    func expectTidy() async throws {
        let expected = try events().reduce(into: Set<String>()) { names, event in
            switch event {
            case .messageReceived(let record), .messageSealed(let record): names.insert("\(record.digest).xml")
            default: break
            }
        }
        let found = try await eventually(
            "\(code) is tidy: \(Set(names(layout.messages)).symmetricDifference(expected))"
        ) {
            let found = Set(names(layout.messages))
            return found == expected
                && names(layout.incoming).allSatisfy { name in
                    // What a killed process was making lies for an hour, and no row may name it.
                    name.hasSuffix(".nameless") || name.hasSuffix(".sealing")
                }
                && names(layout.drafts).isEmpty ? found : nil
        }
        #expect(found == expected)
    }

    private func names(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}
