import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("The same child in two transfers")
struct SameChildTests {
    private static let code = "child-in-other-transfer"

    private func prepare(
        _ station: Station, to other: Station, sentence: String? = "Looked at each point.",
        change: (inout CaseFile) -> Void = { _ in }
    ) throws -> PreparedCase {
        try station.withExample(for: other) { folder in
            try station.edit(folder, change)
            return try station.gateway.prepare(
                folder, recipient: nil, sentence: sentence, by: station.acting(.practitioner))
        }
    }

    private func send(_ station: Station, _ prepared: PreparedCase) async throws -> ConversationID {
        _ = try await station.gateway.send(
            station.gateway.transfer(prepared.conversation.text), by: station.acting(.practitioner))
        return prepared.conversation
    }

    /// The code under which sending a prepared case is refused.
    private func refusal(_ station: Station, sending id: ConversationID) async -> String? {
        await fault {
            _ = try await station.gateway.send(station.gateway.transfer(id.text), by: station.acting(.practitioner))
        }?.code
    }

    private func found(
        _ station: Station, to other: Station, change: (inout CaseFile) -> Void = { _ in }
    ) throws -> [Finding] {
        try station.withExample(for: other) { folder in
            try station.edit(folder, change)
            return try station.gateway.checkReadiness(of: folder, recipient: nil, by: station.acting(.practitioner))
                .findings.filter { $0.code == Self.code }
        }
    }

