import Testing
import WorkingDays

@Suite("Bank holidays")
struct BankHolidayTests {
    @Test("Every holiday gov.uk published from 2012 to 2028 is ours, and no other", arguments: HolidayDivision.allCases)
    func agreesWithEveryPublishedHoliday(division: HolidayDivision) throws {
        let published = try Fixture.holidays(of: division)
        #expect(published.count > 130)
        let calendar = WorkingDayCalendar(division: division)
        let ours = (2012...2028).flatMap { calendar.holidays(in: $0) }
        #expect(ours.map(\.date) == published.map(\.date))
        // Where 1 January is a Sunday, gov.uk calls the Monday "2nd January" in 2012 and 2017 and "New Year’s Day
        // (substitute day)" in 2023: the same days, named both ways round.
        let namedOtherwise = [date("2023-01-02"), date("2023-01-03")]
        for (our, theirs) in zip(ours, published) where division != .scotland || !namedOtherwise.contains(our.date) {
            #expect(our.title.hasPrefix(try title(of: theirs.titleKey)), "\(our.date)")
            #expect(our.date.weekday.name.hasPrefix(theirs.weekday))
            // gov.uk marks the spring holiday that moved in 2012 as a substitute day, in two divisions of three.
            if theirs.titleKey != "spring" {
                #expect(our.title.hasSuffix("(substitute day)") == theirs.isSubstitute, "\(our.date)")
            }
        }
    }

    private func title(of key: String) throws -> String {
        let titles = [
            "new_year": "New Year’s Day", "2nd_january": "2nd January", "st_patrick": "St Patrick’s Day",
            "good_friday": "Good Friday", "easter_monday": "Easter Monday", "early_may": "Early May bank holiday",
            "early_may_ve": "Early May bank holiday (VE day)", "spring": "Spring bank holiday",
            "queen_diamond": "Queen’s Diamond Jubilee", "queen_platinum": "Platinum Jubilee bank holiday",
            "queens_bank_holiday": "Bank Holiday for the State Funeral of Queen Elizabeth II",
            "kings_coronation": "Bank holiday for the coronation of King Charles III",
            "world_cup": "World Cup bank holiday", "battle_boyne": "Battle of the Boyne",
            "summer": "Summer bank holiday", "late_august": "Summer bank holiday", "st_andrew": "St Andrew’s Day",
            "christmas": "Christmas Day", "boxing_day": "Boxing Day",
        ]
        return try #require(titles[key])
    }

    @Test("T-3: 15 June 2026 is a holiday in Scotland and a working day in England")
    func worldCupIsScottishOnly() {
        let day = date("2026-06-15")
        #expect(WorkingDayCalendar(division: .scotland).holiday(on: day)?.title == "World Cup bank holiday")
        #expect(WorkingDayCalendar.englandAndWales.isWorkingDay(day))
        #expect(WorkingDayCalendar(division: .northernIreland).isWorkingDay(day))
    }

    @Test("A moved holiday leaves its old day free")
    func movedHolidayLeavesItsDay() {
        let calendar = WorkingDayCalendar.englandAndWales
        for (old, new) in [
            ("2012-05-28", "2012-06-04"), ("2020-05-04", "2020-05-08"), ("2022-05-30", "2022-06-02"),
        ] {
            #expect(calendar.isWorkingDay(date(old)))
            #expect(!calendar.isWorkingDay(date(new)))
        }
    }

    @Test("Every proclaimed change says why and where it can be looked up")
    func proclaimedChangesCarryReasonAndSource() {
        let changes = [ProclaimedChange].published
        #expect(changes.count == 8)
        for change in changes {
            #expect(!change.reason.isEmpty && !change.source.isEmpty && !change.divisions.isEmpty)
            #expect(!change.holiday.date.weekday.isWeekend)
        }
    }

    @Test("Christmas and New Year on a weekend move to the right weekdays (T-3)")
    func substituteDays() {
        func days(_ year: Int, _ division: HolidayDivision, _ title: String) -> [String] {
            WorkingDayCalendar(division: division).holidays(in: year)
                .filter { $0.title.hasPrefix(title) }.map(\.date.description)
        }
        #expect(days(2022, .englandAndWales, "Boxing") == ["2022-12-26"])
        #expect(days(2022, .englandAndWales, "Christmas") == ["2022-12-27"])
        #expect(days(2027, .englandAndWales, "Christmas") == ["2027-12-27"])
        #expect(days(2027, .englandAndWales, "Boxing") == ["2027-12-28"])
        #expect(days(2028, .englandAndWales, "New Year") == ["2028-01-03"])
        #expect(days(2022, .scotland, "New Year") == ["2022-01-03"])
        #expect(days(2022, .scotland, "2nd January") == ["2022-01-04"])
        #expect(days(2023, .scotland, "2nd January") == ["2023-01-02"])
        #expect(days(2023, .scotland, "New Year") == ["2023-01-03"])
        #expect(days(2027, .scotland, "2nd January") == ["2027-01-04"])
    }

    @Test(
        "Easter falls where it is known to fall",
        arguments: [
            (1818, "1818-03-20"), (1943, "1943-04-23"), (2000, "2000-04-21"), (2008, "2008-03-21"),
            (2011, "2011-04-22"),
            (2024, "2024-03-29"), (2026, "2026-04-03"), (2038, "2038-04-23"), (2049, "2049-04-16"),
            (2285, "2285-03-20"),
        ])
    func goodFriday(year: Int, expected: String) {
        let found = WorkingDayCalendar.englandAndWales.holidays(in: year).first { $0.title == "Good Friday" }
        #expect(found?.date == date(expected))
    }

    @Test("Any year has its holidays on different weekdays, in order", arguments: HolidayDivision.allCases)
    func everyYearIsWellFormed(division: HolidayDivision) {
        let calendar = WorkingDayCalendar(division: division, proclaimed: [])
        let expected = [.englandAndWales: 8, .scotland: 9, .northernIreland: 10][division]
        var malformed: [Int] = []
        for year in Array(1990...2080) + Array(stride(from: 1, through: 9999, by: 101)) {
            let dates = calendar.holidays(in: year).map(\.date)
            let inOrder = zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 }
            let observed = dates.allSatisfy { $0.year == year && !$0.weekday.isWeekend }
            if dates.count != expected || !inOrder || !observed { malformed.append(year) }
        }
        #expect(malformed.isEmpty)
        #expect(calendar.holidays(in: 0).isEmpty && calendar.holidays(in: 10_000).isEmpty)
    }
}
