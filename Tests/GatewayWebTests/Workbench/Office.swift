import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

/// An authority's gateway in a temporary home, with one invented person of each role, whose pages a test opens.
final class Office: Sendable {
    /// The gateway's clock, which stands where the test puts it.
    final class Clock: Sendable {
        private let moment: Mutex<Moment>
        init(_ moment: Moment) { self.moment = Mutex(moment) }
        var now: Moment { moment.withLock { $0 } }
        func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
        func advance(days: Int64) { moment.withLock { $0 = $0.adding(seconds: days * 86_400) } }
    }

    let code: AuthorityCode
    let layout: HomeLayout
    let gateway: Gateway
    let clock: Clock
    /// Its pages, put together when the first of them is opened: that costs more than most pages do.
    private let pages = Mutex<Application<RouterResponder<WorkbenchContext>>?>(nil)

    init(_ code: String, clock: Clock, name: String = "Ida Invented", staff: StaffSettings? = nil) throws {
        self.code = try #require(AuthorityCode(code))
        self.clock = clock
        layout = HomeLayout(root: NSTemporaryDirectory() + "office-\(UUID().uuidString)")
        gateway = try Gateway.create(
            at: layout,
            settings: GatewaySettings(
                authority: self.code, exchangeURL: "https://\(code.lowercased()).invented.example",
                dutyTeam: "Invented duty team", dutyTelephone: "01632 960100", outOfHoursTelephone: "01632 960199",
                staff: staff),
            hostnames: ["127.0.0.1"],
            firstPerson: FirstPerson(
                id: try #require(PersonID("administrator.invented")), name: name, post: "IT officer",
                account: "administrator", roles: [.administrator]),
            surroundings: Surroundings(
                now: { clock.now }, random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }),
            log: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
        let administrator = try acting(.administrator)
        for role in Role.allCases where role != .administrator {
            try gateway.register(
                RegisteredPerson(
                    id: try #require(PersonID("\(role.rawValue).invented")), name: "\(role.rawValue) of \(name)",
                    post: role.rawValue, roles: [role], account: role.rawValue, from: gateway.today, until: nil),
                by: administrator)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: layout.root) }

    /// The person who holds a role.
    func acting(_ role: Role) throws -> ActingPerson {
        try gateway.actingPerson(account: role.rawValue, for: nil)
    }

    /// Calderdale and Derby, each with the other's card, on Wednesday 2 December 2026.
    static func pair() throws -> (sender: Office, receiver: Office) {
        let clock = Clock(try #require(Moment("2026-12-02T09:00:00Z")))
        let sender = try Office("E08000033", clock: clock)
        let receiver = try Office("E06000015", clock: clock)
        try sender.trust(receiver)
        try receiver.trust(sender)
        return (sender, receiver)
    }

    private func trust(_ other: Office) throws {
        try gateway.addPeer(other.gateway.card(), confirmedBy: .telephone, by: acting(.administrator))
    }

    /// Prepares the example family's case, changed as the test wants, and seals its pack.
    func send(
        to other: Office, confidential: Bool = false, change: (inout CaseFile) -> Void = { _ in }
    ) async throws -> QueuedMessage {
        let folder = layout.root + "-case"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: gateway.today)
        try ExampleFamily(
            movedOn: moved, from: code, to: other.code, newAddress: confidential ? .confidential : .open
        ).write(to: folder)
        let path = folder + "/case.json"
        var file = try #require(
            CaseFileReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path)))).caseFile)
        change(&file)
        try Data(CaseFileReader.write(file)).write(to: URL(fileURLWithPath: path))
        let prepared = try gateway.prepare(
            folder, recipient: nil, sentence: "Looked at each point.", by: acting(.practitioner))
        return try await gateway.send(gateway.transfer(prepared.conversation.text), by: acting(.practitioner))
    }

    /// Hands a sealed message to the other gateway, as its listener does.
    func deliver(_ message: QueuedMessage, to other: Office) async throws {
        let path = other.layout.incoming + "/\(UUID().uuidString).part"
        let sealed = try Data(contentsOf: URL(fileURLWithPath: layout.message(message.digest.text)))
        let written = FileManager.default.createFile(
            atPath: path, contents: sealed, attributes: [.posixPermissions: 0o600])
        #expect(written)
        let answer = await other.gateway.receive(
            UploadedMessage(path: path, size: Int64(sealed.count), arrival: .whole), from: code)
        #expect(answer.status == 200)
    }

    /// What a page answers somebody with a role; nil for somebody who is not signed in.
    func open(
        _ path: String, as role: Role?, method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
        body: String? = nil
    ) async throws -> TestResponse {
        let visitor = try role.map { StaffVisitor(acting: try acting($0), formToken: "invented-token") }
        var headers = headers
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let application = pages.withLock { pages in
            let made = pages ?? Application(router: Workbench.router(gateway: gateway, before: [SignedIn()]))
            pages = made
            return made
        }
        return try await SignedIn.$visitor.withValue(visitor) {
            try await application.test(.router) { [headers] client in
                try await client.execute(
                    uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
            }
        }
    }

    /// The text of a page that opens.
    func page(_ path: String, as role: Role) async throws -> String {
        let response = try await open(path, as: role)
        #expect(response.status == .ok)
        return String(buffer: response.body)
    }

    private struct SignedIn: RouterMiddleware {
        typealias Context = WorkbenchContext
        /// Who asks, for as long as one request of a test goes on.
        @TaskLocal static var visitor: StaffVisitor?

        func handle(
            _ request: Request, context: WorkbenchContext,
            next: (Request, WorkbenchContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            context.visitor = Self.visitor
            return try await next(request, context)
        }
    }
}
