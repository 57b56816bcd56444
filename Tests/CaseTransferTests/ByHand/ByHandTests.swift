import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("An authority without a gateway: what is handed over, and what is only reported")
struct ByHandTests {
    @Test("A pack that is handed over is delivered only once somebody says that it arrived")
    func handingOver() throws {
        var sides = TwoSides.byHand()
        let pack = try #require(sides.pack)
        #expect(sides.sending.state?.messages.first?.delivery?.name == .byHand)
        let today = sides.now.londonDate
        sides.record(.handedOver(message: pack, means: .secureEmail, on: today), at: .sending)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.queued, .queued])
        sides.record(.arrivalReported(message: pack, means: .telephone, on: today), at: .sending)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.pack.name) == [.delivered, .delivered])
        #expect(state.children.allSatisfy { state.isOnlyReported(.pack, of: $0.child) })
        #expect(state.anomalies == [])
    }

    @Test("Nothing arrives before it was handed over, goes by telephone, or happens tomorrow")
    func handingOverLaw() throws {
        var sides = TwoSides.byHand()
        let pack = try #require(sides.pack)
        let today = sides.now.londonDate
        func law(_ event: JournalEvent) throws -> Result<LawfulStep, Forbidden> { try #require(sides.law(event)) }
        expectForbidden(try law(.arrivalReported(message: pack, means: .telephone, on: today)), "hand-over-first")
        expectForbidden(try law(.handedOver(message: pack, means: .telephone, on: today)), "no-papers-that-way")
        expectForbidden(
            try law(.handedOver(message: pack, means: .letter, on: today.adding(days: 1))), "in-future")
        sides.record(.handedOver(message: pack, means: .letter, on: today), at: .sending)
        expectForbidden(
            try #require(sides.law(.arrivalReported(message: pack, means: .telephone, on: today.adding(days: -1)))),
            "arrival-before-handover")
        expectForbidden(
            try #require(
                sides.law(
                    .receiptStored(message: pack, receipt: Invented.digest(7), witness: Invented.witness()))),
            "goes-by-hand")
    }

    @Test(
        "What they are reported to have done drives the same machines as their signed word (DERBY-78)",
        .rule("DERBY-78"))
    func reportsDrive() throws {
        var sides = TwoSides.byHand()
        var signed = TwoSides.at(.closed)
        signed.move(to: signed.residence)
        try sides.reportUntilAccepted()
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.state.name) == [.accepted, .accepted])
        #expect(state.children.map(\.meeting.name) == [.held, .held])
        #expect(state.anomalies == [])
        for child in state.children {
            #expect(state.factsOnlyReported(of: child.child) == [.pack, .meeting, .responsibility])
            #expect(state.isAcceptanceOnlyReported(of: child.child))
        }
        let twin = TwoSides.at(.accepted)
        #expect(state.children.map(\.meeting) == twin.sending.state?.children.map(\.meeting))
        #expect(state.children.map(\.state) == twin.sending.state?.children.map(\.state))
    }

    @Test(
        "The law says the same to a report as to the signed word, in every stage and for every kind",
        arguments: TwoSides.Stage.allCases)
    func sameLaw(stage: TwoSides.Stage) throws {
        let sides = TwoSides.at(stage)
        guard let state = sides.sending.state, let child = sides.children.first else { return }
        let today = sides.now.londonDate
        for statement in Self.statements(child, of: sides.pack ?? Invented.digest(1), on: today) {
            let word = TransferState.allows(
                statement, by: sides.receiving.us, to: sides.sending.us, in: state, on: today)
            let report = state.allows(
                .statementReported(sides.reported(statement, number: 900)), by: Invented.worker, at: sides.now)
            switch (word, report) {
            case (.success(let one), .success(let two)): #expect(one.rule == two.rule)
            case (.failure(let one), .failure(let two)): #expect(one.code == two.code || two.code == "signed-stands")
            case (.success, .failure(let no)):
                // Where they have signed already, a report changes nothing.
                #expect(no.code == "signed-stands", "\(statement.kind) at \(stage): \(no.code)")
            case (.failure(let no), .success):
                Issue.record("\(statement.kind) at \(stage): only the signed word is \(no.code)")
            }
        }
    }

    @Test("A pack, a supplement, a receipt, a rejection and a test are never reported", arguments: MessageKind.allCases)
    func reportable(kind: MessageKind) throws {
        let sides = TwoSides.byHand()
        let answer = try #require(
            sides.law(.statementReported(sides.reported(Invented.statement(of: kind), number: 1))))
        if kind.isReportable {
            if case .failure(let forbidden) = answer { #expect(forbidden.code != "not-reportable") }
        } else {
            expectForbidden(answer, "not-reportable")
        }
    }

    @Test("A report names the other side, and a day that has come")
    func reportLaw() throws {
        let sides = TwoSides.byHand()
        let pack = try #require(sides.pack)
        let statement = Invented.acknowledgement(of: pack, sides.children, resident: sides.residence)
        var reported = sides.reported(statement, number: 1)
        reported.speaker = sides.sending.us
        expectForbidden(try #require(sides.law(.statementReported(reported))), "not-ours")
        reported = sides.reported(statement, number: 1)
        reported.on = sides.now.londonDate.adding(days: 1)
        expectForbidden(try #require(sides.law(.statementReported(reported))), "in-future")
    }

    private static func statements(
        _ child: ChildReference, of pack: MessageDigest, on today: CivilDate
    ) -> [Statement] {
        let tomorrow = today.adding(days: 1)
        return [
            Invented.acknowledgement(of: pack, [child], resident: Invented.date("2026-12-01")),
            Invented.acknowledgement(of: Invented.digest(77), [child], resident: Invented.date("2026-12-01")),
            Invented.refusal(of: pack, [child]), Invented.meeting([child], .convened(for: tomorrow)),
            Invented.meeting([child], .held(on: today)),
            Invented.meeting([child], .notHeld(on: today, reason: .staffing)),
            Invented.acceptance([child], from: today), Invented.decline([child]),
            .birth(BirthStatement(child: child, on: today)), Invented.acceptance([Invented.child(500)], from: today),
        ] + EndedChild.Reason.allCases.map { Invented.ending([child], $0, on: today) }
    }
}
