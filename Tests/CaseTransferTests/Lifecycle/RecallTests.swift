import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("A recall, and a refusal because the papers are the wrong child's")
struct RecallTests {
    private func recall(
        _ children: [ChildReference], _ reason: RecallStatement.Reason = .wrongChild
    ) -> Statement { .recall(RecallStatement(reason: reason, children: children)) }

    private func entry(_ ref: String, _ kind: DocumentKind, _ children: [ChildReference]) -> DocumentEntry {
        DocumentEntry(
            ref: ref, form: .structured, kind: kind, children: children, mediaType: "application/xml", size: 1,
            digest: Invented.digest(7))
    }

    @Test(
        "A recall closes the papers on both sides at every stage and moves no pack, child or meeting",
        arguments: [
            TwoSides.Stage.delivered, .acknowledged, .refused, .convened, .notHeld, .held, .accepted, .declined,
            .closed,
        ])
    func closes(stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        let before = sides.sending.state
        #expect(sides.say(recall([sides.children[1]]), by: .sending) == .stored)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.children.map(\.papers.name) == [.held, .quarantined])
            #expect(state?.children.map { $0.recalled?.reason } == [nil, .wrongChild])
            #expect(state?.quarantinedChildren == [sides.children[1]])
            #expect(state?.children.map(\.state) == before?.children.map(\.state))
            #expect(state?.children.map(\.meeting) == before?.children.map(\.meeting))
            #expect(state?.children.map(\.pack.name) == before?.children.map(\.pack.name))
            #expect(state?.notices.last?.finding.code.hasPrefix("recalled") == true)
            #expect(state?.anomalies == [])
        }
    }

    @Test("Once recalled, a transfer says nothing of where the child is; its sibling's duty stays", .rule("DERBY-64"))
    func duty() throws {
        var sides = TwoSides.at(.delivered)
        sides.say(recall([sides.children[0]], .wrongAuthority), by: .sending)
        let state = try #require(sides.receiving.state)
        let recalled = try #require(state.holderAndDuty(for: sides.children[0], on: sides.residence))
        #expect(recalled.duty == nil)
        #expect(recalled.holder?.authority == Invented.calderdale, "whoever held the case goes on working it")
        #expect(recalled.sentence(calling: { $0.text }).hasPrefix("What was sent was recalled"))
        #expect(
            state.holderAndDuty(for: sides.children[1], on: sides.residence)?.duty?.authority == Invented.derby)
    }

    @Test("A recall names children or documents as its reason asks, of this transfer, by the sending side alone")
    func misfits() throws {
        let sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        let place = RecalledDocument(message: pack, ref: "d1")
        func law(_ statement: RecallStatement, _ side: TransferSide = .sending) -> Result<LawfulStep, Forbidden> {
            sides.law(.recall(statement), by: side)
        }
        expectForbidden(law(RecallStatement(reason: .wrongChild)), "recall-misfits")
        expectForbidden(law(RecallStatement(reason: .wrongChild, documents: [place])), "recall-misfits")
        expectForbidden(law(RecallStatement(reason: .wrongDocument, children: sides.children)), "recall-misfits")
        expectForbidden(
            law(RecallStatement(reason: .withoutAuthority, children: sides.children, documents: [place])),
            "recall-misfits")
        expectForbidden(law(RecallStatement(reason: .wrongDocument, documents: [place, place])), "recall-misfits")
        expectForbidden(
            law(
                RecallStatement(
                    reason: .wrongDocument, documents: [RecalledDocument(message: Invented.digest(9), ref: "d1")])),
            "recall-of-another-message")
        expectForbidden(law(RecallStatement(reason: .wrongChild, children: [Invented.child(77)])), "unknown-child")
        expectForbidden(
            law(RecallStatement(reason: .wrongChild, children: sides.children), .receiving), "not-your-step")
        expectForbidden(TwoSides.at(.drafted).law(recall(sides.children), by: .sending), "pack-first")
        expectLawful(law(RecallStatement(reason: .withoutAuthority, documents: [place])))
    }

    @Test("The receiving side destroys what is closed, once it is, and says so; the child's part is over then")
    func destruction() throws {
        var sides = TwoSides.at(.delivered)
        let today = sides.now.londonDate
        expectForbidden(sides.law(Invented.destruction(sides.children, on: today), by: .receiving), "not-quarantined")
        sides.say(recall(sides.children, .wrongAuthority), by: .sending)
        #expect(sides.receiving.state?.isOver == false)
        expectForbidden(
            sides.law(Invented.destruction(sides.children, on: today.adding(days: 1)), by: .receiving), "in-future")
        expectForbidden(sides.law(Invented.destruction(sides.children, on: today), by: .sending), "not-your-step")
        expectForbidden(sides.law(Invented.destruction([], on: today), by: .receiving), "not-quarantined")
        #expect(sides.say(Invented.destruction(sides.children, on: today), by: .receiving) == .stored)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.children.map(\.papers.name) == [.destroyed, .destroyed])
            #expect(state?.isOver == true)
            #expect(state?.anomalies == [])
        }
        expectForbidden(
            sides.law(
                .supplement(SupplementStatement(pack: sides.pack ?? Invented.digest(1), absences: [])), by: .sending),
            "recalled")
    }

    @Test("Siblings and other documents stay open when one child's papers are closed", .rule("T-14"))
    func siblings() throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        let (one, other) = (sides.children[0], sides.children[1])
        sides.say(recall([one]), by: .sending)
        let state = try #require(sides.receiving.state)
        #expect(state.isQuarantined(entry("d1", .plan, [one]), of: pack))
        #expect(state.isQuarantined(entry("d1", .plan, [one, other]), of: pack))
        #expect(state.isQuarantined(entry("d1", .consent, []), of: pack))
        #expect(!state.isQuarantined(entry("d1", .plan, [other]), of: pack))
        #expect(!state.isQuarantined(entry("d1", .statement, []), of: pack))
        let ending = try #require(state.messages.last?.digest)
        #expect(!state.isQuarantined(entry("d1", .statement, []), of: ending), "why it was recalled can be read")
        sides.say(Invented.ending([one], .died, on: sides.now.londonDate), by: .sending)
        let word = try #require(sides.receiving.state?.messages.last?.digest)
        #expect(sides.receiving.state?.isQuarantined(entry("d1", .statement, []), of: word) == true)
        sides.say(recall([other]), by: .sending)
        #expect(sides.receiving.state?.isQuarantined(entry("d1", .statement, []), of: pack) == true)
        #expect(sides.receiving.state?.isQuarantined(entry("d1", .statement, []), of: ending) == false)
    }

    @Test("A single document is recalled without its child, destroyed, and its transfer goes on")
    func document() throws {
        var sides = TwoSides.at(.acknowledged)
        let pack = try #require(sides.pack)
        let place = RecalledDocument(message: pack, ref: "d2")
        sides.say(.recall(RecallStatement(reason: .wrongDocument, documents: [place])), by: .sending)
        let state = try #require(sides.receiving.state)
        #expect(state.isQuarantined(entry("d2", .plan, sides.children), of: pack))
        #expect(!state.isQuarantined(entry("d1", .plan, sides.children), of: pack))
        #expect(state.quarantinedDocuments == [place])
        #expect(
            state.holderAndDuty(for: sides.children[0], on: sides.residence)?.duty?.authority == Invented.derby)
        sides.say(Invented.destruction([], documents: [place], on: sides.now.londonDate), by: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.hasQuarantine == false)
            #expect(state?.recalledDocuments.map(\.papers.name) == [.destroyed])
            #expect(state?.children.map(\.papers.name) == [.held, .held])
        }
        #expect(sides.receiving.state?.isQuarantined(entry("d2", .plan, []), of: pack) == true)
    }

    @Test(
        "A refusal as the wrong child's closes the papers; other refusals close nothing",
        arguments: RefusedChild.Reason.allCases)
    func refusals(reason: RefusedChild.Reason) throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        sides.say(Invented.refusal(of: pack, [sides.children[1]], reason), by: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.children.map(\.papers.name) == [.held, reason == .wrongChild ? .quarantined : .held])
            #expect(state?.children.allSatisfy { $0.recalled == nil } == true)
        }
    }

    @Test("A wrong-child refusal is taken back by acknowledging after all, until the papers are destroyed")
    func takenBack() throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        let today = sides.now.londonDate
        let acknowledgement = Invented.acknowledgement(of: pack, sides.children, resident: sides.residence)
        sides.say(Invented.refusal(of: pack, sides.children, .wrongChild), by: .receiving)
        sides.say(acknowledgement, by: .receiving)
        #expect(sides.sending.state?.children.map(\.papers.name) == [.held, .held])
        sides.say(Invented.refusal(of: pack, [sides.children[0]], .wrongChild), by: .receiving)
        sides.say(Invented.destruction([sides.children[0]], on: today), by: .receiving)
        expectForbidden(sides.law(acknowledgement, by: .receiving), "papers-destroyed")
        #expect(sides.sending.state?.children.map(\.isOver) == [false, false])
        sides.say(recall([sides.children[0]]), by: .sending)
        #expect(sides.receiving.state?.children.map(\.isOver) == [true, false])
    }

    @Test("A recall and an acknowledgement that cross agree: the recall stands, the case goes on")
    func crossed() throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        sides.seal(recall(sides.children, .wrongAuthority), by: .sending)
        sides.seal(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
        sides.deliver(from: .sending)
        sides.deliver(from: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(state?.children.map(\.papers.name) == [.quarantined, .quarantined])
            #expect(state?.children.map(\.pack.name) == [.acknowledged, .acknowledged])
            #expect(state?.anomalies == [])
        }
    }

    @Test("A recall that the other gateway rejects leaves nothing behind, and its number is given again")
    func rejected() throws {
        var sides = TwoSides.at(.delivered)
        sides.seal(recall(sides.children), by: .sending)
        sides.deliver(from: .sending, rejecting: .unsupported)
        #expect(sides.sending.state?.children.map(\.papers.name) == [.held, .held])
        #expect(sides.sending.state?.children.allSatisfy { $0.recalled == nil } == true)
        #expect(sides.say(recall(sides.children), by: .sending) == .stored)
    }
}

