import CaseTransfer
import SecureXML
import WorkingDays

/// Takes single values out of a return's elements, and notes everything it would not believe.
struct CensusValues {
    /// The last day on which anything in the return can have happened.
    let asOf: CivilDate
    /// The child's date of birth once it is believed; nothing of the case is older than a pregnancy before it.
    var born: CivilDate?
    /// What was not believed, or not carried on.
    private(set) var findings: [Finding] = []

    /// Days before a birth from which on a referral, an assessment or a plan can be about the unborn child.
    private static let pregnancy = 300

    init(asOf: CivilDate) {
        self.asOf = asOf
    }

    mutating func note(
        _ code: String, at place: String, _ message: String, severity: Finding.Severity = .warning,
        remedy: String = "Take it from the case system; the case file says \"not known\" until then."
    ) {
        findings.append(Finding(code: code, severity: severity, place: place, message: message, remedy: remedy))
    }

    mutating func take(_ fault: some IdentifierFault, at place: String) {
        findings.append(fault.finding(at: place))
    }

    /// The text of the one element of that name; nil when there is none, when it is empty, or when there are several.
    mutating func text(_ name: String, in element: XMLElement?, at place: String) -> String? {
        let found = element?.elements(named: name) ?? []
        guard found.count < 2 else {
            note("census-value-twice", at: "\(place)/\(name)", "The return says this more than once.")
            return nil
        }
        guard let only = found.first, only.hasTextOnly else { return nil }
        let text = only.text.bare
        return text.isEmpty ? nil : text
    }

    /// A value of a code list; nil when it is not on it.
    mutating func code(
        _ name: String, in element: XMLElement?, at place: String, of list: some Collection<String>
    ) -> String? {
        guard let code = text(name, in: element, at: place) else { return nil }
        guard list.contains(code) else {
            note("census-code", at: "\(place)/\(name)", "The code is on no list of the census.")
            return nil
        }
        return code
    }

    /// A date on which something happened; nil when it is no date, comes after the return or long before the child's birth.
    mutating func date(_ name: String, in element: XMLElement?, at place: String, mayLieAhead: Bool = false)
        -> CivilDate?
    {
        guard let text = text(name, in: element, at: place) else { return nil }
        let place = "\(place)/\(name)"
        guard let date = CivilDate(text) else {
            note("census-date", at: place, "This is not a day written as 2026-03-31.")
            return nil
        }
        if !mayLieAhead, date > asOf {
            note("census-date-ahead", at: place, "The date is after \(asOf), the last day the return can know of.")
            return nil
        }
        if let born, date < born.adding(days: -Self.pregnancy) {
            note("census-date-before-birth", at: place, "The date is before the child can have been known of.")
            return nil
        }
        return date
    }

    /// Two dates of which the first cannot come after the second, and neither before the referral; what contradicts goes.
    mutating func span(
        _ names: (String, String), in element: XMLElement, at place: String, since referral: CivilDate?
    ) -> (CivilDate?, CivilDate?) {
        func later(_ date: CivilDate?, _ name: String, _ values: inout CensusValues) -> CivilDate? {
            guard let date, let referral, date < referral else { return date }
            values.note(
                "census-date-before-referral", at: "\(place)/\(name)", "The date is before the episode's referral.")
            return nil
        }
        let first = date(names.0, in: element, at: place)
        let last = date(names.1, in: element, at: place)
        if let first, let last, last < first {
            note(
                "census-dates-reversed", at: "\(place)/\(names.1)",
                "What ended cannot have begun later; neither date is believed.")
            return (nil, nil)
        }
        return (later(first, names.0, &self), later(last, names.1, &self))
    }

    /// Text that stands between elements, where a return has none.
    mutating func lookForStrayText(in element: XMLElement, at place: String) {
        if !element.elements.isEmpty, !element.hasElementsOnly {
            note(
                "census-stray-text", at: place, "Text stands between the elements; what it belongs to cannot be told.",
                remedy: "Nothing was taken from it. Have the export looked at.")
        }
        var counts: [String: Int] = [:]
        for inner in element.elements where !inner.elements.isEmpty {
            counts[inner.name, default: 0] += 1
            lookForStrayText(in: inner, at: "\(place)/\(inner.name)[\(counts[inner.name] ?? 1)]")
        }
    }
}
