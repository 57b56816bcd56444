public import WorkingDays

/// The list of bank holidays at gov.uk/bank-holidays.json, read strictly: a torn or edited list would move every due date.
public enum BankHolidayFile {
    /// Bytes that are more than the list will be in a hundred years.
    static let largest = 1 << 20

    private static let eventMembers: Set<String> = ["title", "date", "notes", "bunting"]

    /// Reads the holidays of a division.
    ///
    /// - Throws: ``BankHolidayFileFault`` with the place.
    public static func read(
        _ bytes: [UInt8], division: HolidayDivision = .englandAndWales
    ) throws(BankHolidayFileFault) -> PublishedHolidays {
        guard bytes.count <= largest else { throw BankHolidayFileFault(.tooLarge, at: "\(bytes.count) bytes") }
        let tree: JSONTree
        do {
            tree = try JSONTree(parsing: bytes)
        } catch {
            throw BankHolidayFileFault(.notJSON, at: "line \(error.line), column \(error.column)")
        }
        for member in tree.members where HolidayDivision(rawValue: member.name) == nil {
            throw BankHolidayFileFault(.unknownMember, at: member.name)
        }
        let place = division.rawValue
        guard let list = tree.member(place) else { throw BankHolidayFileFault(.divisionMissing, at: place) }
        for member in list.members where !["division", "events"].contains(member.name) {
            throw BankHolidayFileFault(.unknownMember, at: "\(place).\(member.name)")
        }
        guard list.member("division")?.string == place else {
            throw BankHolidayFileFault(.divisionDiffers, at: "\(place).division")
        }
        guard case .array(let events)? = list.member("events") else {
            throw BankHolidayFileFault(.member, at: "\(place).events")
        }
        return try published(events, division: division, place: "\(place).events")
    }

    private static func published(
        _ events: [JSONTree], division: HolidayDivision, place: String
    ) throws(BankHolidayFileFault) -> PublishedHolidays {
        var holidays: [BankHoliday] = []
        for (index, event) in events.enumerated() {
            let holiday = try holiday(event, place: "\(place)[\(index)]")
            if let last = holidays.last {
                guard last.date < holiday.date else {
                    throw BankHolidayFileFault(.order, at: "\(place)[\(index)].date")
                }
                guard holiday.date.year <= last.date.year + 1 else {
                    throw BankHolidayFileFault(.yearMissing, at: "\(place)[\(index)].date")
                }
            }
            holidays.append(holiday)
        }
        guard let list = PublishedHolidays(division: division, holidays: holidays) else {
            throw BankHolidayFileFault(.member, at: place)
        }
        return list
    }

    private static func holiday(_ event: JSONTree, place: String) throws(BankHolidayFileFault) -> BankHoliday {
        for member in event.members where !eventMembers.contains(member.name) {
            throw BankHolidayFileFault(.unknownMember, at: "\(place).\(member.name)")
        }
        guard let title = event.member("title")?.string, !title.isEmpty, title.count <= 120,
            !title.contains(where: \.isNewline)
        else { throw BankHolidayFileFault(.member, at: "\(place).title") }
        guard let text = event.member("date")?.string else { throw BankHolidayFileFault(.member, at: "\(place).date") }
        guard let notes = event.member("notes")?.string else {
            throw BankHolidayFileFault(.member, at: "\(place).notes")
        }
        guard case .bool? = event.member("bunting") else { throw BankHolidayFileFault(.member, at: "\(place).bunting") }
        guard let date = CivilDate(text) else { throw BankHolidayFileFault(.date, at: "\(place).date") }
        guard !date.weekday.isWeekend else { throw BankHolidayFileFault(.weekend, at: "\(place).date") }
        let isSubstitute = notes.lowercased() == "substitute day"
        return BankHoliday(date: date, title: isSubstitute ? title + " (substitute day)" : title)
    }
}
