/// The holidays that recur by rule in a division, before any proclamation.
///
/// Checked against everything gov.uk published from 2012 to 2028. The rules apply unchanged to every other year, so a
/// date before 1978, when the early May holiday began, is a projection backwards and not history.
struct BankHolidayRules {
    let division: HolidayDivision

    /// The holidays of a year in order of date, each on the day it is observed.
    func holidays(in year: Int) -> [BankHoliday] {
        let movable = movableHolidays(in: year)
        return (movable + observed(fixedHolidays(in: year), around: movable)).sorted { $0.date < $1.date }
    }

    private func movableHolidays(in year: Int) -> [BankHoliday] {
        let easter = CivilDate.easterSunday(in: year)
        var holidays = [
            BankHoliday(date: easter.adding(days: -2), title: "Good Friday"),
            BankHoliday(date: .first(.monday, of: 5, year: year), title: "Early May bank holiday"),
            BankHoliday(date: .last(.monday, of: 5, year: year), title: "Spring bank holiday"),
        ]
        switch division {
        case .englandAndWales, .northernIreland:
            holidays.append(BankHoliday(date: easter.adding(days: 1), title: "Easter Monday"))
            holidays.append(BankHoliday(date: .last(.monday, of: 8, year: year), title: "Summer bank holiday"))
        case .scotland:
            holidays.append(BankHoliday(date: .first(.monday, of: 8, year: year), title: "Summer bank holiday"))
        }
        return holidays
    }

    private func fixedHolidays(in year: Int) -> [BankHoliday] {
        func on(_ day: Int, _ month: Int, _ title: String) -> BankHoliday {
            let number = CivilDate.dayNumber(year: year, month: month, day: day)
            return BankHoliday(date: CivilDate(daysSinceEpoch: number), title: title)
        }
        let newYear = [on(1, 1, "New Year’s Day")]
        let christmas = [on(25, 12, "Christmas Day"), on(26, 12, "Boxing Day")]
        return switch division {
        case .englandAndWales:
            newYear + christmas
        case .scotland:
            newYear + [on(2, 1, "2nd January"), on(30, 11, "St Andrew’s Day")] + christmas
        case .northernIreland:
            newYear
                + [on(17, 3, "St Patrick’s Day"), on(12, 7, "Battle of the Boyne (Orangemen’s Day)")] + christmas
        }
    }

    /// Moves each holiday that falls on a weekend to the next weekday that is not itself a holiday.
    private func observed(_ fixed: [BankHoliday], around movable: [BankHoliday]) -> [BankHoliday] {
        // Holidays on weekdays keep their day first: with Christmas on Sunday, Monday stays Boxing Day (2016, 2022).
        var taken = Set((movable + fixed).map(\.date).filter { !$0.isOnWeekend })
        return fixed.map { holiday in
            guard holiday.date.isOnWeekend else { return holiday }
            var substitute = holiday.date.adding(weekdays: 1)
            while taken.contains(substitute) {
                substitute = substitute.adding(weekdays: 1)
            }
            taken.insert(substitute)
            return BankHoliday(date: substitute, title: holiday.title + " (substitute day)")
        }
    }
}