    private func line(
        _ station: Station, _ id: ConversationID, as role: Role = .practitioner
    ) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(role)).first { $0.transfer == id })
    }

    private func fault(_ body: () async throws -> Void) async -> GatewayFault? {
        await #expect(throws: GatewayFault.self) { try await body() }
    }

    /// One sending station and two receiving ones.
    private func three() throws -> (sender: Station, one: Station, two: Station, wire: Wire) {
        let clock = HandClock()
        let sender = try Station(Invented.calderdale, clock: clock)
        let one = try Station(Invented.derby, clock: clock)
        let two = try Station(Invented.camden, clock: clock)
        for receiver in [one, two] {
            try sender.trust(receiver)
            try receiver.trust(sender)
        }
        return (sender, one, two, Wire([sender, one, two]))
    }

    @Test("The check says of every child in which transfer it is, with whom and how far, and asks for a sentence")
    func readiness() async throws {
        let (sender, one, two, wire) = try three()
        #expect(try found(sender, to: one).isEmpty)
        let first = try await send(sender, prepare(sender, to: one))
        try await sender.settle(over: wire)
        let findings = try found(sender, to: two)
        #expect(findings.count == 3)
        #expect(findings.allSatisfy { $0.severity == .warning && $0.message.contains(first.text.prefix(8)) })
        #expect(findings[0].message.contains("Derby") && findings[0].message.contains("delivered on"))
        #expect(await fault { _ = try prepare(sender, to: two, sentence: nil) }?.code == "sentence-needed")
        let second = try prepare(sender, to: two, sentence: "Their mother takes two of them on; being settled.")
        #expect(try sender.gateway.transfer(second.conversation.text).sameChildren.map(\.transfer) == [first])
        let facts = try sender.gateway.draftFacts(of: sender.gateway.transfer(second.conversation.text))
        #expect(facts.sentPast.contains(Self.code))
    }

    @Test("List and show of both transfers name the other one with how it stands, and nobody's name leaves the papers")
    func shown() async throws {
        let (sender, one, two, wire) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        let second = try await send(sender, prepare(sender, to: two))
        try await sender.settle(over: wire)
        _ = try await one.acknowledge(first)
        _ = try await one.accept(first)
        try await one.settle(over: wire)
        let there = try #require(try line(sender, second).sameChildren.first)
        #expect(there.transfer == first && there.authorityName.contains("Derby"))
        #expect(there.standing.hasPrefix("accepted from") && there.children == [1, 2, 3])
        #expect(try line(sender, first).sameChildren.first?.transfer == second)
        for (id, other) in [(first, second), (second, first)] {
            let view = try sender.gateway.show(
                sender.gateway.transfer(id.text), reveal: nil, by: sender.acting(.practitioner))
            #expect(view.children.allSatisfy { $0.alsoIn.map(\.transfer) == [other] })
        }
        let name = try #require(
            try ExampleFamily(movedOn: sender.gateway.today, from: sender.code, to: one.code)
                .caseFile().children.first?.name)
        let chained = try sender.events().map { String(describing: $0) }.joined()
        #expect(!chained.contains(name))
        let marks = try sender.gateway.store.read { try $0.childMarks(of: first) }
        #expect(!marks.isEmpty)
        // What one gateway keeps says nothing to another: each has a key of its own.
        let theirs = try one.gateway.store.read { try $0.childMarks(of: first) }
        #expect(Set(marks.map(\.digest)).isDisjoint(with: theirs.map(\.digest)))
    }

    @Test(
        "Accepted by both, it heads the service manager's list in both transfers until one of them gives the child back"
    )
    func acceptedTwice() async throws {
        let (sender, one, two, wire) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        let second = try await send(sender, prepare(sender, to: two))
        try await sender.settle(over: wire)
        for (station, id) in [(one, first), (two, second)] {
            _ = try await station.acknowledge(id)
            _ = try await station.accept(id)
            try await station.settle(over: wire)
        }
        for (id, other) in [(first, second), (second, first)] {
            let told = try line(sender, id)
            #expect(told.attention?.contains(other.text.prefix(8)) == true)
            #expect(told.attention?.contains("service manager") == true)
            #expect(try sender.gateway.transfer(id.text).sameChildren.map(\.acceptedInBoth) == [true])
        }
        let other = try await send(
            sender,
            prepare(sender, to: one) { file in
                for index in file.children.indices { file.children[index].makeAnother(index) }
                for index in file.people.indices { file.people[index].dateOfBirth = nil }
            })
        let headed = try sender.gateway.list(by: sender.acting(.serviceManager)).map(\.transfer)
        #expect(Set(headed.prefix(2)) == [first, second] && headed.last == other)

        _ = try await two.close(second, .leftEngland)
        try await two.settle(over: wire)
        #expect(try sender.gateway.transfer(first.text).sameChildren.map(\.acceptedInBoth) == [false])
        #expect(try line(sender, first).attention?.contains("accepted in transfer") != true)
        #expect(try sender.gateway.transfer(first.text).anomalies.isEmpty)
    }

    @Test("Two senders bring the same child: the receiving side shows it in both")
    func twoSenders() async throws {
        let clock = HandClock()
        let receiver = try Station(Invented.derby, clock: clock)
        let senders = [try Station(Invented.calderdale, clock: clock), try Station(Invented.havering, clock: clock)]
        for sender in senders {
            try sender.trust(receiver)
            try receiver.trust(sender)
        }
        let wire = Wire(senders + [receiver])
        var ids: [ConversationID] = []
        for sender in senders {
            ids.append(try await send(sender, prepare(sender, to: receiver)))
            try await sender.settle(over: wire)
        }
        #expect(try line(receiver, ids[0]).sameChildren.map(\.transfer) == [ids[1]])
        #expect(try line(receiver, ids[1]).sameChildren.map(\.transfer) == [ids[0]])
        #expect(try line(receiver, ids[1]).sameChildren.first?.authority == Invented.calderdale)
        // Neither sender learns of the other: that is the receiving authority's to tell.
        #expect(try line(senders[0], ids[0]).sameChildren.isEmpty)
    }

    @Test(
        "Siblings part, a case goes on after a redirect, and what is withdrawn, discarded, recalled or ended asks nothing",
        .rule("T-14"))
    func lawful() async throws {
        let (sender, one, two, wire) = try three()
        // One of the siblings goes to the first, the others, who are nobody there, to the second.
        let first = try prepare(sender, to: one) { file in
            for index in file.children.indices.dropFirst() { file.children[index].makeAnother(index) }
            for index in file.people.indices { file.people[index].dateOfBirth = nil }
        }
        #expect(try found(sender, to: two) { $0.children[0].makeAnother(0) }.isEmpty)
        #expect(try found(sender, to: two).map(\.place) == ["children[0]"])
        try sender.gateway.discard(
            sender.gateway.transfer(first.conversation.text), because: "Prepared too early.",
            by: sender.acting(.practitioner))
        #expect(try found(sender, to: two).isEmpty)
        #expect(try sender.gateway.store.read { try $0.childMarks(of: first.conversation) }.isEmpty)

        let withdrawn = try await send(sender, prepare(sender, to: one))
        #expect(try found(sender, to: two).count == 3)
        _ = try sender.gateway.withdraw(
            sender.gateway.transfer(withdrawn.text), because: "Sealed too early.", by: sender.acting(.practitioner))
        #expect(try found(sender, to: two).isEmpty)

        let recalled = try await send(sender, prepare(sender, to: one))
        try await sender.settle(over: wire)
        let children = try sender.gateway.transfer(recalled.text).children.map(\.child)
        try await sender.recall(recalled, children: children, reason: .wrongAuthority)
        #expect(try found(sender, to: two).isEmpty)

        let moved = try await send(sender, prepare(sender, to: one))
        try await sender.settle(over: wire)
        let folder = sender.layout.root + "-onward"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today), from: sender.code,
            to: two.code
        ).write(to: folder)
        let transfer = try sender.gateway.transfer(moved.text)
        let onward = try await sender.gateway.redirect(
            transfer, from: folder, to: two.code, children: transfer.children.map(\.child), on: sender.gateway.today,
            because: "They moved on.", past: "Looked at each point.", by: sender.acting(.teamManager))
        #expect(onward.prepared.report.findings.allSatisfy { $0.code != Self.code })
        #expect(try sender.gateway.transfer(moved.text).sameChildren.isEmpty)
        #expect(try sender.gateway.transfer(onward.prepared.conversation.text).sameChildren.isEmpty)
    }

    @Test("A second move after the first was accepted and closed asks nothing")
    func secondMove() async throws {
        let (sender, one, two, wire) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        try await sender.settle(over: wire)
        _ = try await one.acknowledge(first)
        _ = try await one.accept(first)
        try await one.settle(over: wire)
        #expect(try found(sender, to: two).count == 3)
        _ = try await sender.close(first, .transferred)
        #expect(try found(sender, to: two).isEmpty)
    }

    @Test("A case prepared before the child came into another transfer is not sealed without a sentence")
    func sending() async throws {
        let (sender, one, two, _) = try three()
        let first = try prepare(sender, to: one)
        // As a home that is older than the marks has it.
        try await sender.gateway.store.write { try $0.removeChildMarks(of: first.conversation) }
        let second = try prepare(sender, to: two)
        #expect(try sender.gateway.transfer(second.conversation.text).sameChildren.isEmpty)
        #expect(await fault { _ = try await send(sender, first) }?.code == Self.code)
        _ = try await sender.gateway.send(
            sender.gateway.transfer(first.conversation.text), because: "Both areas are asked at once.",
            by: sender.acting(.practitioner))
        #expect(
            try sender.gateway.transfer(second.conversation.text).sameChildren.map(\.transfer) == [first.conversation])
    }

    private func open(_ station: Station, to other: Station) throws -> [Finding] {
        try station.withExample(for: other) { folder in
            try station.gateway.checkReadiness(of: folder, recipient: nil, by: station.acting(.practitioner))
                .findings.filter { $0.code == "children-search-open" }
        }
    }

    @Test("A home that is older than the marks says that it has not searched yet, and finds them once it has")
    func earlier() async throws {
        let (sender, one, two, _) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        try await sender.gateway.store.write { writer in
            try writer.removeChildMarks(of: first)
            try writer.noteChildrenUnmarked()
        }
        #expect(try found(sender, to: two).isEmpty)
        #expect(try open(sender, to: two).map(\.severity) == [.warning], "no silent answer before the search is done")
        #expect(await fault { _ = try prepare(sender, to: two, sentence: nil) }?.code == "sentence-needed")
        #expect(sender.gateway.examineHome().first { $0.check == "children" }?.health == .soon)
        try sender.gateway.markEarlierChildren(unless: { true })
        let far = try #require(try open(sender, to: two).first)
        #expect(try sender.gateway.store.read { try !$0.hasMarkedEarlierChildren() }, "stopped is not done")

        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(sender, to: two).count == 3)
        #expect(try open(sender, to: two).isEmpty)
        #expect(far.remedy.contains("handover serve"))
        #expect(sender.gateway.examineHome().first { $0.check == "children" }?.health == .good)
    }

    @Test("A transfer whose papers cannot be read is named as not compared, until it can be read")
    func unread() async throws {
        let (sender, one, two, _) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        let pack = try #require(try sender.gateway.transfer(first.text).packDigest)
        try await sender.gateway.store.write { writer in
            try writer.removeChildMarks(of: first)
            try writer.noteChildrenUnmarked()
        }
        let path = sender.layout.message(pack.text)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        try Data("<damaged/>".utf8).write(to: URL(fileURLWithPath: path))
        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(sender, to: two).isEmpty)
        #expect(try open(sender, to: two).first?.message.contains(first.text.prefix(8)) == true)
        #expect(sender.gateway.examineHome().first { $0.check == "children" }?.health == .bad)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(sender, to: two).count == 3)
        #expect(try open(sender, to: two).isEmpty)
    }

    @Test("A transfer with some marks gets those it lacks, and is not called unread any longer")
    func someMarks() async throws {
        let (sender, one, two, _) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        let marks = try sender.gateway.store.read { try $0.childMarks(of: first) }
        try await sender.gateway.store.write { writer in
            try writer.removeChildMarks(of: first)
            try writer.keep(Array(marks.prefix(1)), of: first)
            try writer.noteChildrenUnread(of: first)
        }
        #expect(try open(sender, to: two).count == 1)
        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(sender, to: two).count == 3)
        #expect(try open(sender, to: two).isEmpty)
    }

    @Test("A pair that the gateway noted by itself is asked about when either is sent, and once")
    func notedByItself() async throws {
        let (sender, one, two, _) = try three()
        let first = try prepare(sender, to: one)
        try await sender.gateway.store.write { try $0.removeChildMarks(of: first.conversation) }
        let second = try prepare(sender, to: two)
        try await sender.gateway.store.write { try $0.noteChildrenUnmarked() }
        try sender.gateway.markWhatIsUnmarked()
        #expect(
            try sender.gateway.transfer(first.conversation.text).sameChildren.map(\.transfer) == [second.conversation])
        #expect(await fault { _ = try await send(sender, first) }?.code == Self.code)
        #expect(await fault { _ = try await send(sender, second) }?.code == Self.code)
        let sent = try await sender.gateway.send(
            sender.gateway.transfer(first.conversation.text), because: "Both areas are asked at once.",
            by: sender.acting(.practitioner))
        let entries = try sender.gateway.journal(of: sent.conversation, last: nil, by: sender.acting(.teamManager))
        let sealed = try #require(entries.last { if case .messageSealed = $0.entry.event { true } else { false } })
        guard case .kept(let payload) = sealed.payload else { return #expect(Bool(false), "the answer is on record") }
        #expect(payload.details["doubts"]?.contains(second.conversation.text.prefix(8)) == true)
        // The answer was about the first; of the second nobody has said why it goes there.
        #expect(await fault { _ = try await send(sender, second) }?.code == Self.code)
        _ = try await sender.gateway.send(
            sender.gateway.transfer(second.conversation.text), because: "Both areas are asked at once.",
            by: sender.acting(.practitioner))
    }

    @Test(
        "A supplement asks about a pair that the gateway noted by itself, once, and the answer is on record there and nowhere else"
    )
    func supplement() async throws {
        let (sender, one, two, _) = try three()
        let first = try await send(sender, prepare(sender, to: one))
        try await sender.gateway.store.write { try $0.removeChildMarks(of: first) }
        let second = try prepare(sender, to: two).conversation
        try await sender.gateway.store.write { try $0.noteChildrenUnmarked() }
        try sender.gateway.markWhatIsUnmarked()
        #expect(try sender.gateway.transfer(first.text).sameChildren.map(\.transfer) == [second])
        let folder = sender.layout.root + "-more"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today)
        try ExampleFamily(movedOn: moved, from: sender.code, to: one.code).write(to: folder)
        func change(_ title: String) throws {
            try sender.edit(folder) { file in
                file.documents.other = [OtherDocument(title: title, children: [], attachments: [])]
            }
        }
        func check() throws -> SupplementReport {
            try sender.gateway.checkSupplement(
                sender.gateway.transfer(first.text), from: folder, by: sender.acting(.practitioner))
        }
        func sendMore(_ sentence: String?) async throws {
            _ = try await sender.gateway.supplement(
                sender.gateway.transfer(first.text), from: folder, note: "A letter.", sentence: sentence,
                by: sender.acting(.practitioner))
        }
        try change("A letter")
        let asked = try check()
        #expect(asked.newWarnings.contains(Self.code))
        #expect(asked.findings.filter { $0.code == Self.code }.count == 3)
        let entries = try sender.events().count
        let refused = await fault { try await sendMore(nil) }
        #expect(refused?.code == "sentence-needed" && refused?.message.contains(Self.code) == true)
        #expect(try sender.events().count == entries)
        try await sendMore("Both areas are asked at once.")
        #expect(try sender.gateway.transfer(first.text).answeredSameChildren == [second])
        let journal = try sender.gateway.journal(of: first, last: nil, by: sender.acting(.teamManager))
        let noted = journal.last { entry in
            guard case .sameChildNoted(let same) = entry.entry.event else { return false }
            return same.wasAsked == true
        }
        guard case .kept(let payload)? = noted?.payload else { return #expect(Bool(false), "the answer is on record") }
        #expect(payload.rationale == "Both areas are asked at once.")
        try change("Another letter")
        #expect(!(try check().newWarnings.contains(Self.code)), "it was answered")
        // In the other transfer nobody was asked.
        #expect(try sender.gateway.transfer(second.text).answeredSameChildren.isEmpty)
        #expect(await refusal(sender, sending: second) == Self.code)
    }

    @Test("An entry that does not say that somebody was asked in its transfer answers nothing there")
    func answeredElsewhere() async throws {
        let (sender, one, two, _) = try three()
        let first = try prepare(sender, to: one).conversation
        let second = try prepare(sender, to: two, sentence: "The other one was a slip.").conversation
        let noted = try #require(try sender.gateway.transfer(first.text).sameChildren.first)
        // As a gateway wrote it that counted one answer for both transfers.
        let actor = try sender.acting(.practitioner).actor
        let (today, now) = (sender.gateway.today, sender.gateway.now)
        try await sender.gateway.store.write { writer in
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: actor, conversation: first,
                    event: .sameChildNoted(noted), rule: .ourDefault,
                    payload: JournalPayload(rationale: "The other one was a slip.")),
                at: now, salt: [UInt8](repeating: 7, count: 32))
        }
        #expect(try sender.gateway.transfer(first.text).answeredSameChildren.isEmpty)
        #expect(try sender.gateway.transfer(second.text).answeredSameChildren == [first])
        #expect(await refusal(sender, sending: first) == Self.code)
    }

    @Test("A case prepared for the wrong authority is asked about when it is sent, although the right one was answered")
    func slip() async throws {
        let (sender, one, two, _) = try three()
        let slip = try prepare(sender, to: one)
        let right = try prepare(sender, to: two, sentence: "The other one was a slip.")
        let before = try sender.gateway.transfer(slip.conversation.text)
        #expect(before.sameChildren.map(\.transfer) == [right.conversation], "both have it on record")
        #expect(before.answeredSameChildren.isEmpty, "and nobody was asked in this one")
        let noted = try sender.gateway.journal(
            of: slip.conversation, last: nil, by: sender.acting(.teamManager)
        ).filter { if case .sameChildNoted = $0.entry.event { true } else { false } }
        #expect(noted.map(\.entry.actor) == [.gateway])
        let asked = await fault { _ = try await send(sender, slip) }
        #expect(asked?.code == Self.code)
        #expect(asked?.message.contains(right.conversation.text.prefix(8)) == true)
        _ = try await send(sender, right)
    }

    @Test("Where as many other transfers were named as ever are, it is still asked whether all were looked through")
    func manyAnswered() async throws {
        let (sender, one, two, _) = try three()
        for _ in 0..<Gateway.mostMatches { _ = try prepare(sender, to: one) }
        let last = try prepare(sender, to: two)
        #expect(
            try sender.gateway.transfer(last.conversation.text).answeredSameChildren.count == Gateway.mostMatches)
        try await sender.gateway.store.write { try $0.noteChildrenUnmarked() }
        #expect(await fault { _ = try await send(sender, last) }?.code == "children-search-open")
    }

    @Test(
        "When the key of the marks is lost, children are marked anew, and meanwhile nobody is told that they are in one transfer only"
    )
    func keyLost() async throws {
        let (sender, one, two, _) = try three()
        _ = try await send(sender, prepare(sender, to: one))
        try FileManager.default.removeItem(atPath: sender.layout.protectionKey)
        #expect(try open(sender, to: two).count == 1)
        #expect(try sender.events().contains(.protectionKeyReplaced(transfers: 0)))
        try sender.gateway.markWhatIsUnmarked()
        #expect(try found(sender, to: two).count == 3)
        #expect(try open(sender, to: two).isEmpty)
    }

    @Test("What only shares name and birthday is said to; two with NHS numbers of their own are two children")
    func nameOnly() async throws {
        let (sender, one, two, _) = try three()
        _ = try prepare(sender, to: one)
        let byName = try found(sender, to: two) { file in
            file.children[0].forgetIdentifiers()
            let words = file.children[0].name.split(separator: " ")
            file.children[0].name = words.reversed().joined(separator: ", ").uppercased()
        }
        #expect(byName.first?.place == "children[0]")
        #expect(byName.first?.message.contains("name and date of birth only") == true)
        let another = try found(sender, to: two) { file in
            file.children[0].forgetIdentifiers()
            file.children[0].nhsNumber = "943 476 5919"
        }
        #expect(!another.contains { $0.place == "children[0]" })
        let marking = ChildMarking(digest: { _ in Invented.digest(1) }, sender: Invented.derby)
        #expect(marking.mark(of: Invented.child(1), name: "  –  ", bornOn: Invented.date("2018-03-04")).isEmpty)
    }

    @Test(
        "A child not yet born is known by its mother; where nothing tells, the check says that it cannot be looked for",
        .rule("T-12"))
    func unborn() throws {
        let (sender, one, two, _) = try three()
        func forget(_ file: inout CaseFile) {
            for index in file.children.indices where file.children[index].isUnborn {
                file.children[index].localId = .notKnown
            }
        }
        _ = try prepare(sender, to: one)
        let unborn = try found(sender, to: two, change: forget).filter { $0.message.contains("known by the mother") }
        #expect(unborn.count == 1)
        let report = try sender.withExample(for: two) { folder in
            try sender.edit(folder) { file in
                for index in file.people.indices { file.people[index].dateOfBirth = nil }
                for index in file.children.indices where file.children[index].isUnborn {
                    file.children[index].localId = .notKnown
                }
            }
            return try sender.gateway.checkReadiness(of: folder, recipient: nil, by: sender.acting(.practitioner))
        }
        #expect(report.findings.filter { $0.code == "child-not-comparable" }.map(\.severity) == [.note])
    }

    @Test("Papers by hand of a child whose signed pack is here are asked about, and both say so")
    func byHand() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await send(sender, prepare(sender, to: receiver))
        try await sender.settle(over: wire)
        let child = try #require(
            try receiver.gateway.contents(
                of: receiver.gateway.transfer(pack.text), revealing: false
            ).caseFile?.children.first)
        try receiver.knowByHand(Invented.havering)
        let papers = PapersAtHand(
            sender: Invented.havering,
            children: [
                PapersAtHand.Child(name: child.name, bornOn: child.dateOfBirth),
                PapersAtHand.Child(name: "Somebody Else", bornOn: Invented.date("2019-01-02")),
            ],
            residence: Residence(date: receiver.gateway.today, certainty: .provisional, kind: .relatives),
            documents: [],
            on: receiver.gateway.today)
        func register(because reason: String? = nil) throws -> TransferState {
            try receiver.gateway.receiveByHand(
                papers,
                heard: HeardWord(toldBy: "Kim Invented, clerk", means: .letter, because: reason),
                by: receiver.acting(.businessSupport))
        }
        let asked = await fault { _ = try register() }
        #expect(asked?.code == Self.code)
        #expect(asked?.message.contains(child.name) == false)
        let state = try register(because: "Havering had sent it by post before.")
        #expect(state.sameChildren.map(\.transfer) == [pack])
        #expect(try line(receiver, pack).sameChildren.first?.children == [1])
        #expect(try line(receiver, state.conversation).sameChildren.first?.basis == [.nameAndBirth])
    }
}

extension CaseChild {
    fileprivate mutating func forgetIdentifiers() {
        upn = nil
        formerUPN = nil
        nhsNumber = nil
        localId = .notKnown
    }

    fileprivate mutating func makeAnother(_ number: Int) {
        forgetIdentifiers()
        localId = .known("CIN-9000\(number)")
        name = "Another \(["Ash", "Birch", "Cedar"][number % 3])"
        alsoKnownAs = nil
    }
}
