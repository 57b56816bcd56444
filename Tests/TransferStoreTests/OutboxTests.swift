import CaseTransfer
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Outbox")
struct OutboxTests {
    let folder: TestFolder
    let store: TransferStore

    init() throws {
        folder = try TestFolder()
        store = try folder.begunStore()
    }

    private func due(at moment: Moment = nine, limit: Int = 100) throws -> [MessageDigest] {
        try store.read { try $0.dueInOutbox(at: moment, limit: limit) }.map(\.message)
    }

    private func item(_ message: MessageDigest) throws -> OutboxItem {
        try #require(try store.read { try $0.outboxItem(message) })
    }

    @Test("Of each transfer only the lowest undelivered message is due")
    func order() throws {
        let (first, second, other) = try store.write { (writer) throws in
            (
                try writer.seal(1, in: 1, sequence: 1), try writer.seal(2, in: 1, sequence: 2),
                try writer.seal(3, in: 2, sequence: 1, to: Invented.havering)
            )
        }
        #expect(try due() == [first, other])
        #expect(try due(limit: 1) == [first])
        #expect(try store.write { try $0.delivered(first) })
        #expect(try due() == [second, other])
        #expect(try store.write { try $0.delivered(first) } == false)
        #expect(try item(first).state == .delivered)
    }

