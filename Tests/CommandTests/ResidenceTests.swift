import Foundation
import Testing

@Suite("The residence date and the clocks by hand (T-2)")
struct ResidenceTests {
    @Test("Corrected by one authority, confirmed by the other, and both show words, source and due dates")
    func story() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        let before = try await sender.done(["show", id], as: Authority.worker)["children"][0]["meetingDue"]

        let unexplained = try await receiver.run(
            ["residence", "confirm", id, "--told-by", "grandmother", "--how", "visit", "--json"], as: Authority.worker)
        #expect(try unexplained.failure["code"] == "code-unknown")
        let own = try await sender.run(
            ["residence", "confirm", id, "--told-by", "family", "--how", "visit", "--json"], as: Authority.worker)
        #expect(own.exit == 1)
        #expect(try own.failure["code"] == "residence-own-word")

        try await receiver.done(
            [
                "residence", "correct", id, "--resident", Today.london, "--told-by", "landlord", "--how", "telephone",
                "--teller", "Invented housing officer", "--reason", "The keys were given out today.",
            ], as: Authority.worker)
        try await both.delivered(id, by: receiver)
        let list = try await sender.run(["list"], as: Authority.worker).out
        #expect(list.contains("~ residence date not agreed"))
        #expect(list.contains("> settle the residence date: confirm theirs, or correct it: handover residence confirm"))
        let page = try await sender.run(["show", id], as: Authority.worker).out
        #expect(page.contains("residence date NOT AGREED; warnings go by the earlier due date"))
        #expect(page.contains("told by the landlord or housing service by telephone"))
        #expect(page.contains("by the other residence date, \(Today.london)"))
        #expect(page.contains("Invented housing officer"))

        try await sender.done(
            ["residence", "confirm", id, "--told-by", "family", "--how", "telephone"], as: Authority.worker)
        try await both.delivered(id, by: sender)
        for side in [sender, receiver] {
            let child = try await side.done(["show", id], as: Authority.worker)["children"][0]
            #expect(child["residence"]["state"] == "agreed")
            #expect(child["meetingDue"]["residence"] == .text(Today.london))
            #expect(child["meetingDue"]["due"] != before["due"])
            let journal = try await side.run(["journal", "show", "--transfer", id], as: Authority.manager).out
            #expect(journal.contains("by the residence"), "\(journal)")
        }
    }

    @Test("What falls due is listed with rule and default, a review is recorded, and nothing is there to say anew")
    func clocks() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let shown = try await sender.run(["due", "show", id], as: Authority.worker)
        #expect(shown.exit == 0)
        #expect(shown.out.contains("receiving-in meeting, child 1: due "))
        #expect(shown.out.contains("(DERBY-78)"))
        #expect(shown.out.contains("(CAL-21)"))
        #expect(shown.out.contains("acknowledgement of the pack: due "))
        #expect(shown.out.contains("(our default, in no procedure)"))
        let all = try await sender.done(["due", "list", "--all"], as: Authority.worker)["due"].items
        #expect(all.contains { $0["clock"]["key"]["kind"] == "review" })
        #expect(try await sender.run(["due"], as: Authority.worker).exit == 0)
        #expect(try await sender.run(["due", "--json"], as: Authority.administrator).exit == 77)

        try await sender.done(["due", "done", id, "--clock", "review", "--note", "Held."], as: Authority.worker)
        let again = try await sender.run(["due", "show", id], as: Authority.worker).out
        #expect(again.contains("6 weeks from the latest review, \(Today.london)"))
        let wrong = try await sender.run(["due", "done", id, "--clock", "meeting", "--json"], as: Authority.worker)
        #expect(try wrong.failure["code"] == "settled-by-messages")

        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        let nothing = try await receiver.run(
            ["due", "restate", id, "--reason", "calendar", "--because", "Words.", "--json"], as: Authority.worker)
        #expect(try nothing.failure["code"] == "nothing-to-restate")
    }
}
