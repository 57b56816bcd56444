import WorkingDays

/// A ``ClockLine`` as attributes of SVG and as sentences, ready for its view.
struct ClockDrawing: Hashable, Sendable {
    /// One day as a rectangle.
    struct Rectangle: Hashable, Sendable {
        let style: String
        let x: String
        let y: Int
        let width: String
        let height: Int
    }

    /// A label with its place.
    struct Label: Hashable, Sendable {
        let text: String
        let x: String
        let y: Int
        let anchor: String
        let style: String
    }

    /// An upright stroke.
    struct Stroke: Hashable, Sendable {
        let x: String
        let from: Int
        let to: Int
        let style: String
    }

    /// One line of the list that stands in for the labels on a narrow page.
    struct Term: Hashable, Sendable {
        let term: String
        let words: String
    }

    let rectangles: [Rectangle]
    let strokes: [Stroke]
    let labels: [Label]
    /// Where the meeting's ring stands; nil while there is no meeting on the line.
    let meetingAt: String?
    /// All of it in sentences, for whoever cannot see it.
    let sentences: String
    let terms: [Term]
    let hasHolidays: Bool
    let hasDaysOver: Bool

    /// Labels nearer to each other than this, in hundredths of the width, would touch.
    private static let room = 14.0

    init(_ line: ClockLine) {
        let count = Double(line.cells.count)
        func x(_ index: Int, _ part: Double) -> Double { 100 * (Double(index) + part) / count }
        func index(_ date: CivilDate) -> Int? {
            let days = line.residence.days(until: date)
            return line.cells.indices.contains(days) ? days : nil
        }
        func words(_ date: CivilDate) -> String { date.words(on: line.today) }

        rectangles = line.cells.enumerated().map { index, cell in
            let (y, height): (Int, Int) =
                switch cell.day {
                case .today: (38, 26)
                case .weekend: (46, 10)
                case .residence, .gone, .left, .holiday, .over: (42, 18)
                }
            return Rectangle(
                style: cell.day.style, x: Self.percent(x(index, 0.06)), y: y,
                width: Self.percent(88 / count),
                height: height)
        }

        var strokes: [Stroke] = []
        var labels: [Label] = []
        let today = index(line.today).map { x($0, 0.5) }
        let isOver = line.today > line.due
        let day = isOver ? "Today" : "Today, day \(line.dayNumber) of \(line.limit)"
        if let today {
            strokes.append(Stroke(x: Self.percent(today), from: 22, to: 38, style: "mark"))
            labels.append(
                Label(text: day, x: Self.percent(today), y: 16, anchor: Self.anchor(today), style: "strong")
            )
        }
        let meeting = line.meeting.flatMap(index).map { x($0, 0.5) }
        if let meeting, let date = line.meeting {
            strokes.append(Stroke(x: Self.percent(meeting), from: 22, to: 44, style: "mark"))
            if today.map({ abs($0 - meeting) >= Self.room }) ?? true {
                let text = "Meeting, \(date.weekday.name) \(date.day)"
                labels.append(
                    Label(
                        text: text, x: Self.percent(meeting), y: 16, anchor: Self.anchor(meeting),
                        style: "plain"))
            }
        }
        meetingAt = meeting.map(Self.percent)
        var lastHoliday = -Self.room
        for holiday in line.holidays {
            guard let place = index(holiday).map({ x($0, 0.5) }), place - lastHoliday >= Self.room / 2
            else { continue }
            lastHoliday = place
            labels.append(
                Label(
                    text: holiday.abbreviated, x: Self.percent(place), y: 35, anchor: Self.anchor(place),
                    style: "quiet"
                ))
        }
        strokes.append(Stroke(x: "0.5%", from: 36, to: 68, style: "mark"))
        labels.append(
            Label(
                text: "Resident \(words(line.residence))", x: "0", y: 84, anchor: "start", style: "plain"))
        let end = index(line.due).map { x($0, 0.97) } ?? 99.9
        strokes.append(Stroke(x: Self.percent(end), from: 34, to: 68, style: "mark--due"))
        labels.append(
            Label(
                text: "\(isOver ? "Was due" : "Due") \(words(line.due))",
                x: Self.percent(end > 97 ? 100 : end), y: 84,
                anchor: "end", style: "strong"))
        self.strokes = strokes
        self.labels = labels

        hasHolidays = !line.holidays.isEmpty
        hasDaysOver = line.cells.contains { $0.day == .over }
        sentences = Self.sentences(line)
        terms = Self.terms(line)
    }

    private static func sentences(_ line: ClockLine) -> String {
        func words(_ date: CivilDate) -> String { date.words(on: line.today) }
        var parts = [
            "Clock line from residence on \(words(line.residence)) to the due date, \(words(line.due))."
        ]
        if line.today < line.residence {
            parts.append("That day is still to come.")
        } else if line.today > line.due {
            parts.append("Today, \(words(line.today)), is after the due date.")
        } else {
            parts.append("Today is working day \(line.dayNumber) of \(line.limit).")
        }
        if let meeting = line.meeting { parts.append("Meeting, \(words(meeting)).") }
        parts.append(
            line.holidays.isEmpty
                ? "No bank holiday falls between these dates."
                : "Days off that do not count: \(daysOff(line)).")
        return parts.joined(separator: " ")
    }

    private static func terms(_ line: ClockLine) -> [Term] {
        func words(_ date: CivilDate) -> String { date.words(on: line.today) }
        let isOver = line.today > line.due
        var terms = [Term(term: "Resident", words: words(line.residence))]
        if line.today >= line.residence {
            let today = isOver ? words(line.today) : "day \(line.dayNumber) of \(line.limit)"
            terms.append(Term(term: "Today", words: today))
        }
        if let meeting = line.meeting { terms.append(Term(term: "Meeting", words: words(meeting))) }
        terms.append(Term(term: isOver ? "Was due" : "Due", words: words(line.due)))
        if !line.holidays.isEmpty { terms.append(Term(term: "Not counted", words: daysOff(line))) }
        return terms
    }

    private static func daysOff(_ line: ClockLine) -> String {
        line.holidays.map { $0.shortWords(on: line.today) }.joined(separator: ", ")
    }

    /// Hundredths of the width with two places, as every locale of SVG writes them.
    static func percent(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
    }

    /// A label near an edge stands inside it.
    private static func anchor(_ place: Double) -> String {
        place < 10 ? "start" : place > 90 ? "end" : "middle"
    }
}

extension ClockLine.Day {
    fileprivate var style: String {
        switch self {
        case .residence, .weekend: "day day--off"
        case .gone: "day day--gone"
        case .left: "day"
        case .today: "day day--today"
        case .holiday: "day day--holiday"
        case .over: "day day--over"
        }
    }
}

extension CivilDate {
    /// "25 Dec", for a label that has little room.
    fileprivate var abbreviated: String {
        let parts = inWords.split(separator: " ")
        return "\(day) \(parts.count > 2 ? String(parts[2].prefix(3)) : "")"
    }
}
