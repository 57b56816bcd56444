import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Papers that came without a gateway")
struct PapersTests {
    private let residence = Invented.date("2026-12-01")
    private let now = Invented.moment("2026-12-03T09:00:00Z")
    private let children = [Invented.child(1), Invented.child(2)]

    private var papers: PapersReceived {
        PapersReceived(
            name: Invented.digest(50), sender: Invented.calderdale,
            children: children.map {
                PapersReceived.Child(child: $0, unborn: false, residence: Invented.residence(residence))
            },
            documents: [PapersReceived.Document(kind: .plan, digest: Invented.digest(51), size: 9)],
            means: .secureEmail, on: Invented.date("2026-12-02"))
    }

    private func entry(_ number: Int, _ event: JournalEvent, at moment: Moment? = nil) -> JournalEntry {
        JournalEntry(
            number: number, recordedAt: moment ?? now, occurredOn: nil, actor: Invented.worker,
            conversation: Invented.conversation(1), event: event, rule: nil, payload: nil, previous: nil)
    }

    private func message(_ number: Int, _ statement: Statement, previous: Int?) -> JournalEvent {
        .messageSealed(
            MessageRecord(
                id: Invented.messageID(number), digest: Invented.digest(number), sender: Invented.derby,
                recipient: Invented.calderdale, createdAt: now,
                order: MessageOrder(sequence: number, previous: previous.map(Invented.digest), seen: nil),
                journal: Invented.witness(), statement: statement))
    }

    @Test(
        "Papers open a transfer: clock and duty start from the residence date as for a pack (DERBY-64, T-2)",
        .rule("DERBY-64"))
    func opening() throws {
        let state = try #require(TransferState.opening(entry(1, .papersReceived(papers)), us: Invented.derby))
        #expect(state.side == .receiving)
        #expect(state.children.map(\.pack.name) == [.delivered, .delivered])
        #expect(state.residence(of: children[0])?.date == residence)
        let facts = try #require(state.holderAndDuty(for: children[0], on: now.londonDate))
        #expect(facts.duty?.authority == Invented.derby)
        #expect(facts.holder?.authority == Invented.calderdale)
        #expect(state.isOnlyReported(.pack, of: children[0]))
        #expect(state.hasReports && state.staysByHand && state.anomalies == [])
    }

    @Test("They are acknowledged, met about, accepted and disputed like a pack (DERBY-78)", .rule("DERBY-78"))
    func wholeTransfer() throws {
        let today = now.londonDate
        let events: [JournalEvent] = [
            .papersReceived(papers),
            message(1, Invented.acknowledgement(of: papers.name, children, resident: residence), previous: nil),
            .messageLeftToHand(message: Invented.digest(1)),
            message(2, Invented.meeting(children, .convened(for: today)), previous: 1),
            message(3, Invented.meeting(children, .held(on: today)), previous: 2),
            message(4, Invented.dispute(children), previous: 3),
            message(5, Invented.acceptance(children, from: today), previous: 4),
        ]
        let state = try #require(
            TransferState.folding(events.enumerated().map { entry($0 + 1, $1) }, us: Invented.derby))
        #expect(state.anomalies == [])
        #expect(state.children.map(\.state.name) == [.accepted, .accepted])
        #expect(state.children.map(\.meeting.name) == [.held, .held])
        #expect(state.disputes.count == 1)
        #expect(
            !state.isOnlyReported(.responsibility, of: children[0]),
            "what we say ourselves needs no signature of theirs")
    }

    @Test("Documents that come later are added; another child's papers are another transfer")
    func later() throws {
        let state = try #require(TransferState.opening(entry(1, .papersReceived(papers)), us: Invented.derby))
        var more = papers
        more.name = Invented.digest(60)
        #expect(state.allows(.papersReceived(more), by: Invented.worker, at: now).isSuccess)
        more.children[0].child = Invented.child(9)
        expectForbidden(state.allows(.papersReceived(more), by: Invented.worker, at: now), "unknown-child")
    }

    @Test("Papers come from another authority, on a day that has come, by a way that papers go")
    func law() throws {
        let opened = try #require(TransferState.opening(entry(1, .papersReceived(papers)), us: Invented.derby))
        var odd = papers
        odd.on = Invented.date("2026-12-04")
        expectForbidden(opened.allows(.papersReceived(odd), by: Invented.worker, at: now), "in-future")
        odd = papers
        odd.means = .telephone
        expectForbidden(opened.allows(.papersReceived(odd), by: Invented.worker, at: now), "no-papers-that-way")
        odd = papers
        odd.children = []
        expectForbidden(opened.allows(.papersReceived(odd), by: Invented.worker, at: now), "no-children")
        let sending = try #require(TwoSides.at(.queued).sending.state)
        expectForbidden(sending.allows(.papersReceived(papers), by: Invented.worker, at: now), "not-your-step")
        let received = try #require(TwoSides.at(.delivered).receiving.state)
        expectForbidden(received.allows(.papersReceived(papers), by: Invented.worker, at: now), "signed-stands")
    }
}

extension Result where Success == LawfulStep, Failure == Forbidden {
    fileprivate var isSuccess: Bool {
        if case .success = self { return true }
        return false
    }
}
