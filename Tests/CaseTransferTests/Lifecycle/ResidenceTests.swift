import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The residence date, stated by one side and confirmed or corrected by the other", .rule("T-2"))
struct ResidenceTests {
    private let earlier = Invented.date("2026-11-24")
    private let later = Invented.date("2026-12-02")

    private func word(
        _ sides: TwoSides, _ act: ResidenceStatement.Act, _ date: CivilDate, child: Int = 0, told: CivilDate? = nil,
        dues: [DueMeeting] = []
    ) -> Statement {
        .residence(
            Invented.residence(
                [sides.children[child]], act, date, on: told ?? sides.now.londonDate, dues: dues))
    }

    private func states(_ sides: TwoSides, child: Int = 0) -> [ResidenceState?] {
        [sides.sending.state?.children[child].residenceState, sides.receiving.state?.children[child].residenceState]
    }

    private func expectAlike(_ sides: TwoSides, _ name: ResidenceState.Name) {
        #expect(states(sides).map(\.?.name) == [name, name])
        #expect(states(sides)[0] == states(sides)[1])
        #expect(sides.sending.state?.anomalies == [] && sides.receiving.state?.anomalies == [])
    }

    @Test("The pack states it, the receiving side confirms it, and nothing else moves", .rule("DERBY-64", "DERBY-78"))
    func confirmed() throws {
        var sides = TwoSides.at(.acknowledged)
        expectAlike(sides, .stated)
        let before = try #require(sides.sending.state?.children[0])
        #expect(sides.say(word(sides, .confirmed, sides.residence), by: .receiving) == .stored)
        expectAlike(sides, .agreed)
        let after = try #require(sides.sending.state?.children[0])
        #expect(after.residence?.certainty == .confirmed)
        #expect(after.residence?.date == sides.residence)
        #expect(after.pack == before.pack && after.state == before.state && after.meeting == before.meeting)
        #expect(states(sides, child: 1).map(\.?.name) == [.stated, .stated], "brothers and sisters have their own")
    }

