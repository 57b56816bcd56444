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
