import CaseTransfer
import Foundation
import GatewayTesting
import TransferStore
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Withdrawing, recalling and destroying where one side has no gateway")
struct RecallByHandTests {
    private static let heard = HeardWord(
        toldBy: "Kim Invented, duty manager", means: .telephone, reachedAt: "01632 960100")

    /// Calderdale, which has sealed a pack for Derby, where nobody has a gateway.
    private func sealed() async throws -> (Station, ConversationID) {
        let (sender, receiver) = try Station.byHandPair()
        return (sender, try await sender.sendPack(to: receiver).conversation)
    }

    /// Derby, where papers of two children have come by hand, with the kept file's path.
    private func registered() throws -> (Station, ConversationID, file: String) {
        let station = try Station(Invented.derby, clock: HandClock())
        try station.knowByHand(Invented.calderdale)
        let file = station.layout.root + "-plan.pdf"
        try Data("Invented plan of Zephyrine".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let transfer = try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.calderdale,
                children: [PapersAtHand.Child(name: "Zephyrine Invented"), PapersAtHand.Child(name: "Quill Invented")],
                residence: Residence(date: station.gateway.today, certainty: .provisional, kind: .relatives),
                documents: [
                    PapersAtHand.Document(kind: .plan, path: file), PapersAtHand.Document(kind: .assessment),
                ], on: station.gateway.today),
            heard: HeardWord(toldBy: "Kim Invented", means: .letter), by: station.acting(.practitioner))
        let digest = try #require(transfer.papers[0].documents[0].digest)
        return (station, transfer.conversation, station.layout.papers(transfer.conversation.text) + "/\(digest.text)")
    }

    private func state(_ id: ConversationID, at station: Station) throws -> TransferState {
        try station.gateway.transfer(id.text)
    }

    @discardableResult
    private func report(
        _ statement: Statement, in id: ConversationID, at station: Station, knownAt: Moment? = nil
    ) throws -> EnteredReport {
        try station.gateway.report(
            statement, in: state(id, at: station), on: station.gateway.today, heard: Self.heard, knownAt: knownAt,
            by: station.acting(.practitioner))
    }

    private func handOver(_ id: ConversationID, by station: Station) throws {
        _ = try station.gateway.recordHandedOver(
            state(id, at: station), by: .secureEmail, on: station.gateway.today, acting: station.acting(.practitioner))
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        await #expect(throws: GatewayFault.self) { try await body() }?.code
    }

    @Test("A recall by hand ends when they tell us that the papers are destroyed: reported, not signed")
    func destructionReported() async throws {
        let (sender, id) = try await sealed()
        let children = try state(id, at: sender).children.map(\.child)
        let early = await code { try await sender.recall(id, children: children, reason: .wrongAuthority) }
        #expect(early == "not-left", "what nobody has handed over is withdrawn")
        try handOver(id, by: sender)
        try await sender.recall(id, children: children, reason: .wrongAuthority)
        try handOver(id, by: sender)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.nextStep?.command == "handover by-hand report \(id.text.prefix(8)) destroyed")
        #expect(line.attention?.contains("not confirmed yet") == true)
        #expect(!line.standing.contains("reported"), "the recall is ours")

        let unnamed = DestructionStatement(on: sender.gateway.today, by: nil, openings: [])
        #expect(await code { try report(.destruction(unnamed), in: id, at: sender) } == "not-quarantined")
        let said = DestructionStatement(children: children, on: sender.gateway.today, by: nil, openings: [])
        try report(.destruction(said), in: id, at: sender)

        let end = try state(id, at: sender)
        #expect(end.isOver)
        #expect(end.anomalies == [])
        #expect(end.isOnlyReported(.papers, of: children[0]))
        #expect(
            try sender.gateway.list(by: sender.acting(.practitioner)).first?.standing.hasSuffix(
                "(reported, not signed)")
                == true)
        let view = try sender.gateway.show(end, reveal: nil, by: sender.acting(.practitioner))
        #expect(view.children.allSatisfy { $0.papers == "destroyed" && $0.onlyReported.contains(.papers) })
        let message = try #require(view.messages.last)
        #expect(message.delivery == "reported, not signed")
        #expect(message.says.hasSuffix("who had opened it was not said"))
        #expect(message.reported?.words.contains("Kim Invented, duty manager") == true)
        let breach = try #require(try sender.gateway.breaches(of: end, by: sender.acting(.serviceManager)).first)
        #expect(breach.destroyedOn == sender.gateway.today)
        #expect(breach.openings == nil, "nobody has said who opened it, which is not that nobody did")
        let step = try sender.gateway.list(by: sender.acting(.practitioner)).first?.nextStep
        #expect(step?.what.contains("the plan is ours") == true, "and the right authority waits for it")
        #expect(step?.command?.hasPrefix("handover record contact") == true)
    }

    @Test("A recall told by word closes papers that came by hand, opens a possible breach, and ends in destruction")
    func recallReported() async throws {
        let (station, id, file) = try registered()
        let children = try state(id, at: station).children.map(\.child)
        _ = try station.gateway.show(state(id, at: station), reveal: nil, by: station.acting(.practitioner))
        let known = station.gateway.now
        station.clock.advance(seconds: 3600)
        let ahead = await code {
            try report(
                .recall(RecallStatement(reason: .wrongAuthority, children: children)), in: id, at: station,
                knownAt: station.gateway.now.adding(seconds: 1))
        }
        #expect(ahead == "in-future")
        try report(
            .recall(RecallStatement(reason: .wrongAuthority, children: children)), in: id, at: station, knownAt: known)

        let closed = try station.gateway.show(state(id, at: station), reveal: nil, by: station.acting(.practitioner))
        #expect(closed.papers == nil)
        #expect(closed.children.allSatisfy { $0.papers == "quarantined" && $0.onlyReported.contains(.papers) })
        #expect(closed.summary.nextStep?.command == "handover destroy \(id.text.prefix(8))")
        #expect(try state(id, at: station).openBreaches.first?.knownAt == known)
        let added = await code {
            try station.gateway.addPapers(
                [PapersAtHand.Document(kind: .minutes)], to: state(id, at: station), on: station.gateway.today,
                heard: HeardWord(toldBy: "Kim Invented", means: .letter), by: station.acting(.practitioner))
        }
        #expect(added == "papers-taken-back", "what was taken back does not come in by another door")

        let destroyed = try await station.destroy(id)
        #expect(destroyed.documents == 1)
        #expect(destroyed.queued.byHand)
        #expect(!FileManager.default.fileExists(atPath: file))
        let root = station.layout.root
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let holding = names.filter { name in
            (try? Data(contentsOf: URL(fileURLWithPath: root + "/" + name)))?.range(of: Data("Zephyrine".utf8)) != nil
        }
        #expect(holding == [])
        let end = try state(id, at: station)
        #expect(end.children.allSatisfy { $0.papers.name == .destroyed })
        #expect(end.anomalies == [])
        let told = try #require(
            station.gateway.messageViews(of: end).first { $0.kind == .recall }, "who told us of the recall stays")
        #expect(told.reported?.toldBy == "Kim Invented, duty manager")
        let late = await code {
            try station.gateway.addPapers(
                [PapersAtHand.Document(kind: .minutes)], to: end, on: station.gateway.today,
                heard: HeardWord(toldBy: "Kim Invented", means: .letter), by: station.acting(.practitioner))
        }
        #expect(late == "papers-taken-back")
        let breach = try #require(try station.gateway.breaches(of: end, by: station.acting(.serviceManager)).first)
        #expect(breach.documents.map(\.documents).reduce(0, +) == 2)
        #expect(breach.openings?.isEmpty == false)
    }

    @Test("After a recall that was told nobody is asked to tell the family of full responsibility", .rule("DERBY-77"))
    func familyAfterRecall() async throws {
        let (station, id, _) = try registered()
        let children = try state(id, at: station).children.map(\.child)
        _ = try await station.acknowledge(id)
        _ = try await station.convene(id)
        _ = try await station.hold(id)
        _ = try await station.accept(id)
        func tasks() throws -> String {
            try station.gateway.line(of: state(id, at: station), on: station.gateway.today).tasks.compactMap(\.command)
                .joined(separator: "\n")
        }
        #expect(try tasks().contains("--full-responsibility"))
        try report(.recall(RecallStatement(reason: .wrongAuthority, children: children)), in: id, at: station)
        #expect(try !tasks().contains("--full-responsibility"))
    }

    /// What our list has of the only transfer.
    private func line(_ station: Station) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
    }

    private func speak(of id: ConversationID, at station: Station) throws {
        let transfer = try state(id, at: station)
        try station.gateway.record(
            .counterpartContact(
                CounterpartContact(
                    children: transfer.children.map(\.child), on: station.gateway.today, how: .telephone,
                    risksUnderstood: true)),
            words: ["with": "Kim Invented, team manager"], of: transfer, by: station.acting(.practitioner))
    }

    @Test(
        "A recall told by word leaves us clock and work of what we accepted, and asks us to ring before anything is destroyed",
        .rule("T-14"))
    func toldOfAccepted() async throws {
        let (station, id, _) = try registered()
        let children = try state(id, at: station).children.map(\.child)
        _ = try await station.acknowledge(id)
        _ = try await station.accept(id)
        try handOver(id, by: station)
        let before = try line(station)
        try report(.recall(RecallStatement(reason: .wrongAuthority, children: children)), in: id, at: station)
        let told = try line(station)
        #expect(told.nextStep?.what.hasPrefix("ring them before anything is destroyed") == true)
        #expect(told.nextStep?.command?.hasPrefix("handover record contact") == true)
        #expect(told.standing.hasPrefix("accepted from") && told.standing.contains("said to be recalled on"))
        #expect(told.meetingDue == before.meetingDue && told.clock == before.clock)
        #expect(told.caseHeldBy == [station.code] && told.dutyLiesWith == before.dutyLiesWith)
        try speak(of: id, at: station)
        #expect(try line(station).nextStep?.command == "handover destroy \(id.text.prefix(8))")
        _ = try await station.destroy(id)
        try handOver(id, by: station)
        let after = try line(station)
        #expect(after.nextStep?.command == before.nextStep?.command && after.meetingDue == before.meetingDue)
        _ = try await station.convene(id)
        #expect(try state(id, at: station).children.allSatisfy { $0.meeting.name == .convened })
    }

    @Test(
        "What was recalled by word before we accepted is not over while the duty is ours: we ring until they say more")
    func toldOfUndecided() async throws {
        let (station, id, _) = try registered()
        let children = try state(id, at: station).children.map(\.child)
        let before = try line(station)
        try report(.recall(RecallStatement(reason: .wrongAuthority, children: children)), in: id, at: station)
        _ = try await station.destroy(id)
        try handOver(id, by: station)
        let destroyed = try line(station)
        #expect(destroyed.nextStep?.what.contains("only told moves neither duty nor clock") == true)
        #expect(destroyed.nextStep?.command?.hasPrefix("handover record contact") == true)
        #expect(destroyed.meetingDue == before.meetingDue && destroyed.dutyLiesWith == before.dutyLiesWith)
        #expect(destroyed.standing.hasPrefix("said to be recalled on"))
        try speak(of: id, at: station)
        #expect(try line(station).nextStep?.what.contains("duty and clock stay with us") == true)
        #expect(try state(id, at: station).isOver == false)
        let day = station.gateway.today
        try report(
            .ending(EndingStatement(children: children.map { EndedChild(child: $0, reason: .returned, on: day) })),
            in: id, at: station)
        #expect(try line(station).dutyLiesWith == [Invented.calderdale])
        #expect(try state(id, at: station).isOver)
    }

    @Test("One document recalled by word is closed and destroyed; the others stay open")
    func oneDocument() async throws {
        let (station, id, file) = try registered()
        let reader = try station.acting(.practitioner)
        let place = try #require(try station.gateway.paperDocument(1, of: state(id, at: station)))
        #expect(try station.gateway.paperDocument(3, of: state(id, at: station)) == nil)
        try report(.recall(RecallStatement(reason: .wrongDocument, documents: [place])), in: id, at: station)
        let open = try station.gateway.documents(of: state(id, at: station), by: reader)
        #expect(open.map(\.kind) == [.assessment])
        #expect(try station.gateway.show(state(id, at: station), reveal: nil, by: reader).papers != nil)
        #expect(try await station.destroy(id).documents == 1)
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try state(id, at: station).children.allSatisfy { $0.papers.name == .held })
        _ = try await station.acknowledge(id)
    }

    @Test("Papers refused as the wrong child's by word of mouth open a possible breach too")
    func wrongChildReported() async throws {
        let (sender, id) = try await sealed()
        try handOver(id, by: sender)
        let transfer = try state(id, at: sender)
        let pack = try #require(transfer.packDigest)
        try report(
            .refusal(
                RefusalStatement(
                    pack: pack, children: [RefusedChild(child: transfer.children[0].child, reason: .wrongChild)])),
            in: id, at: sender)
        #expect(try state(id, at: sender).openBreaches.count == 1)
    }

    @Test("What a person is to hand over, and nobody has, is withdrawn; the folder it was written to is named")
    func withdrawn() async throws {
        let (sender, id) = try await sealed()
        let pack = try #require(try state(id, at: sender).packDigest)
        let folder = sender.layout.root + "-by-hand"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try sender.gateway.writeByHand(state(id, at: sender), to: folder, by: sender.acting(.practitioner))
        func withdraw(
            _ because: String = "Sealed too early.", from number: Int? = nil, nothingLeft: Bool = true,
            by role: Role = .teamManager, typed: Bool = false
        ) throws -> [MessageDigest] {
            let person = try sender.acting(role).person
            let acting = ActingPerson(
                person: person, enteredBy: typed ? try sender.acting(.practitioner).person : nil)
            return try sender.gateway.withdraw(
                state(id, at: sender), from: number, because: because, nothingLeft: nothingLeft, by: acting)
        }
        #expect(await code { _ = try withdraw(nothingLeft: false) } == "written-out")
        #expect(await code { _ = try withdraw(by: .practitioner) } == "not-permitted")
        #expect(await code { _ = try withdraw(typed: true) } == "not-in-person")
        #expect(try state(id, at: sender).packDigest == pack, "nothing of that withdrew it")
        #expect(await code { _ = try withdraw(" ") } == "sentence-needed")
        #expect(await code { _ = try withdraw(from: 9) } == "nothing-waits")
        #expect(try withdraw() == [pack])
        let written = try sender.gateway.writtenByHand([pack], of: state(id, at: sender))
        #expect(written.map(\.folder) == [folder])
        #expect(written.map(\.by) == [Invented.person("wes.invented")])
        let end = try state(id, at: sender)
        #expect(end.anomalies == [])
        #expect(end.children.allSatisfy { $0.pack.name == .withdrawn })
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.nextStep == nil)
        #expect(try sender.stored(pack)?.isVoid == true)
        #expect(await code { _ = try withdraw() } == "nothing-waits")
    }

    @Test("Once handed over it is recalled and not withdrawn; what waits behind it is withdrawn alone")
    func handedOver() async throws {
        let (sender, id) = try await sealed()
        try handOver(id, by: sender)
        func withdraw() throws -> [MessageDigest] {
            try sender.gateway.withdraw(
                state(id, at: sender), because: "Invented.", by: sender.acting(.practitioner))
        }
        #expect(await code { _ = try withdraw() } == "nothing-waits")
        let raised = try await sender.gateway.raiseDispute(
            state(id, at: sender),
            RaisedDispute(
                children: state(id, at: sender).children.map(\.child), ground: .delay, subject: .residence,
                visits: DisputeVisits(by: .notAgreed, next: nil)),
            details: DisputeDetails(statement: "Invented."), by: sender.acting(.teamManager))
        #expect(try withdraw() == [raised.digest])
        let left = try state(id, at: sender)
        #expect(left.openDisputes.isEmpty)
        #expect(left.packDigest != nil && left.anomalies == [])
        #expect(try sender.gateway.writtenByHand([raised.digest], of: left).isEmpty)
        // Its number is free again.
        try await sender.recall(id, children: left.children.map(\.child), reason: .wrongAuthority)
        #expect(try state(id, at: sender).anomalies == [])
    }

    @Test("Files that were written out and went to a wrong mailbox are recorded as sent, and then recalled")
    func astray() async throws {
        let (sender, id) = try await sealed()
        let folder = sender.layout.root + "-by-hand"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try sender.gateway.writeByHand(state(id, at: sender), to: folder, by: sender.acting(.practitioner))
        let children = try state(id, at: sender).children.map(\.child)
        let fault = await #expect(throws: GatewayFault.self) {
            try await sender.recall(id, children: children, reason: .wrongAuthority)
        }
        #expect(fault?.code == "written-out")
        #expect(fault?.remedy.contains("handover by-hand sent \(id.text.prefix(8))") == true)
        #expect(fault?.remedy.contains("--nothing-left") == true)
        _ = try sender.gateway.recordHandedOver(
            state(id, at: sender), by: .secureEmail, on: sender.gateway.today,
            mailbox: "duty@derbyshire.invented.example", because: "A slip; the officer was told.",
            acting: sender.acting(.practitioner))
        try await sender.recall(id, children: children, reason: .wrongAuthority)
        let end = try state(id, at: sender)
        #expect(end.openBreaches.count == 1)
        #expect(end.anomalies == [])
    }
}
