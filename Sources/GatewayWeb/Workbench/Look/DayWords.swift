import CaseTransfer
import WorkingDays

extension CivilDate {
    /// The day as a page says it: "Friday 18 December", with the year only when it is another than today's.
    func words(on today: CivilDate) -> String {
        year == today.year ? String(inWords.dropLast(5)) : inWords
    }

    /// The same without the weekday: "18 December".
    func shortWords(on today: CivilDate) -> String {
        String(words(on: today).drop { $0 != " " }.dropFirst())
    }
}

extension Moment {
    /// The day and the time of day in London: "Thursday 10 December 2026 at 9.05 am".
    var dayAndTimeInWords: String { "\(londonDate.inWords) at \(timeInWords)" }

    /// The time of day in London: "9.05 am".
    var timeInWords: String {
        let seconds = secondsSinceEpoch + secondsAheadInLondon - Int64(londonDate.daysSinceEpoch) * 86_400
        let (hour, minute) = (Int(seconds / 3_600), Int(seconds / 60 % 60))
        let half = hour < 12 ? "am" : "pm"
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown).\(minute < 10 ? "0" : "")\(minute) \(half)"
    }

    /// So many seconds the clocks in London are ahead of UTC.
    private var secondsAheadInLondon: Int64 {
        let day = londonDate
        let one = Int64(day.daysSinceEpoch) * 86_400 + 3_600
        // The clocks change at 1 am UTC (T-3), so a day's end says what holds after that hour, and its beginning what holds before.
        return secondsSinceEpoch >= one
            ? Int64(day.daysSinceEpoch + 1) * 86_400 - 1 - day.lastSecondInLondon
            : Int64(day.daysSinceEpoch) * 86_400 - 1 - day.adding(days: -1).lastSecondInLondon
    }

    /// The moment at which clocks in London show so many minutes after midnight of a day.
    init(inLondonOn day: CivilDate, minutes: Int) {
        let shown = Moment(secondsSinceEpoch: Int64(day.daysSinceEpoch) * 86_400 + Int64(minutes) * 60)
        self = shown.adding(seconds: -shown.secondsAheadInLondon)
    }
}
