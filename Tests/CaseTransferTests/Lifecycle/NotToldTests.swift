import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("News of safety is not lost with another message", .rule("T-10"))
struct NotToldTests {
    private static let news: [Statement] = {
        let child = TwoSides.at(.drafted).children[1]
        let today = Invented.date("2026-12-02")
        return [
            Invented.ending([child], .harmEnquiry, on: today), Invented.ending([child], .died, on: today),
            .recall(RecallStatement(reason: .wrongChild, children: [child])),
            Invented.consentChange([child], on: today),
        ]
    }()

    @Test(
        "A meeting or a declining that crossed an ending is taken, leaves it as it is, and what follows arrives",
        arguments: [true, false], TransferSide.allCases)
    func crossed(declines: Bool, first: TransferSide) throws {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        let word =
            declines
            ? Invented.decline(sides.children)
            : Invented.meeting(sides.children, .convened(for: today.adding(days: 5)))
        sides.seal(Invented.ending([sides.children[0]], .returned, on: today), by: .sending)
        sides.seal(word, by: .receiving)
        sides.seal(Invented.ending([sides.children[1]], .harmEnquiry, on: today), by: .receiving)
        #expect(sides.deliver(from: first) == .stored)
        #expect(sides.deliver(from: first.other) == .stored)
        #expect(sides.deliver(from: .receiving) == .stored)
        for state in [sides.sending.state, sides.receiving.state] {
            let ended = state?.children.compactMap { child -> [EndedChild.Reason]? in
                guard case .ended(let ended) = child.state else { return nil }
                return ended.words.map(\.reason)
            }
            #expect(ended == [[.returned], [.harmEnquiry]])
            #expect(state?.anomalies == [])
        }
        #expect(sides.sending.state?.children == sides.receiving.state?.children)
        expectForbidden(sides.law(word, by: .receiving), "already-over")
        // Taken back, the ending leaves what had been said meanwhile, the same on both sides.
        sides.say(
            .endingWithdrawn(
                EndingWithdrawnStatement(children: [
                    WithdrawnEnding(child: sides.children[0], reason: .returned, on: today)
                ])), by: .sending)
        #expect(sides.sending.state?.children == sides.receiving.state?.children)
        #expect(sides.sending.state?.children[0].state.name == (declines ? .declined : .heldBySender))
        let readAnew = [sides.restart(.sending), sides.restart(.receiving)]
        #expect(readAnew == [true, true])
    }

    @Test(
        "Stranded or rejected, it stays not told whatever else is said, until the same is said anew or a person drops it",
        arguments: news)
    func untold(news: Statement) throws {
        let side: TransferSide = [.recall, .consentChange].contains(news.kind) ? .sending : .receiving
        var sides = TwoSides.at(.acknowledged)
        let pack = try #require(sides.pack)
        let today = sides.now.londonDate
        func other(_ children: [ChildReference]) -> Statement {
            side == .sending
                ? .supplement(SupplementStatement(pack: pack, absences: []))
                : Invented.meeting(children, .convened(for: today.adding(days: 5)))
        }
        sides.seal(other([sides.children[0]]), by: side)
        let lost = sides.seal(news, by: side).digest
        #expect(sides[side].state?.newsNotTold == [])
        sides.deliver(from: side, rejecting: .tooLarge)
        sides.say(other([sides.children[0]]), by: side)
        sides.say(other([sides.children[1]]), by: side)
        #expect(sides[side].state?.newsNotTold.map(\.digest) == [lost])
        #expect(sides[side.other].state?.newsNotTold == [])
        var dropped = sides
        dropped.record(.messageWithdrawn(message: lost), at: side)
        // What somebody refused stays refused, and has to be told.
        #expect(dropped[side].state?.newsNotTold.map(\.digest) == (news.kind == .consentChange ? [lost] : []))
        #expect(dropped[side].state?.anomalies == [])
        #expect(sides.say(news, by: side) == .stored)
        #expect(sides[side].state?.newsNotTold == [])
        let readAnew = [sides.restart(side), dropped.restart(side)]
        #expect(readAnew == [true, true])
    }

    @Test("What lost its place and is no news of safety, or is told already, is not withdrawn again")
    func nothingToDrop() throws {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        let meeting = sides.seal(
            Invented.meeting(sides.children, .convened(for: today.adding(days: 5))), by: .receiving)
        sides.deliver(from: .receiving, rejecting: .tooLarge)
        #expect(sides.receiving.state?.newsNotTold == [])
        let event = JournalEvent.messageWithdrawn(message: meeting.digest)
        expectForbidden(try #require(sides.law(event, at: .receiving)), "already-answered")
    }
}
