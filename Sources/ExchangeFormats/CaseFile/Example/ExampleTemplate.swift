import WorkingDays

/// Fills the places `{{…}}` of a template with dates counted from the day of the move, and with the authorities' names.
///
/// A date that is a whole string becomes `yyyy-mm-dd`; one inside a sentence is written out. The forms are described in
/// `docs/examples/README.md`.
struct ExampleTemplate {
    var movedOn: CivilDate
    var from: ExampleAuthority
    var to: ExampleAuthority
    var calendar = WorkingDayCalendar.englandAndWales

    /// Renders a template.
    ///
    /// - Throws: `ExampleFault` with code `template` for a place that is not of any known form.
    func render(_ template: String) throws(ExampleFault) -> String {
        var text = ""
        var rest = Substring(template)
        while let opening = rest.firstRange(of: "{{"), let closing = rest[opening.upperBound...].firstRange(of: "}}") {
            let before = rest[..<opening.lowerBound]
            let after = rest[closing.upperBound...]
            text += before
            let isWholeString = before.hasSuffix("\"") && after.hasPrefix("\"")
            text += try value(of: rest[opening.upperBound..<closing.lowerBound], isWholeString: isWholeString)
            rest = after
        }
        return text + rest
    }

    private func value(of place: Substring, isWholeString: Bool) throws(ExampleFault) -> String {
        if place.hasPrefix("moved") {
            let date = try date(place.dropFirst("moved".count))
            return isWholeString ? date.description : date.inWords.drop { $0 != " " }.dropFirst().description
        }
        let parts = place.split(separator: ".", maxSplits: 1)
        let authority: ExampleAuthority? =
            switch parts.first {
            case "from": from
            case "to": to
            default: nil
            }
        guard let value = parts.last.flatMap({ authority?.value(of: $0) }) else { throw ExampleFault(.template) }
        return value
    }

    /// The date of an offset such as `-8y-142`, `+10wd`, `-45 workday`.
    private func date(_ offset: Substring) throws(ExampleFault) -> CivilDate {
        let onWorkingDay = offset.hasSuffix(Self.workday)
        var rest = onWorkingDay ? offset.dropLast(Self.workday.count) : offset
        let isBack = rest.hasPrefix("-")
        var date = movedOn
        while !rest.isEmpty {
            let sign = rest.hasPrefix("-") ? -1 : 1
            let digits = rest.dropFirst().prefix(while: \.isNumber)
            rest = rest.dropFirst(1 + digits.count)
            let unit = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(unit.count)
            guard let number = Int(digits) else { throw ExampleFault(.template) }
            switch unit {
            case "": date = date.adding(days: sign * number)
            case "y": date = date.adding(months: sign * number * 12)
            case "wd" where sign > 0: date = calendar.count(number, from: date).due
            default: throw ExampleFault(.template)
            }
        }
        // What has happened must not slip into the future, nor what is due into the past.
        while onWorkingDay, !calendar.isWorkingDay(date) { date = date.adding(days: isBack ? -1 : 1) }
        return date
    }

    private static let workday = " workday"
}
