import Foundation
import GatewayTesting
import NIOHTTP1
import Testing

@Suite("demo --serve")
struct DemonstrationTests {
    @Test(
        "It prints addresses, a password and a handle for each role, and each of them opens a workbench with work in it"
    )
    func open() async throws {
        let program = try RunningProgram(OutsideProgram.handover(), ["demo", "--serve"])
        var lines: [String] = []
        while lines.last?.hasSuffix("Ctrl-C ends it.") != true { lines.append(try program.nextLine()) }
        let addresses = lines.compactMap { $0.split(separator: " ").last.map(String.init) }
            .filter { $0.hasPrefix("http://") }
        let password = try #require(
            lines.first { $0.hasPrefix("Everybody’s password") }?.split(separator: " ").last.map(String.init))
        #expect(addresses.count == 2)
        let driver = try ChromeDriver()
        let window = try await driver.open()
        for (column, address) in addresses.enumerated() {
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
        try await window.close()
        program.stop()
        for address in addresses {
            let port = try #require(URLComponents(string: address)?.port)
            await #expect(throws: (any Error).self) { _ = try await LoopbackHTTP(port: port).send(.GET, "/") }
        }
    }
}
