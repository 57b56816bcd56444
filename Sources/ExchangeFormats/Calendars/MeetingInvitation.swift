public import CaseTransfer
public import WorkingDays

/// A receiving-in meeting as an iCalendar event (RFC 5545), for calendars that know nothing of the case.
///
/// It names no child, so what is written into it has to be checked by whoever fills it. Only the day of a meeting is on record, so
/// the event takes the whole day and needs no time zone.
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
    /// Where; nil when it is not said or must not be.
    public var location: String?
    /// The organiser's e-mail address; nil for an event to be filed and not answered.
    public var organiser: String?
    /// The e-mail addresses of those invited; only with an organiser (RFC 5546 §3.2.2).
    public var invited: [String]

    /// Puts an invitation together.
    public init(
        uid: String, sequence: Int, date: CivilDate, convenedAt: Moment, summary: String, description: String,
        location: String? = nil, organiser: String? = nil, invited: [String] = []
    ) {
        self.uid = uid
        self.sequence = sequence
        self.date = date
        self.convenedAt = convenedAt
        self.summary = summary
        self.description = description
        self.location = location
        self.organiser = organiser
        self.invited = invited
    }

    /// The file: lines end in CR LF and are folded at 75 octets (§3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handover//Receiving-in meeting//EN"]
        if organiser != nil { lines.append("METHOD:REQUEST") }
        lines += [
            "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "SEQUENCE:\(sequence)",
            "DTSTAMP:\(Self.compact(convenedAt.text))",
            "DTSTART;VALUE=DATE:\(Self.compact(date.description))",
            "DTEND;VALUE=DATE:\(Self.compact(date.adding(days: 1).description))",
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
