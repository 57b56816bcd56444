extension [ProclaimedChange] {
    /// Every proclaimed change from 2012 to the end of what gov.uk has published, 2028.
    public static var published: [ProclaimedChange] { ProclaimedChange.published }
}

extension ProclaimedChange {
    fileprivate static let published: [ProclaimedChange] = [
        moved(
            from: (2012, 5, 28), to: (2012, 6, 4), "Spring bank holiday",
            reason: "Moved to make a long weekend of the Diamond Jubilee"),
        added((2012, 6, 5), "Queen’s Diamond Jubilee", reason: "Diamond Jubilee of Queen Elizabeth II"),
        moved(
            from: (2020, 5, 4), to: (2020, 5, 8), "Early May bank holiday (VE day)",
            reason: "Moved to the 75th anniversary of VE Day"),
        moved(
            from: (2022, 5, 30), to: (2022, 6, 2), "Spring bank holiday",
            reason: "Moved to make a long weekend of the Platinum Jubilee"),
        added((2022, 6, 3), "Platinum Jubilee bank holiday", reason: "Platinum Jubilee of Queen Elizabeth II"),
        added(
            (2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II",
            reason: "State funeral, declared ten days ahead"),
        added(
            (2023, 5, 8), "Bank holiday for the coronation of King Charles III",
            reason: "Coronation, in addition to the early May holiday"),
        added(
            (2026, 6, 15), "World Cup bank holiday", in: [.scotland],
            reason: "Scotland at the World Cup; not a holiday in England",
            source: "Royal Proclamation of 4 February 2026; gov.uk/bank-holidays"),
    ]

    private typealias Day = (year: Int, month: Int, day: Int)

    private static func added(
        _ day: Day, _ title: String, in divisions: [HolidayDivision] = HolidayDivision.allCases,
        reason: String, source: String = "gov.uk/bank-holidays"
    ) -> ProclaimedChange {
        ProclaimedChange(
            divisions: divisions, holiday: BankHoliday(date: date(day), title: title), reason: reason, source: source)
    }

    private static func moved(from old: Day, to new: Day, _ title: String, reason: String) -> ProclaimedChange {
        ProclaimedChange(
            divisions: HolidayDivision.allCases, holiday: BankHoliday(date: date(new), title: title),
            movedFrom: date(old), reason: reason, source: "gov.uk/bank-holidays")
    }

    private static func date(_ day: Day) -> CivilDate {
        CivilDate(daysSinceEpoch: CivilDate.dayNumber(year: day.year, month: day.month, day: day.day))
    }
}
