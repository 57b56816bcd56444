public import CaseTransfer
public import WorkingDays

/// A receiving-in meeting as an iCalendar event (RFC 5545), for calendars that know nothing of the case.
///
/// It names no child, so what is written into it has to be checked by whoever fills it. Where only the day of a meeting is on record, the
/// event takes the whole day and needs no time zone; a time of day is one of England, so the file brings the rules of that zone with it.
public struct MeetingInvitation: Hashable, Sendable {
    /// The same for every version of one meeting, so that a calendar moves it and does not double it (§3.8.4.7).
    public var uid: String
    /// How often the meeting was rearranged; 0 for the first invitation (§3.8.7.4).
    public var sequence: Int
    /// The day.
    public var date: CivilDate
    /// When it was convened for that day, UTC.
    public var convenedAt: Moment
    /// One line for the calendar's grid.
    public var summary: String
    /// What it is about.
    public var description: String
    /// When on the day it begins, in England; nil for an event that takes the whole day.
    public var begins: TimeOfDay?
    /// When it ends; nil where that is not said. An end without a beginning, or not after it, is left out.
    public var ends: TimeOfDay?
    /// Where; nil when it is not said or must not be.
    public var location: String?
    /// The organiser's e-mail address; nil for an event to be filed and not answered.
    public var organiser: String?
    /// The e-mail addresses of those invited; only with an organiser (RFC 5546 §3.2.2).
    public var invited: [String]

    /// Puts an invitation together.
    public init(
        uid: String, sequence: Int, date: CivilDate, convenedAt: Moment, summary: String, description: String,
        begins: TimeOfDay? = nil, ends: TimeOfDay? = nil, location: String? = nil, organiser: String? = nil,
        invited: [String] = []
    ) {
        self.uid = uid
        self.sequence = sequence
        self.date = date
        self.convenedAt = convenedAt
        self.summary = summary
        self.description = description
        self.begins = begins
        self.ends = ends
        self.location = location
        self.organiser = organiser
        self.invited = invited
    }

    /// The file: lines end in CR LF and are folded at 75 octets (§3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handover//Receiving-in meeting//EN"]
        if organiser != nil { lines.append("METHOD:REQUEST") }
        if begins != nil { lines += Self.zone }
        lines += [
            "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "SEQUENCE:\(sequence)",
            "DTSTAMP:\(Self.compact(convenedAt.text))",
        ]
        lines += span
        lines += [
            "SUMMARY:\(Self.escaped(summary))", "DESCRIPTION:\(Self.escaped(description))",
        ]
        if let location { lines.append("LOCATION:\(Self.escaped(location))") }
        if let organiser {
            lines.append("ORGANIZER:mailto:\(organiser)")
            lines += invited.map { "ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:\($0)" }
        }
        lines += ["CLASS:CONFIDENTIAL", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private var span: [String] {
        let day = Self.compact(date.description)
        guard let begins else {
            return [
                "DTSTART;VALUE=DATE:\(day)", "DTEND;VALUE=DATE:\(Self.compact(date.adding(days: 1).description))",
            ]
        }
        func local(_ name: String, _ time: TimeOfDay) -> String {
            "\(name);TZID=\(Self.zoneName):\(day)T\(Self.compact(time.description))00"
        }
        guard let ends, begins < ends else {
            // An hour is our default: without a length the event would end as it begins (§3.6.1).
            return [local("DTSTART", begins), "DURATION:PT1H"]
        }
        return [local("DTSTART", begins), local("DTEND", ends)]
    }

    private static let zoneName = "Europe/London"

    /// The zone that a time with a TZID has to bring (§3.6.5): from the last Sunday of March to that of October an hour ahead, at 01:00 UTC.
    private static let zone = [
        "BEGIN:VTIMEZONE", "TZID:\(zoneName)", "BEGIN:STANDARD", "DTSTART:19961027T020000", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000", "TZNAME:GMT", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "BEGIN:DAYLIGHT",
        "DTSTART:19970330T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE",
    ]

    /// Whether a text can stand as an e-mail address in a calendar: one at sign and nothing that ends a value.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let plain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\";:,<>()\\".utf8.contains($0) }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && plain && text.utf8.count <= 254
    }

    private static func compact(_ text: String) -> String { text.filter { $0 != "-" && $0 != ":" } }

    /// TEXT as §3.3.11 has it; other control characters have no place in it and go.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func folded(_ line: String) -> String {
        var out = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let length = String(scalar).utf8.count
            if octets + length > 75 {
                out += "\r\n "
                octets = 1
            }
            out.unicodeScalars.append(scalar)
            octets += length
        }
        return out
    }
}
