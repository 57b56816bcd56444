import CaseTransfer
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Messages and their answers")
struct MessageTests {
    let folder: TestFolder
    let store: TransferStore

    init() throws {
        folder = try TestFolder()
        store = try folder.begunStore(Invented.derby)
    }

    private func expectContradiction(_ work: (StoreWriter) throws -> Void) {
        let fault = #expect(throws: StoreError.self) { try store.write(work) }
        #expect(fault?.code == .contradiction)
    }

    @Test("A message is found by digest, by its sender's id and in its transfer, as it was stored")
    func found() throws {
        try store.write { try $0.receive(1, sequence: 1, answer: [1]) }
        let stored = try #require(try store.read { try $0.message(Invented.digest(1)) })
        #expect(stored.record == record(1, sequence: 1))
        #expect(stored.conversation == Invented.conversation(1))
        #expect(stored.direction == .in)
        #expect(stored.file == "\(Invented.digest(1)).xml")
        #expect(stored.size == 50_000)
        #expect(stored.receivedFrom == Invented.digest(99))
        #expect(stored.storedAt == nine)
        #expect(!stored.isVoid)
        try store.read { (reader) throws in
            #expect(try reader.message(id: Invented.messageID(1), from: Invented.calderdale) == stored)
            #expect(try reader.message(id: Invented.messageID(1), from: Invented.havering) == nil)
            #expect(try reader.messages(of: Invented.conversation(1)) == [stored])
            #expect(try reader.messages(of: Invented.conversation(2)).isEmpty)
        }
    }

    @Test("The same message a year apart finds the same answer, byte for byte, after the store was closed")
    func sameAnswer() throws {
        let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try store.write { try $0.receive(1, sequence: 1, answer: bytes) }
        try store.close()
        let again = try TransferStore.open(at: folder.file(), digest: .test)
        let answer = try #require(try again.read { try $0.answer(for: Invented.digest(1)) })
        #expect(answer.bytes == bytes)
        #expect(answer.kind == .receipt)
        #expect(answer.message == Invented.digest(1))
        #expect(try again.read { try $0.answer(for: Invented.digest(2)) } == nil)
    }

    @Test(
        "A message, an id of its sender or a number of its sender cannot be stored twice, and nothing of the try stays")
    func twice() throws {
        try store.write { try $0.receive(1, sequence: 1, answer: [1]) }
        let conversation = Invented.conversation(1)
        for record in [
            record(1, sequence: 2), record(2, sequence: 1),
            {
                var sameID = record(3, sequence: 3)
                sameID.id = Invented.messageID(1)
                return sameID
            }(),
        ] {
            expectContradiction { try $0.keep(record, in: conversation) }
        }
        #expect(try store.read { try $0.journal?.length } == 2)
        #expect(try store.read { try $0.messages(of: conversation) }.count == 1)
        var theirs = record(4, sequence: 1, from: Invented.havering)
        theirs.id = Invented.messageID(1)
        try store.write { [theirs] in try $0.keep(theirs, in: Invented.conversation(2)) }
    }

    @Test("A message is stored right after the entry that records it, or not at all")
    func withItsEntry() throws {
        let conversation = Invented.conversation(1)
        let first = record(1, sequence: 1)
        expectContradiction {
            try $0.storeMessage(first, in: conversation, direction: .in, file: "x", size: 1, at: nine)
        }
        expectContradiction { writer in
            try writer.append(
                JournalDraft(actor: .gateway, conversation: conversation, event: .messageReceived(first)), at: nine,
                salt: [])
            try writer.note("something else")
            try writer.storeMessage(first, in: conversation, direction: .in, file: "x", size: 1, at: nine)
        }
        #expect(try store.read { try $0.journal?.length } == 1)
    }

    @Test("A peer's message is answered once and only when it is stored; the answer cannot be changed")
    func answeredOnce() throws {
        try store.write { try $0.receive(1, sequence: 1, answer: [1]) }
        let message = Invented.digest(1)
        expectContradiction { try $0.storeAnswer([2], kind: .rejection, digest: Invented.digest(50), for: message) }
        expectContradiction {
            try $0.storeAnswer([2], kind: .receipt, digest: Invented.digest(50), for: Invented.digest(7))
        }
        expectContradiction { _ = try $0.run("UPDATE answer SET bytes = x'02'") }
        #expect(try store.read { try $0.answer(for: message) }?.bytes == [1])
    }

    @Test(
        "A message of ours that was rejected, put right and sent again keeps both answers, the last one first asked for"
    )
    func twoAnswers() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        try store.write { (writer) throws in
            try writer.storeAnswer([1], kind: .rejection, digest: Invented.digest(50), for: message)
            try writer.storeAnswer([2], kind: .receipt, digest: Invented.digest(51), for: message)
        }
        #expect(try store.read { try $0.answer(for: message) }?.bytes == [2])
        #expect(try store.read { try $0.answers(for: message) }.map(\.kind) == [.rejection, .receipt])
    }
}
