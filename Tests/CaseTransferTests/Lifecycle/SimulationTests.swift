import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Two authorities and an unreliable wire")
struct SimulationTests {
    @Test(
        "However messages are lost, repeated, rejected and crossed, both sides agree once all is delivered",
        arguments: 1...60)
    func agreement(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var sides = TwoSides.at(.delivered, seed: UInt64(seed))
        for _ in 0..<80 {
            let side: TransferSide = Bool.random(using: &random) ? .sending : .receiving
            switch Int.random(in: 0..<11, using: &random) {
            case 0..<5:
                let statement = try #require(randomStatement(sides, &random))
                if sides.law(statement, by: side).forbidden == nil { sides.seal(statement, by: side) }
            case 5..<7: sides.deliver(from: side)
            case 7: sides.deliver(from: side, answerLost: true)
            case 8:
                let waiting = sides[side].outbox.first?.digest
                let stored = sides[side.other].state?.messages.contains { $0.digest == waiting } ?? false
                // A gateway that has stored a message answers with its receipt for ever, never with a final no.
                let codes: [RejectionCode] = stored ? [.tryLater] : [.tryLater, .outOfOrder, .signature, .tooLarge]
                sides.deliver(from: side, rejecting: codes.randomElement(using: &random))
            case 9: sides.withdraw(by: side)
            default: sides.move(to: sides.now.londonDate.adding(days: 1))
            }
        }
        drain(&sides)
        let ours = try #require(sides.sending.state)
        let theirs = try #require(sides.receiving.state)
        #expect(sides.sending.outbox.isEmpty && sides.receiving.outbox.isEmpty, "seed \(seed)")
        #expect(ours.anomalies == [] && theirs.anomalies == [], "seed \(seed)")
        #expect(ours.children.map(\.state) == theirs.children.map(\.state), "seed \(seed)")
        #expect(ours.children.map(\.meeting) == theirs.children.map(\.meeting), "seed \(seed)")
        #expect(ours.children.map(\.pack.name) == theirs.children.map(\.pack.name), "seed \(seed)")
        #expect(Set(ours.disputes) == Set(theirs.disputes), "seed \(seed)")
        #expect(ours.children.map(\.papers.name) == theirs.children.map(\.papers.name), "seed \(seed)")
        #expect(
            ours.children.map { $0.recalled?.reason } == theirs.children.map { $0.recalled?.reason }, "seed \(seed)")
        #expect(
            ours.recalledDocuments.map(\.papers.name) == theirs.recalledDocuments.map(\.papers.name), "seed \(seed)")
        #expect(ours.children.map(\.withdrawals) == theirs.children.map(\.withdrawals), "seed \(seed)")
        let ourList = Set(ours.messages.filter { !$0.isVoid }.map(\.digest))
        #expect(ourList == Set(theirs.messages.filter { !$0.isVoid }.map(\.digest)), "seed \(seed)")
        for state in [ours, theirs] {
            for child in state.children {
                let duty = state.holderAndDuty(for: child.child, on: sides.residence)?.duty?.authority
                let moved = child.state.name == .ended || child.recalled != nil
                #expect(moved || duty == Invented.derby, "seed \(seed)")
            }
        }
        for side in TransferSide.allCases {
            #expect(TransferState.folding(sides[side].entries, us: sides[side].us) == sides[side].state, "seed \(seed)")
        }
    }

    private func drain(_ sides: inout TwoSides) {
        // Every round carries or rejects a message for good, unless the two sides can never agree on the next number.
        for _ in 0..<200 where !sides.sending.outbox.isEmpty || !sides.receiving.outbox.isEmpty {
            sides.deliver(from: .sending)
            sides.deliver(from: .receiving)
        }
    }

    private func randomDispute(
        _ sides: TwoSides, _ children: [ChildReference], _ random: inout SeededRandom
    ) -> Statement {
        guard let dispute = sides.sending.state?.disputes.randomElement(using: &random) else {
            return Invented.dispute(children)
        }
        let outcome = DisputeEffect.Outcome.allCases.randomElement(using: &random) ?? .noChange
        let effects = dispute.children.map { DisputeEffect(child: $0, outcome: outcome) }
        var acts: [DisputeAct] = [.answered, .proposed(effects), .escalated, .withdrawn, .resolved(effects)]
        if case .proposed(let proposed) = dispute.state { acts.append(.agreed(proposal: proposed.message)) }
        return acts.randomElement(using: &random).map { .dispute(.said(of: dispute.id, $0, visits: nil)) }
            ?? Invented.dispute(children)
    }

    private func randomStatement(_ sides: TwoSides, _ random: inout SeededRandom) -> Statement? {
        guard let pack = sides.pack else { return nil }
        let today = sides.now.londonDate
        let some = Bool.random(using: &random) ? sides.children : [sides.children[0]]
        if Int.random(in: 0..<4, using: &random) == 0 { return randomDispute(sides, some, &random) }
        return [
            Invented.acknowledgement(of: pack, some, resident: sides.residence),
            Invented.refusal(of: pack, some), Invented.meeting(some, .convened(for: today.adding(days: 2))),
            Invented.meeting(some, .held(on: today)), Invented.acceptance(some, from: today), Invented.decline(some),
            Invented.ending(some, .transferred, on: today), Invented.ending(some, .returned, on: today),
            Invented.ending(some, .died, on: today), Invented.ending(some, .harmEnquiry, on: today),
            Invented.ending(some, .movedOn, on: today, to: Invented.suffolk),
            Invented.ending(some, .leftEngland, on: today), Invented.ending(some, .serviceDeclined, on: today),
            Invented.ending(some, .protectionPlan, on: today),
            Invented.endingWithdrawn(some, .died, on: today), Invented.endingWithdrawn(some, .returned, on: today),
            Invented.endingWithdrawn(some, .transferred, on: today),
            Invented.endingWithdrawn(some, .harmEnquiry, on: today),
            .supplement(SupplementStatement(pack: pack, absences: [])), .test,
            .recall(RecallStatement(reason: .wrongChild, children: some)),
            .recall(
                RecallStatement(reason: .wrongDocument, documents: [RecalledDocument(message: pack, ref: "d1")])),
            Invented.destruction(some, on: today),
            Invented.destruction([], documents: [RecalledDocument(message: pack, ref: "d1")], on: today),
            Invented.refusal(of: pack, some, .wrongChild), Invented.consentChange(some, on: today),
            Invented.consentChange(some, .given, on: today),
        ].randomElement(using: &random)
    }
}
