import Foundation
import Testing

@Suite("Help")
struct HelpTests {
    static let commands = [
        "demo", "example", "init", "card", "keys", "keys renew", "peer", "peer add", "peer list", "peer test",
        "peer withdraw", "person",
        "person add", "person list", "user", "user add", "user password", "user code", "user lock", "user unlock",
        "user sign-out", "user list", "serve", "doctor", "prepare", "confirm", "send", "supplement", "resend", "close",
        "acknowledge", "refuse", "convene", "record-meeting", "accept", "decline", "list", "show", "documents",
        "journal",
        "journal show", "journal verify", "evidence", "verify", "inspect", "extract", "purge", "deadline",
        "discard", "erase", "procedure", "procedure list", "procedure show", "procedure check",
        "dispute", "dispute raise", "dispute answer", "dispute agree", "dispute escalate",
        "dispute withdraw", "dispute resolve", "dispute advice", "dispute show",
        "calendar", "calendar show", "calendar import", "calendar closures",
        "calendar closures set", "calendar closures clear",
        "birth", "invitation", "ending", "ending withdraw", "residence", "residence confirm", "residence correct",
        "residence state",
        "due", "due list", "due show", "due done", "due restate",
        "withdraw", "recall", "destroy", "redirect", "breach", "breach list", "breach show",
        "breach decide", "consent", "consent show", "consent withdraw", "consent give", "consent advice",
        "consent override", "restrict", "unrestrict", "break-glass", "looked-at", "person change",
    ]

    @Test("The overview names every command and every exit code")
    func overview() async throws {
        let place = try Place()
        let answer = try await place.run("--help")
        #expect(answer.exit == 0)
        #expect(answer.err.isEmpty)
        for command in Self.commands where !command.contains(" ") {
            #expect(answer.out.contains("\n  \(command) "), "\(command)")
        }
        for code in [0, 1, 2, 64, 65, 66, 69, 73, 74, 75, 77] {
            let number = String(repeating: " ", count: 5 - "\(code)".count) + "\(code)  "
            #expect(answer.out.contains("\n\(number)"), "exit code \(code)")
        }
        #expect(try await place.run().out == answer.out, "no command at all shows the same")
        #expect(try await place.run("--version").exit == 0)
    }

    @Test("Every command explains itself: every option says what it is for")
    func everyCommand() async throws {
        let place = try Place()
        for command in Self.commands {
            let answer = try await place.run(command.split(separator: " ").map(String.init) + ["--help"])
            #expect(answer.exit == 0, "\(command)")
            #expect(answer.err.isEmpty, "\(command)")
            #expect(answer.out.hasPrefix("OVERVIEW: "), "\(command)")
            #expect(answer.out.contains("USAGE: handover \(command)"), "\(command)")
            let lines = answer.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") || line.hasPrefix("  <") {
                // A usage such as `--telephone <telephone>` may fill its column; words follow it there or on the next line.
                let words = line.split(separator: " ").filter { !$0.hasPrefix("-") && !$0.hasPrefix("<") }
                #expect(!words.isEmpty || next.hasPrefix("          "), "\(command) leaves unexplained: \(line)")
            }
        }
    }
}
