import Foundation
import Testing

@Suite("invitation")
struct InvitationCommandTests {
    @Test("The convened meeting is printed as a calendar file and nothing else, on both sides alike")
    func prints() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        try await both.say(
            ["acknowledge", id, "--team", "Invented team", "--telephone", "01632 960111"], as: Authority.worker,
            by: both.receiver)
        let none = try await both.receiver.run(["invitation", id, "--json"], as: Authority.worker)
        #expect(none.exit == 1)
        #expect(try none.failure["code"] == "meeting-not-convened")
        try await both.say(
            [
                "convene", id, "--for", Today.london(days: 3), "--reason", "It suits the family.", "--venue",
                "Invented centre",
            ], as: Authority.worker,
            by: both.receiver)
        let answer = try await both.receiver.run(["invitation", id], as: Authority.worker)
        #expect(answer.exit == 0 && answer.err.isEmpty, "\(answer)")
        #expect(answer.out.hasPrefix("BEGIN:VCALENDAR\r\n") && answer.out.hasSuffix("END:VCALENDAR\r\n"))
        #expect(answer.out.contains("\r\nLOCATION:Invented centre\r\n"))
        #expect(!answer.out.contains("Sample"))
        #expect(try await both.sender.run(["invitation", id], as: Authority.worker).out == answer.out)
        let asked = try await both.receiver.done(
            ["invitation", id, "--organiser", "duty@derby.example", "--invite", "school@derby.example"],
            as: Authority.worker)
        #expect(asked["calendar"].string?.contains("METHOD:REQUEST") == true)
        #expect(asked["sequence"] == 0)
        try await both.say(
            [
                "convene", id, "--for", Today.london(days: 3), "--reason", "It suits the family.", "--venue",
                "At Hazel's",
            ], as: Authority.worker,
            by: both.receiver)
        let telling = try await both.receiver.run(["invitation", id, "--json"], as: Authority.worker)
        #expect(telling.exit == 1)
        #expect(try telling.failure["code"] == "venue-tells-of-family")
        let without = try await both.receiver.run(["invitation", id, "--without-venue"], as: Authority.worker)
        #expect(without.exit == 0 && !without.out.contains("LOCATION"))
    }
}
