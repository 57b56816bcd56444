import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("A form that is sent twice becomes one transfer, and whoever sent it again is led there")
struct FormSentTwiceTests {
    private static let signature = [("sentence", "It follows."), ("retype", "Derby City Council")]

    private func filled() async throws -> (sender: Office, receiver: Office, form: FormFilling) {
        let (sender, receiver) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        return (sender, receiver, form)
    }

    @Test("Of clicks at one moment each is led to the one transfer that was made")
    func clicks() async throws {
        let (sender, _, form) = try await filled()
        let version = try form.version()
        let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
            for _ in 0..<4 {
                group.addTask { try await form.save("sign", Self.signature, version: version) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let transfer = try sender.only()
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).total == 1)
        #expect(answers.map(\.status) == Array(repeating: .seeOther, count: 4))
        for answer in answers {
            #expect(answer.headers[.location]?.hasPrefix("/transfers/\(transfer.text)") == true)
        }
        let packs = try sender.gateway.transfer(transfer.text).messages.filter { $0.kind == .pack }
        #expect(packs.count == 1)
        #expect(transfer == (try form.id))
    }

    @Test("While a form is being sent nobody writes in it, deletes it or sends it; given back it is as it was")
    func claimed() async throws {
        let (sender, _, form) = try await filled()
        let (id, version) = (try form.id, try form.version())
        let worker = try sender.acting(.practitioner)
        func expectRefused(_ work: () throws -> Void) {
            let fault = #expect(throws: GatewayFault.self) { try work() }
            #expect(fault?.code == "form-under-way")
        }
        struct Stopped: Error {}
        #expect(throws: Stopped.self) {
            try sender.gateway.finishing(id, by: worker, transfer: { $0 }) { (_: CaseForm) throws -> ConversationID in
                expectRefused { _ = try sender.gateway.saveCaseForm(id, from: version, by: worker) { _ in } }
                expectRefused { try sender.gateway.deleteCaseForm(id, by: worker) }
                expectRefused { _ = try sender.gateway.transfer(madeOf: id, by: worker) }
                expectRefused {
                    let form = try sender.gateway.caseForm(id, by: worker)
                    let typed = try CaseWriting(form, gateway: sender.gateway, acting: worker).caseFile
                    _ = try sender.gateway.prepare(id, from: version, as: typed, sentence: "Twice.", by: worker)
                }
                throw Stopped()
            }
        }
        #expect(try sender.gateway.transfer(madeOf: id, by: worker) == nil)
        #expect(try await form.save("sign", Self.signature).headers[.location] == "/transfers/\(id.text)?done=sent")
        #expect(try await sender.page("/transfers/\(id.text)?done=already", as: .practitioner).contains("once"))
    }

    @Test("A form that a stopped process left behind its transfer becomes no second one, and is swept")
    func stopped() async throws {
        let (sender, _, form) = try await filled()
        let id = try form.id
        let (folder, copy) = (sender.layout.form(id), sender.layout.root + "-form")
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        _ = try await form.save("sign", Self.signature)
        try FileManager.default.copyItem(atPath: copy, toPath: folder)
        let again = try await form.save("sign", Self.signature)
        #expect(again.headers[.location] == "/transfers/\(id.text)?done=already", "\(String(buffer: again.body))")
        #expect(try sender.only() == id)
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).total == 1)
        #expect(!FileManager.default.fileExists(atPath: folder))

        try FileManager.default.copyItem(atPath: copy, toPath: folder)
        #expect(try sender.gateway.sweep() == ["forms/\(id.text)"])
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("Further documents sent twice at one moment leave once")
    func further() async throws {
        let (sender, _, pack) = try await filled()
        _ = try await pack.save("sign", Self.signature)
        let path = "/transfers/\(try sender.only().text)"
        let begun = try await sender.open(
            path + "/further", as: .practitioner, method: .post, body: "formToken=invented-token")
        let form = try FormFilling(sender, at: try #require(begun.headers[.location]))
        _ = try await form.upload(
            "documents",
            [("summary", "now"), ("summary-author", "Pat Sample"), ("summary-reason", "Her mother was ill.")]
                + FormFilling.date("summary-on", 1, 12, 2026),
            files: [("summary-files", "Case summary.pdf", FormFilling.pdf)])
        let version = try form.version()
        let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
            for number in 0..<5 {
                group.addTask {
                    // Whoever only looks at it takes nothing away from under those who send it.
                    guard number < 3 else { return try await sender.open("\(form.path)/review", as: .practitioner) }
                    return try await form.save(
                        "review",
                        [
                            ("note", "The summary that was promised."), ("sentence", "Its authoriser is away."),
                            ("retype", "Derby City Council"),
                        ],
                        version: version)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for answer in answers {
            #expect([.ok, .seeOther].contains(answer.status), "\(String(buffer: answer.body))")
        }
        let sent = try sender.gateway.transfer(sender.only().text).messages.filter { $0.kind == .supplement }
        #expect(sent.count == 1)
    }
}
