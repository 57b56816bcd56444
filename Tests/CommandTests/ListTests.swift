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

    @Test(
        "An authority is named by its name or its code, and what a narrowed list leaves out because it is over is said")
    func namesAndOver() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        for name in ["Derby", "derby", "E06000015"] {
            #expect(try await both.sender.done(["list", "--with", name], as: Authority.worker)["total"] == 1)
        }
        let unknown = try await both.sender.run(["list", "--with", "Nowhereshire", "--json"], as: Authority.worker)
        #expect(try unknown.failure["code"] == "authority-not-found")
        let before = try await both.sender.run(["list", "--state", "delivered"], as: Authority.worker).out
        #expect(!before.contains("--over"))
        let died = ["close", id, "--reason", "died", "--because", "Invented."] + all
        for side in [both.sender, both.receiver] { try await both.say(died, as: Authority.manager, by: side) }
        let narrowed = try await both.sender.run(["list", "--state", "ended"], as: Authority.worker).out
        #expect(narrowed.contains("1 more is over and not shown: add --over"), "\(narrowed)")
        let over = try await both.sender.run(["list", "--state", "ended", "--over"], as: Authority.worker).out
        #expect(over.contains(id.prefix(8)) && !over.contains("not shown"))
    }

    @Test("A transfer is never named by nothing")
    func empty() async throws {
        let both = try await TwoAuthorities()
        _ = try await both.sendExample()
        for name in ["", "  "] {
            let answer = try await both.sender.run(["show", name, "--json"], as: Authority.worker)
            #expect(answer.exit == 65)
            #expect(try answer.failure["code"] == "transfer-not-named")
            #expect(try answer.failure["remedy"].string?.contains("handover list") == true)
        }
    }

    @Test("A draft says what it waits for in the place of a clock")
    func draft() async throws {
        let both = try await TwoAuthorities()
        let folder = try await both.place.exampleCase("case", ["--from", both.sender.code, "--to", both.receiver.code])
        _ = try await both.prepare(folder, because: "Looked at each point.")
        let list = try await both.sender.run(["list"], as: Authority.worker).out
        #expect(list.contains("lacks nothing that stops it: the clock is counted once it is sent"), "\(list)")
        #expect(!list.contains("no clock yet"))
    }

    @Test("An acceptance that business support typed is in the manager's list until she confirms it")
    func entered() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let receiver = both.receiver
        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        #expect(try await receiver.done(["list", "--mine"], as: Authority.manager)["total"] == 0)
        try await both.say(["accept", id, "--worker", "Noor Invented"], as: Authority.manager, by: receiver)
        let account = ["SUDO_UID": Authority.ownAccounts[Authority.manager]?.id ?? ""]
        func alone(_ arguments: [String]) async throws -> Answer {
            try await Handover.run(
                arguments + ["--home", receiver.home], streams: both.place.streams, environment: account)
        }
        let mine = try await alone(["list", "--mine"])
        #expect(mine.out.contains("& ENTERED FOR YOU by lee.officer on"), "\(mine)")
        #expect(
            mine.out.contains("responsibility accepted from") && mine.out.contains("handover confirm \(id.prefix(8))"))
        let page = try await receiver.run(["show", id], as: Authority.worker).out
        #expect(page.contains("& entered for priya.shah by lee.officer") && page.contains("not confirmed by them yet"))
        let typed = try await receiver.run(["confirm", id, "--json"], as: Authority.manager)
        #expect(try typed.failure["code"] == "entered-not-in-person")
        let confirmed = try await alone(["confirm", id])
        #expect(confirmed.exit == 0, "\(confirmed)")
        #expect(confirmed.out.contains("Confirmed: responsibility accepted from"))
        #expect(try await alone(["list", "--mine"]).out.contains("Nothing is on this list."))
        #expect(try await alone(["confirm", id]).exit == 1, "once is enough")
    }
}
