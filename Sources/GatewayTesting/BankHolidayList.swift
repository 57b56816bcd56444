public import WorkingDays

/// A list of bank holidays in the shape of gov.uk/bank-holidays.json, with what a test adds and leaves out.
public enum BankHolidayList {
    /// The file's bytes.
    public static func file(
        _ years: ClosedRange<Int>, adding added: [CivilDate] = [], removing removed: [CivilDate] = []
    ) -> [UInt8] {
        let lists = HolidayDivision.allCases.map { division -> String in
            let known = years.flatMap { WorkingDayCalendar(division: division).holidays(in: $0) }
            let holidays = (known + added.map { BankHoliday(date: $0, title: "Invented holiday") })
                .filter { !removed.contains($0.date) }.sorted { $0.date < $1.date }
            let events = holidays.map { holiday in
                #"{"title":"\#(holiday.title)","date":"\#(holiday.date)","notes":"","bunting":true}"#
            }
            return
                #""\#(division.rawValue)":{"division":"\#(division.rawValue)","events":[\#(events.joined(separator: ","))]}"#
        }
        return Array("{\(lists.joined(separator: ","))}".utf8)
    }
}
