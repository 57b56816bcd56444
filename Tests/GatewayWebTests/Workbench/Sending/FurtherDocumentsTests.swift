import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Further documents are added to a pack that was sent, and only what is new leaves")
struct FurtherDocumentsTests {
    /// Calderdale's pack at Derby, its summary promised for later.
    private func sent() async throws -> (sender: Office, receiver: Office, path: String) {
        let (sender, receiver) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        let signed = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        #expect(signed.status == .seeOther, "\(String(buffer: signed.body))")
        let id = try sender.only()
        try await sender.deliver(try #require(sender.gateway.transfer(id.text).packDigest), to: receiver)
        return (sender, receiver, "/transfers/\(id.text)")
    }

    @Test("A summary that was promised is uploaded, its note typed, and it arrives; nothing that was sent leaves again")
    func summary() async throws {
        let (sender, receiver, path) = try await sent()
        #expect(try await sender.page(path, as: .practitioner).contains("href=\"\(path)/further\""))
        let further = try await sender.page(path + "/further", as: .practitioner)
        #expect(further.contains("Summary or case report, promised for Wednesday 16 December 2026"))
        let begun = try await sender.open(
            path + "/further", as: .practitioner, method: .post, body: "formToken=invented-token")
        let location = try #require(begun.headers[.location])
        let form = try FormFilling(sender, at: location)
        #expect(location == "\(form.path)/documents")
        let saved = try await form.upload(
            "documents",
            [("summary", "now"), ("summary-author", "Pat Sample"), ("summary-reason", "Her mother was ill.")]
                + FormFilling.date("summary-on", 1, 12, 2026),
            files: [("summary-files", "Case summary.pdf", FormFilling.pdf)])
        #expect(saved.headers[.location] == "\(form.path)/review", "\(String(buffer: saved.body))")
        let review = try await form.page("review")
        #expect(review.contains("They get what they do not have yet: summary or case report"))
        #expect(review.contains("What does it add or correct, and why?"))
        #expect(review.contains("These papers go to Derby City Council."))
        let elsewhere = try await form.save(
            "review", [("note", "Promised."), ("sentence", "Away."), ("retype", "Derbyshire County Council")])
        #expect(elsewhere.status == .unprocessableContent)
        #expect(String(buffer: elsewhere.body).contains("another name than Derby City Council"))
        let without = try await form.save("review", [])
        #expect(without.status == .unprocessableContent)
        #expect(String(buffer: without.body).contains("href=\"#note\""))
        let signed = try await form.save(
            "review",
            [
                ("note", "The summary that was promised."), ("sentence", "Its authoriser is away."),
                ("retype", "Derby City Council"),
            ])
        #expect(signed.headers[.location] == path + "?done=sent", "\(String(buffer: signed.body))")
        #expect(!FileManager.default.fileExists(atPath: sender.layout.form(try form.id)))
        let again = try await sender.open(
            "\(form.path)/review", as: .practitioner, method: .post,
            body: "formToken=invented-token&version=1&note=Twice.&sentence=Twice.")
        #expect(again.headers[.location] == path + "?done=already")

        let transfer = try sender.gateway.transfer(String(path.dropFirst("/transfers/".count)))
        let supplement = try #require(transfer.messages.first { $0.kind == .supplement }?.digest)
        try await sender.deliver(supplement, to: receiver)
        let view = try receiver.gateway.show(
            receiver.gateway.transfer(transfer.conversation.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(view.caseFile?.documents.summaries.first?.attachments.count == 1)
        #expect(view.caseFile?.documents.assessments.count == 1)
        #expect(view.caseFile?.documents.missing.contains { $0.kind == .summary } == false)
    }

    @Test("The whole case lies open beside the form only while it is compared")
    func nothingLeft() async throws {
        let (sender, _, path) = try await sent()
        let begun = try await sender.open(
            path + "/further", as: .practitioner, method: .post, body: "formToken=invented-token")
        let form = try FormFilling(sender, at: try #require(begun.headers[.location]))
        _ = try await form.upload(
            "documents", [("leave", "yes")], files: [("other-files", "Notes.txt", Array("Invented.".utf8))])
        _ = try await form.page("review")
        let left = try FileManager.default.contentsOfDirectory(atPath: sender.layout.form(try form.id)).sorted()
        #expect(left == ["files", "form.json"])
    }

    @Test("Nothing is added to a transfer that is not ours to send, and nothing before a pack was sent")
    func notOurs() async throws {
        let (_, receiver, path) = try await sent()
        #expect(try await receiver.open(path + "/further", as: .practitioner).status == .conflict)
    }
}
