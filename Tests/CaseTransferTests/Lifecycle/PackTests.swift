import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The pack, for each child")
struct PackTests {
    @Test("A pack comes through draft, queue, receipt and acknowledgement on both sides")
    func lifeOfAPack() throws {
        var sides = TwoSides()
        sides.prepare()
        #expect(sides.sending.state?.children.map(\.pack.name) == [.draft, .draft])
        sides.seal(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.queued, .queued])
        #expect(sides.receiving.state == nil)
        sides.deliver(from: .sending)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.delivered, .delivered])
        #expect(sides.receiving.state?.children.map(\.pack.name) == [.delivered, .delivered])
        let pack = try #require(sides.pack)
        sides.say(
            Invented.acknowledgement(of: pack, [sides.children[0]], resident: sides.residence), by: .receiving)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.acknowledged, .delivered])
        #expect(sides.sending.state?.anomalies == [])
        #expect(sides.receiving.state?.anomalies == [])
    }

    @Test("Both sides know the same due date once the receiving one has said it", .rule("DERBY-78", "T-1"))
    func dueDate() throws {
        let sides = TwoSides.at(.acknowledged)
        for side in [sides.sending, sides.receiving] {
            let due = try #require(side.state?.meetingDue(for: sides.children[1]))
            #expect(due.due == Invented.date("2026-12-31"))
            #expect(due.workingDays == 20)
            #expect(due.rule == "DERBY-78")
        }
    }

    @Test("A refusal ends nothing and changes no date")
    func refusalEndsNothing() throws {
        var sides = TwoSides.at(.acknowledged)
        let due = sides.sending.state?.meetingDue(for: sides.children[0])
        let before = sides.sending.state?.holderAndDuty(for: sides.children[0], on: Invented.date("2026-12-10"))
        let pack = try #require(sides.pack)
        #expect(sides.say(Invented.refusal(of: pack, sides.children, .wrongChild), by: .receiving) == .stored)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.refused, .refused])
        #expect(sides.sending.state?.children.map(\.state.name) == [.heldBySender, .heldBySender])
        #expect(due != nil)
        #expect(sides.sending.state?.meetingDue(for: sides.children[0]) == due)
        #expect(
            sides.sending.state?.holderAndDuty(for: sides.children[0], on: Invented.date("2026-12-10")) == before)
    }

    @Test("A refused pack can be acknowledged, and the meeting can be convened all the same")
    func afterRefusal() throws {
        var sides = TwoSides.at(.refused)
        let pack = try #require(sides.pack)
        expectLawful(
            sides.law(Invented.meeting(sides.children, .convened(for: sides.residence.adding(days: 9))), by: .receiving)
        )
        expectForbidden(
            sides.law(Invented.acceptance(sides.children, from: sides.residence), by: .receiving), "acknowledge-first")
        sides.say(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
        expectLawful(sides.law(Invented.acceptance(sides.children, from: sides.residence), by: .receiving))
    }

    @Test("An acknowledgement that overtakes a lost receipt counts, and the receipt still fits when it comes")
    func acknowledgementOvertakes() throws {
        var sides = TwoSides.at(.queued)
        sides.deliver(from: .sending, answerLost: true)
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.acknowledged, .acknowledged])
        #expect(sides.deliver(from: .sending) == .again)
        #expect(sides.sending.state?.messages.first?.delivery?.name == .delivered)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.acknowledged, .acknowledged])
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("A second pack, another pack's acknowledgement and a supplement without a pack are forbidden")
    func wrongPacks() {
        let sides = TwoSides.at(.delivered)
        let pack = Invented.pack(sides.children, resident: sides.residence)
        expectForbidden(sides.law(.pack(pack), by: .sending), "pack-already-sent")
        expectForbidden(
            sides.law(
                Invented.acknowledgement(of: Invented.digest(9), sides.children, resident: sides.residence),
                by: .receiving), "another-pack")
        expectForbidden(
            sides.law(Invented.refusal(of: Invented.digest(9), sides.children), by: .receiving), "another-pack")
        expectForbidden(
            sides.law(.supplement(SupplementStatement(pack: Invented.digest(9), absences: [])), by: .sending),
            "another-pack")
        expectForbidden(
            TwoSides.at(.drafted).law(
                .supplement(SupplementStatement(pack: Invented.digest(9), absences: [])), by: .sending),
            "pack-first")
    }

    @Test("A pack names each child once, names some child, and names only children that were prepared")
    func childrenOfAPack() {
        let sides = TwoSides.at(.drafted)
        func law(_ children: [ChildReference]) -> Result<LawfulStep, Forbidden> {
            sides.law(.pack(Invented.pack(children, resident: sides.residence)), by: .sending)
        }
        expectLawful(law(sides.children))
        expectLawful(law([sides.children[0]]))
        expectForbidden(law([]), "no-children")
        expectForbidden(law([sides.children[0], sides.children[0]]), "child-twice")
        expectForbidden(law([Invented.child(77)]), "child-not-prepared")
    }

    @Test("A pack whose lawful basis is consent is forbidden on both sides", .rule("T-6"))
    func basisNeverConsent() {
        let drafted = TwoSides.at(.drafted)
        let pack = Invented.pack(
            drafted.children, resident: drafted.residence, consent: Invented.consent(basis: "parental-consent"))
        expectForbidden(drafted.law(.pack(pack), by: .sending), "basis-is-consent")
        expectForbidden(
            TransferState.allows(
                .pack(pack), by: Invented.calderdale, to: Invented.derby, in: nil, on: drafted.residence),
            "basis-is-consent")
    }

    @Test("A pack never stays within one authority", .rule("T-17"))
    func withinOneAuthority() {
        var sides = TwoSides(from: Invented.derby, to: Invented.derby)
        sides.prepare()
        #expect(sides.sending.state?.anomalies.map(\.code) == ["within-one-authority"])
    }

    @Test("Acknowledging with another residence date is allowed and flagged", .rule("T-2"))
    func otherResidence() throws {
        let sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        let step = expectLawful(
            sides.law(
                Invented.acknowledgement(of: pack, sides.children, resident: sides.residence.adding(days: 3)),
                by: .receiving))
        #expect(step?.notices.map(\.code) == ["residence-differs"])
    }

    @Test("Of two siblings, the one for whom something is forbidden is named by reference")
    func namesTheChild() throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, [sides.children[0]], resident: sides.residence), by: .receiving)
        let forbidden = expectForbidden(
            sides.law(Invented.acceptance(sides.children, from: sides.residence), by: .receiving), "acknowledge-first")
        #expect(forbidden?.message.contains(sides.children[1].text) == true)
        #expect(forbidden?.message.contains(sides.children[0].text) == false)
    }
}
