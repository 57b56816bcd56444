import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("An acceptance that crosses an ending", .rule("T-10"))
struct CrossedAcceptanceTests {
    /// What the sending side may say before anybody has accepted.
    static let reasons = EndedChild.Reason.allCases.filter { $0.speakers(afterAcceptance: false).contains(.sending) }

    private func ending(_ sides: TwoSides, _ reason: EndedChild.Reason) -> Statement {
        Invented.ending(
            sides.children, reason, on: sides.now.londonDate, to: reason == .movedOn ? Invented.havering : nil)
    }

    private func acceptance(_ sides: TwoSides) -> Statement {
        Invented.acceptance(sides.children, from: sides.now.londonDate)
    }

    private func codes(_ sides: TwoSides, _ side: TransferSide) -> [String] {
        (sides[side].state?.notices ?? []).map(\.finding.code)
    }

    @Test(
        "The ending stands on both sides, the acceptance on neither, and the receiving team is told",
        arguments: reasons, TransferSide.allCases)
    func crossed(reason: EndedChild.Reason, first: TransferSide) {
        var sides = TwoSides.at(.acknowledged)
        // A call earlier the same day is not about what came after it.
        sides.record(
            .caseNoted(
                .counterpartContact(
                    CounterpartContact(
                        children: sides.children, on: sides.now.londonDate, how: .telephone, risksUnderstood: true))),
            at: .receiving)
        sides.seal(ending(sides, reason), by: .sending)
        sides.seal(acceptance(sides), by: .receiving)
        for side in [first, first.other] {
            #expect(sides.deliver(from: side) == (side == .sending ? .stored : .rejected(.notAllowed)))
        }
        #expect(sides.differences == [])
        #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .ended])
        #expect(sides.receiving.state?.children.map(\.state.acceptedFrom) == [nil, nil])
        #expect(codes(sides, .receiving).contains("acceptance-crossed"))
        #expect(!codes(sides, .sending).contains("acceptance-crossed"))
        #expect(sides.receiving.state?.crossedAcceptances == sides.children)
        #expect(sides.sending.state?.crossedAcceptances == [])
        sides.record(
            .caseNoted(
                .counterpartContact(
                    CounterpartContact(
                        children: [sides.children[0]], on: sides.now.londonDate, how: .telephone,
                        risksUnderstood: true))),
            at: .receiving)
        #expect(sides.receiving.state?.crossedAcceptances == [sides.children[1]], "we spoke of the first child")
    }

    @Test("While our acceptance is under way their ending keeps it, so that the ending taken back restores it")
    func restored() {
        for reason in Self.reasons {
            var sides = TwoSides.at(.acknowledged)
            let today = sides.now.londonDate
            sides.seal(ending(sides, reason), by: .sending)
            sides.seal(acceptance(sides), by: .receiving)
            sides.deliver(from: .sending)
            #expect(sides.receiving.state?.children.map(\.state.name) == [.ended, .ended])
            #expect(sides.receiving.state?.children.map(\.state.acceptedFrom) == [today, today])
            sides.seal(Invented.endingWithdrawn(sides.children, reason, on: today), by: .sending)
            #expect(sides.deliver(from: .receiving) == .rejected(.tryLater), "\(reason)")
            #expect(sides.deliver(from: .sending) == .stored)
            #expect(sides.receiving.state?.children.map(\.state.name) == [.accepted, .accepted])
            #expect(sides.deliver(from: .receiving) == .stored)
            #expect(sides.differences == [])
            #expect(sides.sending.state?.children.map(\.state.name) == [.accepted, .accepted])
        }
    }

    @Test(
        "Both sides come to the same in every order of saying, arriving and one rejection, and the child is nowhere twice",
        arguments: [EndedChild.Reason.returned, .movedOn, .noLongerInNeed, .harmEnquiry, .died])
    func everyOrder(reason: EndedChild.Reason) {
        let day = TwoSides.at(.acknowledged).now.londonDate
        let all = Interleavings(
            sending: [
                { ending($0, reason) }, { Invented.endingWithdrawn($0.children, reason, on: day) },
                { ending($0, reason == .returned ? .movedOn : .returned) },
            ],
            receiving: [acceptance, { ending($0, .serviceDeclined) }])
        let ends = all.run(from: TwoSides.at(.acknowledged, children: 1)) { sides in
            #expect(sides.differences == [])
        }
        #expect(ends > 100)
    }

    @Test(
        "Siblings: an ending of one child voids the acceptance of both, in every order", .rule("T-14"))
    func siblings() {
        let all = Interleavings(
            sending: [{ Invented.ending([$0.children[0]], .returned, on: $0.now.londonDate) }],
            receiving: [
                acceptance, { Invented.acceptance([$0.children[1]], from: $0.now.londonDate) },
                { Invented.ending([$0.children[1]], .noLongerInNeed, on: $0.now.londonDate) },
            ])
        let ends = all.run(from: TwoSides.at(.acknowledged)) { sides in #expect(sides.differences == []) }
        #expect(ends > 20)
    }

    @Test("After a route switched unseen, an end that follows it unseen is taken too", .rule("DERBY-5"))
    func switchedRoute() {
        var sides = TwoSides.at(.acknowledged)
        sides.seal(acceptance(sides), by: .receiving)
        sides.say(ending(sides, .harmEnquiry), by: .sending)
        #expect(sides.say(ending(sides, .returned), by: .sending) == .stored)
        sides.deliver(from: .receiving)
        #expect(sides.differences == [])
        #expect(sides.receiving.state?.children.map { $0.state.words(by: .sending).count } == [2, 2])
    }

    @Test(
        "An acceptance that the author had seen still binds: the same words are rejected then, and the closing is not")
    func seen() {
        let sides = TwoSides.at(.accepted)
        for (reason, code) in [
            (EndedChild.Reason.returned, "returned-after-acceptance"), (.movedOn, "moved-on-after-acceptance"),
            (.noLongerInNeed, "plan-not-ours"), (.serviceDeclined, "service-not-ours"),
        ] {
            var again = sides
            let record = again.message(ending(sides, reason), by: .sending)
            expectForbidden(TransferState.allows(receiving: record, in: sides.receiving.state), code)
        }
        var closing = sides
        let record = closing.message(ending(sides, .transferred), by: .sending)
        expectLawful(TransferState.allows(receiving: record, in: sides.receiving.state))
        var early = TwoSides.at(.acknowledged)
        let unseen = early.message(ending(early, .transferred), by: .sending)
        early.seal(acceptance(early), by: .receiving)
        expectForbidden(
            TransferState.allows(receiving: unseen, in: early.receiving.state), "closing-before-acceptance", by: "T-10")
    }

    @Test(
        "An ending that was rejected is not sent again once their acceptance was taken: it would come before it here alone"
    )
    func sentAgain() throws {
        for reason in Self.reasons {
            var sides = TwoSides.at(.acknowledged)
            let rejected = sides.seal(ending(sides, reason), by: .sending)
            sides.deliver(from: .sending, rejecting: .signature)
            let again = JournalEvent.deliveryResumed(message: rejected.digest)
            expectLawful(try #require(sides.law(again, at: .sending)))
            sides.say(acceptance(sides), by: .receiving)
            expectForbidden(try #require(sides.law(again, at: .sending)), "place-taken")
            #expect(sides.differences == [])
        }
    }
}