@Suite("A possible breach of personal data")
struct BreachTests {
    @Test(
        "It is noted once for a recall or a wrong child, with 72 hours of the clock, and decided",
        arguments: TransferSide.allCases)
    func noted(side: TransferSide) throws {
        var sides = TwoSides.at(.delivered)
        sides.say(.recall(RecallStatement(reason: .wrongAuthority, children: sides.children)), by: .sending)
        let message = try #require(sides[side].state?.messages.last?.digest)
        let known = sides.now.adding(seconds: -3600)
        let note = JournalEvent.breachNoted(message: message, knownAt: known)
        expectForbidden(
            try #require(sides.law(.breachNoted(message: message, knownAt: sides.now.adding(seconds: 1)), at: side)),
            "in-future")
        expectForbidden(
            try #require(sides.law(.breachDecided(message: message, decision: .reported), at: side)), "no-breach")
        sides.record(note, at: side)
        expectForbidden(try #require(sides.law(note, at: side)), "breach-noted")
        let breach = try #require(sides[side].state?.openBreaches.first)
        #expect(breach.reportBy.secondsSinceEpoch - known.secondsSinceEpoch == 72 * 3600)
        sides.record(.breachDecided(message: message, decision: .notReportable), at: side)
        #expect(sides[side].state?.openBreaches == [])
        #expect(sides[side].state?.breaches.first?.decision == .notReportable)
        #expect(sides[side].state?.anomalies == [])
    }

    @Test("A message that shows none carries no breach")
    func noBreach() throws {
        let sides = TwoSides.at(.acknowledged)
        let pack = try #require(sides.pack)
        expectForbidden(try #require(sides.law(.breachNoted(message: pack, knownAt: sides.now))), "no-breach")
        #expect(MessageKind.allCases.filter { Invented.statement(of: $0).showsBreach } == [.recall])
    }
}
