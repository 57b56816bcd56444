import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("A new transfer is written down section by section, checked against its recipient, then sent")
struct NewTransferTests {
    @Test("A case typed in the workbench, with an upload and agreement, arrives at the other authority")
    func wholeWay() async throws {
        let (sender, receiver) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        let review = try await form.page("review")
        for needed in [
            "Fern Tumblewick", "Single assessment.pdf", "Review", "Why is it sent with what is worth fixing?",
        ] {
            #expect(review.contains(needed), "\(needed)")
        }
        #expect(!review.contains("Stops sending"))

        let check = try await form.save("review", [("sentence", "What is missing follows.")])
        let page = String(buffer: check.body)
        #expect(check.status == .ok, "\(page)")
        for needed in [
            "This pack about Fern Tumblewick will go to", "recipient__big\">Derby City Council", "E06000015",
            "Derbyshire County Council", "None from this gateway yet", "1 Invented Row", "name=\"retype\"",
            "Monday 21 December, by their limit: 20 working days (DERBY-78)",
            "name=\"sentence\" value=\"What is missing follows.\"",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).transfers.isEmpty, "nothing is prepared yet")

        let signed = try await form.save(
            "sign", [("sentence", "What is missing follows."), ("retype", "derby city council")])
        #expect(signed.status == .seeOther, "\(String(buffer: signed.body))")
        let transfer = try sender.only()
        #expect(signed.headers[.location] == "/transfers/\(transfer.text)?done=sent")
        #expect(
            try await sender.page("/transfers/\(transfer.text)?done=sent", as: .practitioner).contains(
                "Sealed and queued"))
        #expect(!FileManager.default.fileExists(atPath: sender.layout.form(try form.id)), "the form is gone")

        let pack = try #require(try sender.gateway.transfer(transfer.text).packDigest)
        try await sender.deliver(pack, to: receiver)
        let received = try await receiver.page("/transfers/\(transfer.text)", as: .practitioner)
        #expect(received.contains("Tumblewick"))
        let view = try receiver.gateway.show(
            receiver.gateway.transfer(transfer.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(view.caseFile?.children.first?.name == "Fern Tumblewick")
        #expect(view.caseFile?.documents.assessments.first?.attachments.count == 1)
        #expect(view.caseFile?.consent?.answers.first?.answer == .given)
    }

    @Test("A form can be left and gone on with: what was typed stands there, whether or not it can be used yet")
    func left() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let left = try await form.save(
            "children",
            [
                ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("c1-dob-day", "31"),
                ("c1-dob-month", "2"), ("c1-dob-year", "2018"), ("leave", "yes"),
            ])
        #expect(left.status == .seeOther)
        #expect(left.headers[.location] == "/send")
        let list = try await sender.page("/send", as: .practitioner)
        #expect(list.contains("Tumblewick family"))
        #expect(list.contains("\(form.path)/children"))
        let again = try await form.page("children")
        for needed in [
            "value=\"Fern Tumblewick\"", "value=\"31\"", "Enter a real date", "href=\"#c1-dob-day\"",
            // In words, for whoever hears the page or prints it.
            "inputmode=\"numeric\" autocomplete=\"off\" aria-invalid=\"true\"", "<small>Not begun</small>",
        ] {
            #expect(again.contains(needed), "\(needed)")
        }
        // Whoever writes a confidential address sees it in its section on the screen alone, and its print says so.
        #expect(again.contains("Addresses that are confidential are left out"))
        #expect(try await form.page("review").contains("Addresses that are confidential are left out"))
    }

    @Test("Somebody else’s form is not there for a colleague; a manager can go on with it, and nobody else")
    func others() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        #expect(try await sender.open("\(form.path)/children", as: .businessSupport).status == .notFound)
        #expect(!(try await sender.page("/send", as: .businessSupport)).contains(form.path))
        #expect(try await sender.open("\(form.path)/children", as: .teamManager).status == .ok)
        for role in [Role.auditor, .administrator, .legalAdviser] {
            #expect(try await sender.open("\(form.path)/children", as: role).status == .forbidden)
        }
    }

    @Test("Of two windows that save the same form the second is told, and what was typed there is not lost")
    func twoWindows() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let fields = [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("leave", "yes")]
        #expect(try await form.save("children", fields, version: 0).status == .seeOther)
        let second = try await form.save(
            "children", [("child", "c1"), ("c1-name", "Bracken Tumblewick")], version: 0)
        let page = String(buffer: second.body)
        #expect(second.status == .conflict)
        #expect(page.contains("form-changed"))
        #expect(page.contains("value=\"Bracken Tumblewick\""))
        #expect(page.contains("name=\"version\" value=\"1\""))
        #expect(try await form.page("children").contains("value=\"Fern Tumblewick\""))
    }

    @Test("Children are added and taken out without a script, and what is said of the others stays")
    func children() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let added = try await form.save(
            "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("add", "child")])
        #expect(added.headers[.location] == "\(form.path)/children")
        let two = try await form.page("children")
        #expect(two.contains("name=\"child\" value=\"c2\""))
        #expect(two.contains("name=\"remove\" value=\"c1\""))
        _ = try await form.save(
            "children",
            [
                ("child", "c1"), ("child", "c2"), ("c1-name", "Fern Tumblewick"), ("c2-name", "Bracken Tumblewick"),
                ("remove", "c1"),
            ])
        let one = try await form.page("children")
        #expect(!one.contains("c1-name"))
        #expect(one.contains("value=\"Bracken Tumblewick\""))
    }

    @Test("What the check finds stands beside the field it concerns, and in the list of sections")
    func findings() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        _ = try await form.save(
            "children",
            [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("c1-protection", "yes")])
        let page = try await form.page("children")
        let field = try #require(page.firstRange(of: "id=\"c1-protection\""))
        let beside = page[field.upperBound...].prefix(900)
        #expect(beside.contains("finding--stop"), "T-10: a child on a protection plan goes another way")
        #expect(page.contains("Stops sending"))
        let people = try await form.page("people")
        #expect(people.contains("Something stops sending"))
    }

    @Test(
        "A wrong authority is hard to send to: a name that means none or several is asked about, and the name is typed again",
        arguments: ["Derb", "Derbyshire or so", "E99999999", "<script>"])
    func wrongName(typed: String) async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let response = try await form.save("recipient", [("recipient", typed)])
        let page = String(buffer: response.body)
        #expect(response.status == .unprocessableContent)
        #expect(page.contains("href=\"#recipient\""))
        #expect(!page.contains("<script"))
    }

    @Test("Another name typed again sends nothing, and the form is still there to be changed")
    func retyped() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        for typed in ["", "Derbyshire County Council", "Derby City Counci"] {
            let response = try await form.save("sign", [("sentence", "It follows."), ("retype", typed)])
            let page = String(buffer: response.body)
            #expect(response.status == .unprocessableContent, "\(typed)")
            #expect(page.contains("href=\"#retype\""))
            #expect(page.contains("\(form.path)/recipient"))
        }
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).transfers.isEmpty)
    }

    @Test("What stops sending is not passed by any page, whatever is sent to it")
    func blocked() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        _ = try await form.save("consent", [("p1-says", "refused")])
        let check = try await form.save("review", [("sentence", "It follows.")])
        #expect(check.status == .conflict)
        #expect(String(buffer: check.body).contains("Something still stops sending"))
        let signed = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        #expect(signed.status == .conflict)
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).transfers.isEmpty)
    }

    @Test(
        "Sharing without agreement waits for its manager, who confirms it in person; then it is sent (DERBY-71, CAL-38)"
    )
    func override() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        _ = try await form.save(
            "consent",
            [
                ("p1-says", "refused"), ("override", "yes"), ("override-limb", "risk-of-harm"),
                ("override-why", "She is at risk from somebody who lives near."),
                ("override-manager", "team-manager.invented"),
                ("basis", "uk-gdpr-6-1-e"),
            ] + FormFilling.date("basis-on", 20, 11, 2026) + FormFilling.date("p1-says-refused-on", 20, 11, 2026))
        let signed = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        let transfer = try sender.only()
        #expect(
            signed.headers[.location] == "/transfers/\(transfer.text)?done=prepared", "\(String(buffer: signed.body))")
        let path = "/transfers/\(transfer.text)"
        let early = try await sender.open(
            path + "/send", as: .practitioner, method: .post, body: "formToken=invented-token&retype=Derby+City+Council"
        )
        #expect(early.status == .conflict)
        // Nothing waits for the word of whoever wrote it.
        #expect(try await sender.open(path + "/steps/confirm", as: .practitioner).headers[.location] == path)

        let task = try await sender.page(path, as: .teamManager)
        #expect(task.contains("href=\"\(path)/steps/confirm\""))
        let confirm = try await sender.page(path + "/steps/confirm", as: .teamManager)
        #expect(confirm.contains("She is at risk from somebody who lives near."))
        #expect(!confirm.contains(" checked"))
        let seen = try #require(confirm.firstMatch(of: /name="seen" value="([^"]*)"/))
        let done = try await sender.open(
            path + "/steps/confirm/sign", as: .teamManager, method: .post,
            body: "formToken=invented-token&seen=\(seen.1)")
        #expect(done.status == .seeOther, "\(String(buffer: done.body))")
        #expect(try await sender.page(path, as: .practitioner).contains("href=\"\(path)/send\""))
        let send = try await sender.page(path + "/send", as: .practitioner)
        #expect(send.contains("Derby City Council"))
        let sent = try await sender.open(
            path + "/send", as: .practitioner, method: .post, body: "formToken=invented-token&retype=Derby+City+Council"
        )
        #expect(sent.headers[.location] == path + "?done=sent", "\(String(buffer: sent.body))")
        #expect(try sender.gateway.transfer(transfer.text).packDigest != nil)
        // Nobody sends it twice, and its page for sending leads back to it.
        let again = try await sender.open(
            path + "/send", as: .practitioner, method: .post, body: "formToken=invented-token&retype=Derby+City+Council"
        )
        #expect(again.status == .seeOther)
        #expect(again.headers[.location] == path)
    }

    @Test("A confidential address stands where it is written down, and the review, which is printed, leaves it out")
    func confidentialInReview() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        _ = try await form.save(
            "move",
            [
                ("home", "confidential"), ("home-hidden-lines", "2 Invented Row"), ("home-hidden-postcode", "DE1 1AA"),
                ("home-why", "Her father must not find her."),
            ])
        #expect(try await form.page("move").contains("2 Invented Row"))
        let review = try await form.page("review")
        #expect(!review.contains("Invented Row") && !review.contains("DE1 1AA"))
        #expect(review.contains("Confidential: written down, not shown here"))
    }

    @Test("An urgent notice is one page: who, where, the risk, whom to ring, and the manager who answers for it")
    func urgent() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender, urgent: true)
        let page = try await form.page("urgent")
        for needed in ["Urgent notice", "What is the risk now?", "Why can it not wait?", "value=\"01632 960100\""] {
            #expect(page.contains(needed), "\(needed)")
        }
        let check = try await form.save(
            "urgent",
            [
                ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("certainty", "provisional"),
                ("kind", "refuge"), ("home", "confidential"), ("home-hidden-lines", "2 Invented Row"),
                ("home-hidden-postcode", "DE1 1AA"), ("home-why", "Her father must not find her."),
                ("risks-which", "Her father knows the school."), ("worker", "Pat Sample"),
                ("worker-telephone", "01632 960124"), ("hours-telephone", "01632 960199"), ("recipient", "E06000015"),
                ("sentence", "They arrive tonight."), ("manager", "service-manager.invented"),
            ] + FormFilling.date("c1-dob", 14, 3, 2018) + FormFilling.date("resident", 2, 12, 2026))
        let recipient = String(buffer: check.body)
        #expect(check.status == .ok, "\(recipient)")
        #expect(recipient.contains("This urgent notice about Fern Tumblewick will go to"))
        #expect(!recipient.contains("Invented Row"))
        #expect(recipient.contains("confirms it first"))
        let signed = try await form.save("sign", [("retype", "Derby City Council")])
        let transfer = try sender.only()
        #expect(
            signed.headers[.location] == "/transfers/\(transfer.text)?done=prepared", "\(String(buffer: signed.body))")
    }

    @Test(
        "What warns of an urgent notice is shown and asked about; an answer passes what was shown with it and nothing else"
    )
    func urgentWarnings() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender, urgent: true)
        func fill(_ telephone: String, _ more: [(String, String)] = []) async throws -> (TestResponse, String) {
            let answer = try await form.save(
                "urgent",
                [
                    ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("certainty", "confirmed"),
                    ("kind", "refuge"), ("home", "open"), ("home-open-lines", "2 Invented Row"),
                    ("home-open-postcode", "DE1 1AA"), ("risks-which", "Her father knows the school."),
                    ("worker", "Pat Sample"), ("worker-telephone", telephone), ("hours-telephone", telephone),
                    ("recipient", "E06000015"), ("sentence", "They arrive tonight."),
                    ("manager", "service-manager.invented"),
                ] + more + FormFilling.date("c1-dob", 14, 3, 2018) + FormFilling.date("resident", 20, 1, 2027))
            return (answer, String(buffer: answer.body))
        }
        let question = "past-residence-confirmed-too-early"
        let (asked, page) = try await fill("01632 960124")
        #expect(asked.status == .unprocessableContent)
        #expect(page.contains("Worth fixing") && page.contains("nobody can have confirmed it"), "\(page)")
        #expect(page.contains("name=\"\(question)\"") && page.contains("href=\"#\(question)\""))
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).transfers.isEmpty)
        // Another warning has come with what was changed: the first answer is shown again, and is none.
        let (again, more) = try await fill("none", [(question, "The landlord is sure.")])
        let both = "past-nobody-to-ring-residence-confirmed-too-early"
        #expect(again.status == .unprocessableContent)
        #expect(more.contains("name=\"\(both)\"") && more.contains("The landlord is sure."), "\(more)")
        let (passed, recipient) = try await fill("none", [(both, "They ring us.")])
        #expect(passed.status == .ok && recipient.contains("name=\"\(both)\" value=\"They ring us.\""), "\(recipient)")
        // The page before signing carries the answer; without it nothing is prepared.
        let bare = try await form.save("sign", [("retype", "Derby City Council")])
        #expect(bare.status == .conflict)
        let signed = try await form.save("sign", [("retype", "Derby City Council"), (both, "They ring us.")])
        #expect(signed.status == .seeOther, "\(String(buffer: signed.body))")
        let journal = try sender.gateway.journal(of: sender.only(), last: nil, by: sender.acting(.teamManager))
        let isOnRecord = journal.contains { stored in
            guard case .kept(let payload) = stored.payload else { return false }
            return payload.rationale == "They arrive tonight." && payload.details["because"] == "They ring us."
        }
        #expect(isOnRecord)
    }

    @Test(
        "A child is taken from a census return as far as it can be believed; what is typed stays, and nothing of the file is kept"
    )
    func census() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let xml = Array(CensusSample.xml().utf8)
        let filled = try await form.upload(
            "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("census-id", CensusSample.tidy)],
            files: [("census-file", "CIN 2026.xml", xml)])
        let page = String(buffer: filled.body)
        #expect(filled.status == .ok, "\(page)")
        for needed in [
            "value=\"Fern Tumblewick\"", "value=\"\(CensusSample.tidy)\"", "name=\"c1-dob-year\" value=\"2018\"",
            "From the census file",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
        for (id, bytes, field) in [
            ("NOBODY", xml, "census-id"), (CensusSample.twice, xml, "census-id"),
            (CensusSample.tidy, Array("<p>no return</p>".utf8), "census-file"),
            (CensusSample.tidy, Array(CensusSample.xml(lea: "831").utf8), "census-file"),
        ] {
            let refused = try await form.upload(
                "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("census-id", id)],
                files: [("census-file", "x.xml", bytes)])
            #expect(refused.status == .unprocessableContent, "\(id)")
            #expect(String(buffer: refused.body).contains("href=\"#\(field)\""), "\(id)")
        }
    }

    @Test("A form that is sent twice becomes one transfer, and the second time leads to it")
    func twice() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        let version = try form.version()
        let fields = [("sentence", "It follows."), ("retype", "Derby City Council")]
        async let one = form.save("sign", fields, version: version)
        async let other = form.save("sign", fields, version: version)
        let answers = try await [one, other]
        let transfer = try sender.only()
        let page = "/transfers/\(transfer.text)"
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).transfers.count == 1)
        #expect(
            Set(answers.map { $0.headers[.location] ?? "" }) == [page + "?done=sent", page + "?done=already"],
            "\(answers.map { String(buffer: $0.body) })")
        #expect(try sender.gateway.transfer(transfer.text).messages.count { $0.kind == .pack } == 1)
        // Going back to it, days later too, leads there as well; somebody else learns nothing.
        for address in ["\(form.path)/children", "\(form.path)/review"] {
            let back = try await sender.open(address, as: .practitioner)
            #expect(back.headers[.location] == page + "?done=already")
            #expect(try await sender.open(address, as: .businessSupport).status == .notFound)
        }
        #expect(try await sender.page(page + "?done=already", as: .practitioner).contains("finished already"))
        // Nothing that was typed stays with what is known of it, and a week later nothing is known.
        let left = try FileManager.default.contentsOfDirectory(atPath: sender.layout.forms)
        #expect(left.count == 1)
        for name in left {
            let text = try String(contentsOfFile: sender.layout.forms + "/" + name, encoding: .utf8)
            #expect(!text.contains("Tumblewick"))
        }
        sender.clock.advance(days: 8)
        _ = try await FormFilling(sender)
        #expect(try await sender.open("\(form.path)/children", as: .practitioner).status == .notFound)
    }

    @Test("Several documents of a kind go with the pack, each with its own date, author and files", .rule("DERBY-69"))
    func severalDocuments() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        #expect(try await form.page("documents").contains("Add another social work assessment"))
        let first: [(String, String)] =
            [
                ("assessment", "now"), ("assessment-author", "Pat Sample"), ("plan", "none-exists"),
                ("plan-none-why", "The plan is the assessment’s own."), ("minutes", "none-exists"),
                ("minutes-none-why", "No review was due yet."), ("summary", "to-follow"),
            ] + FormFilling.date("assessment-on", 12, 10, 2026) + FormFilling.date("summary-by", 16, 12, 2026)
        let added = try await form.save("documents", first + [("add", "document-assessment")])
        #expect(added.headers[.location] == "\(form.path)/documents", "\(String(buffer: added.body))")
        let page = try await form.page("documents")
        #expect(page.contains("name=\"document\" value=\"assessment-2\""))
        #expect(page.contains("id=\"assessment-2-files\""))
        let second =
            [("document", "assessment-2"), ("assessment-2-author", "Dana Mockwell")]
            + FormFilling.date("assessment-2-on", 3, 11, 2025)
        let saved = try await form.upload(
            "documents", first + second + [("add", "document-assessment")],
            files: [("assessment-2-files", "Earlier assessment.pdf", FormFilling.pdf)])
        #expect(saved.status == .seeOther)
        // The third stays empty, so it is none.
        let kept = try await form.save("documents", first + second + [("document", "assessment-3")])
        #expect(kept.headers[.location] == "\(form.path)/consent", "\(String(buffer: kept.body))")
        let signed = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        #expect(signed.status == .seeOther, "\(String(buffer: signed.body))")
        let view = try sender.gateway.show(
            sender.gateway.transfer(sender.only().text), reveal: nil, by: sender.acting(.practitioner))
        let assessments = try #require(view.caseFile?.documents.assessments)
        #expect(assessments.map(\.author) == [.known("Pat Sample"), .known("Dana Mockwell")])
        #expect(assessments.map(\.attachments.count) == [1, 1])
        #expect(Set(assessments.map(\.title)).count == 2)
    }

    @Test("A further document is taken out with its files, and no key but ours names one")
    func documentTakenOut() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        _ = try await form.save("documents", [("add", "document-plan")])
        _ = try await form.upload(
            "documents", [("document", "plan-2"), ("leave", "yes")],
            files: [("plan-2-files", "Second plan.pdf", FormFilling.pdf)])
        let stored = try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner))
        #expect(stored.files.map(\.question) == ["plan-2-files"])
        let gone = try await form.save("documents", [("document", "plan-2"), ("remove", "plan-2")])
        #expect(gone.headers[.location] == "\(form.path)/documents")
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files.isEmpty)
        for key in ["plan-1", "plan-99", "<b>-2", "facts-2", "plan-2x"] {
            _ = try await form.save("documents", [("document", key), ("leave", "yes")])
            let entries = try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).sections["documents"]
            #expect(entries?.contains { $0.name == "document" } != true, "\(key)")
        }
    }

    @Test(
        "A prepared case goes to another authority than it was prepared for, and what was prepared first is discarded")
    func anotherRecipient() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        _ = try await form.save(
            "consent",
            [
                ("p1-says", "refused"), ("override", "yes"), ("override-limb", "risk-of-harm"),
                ("override-why", "She is at risk from somebody who lives near."),
                ("override-manager", "team-manager.invented"), ("basis", "uk-gdpr-6-1-e"),
            ] + FormFilling.date("basis-on", 20, 11, 2026) + FormFilling.date("p1-says-refused-on", 20, 11, 2026))
        _ = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        let wrong = try sender.only()
        let step = "/transfers/\(wrong.text)/steps/another-recipient"
        #expect(try await sender.page("/transfers/\(wrong.text)/send", as: .practitioner).contains("href=\"\(step)\""))
        for name in ["Nowhere", "Derby"] {
            let same = try await sender.open(
                step, as: .practitioner, method: .post,
                body: Office.body([("authority", name), ("because", "A slip.")]))
            #expect(same.status == (name == "Nowhere" ? .unprocessableContent : .conflict), "\(name)")
        }
        let signed = try await sender.take(
            .anotherRecipient, of: wrong, as: .practitioner,
            [("authority", "Havering"), ("because", "They moved to Romford, not to Derby.")])
        let states = try sender.gateway.list(by: sender.acting(.auditor)).transfers.map(\.transfer)
        let right = try #require(states.first { $0 != wrong })
        #expect(signed.headers[.location] == "/transfers/\(right.text)?done=prepared")
        #expect(try sender.gateway.transfer(wrong.text).isDiscarded)
        let state = try sender.gateway.transfer(right.text)
        #expect(state.recipient.text == "E09000016")
        #expect(state.children.allSatisfy { $0.override.name == .entered }, "the manager confirms it again")
        let folder = try #require(try sender.gateway.preparedCase(of: state, by: sender.acting(.practitioner)))
        #expect(folder.receivingAuthority == "E09000016")
        #expect(folder.documents.assessments.first?.attachments.count == 1)
    }

    @Test("A form is deleted with its files, and only when it is asked for")
    func deleted() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        #expect(try await sender.open("\(form.path)/delete", as: .practitioner).status == .notFound)
        let deleted = try await sender.open(
            "\(form.path)/delete", as: .practitioner, method: .post, body: "formToken=invented-token")
        #expect(deleted.headers[.location] == "/send?deleted=yes")
        #expect(!FileManager.default.fileExists(atPath: sender.layout.form(try form.id)))
        #expect(try await sender.open("\(form.path)/children", as: .practitioner).status == .notFound)
    }
}

extension Office {
    /// Hands a message that was sealed here to the other gateway.
    func deliver(_ digest: MessageDigest, to other: Office) async throws {
        let path = other.layout.incoming + "/\(UUID().uuidString).part"
        let sealed = try Data(contentsOf: URL(fileURLWithPath: layout.message(digest.text)))
        #expect(FileManager.default.createFile(atPath: path, contents: sealed, attributes: [.posixPermissions: 0o600]))
        let answer = await other.gateway.receive(
            UploadedMessage(path: path, size: Int64(sealed.count), arrival: .whole), from: code)
        #expect(answer.status == 200)
    }
}