    @Test("A failed attempt waits for its moment, and says what was wrong")
    func retry() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        let later = nine.adding(seconds: 60)
        try store.write { (writer) throws in
            #expect(try writer.retry(message, at: later, began: nine, fault: "timed-out"))
        }
        #expect(try due().isEmpty)
        #expect(try item(message).nextAt == later)
        #expect(try due(at: later) == [message])
        let waiting = try item(message)
        #expect(waiting.attempts == 1)
        #expect(waiting.fault == "timed-out")
        #expect(waiting.state == .waiting)
        #expect(waiting.queuedAt == nine)
    }

    @Test("Only what certainly has not left is withdrawn; its number may be given again")
    func withdraw() throws {
        let (fresh, refused, cut, delivered) = try store.write { (writer) throws in
            (
                try writer.seal(1, in: 1, sequence: 1), try writer.seal(2, in: 2, sequence: 1),
                try writer.seal(3, in: 3, sequence: 1), try writer.seal(4, in: 4, sequence: 1)
            )
        }
        let later = nine.adding(seconds: 60)
        try store.write { (writer) throws in
            #expect(
                try writer.retry(refused, at: later, began: nine, fault: "connect-refused", nothingLeft: true))
            #expect(try writer.retry(cut, at: later, began: nine, fault: "cut"))
            #expect(try writer.delivered(delivered))
            #expect(try writer.withdraw(fresh))
            #expect(try writer.withdraw(fresh) == false)
            #expect(try writer.withdraw(refused))
            #expect(try writer.withdraw(cut) == false)
            #expect(try writer.withdraw(delivered) == false)
        }
        #expect(try store.read { try $0.outboxItem(fresh) } == nil)
        #expect(try store.read { try $0.message(fresh)?.isVoid } == true)
        #expect(try store.read { try $0.message(cut)?.isVoid } == false)
        #expect(try item(cut).mayHaveLeft)
    }

    @Test("Of what waits when a sending process dies nobody can tell whether it has left")
    func diedWhileSending() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        try store.write { (writer) throws in
            try writer.beginSending(at: nine)
            try writer.endSending()
            try writer.noteStoppedSender(at: nine)
        }
        #expect(try !item(message).mayHaveLeft)
        try store.write { try $0.beginSending(at: nine) }
        try store.write { try $0.beginSending(at: nine) }
        #expect(try item(message).mayHaveLeft)
        #expect(try store.write { try $0.withdraw(message) } == false)
    }

    @Test("Only what the process may have taken counts: the first message of a transfer, once it was due")
    func diedWithOthersWaiting() throws {
        let later = nine.adding(seconds: 600)
        let (head, behind, resting) = try store.write { (writer) throws in
            let messages = (
                try writer.seal(1, in: 1, sequence: 1), try writer.seal(2, in: 1, sequence: 2),
                try writer.seal(3, in: 2, sequence: 1)
            )
            #expect(
                try writer.retry(messages.2, at: later, began: nine, fault: "connect-refused", nothingLeft: true))
            try writer.beginSending(at: nine)
            try writer.noteStoppedSender(at: nine)
            return messages
        }
        #expect(try item(head).mayHaveLeft)
        #expect(try !item(behind).mayHaveLeft)
        #expect(try !item(resting).mayHaveLeft)
        #expect(try store.write { try $0.withdraw(behind) })
        #expect(try !store.read { try $0.isSending() })
    }

    @Test("What is answered or given up meanwhile is not put back by an attempt that failed late")
    func failedLate() throws {
        let (answered, abandoned) = try store.write { (writer) throws in
            (try writer.seal(1, in: 1, sequence: 1), try writer.seal(2, in: 2, sequence: 1))
        }
        try store.write { (writer) throws in
            try writer.delivered(answered)
            #expect(try writer.abandon(abandoned, fault: "not-trusted"))
            for message in [answered, abandoned] {
                #expect(try writer.retry(message, at: nine, began: nine, fault: "timed-out") == false)
                #expect(try writer.giveUp(message, fault: "timed-out") == false)
            }
            #expect(try writer.retry(Invented.digest(9), at: nine, began: nine, fault: "timed-out") == false)
        }
        #expect(try due().isEmpty)
        #expect(try item(answered).state == .delivered)
        #expect(try item(abandoned).fault == "not-trusted")
    }

    @Test("The time of trying begins with the first attempt, and anew after a break in which nobody tried")
    func triedSince() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        #expect(try item(message).triedSince == nil)
        #expect(try item(message).size == 50_000)
        let monday = nine.adding(seconds: 3 * 86_400)
        func attempt(at moment: Moment, next: Moment) throws {
            try store.write { _ = try $0.retry(message, at: next, began: moment, fault: "timed-out") }
        }
        try attempt(at: monday, next: monday.adding(seconds: 60))
        #expect(try item(message).triedSince == monday)
        // Its turn came late, but it came.
        let late = monday.adding(seconds: 60 + OutboxItem.longestBreak)
        try attempt(at: late, next: late.adding(seconds: 60))
        #expect(try item(message).triedSince == monday)
        // The process was stopped, and started again days later.
        let thursday = monday.adding(seconds: 3 * 86_400)
        try attempt(at: thursday, next: thursday.adding(seconds: 60))
        #expect(try item(message).triedSince == thursday)
        try store.write { _ = try $0.resume(message, at: thursday) }
        #expect(try item(message).triedSince == nil)
    }

    @Test("Peers that are busy and messages under way take no place among what is due")
    func passingOver() throws {
        let slow = try store.write { writer in try (1...5).map { try writer.seal($0, in: $0, sequence: 1) } }
        let (other, another) = try store.write { writer in
            (
                try writer.seal(6, in: 6, sequence: 1, to: Invented.havering),
                try writer.seal(7, in: 7, sequence: 1, to: Invented.havering)
            )
        }
        #expect(try due(limit: 2) == Array(slow.prefix(2)))
        let items = try store.read {
            try $0.dueInOutbox(at: nine, limit: 2, passingOver: [Invented.derby], and: [other])
        }
        #expect(items.map(\.message) == [another])
    }

    @Test(
        "A message that was given up holds back what follows, until a person resumes it or its receipt comes after all")
    func givenUp() throws {
        let (first, second) = try store.write { (writer) throws in
            (try writer.seal(1, sequence: 1), try writer.seal(2, sequence: 2))
        }
        try store.write { (writer) throws in
            #expect(try writer.giveUp(first, fault: "timed-out"))
        }
        #expect(try due().isEmpty)
        #expect(try store.read { try $0.undelivered() }.map(\.state) == [.needsAttention, .waiting])
        let later = nine.adding(seconds: 3600)
        #expect(try store.write { try $0.resume(first, at: later) })
        #expect(try due(at: later) == [first])
        #expect(try item(first).attempts == 0)
        #expect(try item(first).queuedAt == later)
        #expect(try store.write { try $0.delivered(first) })
        #expect(try due(at: later) == [second])
        #expect(try store.write { try $0.resume(first, at: later) } == false)
    }

    @Test("A rejected message is void, strands what follows, and leaves its number to another")
    func rejected() throws {
        let messages = try store.write { (writer) throws in
            try (1...3).map { try writer.seal($0, sequence: $0) }
        }
        try store.write { try $0.delivered(messages[0]) }
        #expect(try store.write { try $0.rejected(messages[1], code: .notAllowed) } == [messages[2]])
        #expect(try store.write { try $0.rejected(messages[1], code: .notAllowed) } == nil)
        #expect(try store.write { try $0.delivered(messages[2]) } == false)
        #expect(try item(messages[1]).state == .rejected)
        #expect(try item(messages[1]).fault == "not-allowed")
        #expect(try item(messages[2]).state == .stranded)
        #expect(try due().isEmpty)
        let conversation = Invented.conversation(1)
        #expect(try store.read { try $0.messages(of: conversation) }.map(\.isVoid) == [false, true, true])

        let anew = try store.write { try $0.seal(4, sequence: 2) }
        #expect(try due() == [anew])
        let fault = #expect(throws: StoreError.self) { try store.write { _ = try $0.resume(messages[1], at: nine) } }
        #expect(fault?.code == .contradiction)
        #expect(try item(messages[1]).state == .rejected)
    }

    @Test("A rejected message that can be put right takes its place back")
    func rejectedAndResumed() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        try store.write { _ = try $0.rejected(message, code: .signature) }
        #expect(try store.write { try $0.resume(message, at: nine) })
        #expect(try due() == [message])
        #expect(try store.read { try $0.message(message) }?.isVoid == false)
    }

    @Test("Only a stored message can be queued, and only once")
    func queuedOnce() throws {
        let message = try store.write { try $0.seal(1, sequence: 1) }
        for digest in [message, Invented.digest(9)] {
            let fault = #expect(throws: StoreError.self) {
                try store.write { (writer) throws in
                    try writer.enqueue(
                        digest, conversation: Invented.conversation(1), peer: Invented.derby, sequence: 5, at: nine)
                }
            }
            #expect(fault?.code == .contradiction)
        }
    }

    @Test("Whatever faults come, messages of a transfer arrive once each and in order", arguments: UInt64(1)...6)
    func seeded(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var sealed: [Int: [MessageDigest]] = [:]
        var arrived: [Int: [MessageDigest]] = [:]
        var conversationOf: [MessageDigest: Int] = [:]
        var now = nine
        var number = 0
        for _ in 0..<200 {
            now = now.adding(seconds: Int64.random(in: 0...40, using: &random))
            if number < 40, Bool.random(using: &random) {
                number += 1
                let conversation = Int.random(in: 1...4, using: &random)
                let message = try store.write { [number, now] in
                    try $0.seal(
                        number, in: conversation, sequence: sealed[conversation, default: []].count + 1, at: now)
                }
                sealed[conversation, default: []].append(message)
                conversationOf[message] = conversation
            }
            let items = try store.read { [now] in try $0.dueInOutbox(at: now, limit: 3) }
            #expect(Set(items.map(\.conversation)).count == items.count, "one of a transfer at a time, seed \(seed)")
            for item in items {
                let next = now.adding(seconds: Int64.random(in: 1...60, using: &random))
                let luck = Int.random(in: 0..<10, using: &random)
                try store.write { [now] (writer) throws in
                    switch luck {
                    case 0...4: try writer.delivered(item.message)
                    case 5...6: try writer.retry(item.message, at: next, began: now, fault: "timed-out")
                    case 7:
                        try writer.giveUp(item.message, fault: "timed-out")
                        try writer.resume(item.message, at: next)
                    default: break
                    }
                }
                if luck <= 4, let conversation = conversationOf[item.message] {
                    arrived[conversation, default: []].append(item.message)
                }
            }
        }
        while try !store.read({ try $0.undelivered() }).isEmpty {
            now = now.adding(seconds: 60)
            for item in try store.read({ [now] in try $0.dueInOutbox(at: now, limit: 10) }) {
                try store.write { _ = try $0.delivered(item.message) }
                if let conversation = conversationOf[item.message] {
                    arrived[conversation, default: []].append(item.message)
                }
            }
        }
        #expect(arrived == sealed, "seed \(seed)")
        #expect(try store.read { try $0.undelivered() }.isEmpty)
    }
}
