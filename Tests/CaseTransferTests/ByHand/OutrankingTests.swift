import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("A signed word outranks a report, and a contradiction is shown")
struct OutrankingTests {
    @Test(
        "What they sign as it was reported takes the report's place, and our closing on it stands (T-10)", .rule("T-10")
    )
    func confirmed() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        let day = sides.now.londonDate
        sides.seal(Invented.ending(sides.children, .transferred, on: day), by: .sending)
        #expect(sides.sending.state?.children.map(\.state.name) == [.closed, .closed])
        try sides.signed(Invented.acceptance(sides.children, from: day), number: 1)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.state.name) == [.closed, .closed])
        #expect(state.children.allSatisfy { !state.isAcceptanceOnlyReported(of: $0.child) })
        #expect(state.notices.map(\.finding.code).contains("report-confirmed"))
        #expect(!state.notices.map(\.finding.code).contains("report-contradicted"))
        #expect(state.anomalies == [])
    }

    @Test("What they sign otherwise counts, and the contradiction is noticed")
    func contradicted() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        let later = sides.now.londonDate.adding(days: 7)
        try sides.signed(Invented.acceptance(sides.children, from: later), number: 1)
        let state = try #require(sides.sending.state)
        #expect(state.children.compactMap(\.state.acceptedFrom) == [later, later])
        #expect(state.notices.map(\.finding.code).contains("report-contradicted"))
        let report = try #require(state.messages.first { $0.isReported && $0.kind == .decision })
        #expect(report.report?.outrankedBy.count == 1, "the report stays on record")
        #expect(state.isOnlyReported(.meeting, of: sides.children[0]), "the meeting is still only reported")
        #expect(!state.isOnlyReported(.responsibility, of: sides.children[0]))
    }

    @Test("A signed no in place of a reported yes undoes our closing, and somebody is told")
    func groundLost() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        let day = sides.now.londonDate
        sides.seal(Invented.ending(sides.children, .transferred, on: day), by: .sending)
        try sides.signed(Invented.decline(sides.children), number: 1)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.state.name) == [.declined, .declined])
        let codes = state.notices.map(\.finding.code)
        #expect(codes.contains("report-contradicted"))
        #expect(codes.contains("rested-on-report"))
    }

    @Test("A signed word about one child leaves the report about the other")
    func oneChild() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        let day = sides.now.londonDate
        try sides.signed(Invented.acceptance([sides.children[0]], from: day), number: 1)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.state.name) == [.accepted, .accepted])
        #expect(!state.isAcceptanceOnlyReported(of: sides.children[0]))
        #expect(state.isAcceptanceOnlyReported(of: sides.children[1]))
    }

    @Test("A report changes nothing where they have signed")
    func signedStands() throws {
        let sides = TwoSides.at(.accepted)
        expectForbidden(
            try #require(
                sides.law(.statementReported(sides.reported(Invented.decline(sides.children), number: 1)))),
            "signed-stands")
    }

    @Test("The fold comes to the same whether it is asked or replayed")
    func replay() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        try sides.signed(Invented.acceptance(sides.children, from: sides.now.londonDate), number: 1)
        #expect(TransferState.folding(sides.sending.entries, us: sides.sending.us) == sides.sending.state)
    }

    @Test(
        "A dispute that they raise by word is answered, proposed in and settled like a signed one (DERBY-76)",
        .rule("DERBY-76"))
    func dispute() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        sides.report(Invented.dispute(sides.children, .delay), number: 10)
        let raised = try #require(sides.sending.state?.disputes.first)
        #expect(raised.raisedBy == .receiving)
        let effects = sides.children.map { DisputeEffect(child: $0, outcome: .receivingAccepts) }
        let proposal = sides.seal(.dispute(.said(of: raised.id, .proposed(effects), visits: nil)), by: .sending)
        sides.report(.dispute(.said(of: raised.id, .agreed(proposal: proposal.digest), visits: nil)), number: 11)
        let state = try #require(sides.sending.state)
        #expect(state.disputes.map(\.state.name) == [.agreed])
        #expect(state.anomalies == [])
        #expect(state.staysByHand, "their gateway would not know the dispute that only our journal has")
    }

    @Test("A conversation in which we named nothing reported may go on signed")
    func goesOnSigned() throws {
        var sides = TwoSides.byHand()
        try sides.reportUntilAccepted()
        #expect(sides.sending.state?.staysByHand == false)
    }
}

extension TwoSides {
    /// A message of the receiving side that comes signed after reports, as from a gateway that has just been set up.
    fileprivate mutating func signed(_ statement: Statement, number: Int) throws {
        let record = MessageRecord(
            id: Invented.messageID(7_000 + number), digest: Invented.digest(7_000 + number), sender: receiving.us,
            recipient: sending.us, createdAt: now,
            order: MessageOrder(
                sequence: number, previous: number == 1 ? nil : Invented.digest(7_000 + number - 1), seen: nil),
            journal: Invented.witness(), statement: statement)
        if case .failure(let forbidden) = TransferState.allows(receiving: record, in: sending.state) {
            Issue.record("\(forbidden.code)")
        }
        self.record(.messageReceived(record), at: .sending, by: .gateway)
    }
}