    @Test("While the two differ both due dates show and the earlier governs; confirming ends it")
    func corrected() throws {
        var sides = TwoSides.at(.acknowledged)
        let child = sides.children[0]
        let due = Invented.due(child, resident: later)
        let lawful = expectLawful(sides.law(word(sides, .corrected, later, dues: [due]), by: .receiving))
        #expect(lawful?.notices.map(\.code) == ["residence-disputed"])
        sides.say(word(sides, .corrected, later, dues: [due]), by: .receiving)
        expectAlike(sides, .disputed)
        for state in [sides.sending.state, sides.receiving.state] {
            let progress = try #require(state?.children[0])
            #expect(progress.residence?.date == sides.residence, "the earlier of the two")
            #expect(progress.residence?.certainty == .provisional)
            let dates = try #require(
                MeetingDates.of(progress, limit: WorkingDayLimit(workingDays: 20, rule: "DERBY-78")))
            #expect(dates.governing.residence == sides.residence)
            #expect(!dates.confirmedByReceiver)
            #expect(dates.other == due)
            #expect(dates.governing.due < due.due)
            let sentence = try #require(state?.holderAndDuty(for: child, on: later)).sentence { $0.text }
            #expect(sentence.contains("different residence dates"))
        }
        sides.say(word(sides, .confirmed, later), by: .sending)
        expectAlike(sides, .agreed)
        let progress = try #require(sides.sending.state?.children[0])
        let dates = try #require(MeetingDates.of(progress, limit: WorkingDayLimit(workingDays: 5, rule: .ourDefault)))
        #expect(dates.governing == due && dates.other == nil && dates.confirmedByReceiver)
        #expect(progress.residence?.date == later)
    }

    @Test("A correction of the sender's own moves what we understand until the receiving side answers")
    func ownCorrection() throws {
        var sides = TwoSides.at(.acknowledged)
        sides.say(word(sides, .corrected, earlier), by: .sending)
        expectAlike(sides, .stated)
        let progress = try #require(sides.receiving.state?.children[0])
        let dates = try #require(MeetingDates.of(progress, limit: WorkingDayLimit(workingDays: 99, rule: .ourDefault)))
        #expect(dates.governing.residence == earlier)
        #expect(dates.governing.workingDays == 20, "the limit that the receiving authority said")
        #expect(dates.other?.residence == sides.residence, "what was acknowledged")
        let due = Invented.due(sides.children[0], resident: earlier)
        sides.say(word(sides, .confirmed, earlier, dues: [due]), by: .receiving)
        expectAlike(sides, .agreed)
        #expect(sides.sending.state?.meetingDue(for: sides.children[0]) == due)
    }

    @Test("Whatever crosses on the way, both sides come to the same", arguments: 1...60)
    func crossing(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var sides = TwoSides.at(.acknowledged, seed: UInt64(seed))
        let days = [earlier, sides.residence, later]
        for _ in 0..<12 {
            let side = TransferSide.allCases.randomElement(using: &random) ?? .sending
            let day = days.randomElement(using: &random) ?? later
            let act = ResidenceStatement.Act.allCases.randomElement(using: &random) ?? .corrected
            let statement = word(sides, act, day)
            if sides.law(statement, by: side).forbidden == nil { sides.seal(statement, by: side) }
            if Bool.random(using: &random) { sides.deliver(from: .sending) }
            if Bool.random(using: &random) { sides.deliver(from: .receiving) }
        }
        for side in TransferSide.allCases {
            while !sides[side].outbox.isEmpty { #expect(sides.deliver(from: side) == .stored) }
        }
        #expect(states(sides)[0] == states(sides)[1], "seed \(seed)")
        #expect(sides.sending.state?.anomalies == [] && sides.receiving.state?.anomalies == [], "seed \(seed)")
    }

    @Test("Two corrections to the same day that cross agree without another word")
    func crossedAlike() {
        var sides = TwoSides.at(.acknowledged)
        sides.seal(word(sides, .corrected, later), by: .sending)
        sides.seal(word(sides, .corrected, later), by: .receiving)
        sides.deliver(from: .sending)
        sides.deliver(from: .receiving)
        expectAlike(sides, .agreed)
    }

    @Test(
        "What a side may not say: its own date confirmed, another date confirmed, nothing corrected, a day to come as told"
    )
    func forbidden() {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        expectForbidden(sides.law(word(sides, .confirmed, sides.residence), by: .sending), "residence-own-word")
        expectForbidden(sides.law(word(sides, .confirmed, later), by: .receiving), "residence-not-theirs")
        expectForbidden(sides.law(word(sides, .corrected, sides.residence), by: .receiving), "residence-not-another")
        expectForbidden(sides.law(word(sides, .stated, sides.residence), by: .receiving), "residence-to-answer")
        expectForbidden(sides.law(word(sides, .stated, later), by: .sending), "residence-to-correct")
        expectForbidden(
            sides.law(word(sides, .corrected, later, told: today.adding(days: 1)), by: .receiving), "in-future")
        let due = Invented.due(sides.children[0], resident: later)
        expectForbidden(sides.law(word(sides, .corrected, later, dues: [due]), by: .sending), "due-misplaced")
        expectForbidden(sides.law(word(sides, .corrected, earlier, dues: [due]), by: .receiving), "due-misplaced")
        expectForbidden(
            sides.law(.residence(Invented.residence([Invented.child(9)], .corrected, later, on: today)), by: .sending),
            "unknown-child")
        expectForbidden(
            sides.law(.residence(Invented.residence([], .corrected, later, on: today)), by: .sending), "no-children")
        sides.say(word(sides, .confirmed, sides.residence), by: .receiving)
        expectForbidden(sides.law(word(sides, .confirmed, sides.residence), by: .receiving), "residence-agreed")
        expectLawful(sides.law(word(sides, .stated, sides.residence), by: .sending))
        sides.say(Invented.ending(sides.children, .died, on: today), by: .sending)
        expectForbidden(sides.law(word(sides, .corrected, later), by: .sending), "already-over")
        expectForbidden(TwoSides.at(.drafted).law(word(sides, .corrected, later), by: .sending), "pack-first")
    }

    @Test("Every word is lawful or not alike for both sides' machines: no date of its own makes a side confirm itself")
    func unstated() {
        let said = ResidenceState.Event.Said(
            by: .sending, Residence(date: later, certainty: .confirmed, kind: .refuge), on: later)
        expectForbidden(ResidenceState.unstated.answer(to: .confirmed(said)), "residence-not-stated")
        expectForbidden(ResidenceState.unstated.answer(to: .corrected(said)), "residence-not-stated")
        #expect(ResidenceState.unstated.inEffect == nil && ResidenceState.unstated.dates.isEmpty)
    }

    @Test("The receiving side says its due date anew; before its acknowledgement there is nothing to say anew")
    func restated() throws {
        var sides = TwoSides.at(.acknowledged)
        let child = sides.children[0]
        var due = Invented.due(child, resident: sides.residence)
        due.due = due.due.adding(days: 1)
        due.calendarVersion = "invented"
        let statement = Statement.restatement(RestatementStatement(reason: .calendar, children: [due]))
        expectForbidden(sides.law(statement, by: .sending), "not-your-step")
        expectForbidden(TwoSides.at(.delivered).law(statement, by: .receiving), "acknowledge-first")
        expectForbidden(TwoSides.at(.refused).law(statement, by: .receiving), "acknowledge-first")
        #expect(sides.say(statement, by: .receiving) == .stored)
        #expect(sides.sending.state?.meetingDue(for: child) == due)
        #expect(sides.receiving.state?.meetingDue(for: child) == due)
        sides.say(Invented.refusal(of: try #require(sides.pack), [child]), by: .receiving)
        due.due = due.due.adding(days: 1)
        sides.say(.restatement(RestatementStatement(reason: .mistake, children: [due])), by: .receiving)
        #expect(sides.sending.state?.meetingDue(for: child) == due, "a refusal changes no date, and the clock goes on")
        #expect(sides.sending.state?.anomalies == [])
    }
}
