import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

/// The workbench's steps, which our law calls by the same word.
typealias WebStep = GatewayWeb.CaseStep

/// What somebody types into a form: names and values.
typealias TypedIn = [(String, String)]

/// Two authorities' offices with one case between them, whose messages a test carries.
struct StepStory {
    let sender: Office
    let receiver: Office
    let id: ConversationID

    /// A case whose pack has arrived.
    static func arrived(confidential: Bool = false) async throws -> StepStory {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver, confidential: confidential)
        let arrived = StepStory(sender: sender, receiver: receiver, id: sent.conversation)
        try await arrived.carry()
        return arrived
    }

    /// A case whose pack the receiving team has acknowledged.
    static func acknowledged(confidential: Bool = false) async throws -> StepStory {
        let arrived = try await arrived(confidential: confidential)
        let receiver = arrived.receiver
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(arrived.id.text),
            for: AcknowledgementDetails(
                team: "Assessment North", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.practitioner))
        try await arrived.carry()
        return arrived
    }

    /// Every message that waits on either side goes to the other, and its receipt comes back.
    func carry() async throws {
        try await sender.carry(id, to: receiver)
        try await receiver.carry(id, to: sender)
    }

    func state(at office: Office) throws -> TransferState { try office.gateway.transfer(id.text) }

    /// That no page of the case tells anybody to type a command.
    ///
    /// - Parameter left: a role to which the case is not open.
    func tellsNoCommand(except left: Role? = nil, _ place: SourceLocation = #_sourceLocation) async throws {
        for office in [sender, receiver] {
            for role in [Role.practitioner, .teamManager, .serviceManager] where role != left {
                let page = try await office.page("/transfers/\(id.text)", as: role)
                #expect(!page.contains("handover "), "\(role)", sourceLocation: place)
                #expect(!page.contains("command line"), "\(role)", sourceLocation: place)
            }
        }
    }
}

extension Office {
    /// Hands over what waits for the other side, and keeps its receipts, as the dispatcher does.
    func carry(_ id: ConversationID, to other: Office) async throws {
        let waiting = try gateway.store.read { try $0.undelivered(in: id) }.sorted { $0.sequence < $1.sequence }
        for item in waiting where item.state == .waiting {
            let path = other.layout.incoming + "/\(UUID().uuidString).part"
            let sealed = try Data(contentsOf: URL(fileURLWithPath: layout.message(item.message.text)))
            let written = FileManager.default.createFile(
                atPath: path, contents: sealed, attributes: [.posixPermissions: 0o600])
            #expect(written)
            let answer = await other.gateway.receive(
                UploadedMessage(path: path, size: Int64(sealed.count), arrival: .whole), from: code)
            #expect(answer.status == 200)
            guard case .delivered = try gateway.takeAnswer(answer.body, to: item, askedAt: gateway.now) else {
                Issue.record("The receipt was not believed")
                return
            }
        }
    }

    /// The form of a step, as a page.
    func form(_ step: WebStep, of id: ConversationID, as role: Role) async throws -> String {
        let form = try await page(WorkbenchRoute.step(step, .asked).path(of: id), as: role)
        // The page before signing sends its way back under this name: an answer under it would never be checked.
        #expect(!form.contains("name=\"change\""), "\(step)")
        return form
    }

    /// Opens a step's form, fills it in and sends it to be checked.
    func check(_ step: WebStep, of id: ConversationID, as role: Role, _ typed: TypedIn) async throws -> TestResponse {
        let form = try await form(step, of: id, as: role)
        let seen = try #require(form.firstMatch(of: /name="seen" value="([^"]*)"/)).1
        return try await open(
            WorkbenchRoute.step(step, .checked).path(of: id), as: role, method: .post,
            body: Self.body([("formToken", "invented-token"), ("seen", String(seen))] + typed))
    }

    /// Fills in a step's form, checks the answers and signs: what the page before signing carried is what is sent.
    @discardableResult
    func take(
        _ step: WebStep, of id: ConversationID, as role: Role, _ typed: TypedIn,
        _ place: SourceLocation = #_sourceLocation
    ) async throws -> TestResponse {
        let check = try await check(step, of: id, as: role, typed)
        let page = String(buffer: check.body)
        #expect(check.status == .ok, "\(Self.problems(page))", sourceLocation: place)
        #expect(page.contains("What happens then"), sourceLocation: place)
        let hidden = page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
            (String($0.1), Self.plain(String($0.2)))
        }
        let signed = try await open(
            WorkbenchRoute.step(step, .signed).path(of: id), as: role, method: .post, body: Self.body(hidden))
        if signed.status != .seeOther, signed.status != .ok {
            Issue.record("\(step): \(Self.problems(String(buffer: signed.body)))", sourceLocation: place)
        }
        return signed
    }

    /// What a page says is wrong.
    static func problems(_ page: String) -> String {
        page.matches(of: /<li>(?:<a href="#[^"]*">)?([^<]*)/).map { plain(String($0.1)) }.filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    static func body(_ fields: TypedIn) -> String {
        func code(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        return fields.map { "\(code($0.0))=\(code($0.1))" }.joined(separator: "&")
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

/// A day as the three fields of a question.
func typedDay(_ name: String, _ day: Int, _ month: Int, _ year: Int) -> TypedIn {
    [("\(name)-day", String(day)), ("\(name)-month", String(month)), ("\(name)-year", String(year))]
}

/// Every child of the example ticked.
let everyChild: TypedIn = (1...3).map { ("children", String($0)) }
