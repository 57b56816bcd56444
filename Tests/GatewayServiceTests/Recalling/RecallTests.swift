import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Papers that came to the wrong place")
struct RecallTests {
    private func delivered() async throws -> (sender: Station, receiver: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        return (sender, receiver, wire, id)
    }

    private func view(_ station: Station, _ id: ConversationID, as role: Role = .practitioner) throws -> TransferView {
        try station.gateway.show(station.gateway.transfer(id.text), reveal: nil, by: station.acting(role))
    }

    private func children(_ station: Station, _ id: ConversationID) throws -> [ChildReference] {
        try station.gateway.transfer(id.text).children.map(\.child)
    }

    private func fault(_ body: () async throws -> Void) async -> String? {
        await #expect(throws: GatewayFault.self) { try await body() }?.code
    }

    /// Whether a word of the example family stands in any file of a home.
    private func stands(_ word: String, in station: Station) throws -> [String] {
        let root = station.layout.root
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            (try? Data(contentsOf: URL(fileURLWithPath: root + "/" + name)))?.range(of: Data(word.utf8)) != nil
        }
    }

    @Test("A recalled case is closed at once, destroyed on a person's word, and the statement says who had opened it")
    func wholeStory() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let name = try #require(try view(sender, id).caseFile?.children.first?.name)
        #expect(try view(receiver, id).caseFile?.children.first?.name == name)
        _ = try receiver.gateway.documents(
            of: receiver.gateway.transfer(id.text), by: receiver.acting(.teamManager))
        #expect(try !stands(name, in: receiver).isEmpty)

        try await sender.recall(id, children: children(sender, id), reason: .wrongAuthority)
        try await sender.settle(over: wire)

        let closed = try view(receiver, id)
        #expect(closed.caseFile == nil)
        #expect(closed.children.allSatisfy { $0.papers == "quarantined" })
        #expect(closed.summary.quarantined)
        #expect(closed.summary.nextStep?.command == "handover destroy \(id.text.prefix(8))")
        #expect(closed.summary.standing.hasPrefix("recalled on"))
        #expect(closed.summary.dutyLiesWith.isEmpty, "a case that went astray says nothing of where the child is")
        #expect(
            try receiver.gateway.documents(
                of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner)
            ).isEmpty)
        let folder = receiver.layout.root + "-out"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(
            try receiver.gateway.writeDocuments(
                of: receiver.gateway.transfer(id.text), to: folder, by: receiver.acting(.practitioner)
            ).isEmpty)
        #expect(try view(sender, id).caseFile != nil, "the sending side keeps its own papers")
        #expect(await fault { _ = try await receiver.acknowledge(id) } == "recalled")
        #expect(await fault { _ = try await receiver.accept(id) } == "recalled")
        let early = await fault {
            _ = try await receiver.gateway.destroy(
                receiver.gateway.transfer(id.text), because: "Invented.", by: receiver.acting(.practitioner))
        }
        #expect(early == "not-permitted")

        let destroyed = try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        #expect(destroyed.documents > 5)
        #expect(
            Set(destroyed.openings.map { "\($0.role.rawValue) \($0.way.rawValue)" }) == [
                "practitioner shown", "team-manager listed",
            ])
        #expect(try stands(name, in: receiver) == [], "no file of the home holds the child's name any more")
        #expect(receiver.gateway.examineHome(everyMessage: true).allSatisfy { $0.health != .bad })
        #expect(try receiver.gateway.verifyJournal(witnessFolders: [sender.layout.messages]).isSound)
        for station in [sender, receiver] {
            let shown = try view(station, id)
            let said = try #require(shown.messages.last)
            #expect(said.kind == .destruction)
            #expect(said.words["confirmedBy"]?.contains("mo.invented") == true)
            #expect(said.words["openedBefore"]?.contains("wes.invented") == true)
            #expect(said.says.contains("confirmed by a team manager"))
            #expect(shown.children.allSatisfy { $0.papers == "destroyed" })
            let next = station.code == sender.code ? "handover record contact \(id.text.prefix(8))" : nil
            #expect(shown.summary.nextStep?.command.map { String($0.prefix(next?.count ?? 0)) } == next)
            #expect(try station.gateway.transfer(id.text).isOver)
            #expect(try station.gateway.transfer(id.text).anomalies.isEmpty)
        }
        #expect(await fault { try await receiver.destroy(id) } == "nothing-quarantined")
    }

    @Test("The same pack sent again after its destruction gets the same receipt and brings nothing back")
    func replay() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let name = try #require(try view(sender, id).caseFile?.children.first?.name)
        let attempt = try #require(wire.attempts.first)
        try await sender.recall(id, children: children(sender, id), reason: .wrongAuthority)
        try await sender.settle(over: wire)
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        let pack = try #require(sender.gateway.transfer(id.text).packDigest)
        let answer = await wire.hand(attempt.bytes, from: attempt.from, to: attempt.to)
        #expect(answer.status == 200)
        #expect(try receiver.answer(to: pack)?.bytes == answer.body)
        #expect(try stands(name, in: receiver) == [])
    }

    @Test("A destruction that was interrupted after the files is repeated to its end")
    func interrupted() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        try await sender.recall(id, children: children(sender, id), reason: .withoutAuthority)
        try await sender.settle(over: wire)
        let transfer = try receiver.gateway.transfer(id.text)
        let message = try #require(try receiver.gateway.carriers(of: transfer).first)
        let bundle = try receiver.gateway.reread(message)
        let path = receiver.layout.messages + "/" + message.file
        _ = try BundlePurger.purge(path, refs: Set(bundle.manifest.documents.map(\.ref)), to: path + ".copy")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
        let destroyed = try await receiver.destroy(id)
        #expect(destroyed.documents == bundle.manifest.documents.count)
        try await receiver.settle(over: wire)
        #expect(try view(sender, id).children.allSatisfy { $0.papers == "destroyed" })
    }

    @Test("One child's papers go; the sibling's documents stay, and the case goes on for the sibling", .rule("T-14"))
    func oneChild() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let all = try children(sender, id)
        let before = try receiver.gateway.documents(
            of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner))
        try await receiver.refuseWrongChild(id, all[2])
        try await receiver.settle(over: wire)
        #expect(try view(sender, id).children.map(\.papers) == ["held", "held", "quarantined"])
        _ = try await receiver.acknowledge(id)
        #expect(
            try receiver.gateway.transfer(id.text).children.map(\.pack.name) == [
                .acknowledged, .acknowledged, .refused,
            ])
        #expect(try receiver.gateway.transfer(id.text).children.map(\.papers.name) == [.held, .held, .quarantined])
        let left = try receiver.gateway.documents(
            of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner))
        let expected = before.filter { !$0.children.isEmpty && !$0.children.contains(3) }
        #expect(left.map(\.title) == expected.map(\.title))
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.nextStep?.command == "handover recall \(id.text.prefix(8)) --reason wrong-child")
        let stopped = await fault { _ = try await sender.supplement(id, to: receiver) }
        #expect(stopped == "papers-taken-back")
    }

    @Test("A refusal that was taken back after somebody had looked is not destroyed on what they saw")
    func takenBackMeanwhile() async throws {
        let (_, receiver, _, id) = try await delivered()
        let child = try children(receiver, id)[2]
        try await receiver.refuseWrongChild(id, child)
        let seen = try receiver.gateway.transfer(id.text)
        _ = try await receiver.gateway.acknowledge(
            seen,
            for: AcknowledgementDetails(team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960222"),
            children: [child], by: receiver.acting(.practitioner))
        let message = try #require(try receiver.gateway.carriers(of: seen).first)
        let stopped = await fault {
            _ = try await receiver.gateway.destroy(seen, because: "Invented.", by: receiver.acting(.teamManager))
        }
        #expect(stopped == "nothing-quarantined")
        #expect(try receiver.gateway.reread(message).absent.isEmpty, "every document is still there")
    }

    @Test("What is closed with the wrong child's papers is counted, and opened again by acknowledging for that child")
    func closedWithAnother() async throws {
        let (_, receiver, _, id) = try await delivered()
        func documents() throws -> Int {
            try receiver.gateway.documents(
                of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner)
            ).count
        }
        func closed() throws -> Int {
            try receiver.gateway.closedDocuments(
                of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner))
        }
        let before = try documents()
        #expect(try closed() == 0)
        try await receiver.refuseWrongChild(id, children(receiver, id)[0])
        #expect(try closed() > 0)
        #expect(try documents() + closed() == before)
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(id.text),
            for: AcknowledgementDetails(team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960222"),
            children: [children(receiver, id)[0]], by: receiver.acting(.practitioner))
        #expect(try closed() == 0)
        #expect(try documents() == before)
    }

    @Test("What was noted of one child goes with its papers, also after an earlier mistake; the sibling's notes stay")
    func notes() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let all = try children(receiver, id)
        // Refused by mistake, and worked on for a while.
        try await receiver.refuseWrongChild(id, all[2])
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(id.text),
            for: AcknowledgementDetails(team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960222"),
            children: all, by: receiver.acting(.practitioner))
        for (child, words) in [(all[2], "Words of the third."), (all[0], "Words of the first.")] {
            try receiver.gateway.record(
                .familyInformed(
                    FamilyInformed(
                        children: [child], occasion: .duringTransition, on: receiver.gateway.today,
                        outcome: .told([.mother], how: .inPerson))),
                words: ["what": words], of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner))
        }
        try await receiver.settle(over: wire)
        try await sender.recall(id, children: [all[2]], reason: .wrongChild)
        try await sender.settle(over: wire)

        try await receiver.destroy(id)

        let kept = try receiver.gateway.record(
            of: receiver.gateway.transfer(id.text), by: receiver.acting(.practitioner)
        ).lines.flatMap { $0.words.values }
        #expect(!kept.contains("Words of the third."))
        #expect(kept.contains("Words of the first."))
    }

    @Test("A wrong document is recalled with its original; everything else can be read on")
    func oneDocument() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let documents = try sender.gateway.documents(
            of: sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        let plan = try #require(documents.first { $0.kind == .plan })
        #expect(await fault { try await sender.recall(id, documents: [999]) } == "document-unknown")
        try await sender.recall(id, documents: [plan.number])
        try await sender.settle(over: wire)
        let shown = try view(receiver, id)
        #expect(shown.caseFile?.documents.plans.isEmpty == true)
        #expect(shown.caseFile?.documents.assessments.isEmpty == false)
        #expect(shown.summary.dutyLiesWith == [receiver.code])
        let destroyed = try await receiver.destroy(id)
        #expect(destroyed.documents == 1 + plan.originals.count)
        try await receiver.settle(over: wire)
        #expect(try view(receiver, id).caseFile?.documents.assessments.isEmpty == false)
        _ = try await receiver.acknowledge(id)
    }

    @Test("Both sides note a possible breach with its 72 hours, and the page for the officer has counts and no name")
    func breach() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let name = try #require(try view(receiver, id).caseFile?.children.first?.name)
        let known = sender.clock.now.adding(seconds: -7200)
        _ = try await sender.gateway.recall(
            sender.gateway.transfer(id.text), children: children(sender, id), reason: .wrongAuthority,
            words: "Invented words.", knownAt: known, by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        for station in [sender, receiver] {
            let line = try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
            let reports = try station.gateway.breaches(
                of: station.gateway.transfer(id.text), by: station.acting(.serviceManager))
            let report = try #require(reports.first)
            #expect(report.knownAt == (station.code == sender.code ? known : station.clock.now))
            #expect(report.reportBy == report.knownAt.adding(seconds: 72 * 3600))
            #expect(line.breach?.reportBy == report.reportBy)
            #expect(report.children == 3)
            #expect(report.documents.contains { $0.kind == .assessment && $0.documents > 0 && $0.bytes > 0 })
            #expect(report.destroyedOn == nil)
            #expect((report.openings == nil) == (station.code == sender.code))
            let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
            #expect(!text.contains(name))
        }
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        for station in [sender, receiver] {
            let transfer = try station.gateway.transfer(id.text)
            let report = try #require(
                try station.gateway.breaches(of: transfer, by: station.acting(.serviceManager)).first)
            #expect(report.openings?.map(\.role) == [.practitioner])
            #expect(report.destroyedOn == station.gateway.today)
            #expect(
                report.steps.contains { $0.what.hasPrefix("received: recall") || $0.what.hasPrefix("sealed: recall") })
            let denied = await fault {
                try station.gateway.decideBreach(
                    transfer, .reported, because: "Invented.", by: station.acting(.practitioner))
            }
            #expect(denied == "not-permitted")
            try station.gateway.decideBreach(
                transfer, .notReportable, because: "Nobody but a social worker saw it.",
                by: station.acting(.serviceManager))
            #expect(try station.gateway.breaches(by: station.acting(.auditor)).first?.decision == .notReportable)
            #expect(try station.gateway.list(by: station.acting(.practitioner)).first?.breach == nil)
        }
    }

    @Test(
        "A decision about a breach is changed only with the reason, the first stays, and both sides' decisions stand side by side"
    )
    func breachDecisions() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        try await sender.recall(id, children: children(sender, id), reason: .wrongAuthority)
        try await sender.settle(over: wire)
        func decide(_ station: Station, _ decision: BreachDecision, changing: String? = nil) throws {
            try station.gateway.decideBreach(
                station.gateway.transfer(id.text), decision, because: "Invented.", changing: changing,
                by: station.acting(.serviceManager))
        }
        func report(_ station: Station) throws -> BreachReport {
            try #require(
                try station.gateway.breaches(
                    of: station.gateway.transfer(id.text), by: station.acting(.serviceManager)
                ).first)
        }
        try decide(sender, .reportedByOther)
        try decide(receiver, .notReportable)
        #expect(await fault { try decide(receiver, .reportedByOther) } == "breach-decided")
        #expect(try report(receiver).decisions.map(\.decision) == [.notReportable])
        #expect(await fault { try decide(receiver, .notReportable) } == "breach-decided")
        #expect(try report(receiver).contradiction == nil, "what nobody told us cannot be compared")

        func tell(_ station: Station, _ decision: BreachDecision, on date: CivilDate? = nil) throws {
            try station.gateway.recordToldBreachDecision(
                station.gateway.transfer(id.text), decision, on: date ?? station.gateway.today,
                heard: HeardWord(
                    toldBy: "Kim Invented, data protection officer", means: .telephone, reachedAt: "01632 960100"),
                by: station.acting(.businessSupport))
        }
        #expect(
            await fault { try tell(sender, .notReportable, on: sender.gateway.today.adding(days: 1)) } == "in-future")
        try tell(sender, .notReportable)
        try tell(receiver, .reportedByOther)
        for station in [sender, receiver] {
            #expect(try report(station).contradiction != nil)
        }
        try await receiver.destroy(id)
        try await receiver.settle(over: wire)
        for station in [sender, receiver] {
            let line = try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
            #expect(line.breach == nil && line.attention?.contains("do not fit") == true)
        }
        try decide(receiver, .reported, changing: "They leave the report to us.")
        let changed = try report(receiver)
        #expect(changed.decision == .reported)
        #expect(changed.decisions.map(\.decision) == [.notReportable, .reported])
        #expect(changed.theirDecision?.decision == .reportedByOther && changed.contradiction == nil)
        #expect(try receiver.gateway.transfer(id.text).anomalies.isEmpty)
    }

    @Test("Every pair of decisions is judged alike from both sides", .rule("T-4"))
    func pairs() {
        for one in BreachDecision.allCases {
            for other in BreachDecision.allCases {
                func contradiction(_ ours: BreachDecision, _ theirs: BreachDecision) -> String? {
                    BreachDecision.contradiction(of: ours, with: theirs)
                }
                #expect((contradiction(one, other) == nil) == (contradiction(other, one) == nil))
            }
            #expect((BreachDecision.contradiction(of: one, with: one) == nil) == (one != .reportedByOther))
        }
    }

    @Test("Opening a case is on record once a day for each person and way, at both sides")
    func openings() async throws {
        let (sender, receiver, _, id) = try await delivered()
        for _ in 0..<3 { _ = try view(receiver, id) }
        for _ in 0..<3 { _ = try view(sender, id) }
        _ = try view(receiver, id, as: .auditor)
        receiver.clock.advance(days: 1)
        _ = try view(receiver, id)
        func count(_ station: Station) throws -> Int {
            try station.events().count { if case .caseOpened = $0 { true } else { false } }
        }
        #expect(try count(receiver) == 3)
        #expect(try count(sender) == 1)
        let openings = try receiver.gateway.openings(of: receiver.gateway.transfer(id.text))
        #expect(openings.map { $0.person.text } == ["wes.invented", "aud.invented"])
        #expect(openings.first?.opened.first != openings.first?.opened.last)
    }

    @Test("Whoever looks while the papers are closed is on record, and is not among those who had opened them")
    func lookedAtClosed() async throws {
        let (sender, receiver, _, id) = try await delivered()
        func transfer() throws -> TransferState { try receiver.gateway.transfer(id.text) }
        func looks() throws -> [String?] {
            try receiver.gateway.journal(of: id, last: nil, by: receiver.acting(.teamManager))
                .filter { $0.entry.event == .caseOpened(way: .shown) }.map { $0.entry.actor.person?.text }
        }
        func opened() throws -> [String] {
            try receiver.gateway.openings(of: transfer()).map { "\($0.person.text) \($0.opened.way.rawValue)" }
        }
        _ = try view(receiver, id)
        _ = try await receiver.gateway.refuse(
            transfer(), children: children(receiver, id), reason: .wrongChild, words: "Invented words.",
            particulars: RefusalParticulars(), by: receiver.acting(.practitioner))
        for _ in 1...2 { #expect(try view(receiver, id, as: .auditor).caseFile == nil) }
        #expect(try looks() == ["wes.invented", "aud.invented"])
        #expect(try opened() == ["wes.invented shown"])
        receiver.clock.advance(days: 1)
        _ = try view(receiver, id, as: .auditor)
        #expect(try looks().count == 3)
        #expect(try opened() == ["wes.invented shown"])
        // The team has the pack after all, on the day of that look: no second entry says that they read it now.
        func acknowledge(as role: Role) async throws {
            _ = try await receiver.gateway.acknowledge(
                transfer(),
                for: AcknowledgementDetails(
                    team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
                children: children(receiver, id), by: receiver.acting(role))
        }
        // Whoever may not refuse opens nothing again that a refusal has closed.
        let refused = await #expect(throws: GatewayFault.self) { try await acknowledge(as: .businessSupport) }
        #expect(refused?.code == "not-permitted")
        try await acknowledge(as: .practitioner)
        #expect(try view(receiver, id, as: .auditor).caseFile != nil)
        #expect(try looks().count == 3)
        #expect(try Set(opened()) == ["wes.invented shown", "aud.invented shown"])

        let draft = try sender.prepare(for: receiver).conversation
        try sender.gateway.discard(
            sender.gateway.transfer(draft.text), because: "Prepared twice.", by: sender.acting(.practitioner))
        _ = try view(sender, draft, as: .auditor)
        let entries = try sender.gateway.journal(of: draft, last: nil, by: sender.acting(.teamManager))
        #expect(
            entries.filter { $0.entry.event == .caseOpened(way: .shown) }.map(\.entry.actor.person?.text) == [
                "aud.invented"
            ])
    }
}
