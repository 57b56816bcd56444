import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@Suite("A meeting as an iCalendar event")
struct MeetingInvitationTests {
    private func invitation(_ change: (inout MeetingInvitation) -> Void = { _ in }) -> MeetingInvitation {
        var invitation = MeetingInvitation(
            uid: "0123-1@handover", sequence: 2, date: Invented.date("2026-12-31"),
            convenedAt: Invented.moment("2026-12-02T09:00:00Z"), summary: "Receiving-in meeting",
            description: "A meeting.")
        change(&invitation)
        return invitation
    }

    /// The content lines, unfolded as a calendar reads them.
    private func lines(_ invitation: MeetingInvitation) -> [String] {
        invitation.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test("The event takes the whole day, with a UID, a sequence and the moment it was convened")
    func event() {
        let lines = lines(invitation())
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        for line in [
            "VERSION:2.0", "BEGIN:VEVENT", "UID:0123-1@handover", "SEQUENCE:2", "DTSTAMP:20261202T090000Z",
            "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "CLASS:CONFIDENTIAL", "END:VEVENT",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(!lines.contains { $0.hasPrefix("METHOD") || $0.hasPrefix("LOCATION") || $0.hasPrefix("ATTENDEE") })
    }

    @Test(
        "With a time of day it stands in England's zone, whose rules the file brings; without an end it takes an hour")
    func timed() {
        let timed = lines(
            invitation {
                $0.begins = TimeOfDay("09:05")
                $0.ends = TimeOfDay("10:30")
            })
        for line in [
            "DTSTART;TZID=Europe/London:20261231T090500", "DTEND;TZID=Europe/London:20261231T103000",
            "TZID:Europe/London", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        ] { #expect(timed.contains(line), "\(line)") }
        #expect(!timed.contains { $0.hasPrefix("DTSTART;VALUE=DATE") || $0.hasPrefix("DURATION") })
        let (zone, event) = (timed.firstIndex(of: "END:VTIMEZONE"), timed.firstIndex(of: "BEGIN:VEVENT"))
        #expect((zone ?? .max) < (event ?? 0))
        for ends in [nil, TimeOfDay("09:05"), TimeOfDay("08:00")] {
            let open = lines(
                invitation {
                    $0.begins = TimeOfDay("09:05")
                    $0.ends = ends
                })
            #expect(open.contains("DURATION:PT1H") && !open.contains { $0.hasPrefix("DTEND") })
        }
        let day = lines(invitation { $0.ends = TimeOfDay("10:30") })
        #expect(day.contains("DTSTART;VALUE=DATE:20261231") && !day.contains("BEGIN:VTIMEZONE"))
    }

    @Test(
        "A time of day is hours and minutes and nothing else",
        arguments: ["9:05", "24:00", "12:60", "1430", "٠٩:٠٥", " 09:05", "09:05:00", ""])
    func notATime(_ text: String) {
        #expect(TimeOfDay(text) == nil)
        #expect(TimeOfDay("09:05")?.description == "09:05" && TimeOfDay(minutes: 1440) == nil)
    }

    @Test("Lines end in CR LF, are at most 75 octets, and are never cut inside a character")
    func folding() {
        let long = String(repeating: "Llanfairpwllgwyngyll é 🙂 ", count: 20)
        let text = invitation { $0.description = long }.text
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let raw = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(raw.allSatisfy { $0.utf8.count <= 75 })
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
        #expect(lines(invitation { $0.description = long }).contains("DESCRIPTION:" + long))
    }

    @Test("Text cannot break out of its line: commas, semicolons, backslashes, new lines and controls")
    func escaping() {
        let hostile = "a,b;c\\d\ne\r\nEND:VEVENT\u{07}"
        let lines = lines(invitation { $0.location = hostile })
        #expect(lines.contains(#"LOCATION:a\,b\;c\\d\ne\nEND:VEVENT"#))
        #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    }

    @Test("With an organiser it asks those invited for an answer")
    func request() {
        let lines = lines(
            invitation {
                $0.organiser = "duty@derby.example"
                $0.invited = ["school@derby.example", "nurse@derby.example"]
            })
        #expect(lines.contains("METHOD:REQUEST"))
        #expect(lines.contains("ORGANIZER:mailto:duty@derby.example"))
        #expect(lines.filter { $0.hasPrefix("ATTENDEE;") }.count == 2)
    }

    @Test(
        "Only what can be an e-mail address is one",
        arguments: [
            ("duty@derby.example", true), ("a@b", true), ("", false), ("@derby.example", false), ("duty@", false),
            ("duty", false), ("a@b@c", false), ("a b@c", false), ("a@b\r\nX:y", false), ("a;b@c", false),
            ("é@c", false),
        ])
    func addresses(text: String, isOne: Bool) {
        #expect(MeetingInvitation.isAddress(text) == isOne)
    }
}
