extension CivilDate {
    /// Easter Sunday of a year in the Gregorian calendar (the method of Meeus, Jones and Butcher).
    static func easterSunday(in year: Int) -> CivilDate {
        let positionInMoonCycle = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * positionInMoonCycle + century - century / 4 - moonCorrection + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (positionInMoonCycle + 11 * epact + 22 * toSunday) / 451
        let daysFromMarch = epact + toSunday - 7 * lateMoon + 114
        return CivilDate(
            daysSinceEpoch: dayNumber(year: year, month: daysFromMarch / 31, day: daysFromMarch % 31 + 1))
    }
}
