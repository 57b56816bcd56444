import CaseTransfer
import Foundation
import GatewayTesting
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

    /// What stands in the page unseen, so that it is signed for what was looked at.
    private func seen(_ receiver: Office, _ path: String) async throws -> String {
        let page = try await receiver.page(path + "/receive", as: .businessSupport)
        return "&seen=" + (try #require(page.firstMatch(of: /name="seen" value="([^"]*)"/))).1
    }

    private static let answered =
        "formToken=invented-token&child-1=acknowledge&child-2=acknowledge&child-3=acknowledge&team=Assessment+North"
        + "&telephone=01632+960111&out-of-hours=01632+960112&worker=&note=%3Cb%3Erings+at+9%3C%2Fb%3E"

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
                "formToken=invented-token&child-1=acknowledge&team=&telephone=ring+me&out-of-hours=01632+960112&note=Kept"
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
        let answered = Self.answered + (try await seen(receiver, path))
        let check = try await receiver.open(
            path + "/receive", as: .businessSupport, method: .post, body: answered)
        let page = String(buffer: check.body)
        #expect(check.status == .ok)
        for needed in [
            "Check your answers", "Assessment North", "&lt;b&gt;rings at 9&lt;/b&gt;",
            "Acknowledge and sign",
            "action=\"\(path)/acknowledge\"",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try acknowledgements(receiver) == 0)

        let signed = try await receiver.open(
            path + "/acknowledge", as: .businessSupport, method: .post, body: answered)
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
        let body =
            Self.answered.replacing("child-2=acknowledge", with: "child-2=later") + (try await seen(receiver, path))
        _ = try await receiver.open(path + "/acknowledge", as: .practitioner, method: .post, body: body)
        let state = try receiver.gateway.transfer(id.text)
        #expect(state.children.map(\.pack.name) == [.acknowledged, .delivered, .acknowledged])
    }

    @Test("The second of two people who answer at once is told so, and nothing is signed twice")
    func twice() async throws {
        let (receiver, _, path) = try await received()
        let answered = Self.answered + (try await seen(receiver, path))
        _ = try await receiver.open(
            path + "/acknowledge", as: .practitioner, method: .post, body: answered)
        let second = try await receiver.open(
            path + "/acknowledge", as: .teamManager, method: .post, body: answered)
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
        let answered = Self.answered + (try await seen(receiver, path))
        let first = answered.replacing("child-2=acknowledge", with: "child-2=later")
        _ = try await receiver.open(path + "/acknowledge", as: .practitioner, method: .post, body: first)
        let second = try await receiver.open(
            path + "/" + step, as: .teamManager, method: .post, body: answered)
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

    @Test(
        "Each child has an answer of their own: acknowledged, refused for a typed reason, or refused as the wrong child"
    )
    func perChild() async throws {
        let (receiver, id, path) = try await received()
        let typed =
            Self.answered.replacing("child-2=acknowledge", with: "child-2=refuse")
            .replacing("child-3=acknowledge", with: "child-3=refuse") + (try await seen(receiver, path))
            + "&reason-2=not-resident&address-2=the+flat+in+the+pack&checked-2=visit&checked-by-2=Dana+Mockwell"
            + "&because-2=Nobody+of+the+family+lives+there.&reason-3=wrong-child&because-3=Not+the+child+of+the+letter."
        let check = try await receiver.open(path + "/receive", as: .practitioner, method: .post, body: typed)
        let page = String(buffer: check.body)
        #expect(check.status == .ok, "\(Office.problems(page))")
        for needed in [
            "Answer and sign", "Which address was checked for Robin?", "the flat in the pack", "Somebody visited",
            "is closed at once, for everybody here", "who has the papers of Wren",
            "Closed with it is every document that is also about Wren and Robin", "in a transfer of their own",
            "that opens all of it again",
        ] { #expect(page.contains(needed), "\(needed)") }
        let signed = try await receiver.open(path + "/acknowledge", as: .practitioner, method: .post, body: typed)
        #expect(signed.headers[.location] == path + "?done=answered", "\(Office.problems(String(buffer: signed.body)))")
        let state = try receiver.gateway.transfer(id.text)
        #expect(state.children.map(\.pack.name) == [.acknowledged, .refused, .refused])
        #expect(state.children.map { $0.papers.name == .held } == [true, true, false])
        #expect(state.breaches.count == 1)
        let order = state.messages.filter { $0.sender == receiver.code }.map(\.kind)
        #expect(order == [.refusal, .refusal, .acknowledgement], "the wrong child's papers are closed first")
        let reasons = state.messages.flatMap { message -> [RefusedChild.Reason] in
            guard case .refusal(let refusal) = message.statement else { return [] }
            return refusal.children.map(\.reason)
        }
        #expect(reasons == [.wrongChild, .notResident])
        let after = try await receiver.page(path + "?done=answered", as: .practitioner)
        #expect(after.contains("Answered for each child"))
    }

    @Test("Which of the four documents are not in the pack is said, whether or not it says why")
    func missing() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver) { file in
            file.documents.plans = []
            file.documents.minutes = []
            file.documents.missing = []
        }
        try await sender.deliver(sent, to: receiver)
        let page = try await receiver.page("/transfers/\(sent.conversation.text)/receive", as: .practitioner)
        #expect(page.contains("Child in Need plan and minutes of the latest review are not in the pack."))
        #expect(!page.contains("None of the four is missing"))
    }

    @Test(
        "Each reason asks for its own, beside the child, and nothing is signed without it",
        arguments: [
            ("not-resident", "address-1"), ("incomplete", "missing-1"), ("unreadable", "unreadable-1"),
            ("already-known", "known-1"), ("wrong-route", "route-1"), ("nothing-of-the-kind", "reason-1"),
        ])
    func particulars(reason: String, field: String) async throws {
        let (receiver, id, path) = try await received()
        let typed =
            Self.answered.replacing("child-1=acknowledge", with: "child-1=refuse") + (try await seen(receiver, path))
            + "&reason-1=\(reason)&because-1=Looked+at+today."
        for stage in ["receive", "acknowledge"] {
            let response = try await receiver.open(
                path + "/" + stage, as: .practitioner, method: .post, body: typed)
            #expect(response.status == .unprocessableContent)
            #expect(String(buffer: response.body).contains("href=\"#\(field)\""))
        }
        #expect(try receiver.gateway.transfer(id.text).children.allSatisfy { $0.pack.name == .delivered })
    }

    @Test("Children refused for the same reason in the same words are refused in one message")
    func together() async throws {
        let (receiver, id, path) = try await received()
        var typed = "formToken=invented-token" + (try await seen(receiver, path))
        for child in 1...3 {
            typed +=
                "&child-\(child)=refuse&reason-\(child)=already-known&because-\(child)=Known+here."
                + "&known-\(child)=D12345\(child)"
        }
        let signed = try await receiver.open(path + "/acknowledge", as: .teamManager, method: .post, body: typed)
        #expect(signed.headers[.location] == path + "?done=refuse", "\(Office.problems(String(buffer: signed.body)))")
        let state = try receiver.gateway.transfer(id.text)
        #expect(state.messages.count { $0.kind == .refusal } == 1)
        #expect(state.children.allSatisfy { $0.pack.name == .refused })
    }

    @Test("Who may not refuse is told who may, and a refusal they send all the same does nothing")
    func mayNotRefuse() async throws {
        let (receiver, id, path) = try await received()
        let page = try await receiver.page(path + "/receive", as: .businessSupport)
        #expect(page.contains("ask a practitioner, team manager or service manager"))
        #expect(!page.contains("value=\"refuse\""))
        #expect(try await receiver.page(path + "/receive", as: .practitioner).contains("value=\"refuse\""))
        let typed =
            Self.answered.replacing("child-1=acknowledge", with: "child-1=refuse") + (try await seen(receiver, path))
            + "&reason-1=wrong-child&because-1=No."
        let response = try await receiver.open(
            path + "/acknowledge", as: .businessSupport, method: .post, body: typed)
        #expect(response.status == .unprocessableContent)
        #expect(try receiver.gateway.transfer(id.text).children.allSatisfy { $0.pack.name == .delivered })
    }

    @Test("Words that name a confidential address stop the whole answer, before any part of it is said", .rule("T-16"))
    func nothingInPart() async throws {
        let story = try await StepStory.arrived(confidential: true)
        let path = "/transfers/\(story.id.text)"
        let place = try #require(
            try story.receiver.gateway.show(
                story.state(at: story.receiver), reveal: "Invented reason.", by: story.receiver.acting(.teamManager)
            ).caseFile?.addresses.compactMap { address -> String? in
                if case .confidential(_, let place?) = address.state { return place.lines.first }
                return nil
            }.first)
        let typed =
            "formToken=invented-token" + (try await seen(story.receiver, path))
            + "&child-1=refuse&reason-1=wrong-child&because-1=Not+known+here.&child-2=acknowledge&child-3=later"
            + "&team=North&telephone=01632+960111&out-of-hours=01632+960112&"
            + Office.body([("note", "They are at \(place).")])
        let response = try await story.receiver.open(
            path + "/acknowledge", as: .practitioner, method: .post, body: typed)
        #expect(response.status == .conflict)
        #expect(String(buffer: response.body).contains("(address-confidential)"))
        #expect(try story.state(at: story.receiver).children.allSatisfy { $0.pack.name == .delivered })
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
