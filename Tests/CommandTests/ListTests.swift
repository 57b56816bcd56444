import Foundation
import Testing

@Suite("The list of work by hand")
struct ListTests {
    private let all = ["--child", "1", "--child", "2", "--child", "3"]

    @Test("The list says which page of how many it is, and refuses a page that is not there")
    func pages() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let page = try await both.sender.done(["list"], as: Authority.worker)
        #expect(page["transfers"][0]["transfer"].string?.hasPrefix(id.prefix(8)) == true)
        #expect(page["page"] == 1 && page["pages"] == 1 && page["size"] == 50 && page["total"] == 1)
        let whole = try await both.sender.done(["list", "--all"], as: Authority.worker)
        #expect(whole["transfers"][0]["transfer"] == page["transfers"][0]["transfer"] && whole["total"] == 1)
        #expect(page["over"] == 0 && page["upToDate"] == true && page["asOf"] == .null)
        #expect(try await both.sender.done(["due"], as: Authority.worker)["upToDate"] == true)

        for number in ["0", "2", "-1"] {
            let answer = try await both.sender.run(["list", "--page=\(number)", "--json"], as: Authority.worker)
            #expect(answer.exit == 65)
            #expect(try answer.failure["code"] == "page-not-there")
        }
        for options in [["--mine", "--team"], ["--all", "--page", "1"]] {
            #expect(try await both.sender.run(["list"] + options, as: Authority.worker).exit == 64)
        }
        #expect(try await both.sender.run(["due", "--all", "--today"], as: Authority.worker).exit == 64)
    }

    @Test("The list is narrowed by side, authority, how far a transfer has come, and disputes")
    func filters() async throws {
        let both = try await TwoAuthorities()
        _ = try await both.sendExample()
        func total(_ options: [String], of side: Authority) async throws -> JSON {
            try await side.done(["list"] + options, as: Authority.worker)["total"]
        }
        let (sender, receiver) = (both.sender, both.receiver)
        #expect(try await total(["--side", "sending"], of: sender) == 1)
        #expect(try await total(["--side", "receiving"], of: sender) == 0)
        #expect(try await total(["--side", "receiving", "--state", "delivered"], of: receiver) == 1)
        #expect(try await total(["--with", receiver.code], of: sender) == 1)
        #expect(try await total(["--with", "E09000007"], of: sender) == 0)
        #expect(try await total(["--disputed"], of: sender) == 0)
        #expect(try await total(["--team"], of: sender) == 1)
        #expect(try await total(["--mine"], of: sender) == 0)
        let none = try await sender.run(["list", "--disputed"], as: Authority.worker)
        #expect(none.out.contains("Nothing is on this list."))
        let unknown = try await sender.run(["list", "--state", "gone", "--json"], as: Authority.worker)
        #expect(try unknown.failure["code"] == "code-unknown")
    }

    @Test("What is over and asks nothing more leaves the list, and is found with --over")
    func over() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let died = ["close", id, "--reason", "died", "--because", "Invented."] + all
        try await both.say(died, as: Authority.manager, by: sender)
        let asked = try await receiver.done(["list"], as: Authority.worker)
        #expect(asked["total"] == 1, "our own word is still awaited")
        try await both.say(died, as: Authority.manager, by: receiver)
        for side in [sender, receiver] {
            #expect(try await side.done(["list"], as: Authority.worker)["total"] == 0)
            let page = try await side.run(["list"], as: Authority.worker).out
            #expect(page.contains("Nothing is at work. What is over: handover list --over"))
            let over = try await side.done(["list", "--over"], as: Authority.worker)
            #expect(over["total"] == 1 && over["transfers"][0]["standing"].string?.hasPrefix("ended") == true)
            #expect(try await side.run(["due", "--today"], as: Authority.worker).out.contains("Nothing is due today"))
        }
    }
}
