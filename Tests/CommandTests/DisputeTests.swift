import Foundation
import Testing

@Suite("A dispute from the command line (DERBY-76, HAV-59, CAL-43)")
struct DisputeTests {
    private func say(_ arguments: [String], _ both: TwoAuthorities, by side: Authority, as person: String?)
        async throws
    {
        try await side.done(["dispute"] + arguments, as: person)
        try await both.delivered(arguments[1], by: side)
    }

    @Test("Raised, answered, proposed, agreed, advised on and resolved; both sides' words stand side by side")
    func story() async throws {
        let both = try await TwoAuthorities(officer: "service-manager")
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        let manager = Authority.manager

        let none = try await both.sender.run(["dispute", "answer", id, "--because", "Words."], as: manager)
        #expect(none.exit == 1)
        #expect(none.err.contains("nothing blocks it"))
        let denied = try await both.sender.run(
            ["dispute", "raise", id, "--ground", "delay", "--subject", "placement", "--because", "Words."],
            as: Authority.worker)
        #expect(denied.exit == 77)

        try await say(
            [
                "raise", id, "--ground", "delay", "--subject", "temporary-accommodation", "--because",
                "Nobody has rung back since the pack arrived.", "--rationale", "Agreed in supervision.",
            ], both, by: both.sender, as: manager)
        let list = try await both.receiver.run(["list"]).out
        #expect(list.contains("Dispute 1: delay in accepting responsibility, temporary accommodation"))
        #expect(list.contains("1 working day (our default, in no procedure)"))
        #expect(list.contains("NOT AGREED who sees the children: until it is, Calderdale keeps visiting"))
        #expect(list.contains("! Not agreed who sees the children"))
        #expect(list.contains("> a team manager answers by "))
        let read = try await both.receiver.run(["dispute", "show", id], as: Authority.worker).out
        #expect(
            read.contains("not yours to do: a team manager or a service manager, under their own account"), "\(read)")
        #expect(!read.contains("handover dispute answer"), "what its reader may not do is not offered")
        let own = try await both.receiver.run(["dispute", "show", id]).out
        #expect(own.contains(": handover dispute answer \(id.prefix(8))"), "\(own)")

        try await say(
            [
                "answer", id, "--because", "The worker is on leave.", "--visits", "sending", "--next-visit",
                Today.london,
            ], both, by: both.receiver, as: manager)
        try await say(
            [
                "answer", id, "--propose", "receiving-accepts", "--propose", "2=review-decides", "--from", Today.london,
                "--meaning", "A named worker from today.", "--because", "Our proposal.", "--visits", "sending",
                "--next-visit", Today.london,
            ], both, by: both.sender, as: manager)
        try await both.sender.done(
            ["dispute", "advice", id, "--words", "Privileged-Quillfeather: are we liable?"])
        try await both.sender.done(
            ["dispute", "advice", id, "--received", "--words", "Privileged-Quillfeather: we are not."])
        try await say(["agree", id, "--because", "Agreed by telephone."], both, by: both.receiver, as: manager)
        let early = try await both.receiver.run(
            ["dispute", "resolve", id, "--effect", "no-change", "--because", "Done."])
        #expect(early.exit == 1)
        #expect(early.err.contains("Both sides have signed other effects"))
        try await say(["resolve", id, "--because", "As agreed."], both, by: both.sender, as: nil)

        for side in [both.sender, both.receiver] {
            let page = try await side.run(["dispute", "show", id], as: Authority.worker).out
            #expect(page.contains("Calderdale says") && page.contains("| Derby says"))
            #expect(page.contains("statement: The worker is on leave."))
            #expect(page.contains("resolved"))
            #expect(page.contains("legal advice received on") == (side === both.sender))
            #expect(!page.contains("Privileged") && !page.contains("supervision"))
            let shown = try await side.run(["show", id], as: Authority.worker).out
            #expect(shown.contains("\nDISPUTES\n"))
            #expect(!shown.contains("Privileged"))
            let state = try await side.done(["dispute", "show", id], as: Authority.worker)["disputes"][0]["line"]
            #expect(state["state"].string == "resolved")
            try await side.done(["journal", "verify"])
            for name in try FileManager.default.contentsOfDirectory(atPath: side.home + "/messages") {
                let text = try String(contentsOfFile: side.home + "/messages/" + name, encoding: .utf8)
                #expect(!text.contains("Privileged"), "\(name)")
                #expect(!text.contains("supervision."), "\(name)")
            }
        }
        let journal = try await both.sender.run(["journal", "show", "--transfer", id], as: manager).out
        #expect(journal.contains("asked for legal advice about the dispute"))
        #expect(journal.contains("Left out: legal advice."))
        #expect(!journal.contains("Privileged"), "it has a page of its own, for others than may read the journal")
        let entries = try await both.sender.done(["journal", "show", "--transfer", id], as: manager)["entries"].items
        #expect(entries.contains { $0["what"].string == "read what the journal says" }, "that it was read stands there")
        #expect(!"\(entries)".contains("Privileged"))
    }
}
