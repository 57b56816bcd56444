import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("When they join: what their gateway can follow goes on signed, and the rest stays by hand and says so")
struct JoiningTests {
    /// A pack that arrived by hand and was acknowledged by word of mouth.
    private func acknowledged() throws -> TwoSides {
        var sides = TwoSides.byHand()
        let pack = try #require(sides.pack)
        sides.record(.handedOver(message: pack, means: .secureEmail, on: sides.now.londonDate), at: .sending)
        sides.record(.arrivalReported(message: pack, means: .telephone, on: sides.now.londonDate), at: .sending)
        sides.report(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), number: 1)
        return sides
    }

    /// Their gateway is there: everything that we sealed is posted, in its order.
    private func join(_ sides: inout TwoSides) {
        let byHand: [DeliveryState.Name?] = [.byHand, .handedOver, .arrived]
        for message in sides.sending.state?.messages ?? [] where byHand.contains(message.delivery?.name) {
            sides.record(.deliveryPosted(message: message.digest), at: .sending)
        }
        while !sides.sending.outbox.isEmpty, sides.deliver(from: .sending) != nil {}
    }

    @Test(
        "A dispute of ours comes to the same on both sides although another one was only reported (DERBY-76)",
        .rule("DERBY-76"))
    func disputesApart() throws {
        var sides = TwoSides.byHand()
        sides.report(Invented.dispute(sides.children, .delay), number: 1)
        sides.seal(Invented.dispute(sides.children, .threshold), by: .sending)
        join(&sides)
        let dispute = try #require(sides.receiving.state?.disputes.first)
        func proposal(_ outcome: DisputeEffect.Outcome) -> Statement {
            let effects = sides.children.map { DisputeEffect(child: $0, outcome: outcome) }
            return .dispute(.said(of: dispute.id, .proposed(effects), visits: nil))
        }
        let first = sides.seal(proposal(.receivingAccepts), by: .sending)
        sides.deliver(from: .sending)
        // They agree to the first proposal while our second is on its way.
        sides.seal(proposal(.sendingKeeps), by: .sending)
        sides.seal(.dispute(.said(of: dispute.id, .agreed(proposal: first.digest), visits: nil)), by: .receiving)
        sides.deliver(from: .receiving)
        sides.deliver(from: .sending)
        let ours = try #require(sides.sending.state?.disputes.first { $0.id == dispute.id })
        #expect(ours == sides.receiving.state?.disputes.first)
        #expect(ours.state.name == .agreed)
    }

    @Test("A word in a dispute that is only reported keeps the transfer by hand, whether or not we have answered it")
    func reportedDispute() throws {
        var raised = try acknowledged()
        raised.report(Invented.dispute(raised.children), number: 2)
        #expect(raised.sending.state?.whyByHand == .dispute)
        var answered = try acknowledged()
        let own = answered.seal(Invented.dispute(answered.children), by: .sending)
        #expect(answered.sending.state?.whyByHand == nil)
        answered.report(.dispute(.said(of: own.digest, .answered, visits: nil)), number: 3)
        #expect(answered.sending.state?.whyByHand == .dispute)
    }

    /// What the sending side may say after an acceptance that is only reported; their gateway would then never take the acceptance.
    static let restsOnReport: [EndedChild.Reason] = [.transferred, .harmEnquiry, .died, .leftEngland]

    @Test(
        "Our ending after a reported acceptance keeps the transfer by hand: their gateway could not accept any more",
        arguments: restsOnReport)
    func endingAfterReport(reason: EndedChild.Reason) throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        #expect(sides.sending.state?.whyByHand == nil)
        let ending = Invented.ending(sides.children, reason, on: sides.now.londonDate)
        sides.seal(ending, by: .sending)
        #expect(sides.sending.state?.anomalies == [])
        #expect(sides.sending.state?.whyByHand == .restsOnReport)

        // Why: with our word before it, their acceptance is lawful nowhere.
        var joined = sides
        join(&joined)
        if reason == .transferred {
            #expect(joined.sending.state?.messages.contains { $0.kind == .ending && $0.isVoid } == true)
        } else {
            let pack = try #require(joined.pack)
            joined.say(
                Invented.acknowledgement(of: pack, joined.children, resident: joined.residence), by: .receiving)
            expectForbidden(
                joined.law(Invented.acceptance(joined.children, from: joined.now.londonDate), by: .receiving),
                "already-over")
        }
    }

    @Test("Once they have signed it, the same words of ours keep nothing by hand")
    func signedSince() throws {
        var sides = try acknowledged()
        sides.report(Invented.acceptance(sides.children, from: sides.now.londonDate), number: 2)
        join(&sides)
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
        sides.say(Invented.acceptance(sides.children, from: sides.now.londonDate), by: .receiving)
        #expect(
            sides.say(Invented.ending(sides.children, .transferred, on: sides.now.londonDate), by: .sending) == .stored)
        #expect(sides.sending.state?.whyByHand == nil)
        #expect(sides.differences == [])
    }

    @Test("What does not depend on what they said goes over, and with their signatures both sides have the same")
    func followed() throws {
        let said: [(TwoSides) -> Statement] = [
            { .supplement(SupplementStatement(pack: $0.pack ?? Invented.digest(1), absences: [])) },
            { Invented.consentChange($0.children, on: $0.now.londonDate) }, { Invented.dispute($0.children) },
            {
                .residence(
                    Invented.residence($0.children, .corrected, $0.residence.adding(days: 1), on: $0.now.londonDate))
            },
        ]
        for word in said {
            var sides = try acknowledged()
            let statement = word(sides)
            sides.seal(statement, by: .sending)
            #expect(sides.sending.state?.whyByHand == nil, "\(statement.kind)")
            join(&sides)
            let pack = try #require(sides.pack)
            #expect(
                sides.say(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
                    == .stored)
            #expect(sides.differences == [], "\(statement.kind)")
        }
    }

    @Test("What was reported before our recall nobody has to sign any more: the recall keeps nothing by hand")
    func recalledAfterReport() throws {
        var sides = try acknowledged()
        join(&sides)
        let recall = Statement.recall(RecallStatement(reason: .wrongAuthority, children: sides.children))
        #expect(sides.say(recall, by: .sending) == .stored)
        #expect(sides.sending.state?.whyByHand == nil)
        #expect(sides.sending.state?.anomalies == [])
        #expect(sides.receiving.state?.children.map(\.papers.name) == [.quarantined, .quarantined])
    }

    @Test("What was taken back before they joined stays by hand, and says why")
    func takenBack() throws {
        var sides = try acknowledged()
        #expect(sides.sending.state?.whyByHand == nil)
        sides.seal(
            .recall(RecallStatement(reason: .wrongChild, children: [sides.children[0]])), by: .sending)
        #expect(sides.sending.state?.whyByHand == .takenBack)
    }
}
