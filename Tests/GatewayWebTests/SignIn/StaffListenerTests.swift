import Foundation
import Hummingbird
import Logging
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("The staff listener")
struct StaffListenerTests {
    private func settings(_ host: String, url: String = Browser.address) -> StaffSettings {
        StaffSettings(host: host, port: 0, url: url, protection: .proxy(named: "nginx"))
    }

    @Test(
        "It refuses to speak plain HTTP on an address that others can reach, and names the remedy",
        arguments: ["0.0.0.0", "::", "192.0.2.1", "localhost", "handover.invented.example", "128.0.0.1", "::2", ""])
    func plain(_ host: String) async throws {
        #expect(StaffListener.fault(of: settings(host))?.code == .staffPlain)
        let listener = StaffListener(
            host: host, port: 0, speech: .plain, router: Router(context: WorkbenchContext.self),
            logger: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
        let error = await #expect(throws: ListenerError.self) {
            try await listener.run { _ in Issue.record("it listens") }
        }
        #expect(error?.code == .staffPlain)
        #expect(error?.remedy.contains("127.0.0.1") == true)
    }

    @Test("Loopback addresses are this machine's own", arguments: ["127.0.0.1", "127.1.2.3", "::1"])
    func loopback(_ host: String) {
        #expect(StaffListener.fault(of: settings(host)) == nil)
    }

    @Test("The address that people open is an https address", arguments: ["http://x", "x", "https://", "https://a b"])
    func address(_ url: String) {
        #expect(StaffListener.fault(of: settings("127.0.0.1", url: url))?.code == .staffURL)
    }

    @Test("Plain HTTP is for this machine's own names and nothing but a demonstration")
    func onThisMachine() {
        for (url, host, code) in [
            ("http://derby.localhost:9000", "127.0.0.1", nil), ("http://localhost", "::1", nil),
            ("http://derby.localhost:9000", "0.0.0.0", .staffPlain), ("http://derby.example", "127.0.0.1", .staffURL),
            ("http://localhost.example", "127.0.0.1", .staffURL), ("http://a@localhost", "127.0.0.1", .staffURL),
        ] as [(String, String, ListenerError.Code?)] {
            let settings = StaffSettings(host: host, port: 0, url: url, protection: .thisMachine)
            #expect(StaffListener.fault(of: settings)?.code == code, "\(url) on \(host)")
        }
        #expect(
            StaffListener.fault(of: settings("127.0.0.1", url: "http://localhost"))?.code == .staffURL,
            "a proxy speaks TLS to browsers")
    }

    @Test("The origin of the address is compared as browsers write it")
    func origin() {
        #expect(FormOrigin(url: "https://Handover.Example:443/path")?.origin == "https://handover.example")
        #expect(FormOrigin(url: "https://handover.example:9443")?.origin == "https://handover.example:9443")
    }

    @Test("A certificate that is none stops it with words about the staff listener")
    func certificate() async throws {
        let identity = ListenerIdentity(certificatePEM: Array("no".utf8), privateKeyPEM: Array("no".utf8))
        let listener = StaffListener(
            host: "127.0.0.1", port: 0, speech: .tls(identity), router: Router(context: WorkbenchContext.self),
            logger: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
        let error = await #expect(throws: ListenerError.self) { try await listener.run { _ in } }
        #expect(error?.code == .certificate)
        #expect(error?.message.contains("staff listener") == true)
    }
}
