import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Answering a pack: chosen by a person, checked, then signed")
struct ReceiveTests {
    private func received() async throws -> (receiver: Office, id: ConversationID, path: String) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        return (receiver, sent.conversation, "/transfers/\(sent.conversation.text)")
    }

    private static let answered =
        "formToken=invented-token&child-1=acknowledge&child-2=acknowledge&child-3=acknowledge&team=Assessment+North"
        + "&telephone=01632+960111&outOfHours=01632+960112&worker=&note=%3Cb%3Erings+at+9%3C%2Fb%3E"

    private func acknowledgements(_ receiver: Office) throws -> Int {
        try receiver.gateway.transfer(try receiver.only().text).messages.count {
            $0.kind == .acknowledgement
        }
    }

    @Test("First it says whether the pack is genuine and complete; no answer is chosen for anybody")
    func page() async throws {
        let (receiver, _, path) = try await received()
        let page = try await receiver.page(path + "/receive", as: .businessSupport)
        for needed in [
            "Genuine, and complete as Calderdale sent it", "Your answer for each child", "Wren",
            "Invented duty team",
            "name=\"formToken\" value=\"invented-token\"",
            "Nothing is sent until you sign on the next page.",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(!page.contains(" checked"))
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test(
        "Without an answer for each child nothing goes on: each error is summarised and leads to its field"
    )
    func errors() async throws {
        let (receiver, _, path) = try await received()
        let response = try await receiver.open(
            path + "/receive", as: .businessSupport, method: .post,
            body:
                "formToken=invented-token&child-1=acknowledge&team=&telephone=ring+me&outOfHours=01632+960112&note=Kept"
        )
        let page = String(buffer: response.body)
        #expect(response.status == .unprocessableContent)
        for needed in [
            "There is a problem", "href=\"#child-2\"", "id=\"child-2\"", "href=\"#team\"", "id=\"team\"",
            "href=\"#telephone\"", "<title>Error: ", ">Kept</textarea>", "value=\"ring me\"",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(!page.contains("href=\"#child-1\""))
        #expect(try acknowledgements(receiver) == 0)
    }

    @Test("Checked answers are shown before they are signed, and only the page after that sends")
    func acknowledging() async throws {
        let (receiver, id, path) = try await received()
        let check = try await receiver.open(
            path + "/receive", as: .businessSupport, method: .post, body: Self.answered)
        let page = String(buffer: check.body)
        #expect(check.status == .ok)
        for needed in [
            "Check your answers", "Assessment North", "&lt;b&gt;rings at 9&lt;/b&gt;",
            "Acknowledge and sign",
            "action=\"\(path)/acknowledge\"",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try acknowledgements(receiver) == 0)

        let signed = try await receiver.open(
            path + "/acknowledge", as: .businessSupport, method: .post, body: Self.answered)
        #expect(signed.status == .seeOther)
        #expect(signed.headers[.location] == path + "?done=acknowledged")
        #expect(try acknowledgements(receiver) == 1)
        let state = try receiver.gateway.transfer(id.text)
        #expect(state.children.allSatisfy { $0.pack.name == .acknowledged })
        let after = try await receiver.page(path + "?done=acknowledged", as: .businessSupport)
        #expect(after.contains("role=\"status\""))
        #expect(after.contains("Assessment North"))
    }

    @Test("A child who is not answered yet stays so: only the others are acknowledged")
    func oneChild() async throws {
        let (receiver, id, path) = try await received()
        let body = Self.answered.replacing("child-2=acknowledge", with: "child-2=later")
        _ = try await receiver.open(path + "/acknowledge", as: .practitioner, method: .post, body: body)
        let state = try receiver.gateway.transfer(id.text)
        #expect(state.children.map(\.pack.name) == [.acknowledged, .delivered, .acknowledged])
    }

    @Test("The second of two people who answer at once is told so, and nothing is signed twice")
    func twice() async throws {
        let (receiver, _, path) = try await received()
        _ = try await receiver.open(
            path + "/acknowledge", as: .practitioner, method: .post, body: Self.answered)
        let second = try await receiver.open(
            path + "/acknowledge", as: .teamManager, method: .post, body: Self.answered)
        #expect(second.status == .conflict)
        #expect(String(buffer: second.body).contains("Somebody answered meanwhile"))
        #expect(String(buffer: second.body).contains("Nothing waits for an answer"))
        #expect(try acknowledgements(receiver) == 1)
    }

    @Test(
        "Of a form for children of whom one was answered for meanwhile, nothing is signed",
        arguments: ["receive", "acknowledge"])
    func oneMeanwhile(_ step: String) async throws {
        let (receiver, id, path) = try await received()
        let first = Self.answered.replacing("child-2=acknowledge", with: "child-2=later")
        _ = try await receiver.open(path + "/acknowledge", as: .practitioner, method: .post, body: first)
        let second = try await receiver.open(
            path + "/" + step, as: .teamManager, method: .post, body: Self.answered)
        #expect(second.status == .conflict)
        #expect(try acknowledgements(receiver) == 1)
        #expect(try receiver.gateway.transfer(id.text).children[1].pack.name == .delivered)
    }

    @Test("Nothing but a signed pack that lies here is called genuine")
    func onlySigned() async throws {
        let (receiver, id, path) = try await received()
        #expect(try await receiver.page(path + "/receive", as: .practitioner).contains("Genuine, and complete"))
        let transfer = try receiver.gateway.transfer(id.text)
        _ = try await receiver.gateway.refuse(
            transfer, children: transfer.children.map(\.child), reason: .wrongChild, words: "Invented words.",
            by: receiver.acting(.teamManager))
        let after = try await receiver.open(path + "/receive", as: .practitioner)
        #expect(after.status == .seeOther)
        #expect(after.headers[.location] == path)
    }

    @Test("A form that is too large, or is no form, changes nothing and says so")
    func hostileForms() async throws {
        let (receiver, _, path) = try await received()
        let large = try await receiver.open(
            path + "/acknowledge", as: .practitioner, method: .post,
            body: Self.answered + String(repeating: "x", count: PageForm.most))
        #expect(large.status == .contentTooLarge)
        for body in ["", "&&&===", "%ff%fe=%zz", "child-1", "child-99=acknowledge"] {
            let response = try await receiver.open(
                path + "/acknowledge", as: .practitioner, method: .post, body: body)
            #expect(response.status == .unprocessableContent, "\(body)")
        }
        #expect(try acknowledgements(receiver) == 0)
    }
}
