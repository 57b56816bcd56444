import Foundation
import GatewayTesting
import NIOHTTP1
import Testing

extension WorkbenchesInBrowser {
    @Suite("demo --serve")
    struct Demonstration {
        @Test(
            "It prints addresses, a password and a handle for each role, each opens a workbench with work in it, and Ctrl-C leaves nothing"
        )
        func open() async throws {
            try await Scratch.with("demonstration") { folder in
                let program = try RunningProgram(
                    OutsideProgram.onPath("sh"),
                    ["-c", Self.script, "sh", folder + "/tmp", OutsideProgram.handover().path, folder + "/out"])
                let pid = try #require(Int32(program.nextLine()))
                // It tells a month before it opens, beside whatever else is tested.
                var lines: [String] = []
                while lines.last?.hasSuffix("Ctrl-C ends it.") != true {
                    try await Task.sleep(for: .milliseconds(100))
                    guard kill(pid, 0) == 0 else { throw Trouble("It ended by itself: \(lines)") }
                    let text = (try? String(contentsOfFile: folder + "/out", encoding: .utf8)) ?? ""
                    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
                }
                let addresses = lines.compactMap { $0.split(separator: " ").last.map(String.init) }
                    .filter { $0.hasPrefix("http://") }
                let password = try #require(
                    lines.first { $0.hasPrefix("Everybody’s password") }?.split(separator: " ").last.map(String.init))
                #expect(addresses.count == 2)
                let driver = try ChromeDriver()
                let window = try await driver.open()
                for (column, address) in addresses.enumerated() {
                    try await signEverybodyIn(lines, column, address, password, window)
                }
                try await window.close()
                kill(pid, SIGINT)
                #expect(try program.nextLine() == "0", "the exit code")
                for address in addresses {
                    let port = try #require(URLComponents(string: address)?.port)
                    await #expect(throws: (any Error).self) {
                        _ = try await LoopbackHTTP(port: port).send(.GET, "/")
                    }
                }
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp").isEmpty)
            }
        }

        /// Runs it with a folder of its own for what is temporary, says its process, and its exit code at the end.
        private static let script = """
            mkdir "$1"
            TMPDIR="$1" "$2" demo --serve >"$3" 2>&1 &
            echo $!
            wait $!
            echo $?
            """

        private func signEverybodyIn(
            _ lines: [String], _ column: Int, _ address: String, _ password: String, _ window: BrowserWindow
        ) async throws {
            for post in ["Social worker", "Team manager", "Auditor", "IT officer", "Service manager"] {
                let row = try #require(lines.first { $0.contains("  \(post)  ") })
                let handle = try #require(row.split(separator: " ").suffix(2).dropFirst(column).first.map(String.init))
                try await window.forgetCookies()
                try await window.open(address)
                try await window.type(handle, into: "#handle")
                try await window.type(password, into: "#password")
                try await window.press("Sign in")
                switch post {
                case "Service manager": #expect(try await window.has("#code"), "\(handle) needs a code")
                case "IT officer": #expect(try await window.text.contains("You are shown no child"))
                default: #expect(try await window.has("table a[href^='/transfers/']"), "\(handle) has a list")
                }
            }
        }
    }
}
