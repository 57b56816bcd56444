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

@Suite("What somebody wrote about sharing stays theirs, whoever signs the form")
struct ConsentWriterTests {
    private static func override(by manager: String, because why: String) -> [(String, String)] {
        [
            ("p1-says", "not-sought-risk"), ("p1-says-risk-why", "Her father reads her letters."), ("override", "yes"),
            ("override-limb", "seeking-increases-risk"), ("override-why", why), ("override-manager", manager),
            ("basis", "uk-gdpr-6-1-e"),
        ] + FormFilling.date("basis-on", 20, 11, 2026)
    }

    private static let signature = [("sentence", "It follows."), ("retype", "Derby City Council")]

    /// A form of the practitioner's, with an override that the service manager is to authorise.
    private func written(_ sender: Office) async throws -> FormFilling {
        let form = try await FormFilling(sender)
        try await form.fillIn()
        let saved = try await form.save(
            "consent", Self.override(by: "service-manager.invented", because: "He would find her."))
        #expect(saved.status == .seeOther, "\(String(buffer: saved.body))")
        return form
    }

    @Test(
        "A manager signs what a practitioner wrote: it goes as the practitioner’s, who confirms it, and then its authoriser",
        .rule("DERBY-71", "CAL-38"))
    func signedByAnother() async throws {
        let (sender, _) = try Office.pair()
        let form = try await written(sender)
        let manager = try FormFilling(sender, as: .teamManager, at: form.path + "/consent")
        // Pressing "Save and continue" under what somebody else wrote makes nobody its author.
        _ = try await manager.save(
            "consent", Self.override(by: "service-manager.invented", because: "He would find her."))
        #expect(try await manager.page("consent").contains("What practitioner of Ida Invented wrote here"))
        let check = String(buffer: try await manager.save("review", Self.signature).body)
        #expect(check.contains("practitioner of Ida Invented, who wrote it, and then service-manager of Ida Invented"))
        let signed = try await manager.save("sign", Self.signature)
        let id = try sender.only()
        #expect(signed.headers[.location] == "/transfers/\(id.text)?done=prepared", "\(String(buffer: signed.body))")

        let transfer = try sender.gateway.transfer(id.text)
        let consent = try #require(try sender.gateway.draft(of: transfer).folder.caseFile.consent)
        #expect(consent.override?.author == PersonID("practitioner.invented"))
        #expect(consent.answers.first?.by == "practitioner of Ida Invented")
        #expect(consent.lawfulBasis.by == "practitioner of Ida Invented")
        func confirm(_ role: Role) throws {
            _ = try sender.gateway.confirmOverride(
                try sender.gateway.transfer(id.text), by: try sender.acting(role))
        }
        let early = #expect(throws: GatewayFault.self) { try confirm(.serviceManager) }
        #expect(early?.code == "override-awaits-author")
        try confirm(.practitioner)
        try confirm(.serviceManager)
        let state = try sender.gateway.transfer(id.text).children.map(\.override.name)
        #expect(state == [.confirmed])
    }

    @Test(
        "Nobody who wrote any of it authorises it, although they take it on from whoever wrote it",
        .rule("DERBY-71", "CAL-38"))
    func authorisesOwnWords() async throws {
        let (sender, _) = try Office.pair()
        let form = try await written(sender)
        let manager = try FormFilling(sender, as: .teamManager, at: form.path + "/consent")
        let words = Self.override(by: "service-manager.invented", because: "He would find her and her mother.")
        _ = try await manager.save("consent", words)
        #expect(!(try await form.page("consent")).contains("value=\"team-manager.invented\""))
        #expect(try await form.page("consent").contains("value=\"service-manager.invented\""))

        // The practitioner takes the manager’s words on, and names the manager for them.
        let named = try await form.save(
            "consent",
            Self.override(by: "team-manager.invented", because: "He would find her and her mother.")
                + [("adopt", "yes")])
        #expect(named.status == .unprocessableContent)
        let review = try await form.save("review", Self.signature)
        #expect(review.status == .conflict)
        let signed = try await form.save("sign", Self.signature)
        #expect(signed.status == .conflict)
        #expect(String(buffer: signed.body).contains("wrote some of what was written down about sharing"))
        #expect(try sender.gateway.list(by: sender.acting(.auditor)).total == 0)

        _ = try await form.save("consent", words)
        _ = try await form.save("sign", Self.signature)
        let transfer = try sender.gateway.transfer(sender.only().text)
        let consent = try #require(try sender.gateway.draft(of: transfer).folder.caseFile.consent)
        #expect(consent.override?.author == PersonID("practitioner.invented"))
        // Their own words under their own account: nobody has to confirm them a second time as their author.
        #expect(transfer.children.map(\.override.name) == [.entered])

        // The manager's words stood there once: they do not authorise them as somebody's deputy either, for whichever authority.
        let gateway = sender.gateway
        let authoriser = Invented.person("service-manager.invented")
        for role in [Role.teamManager, .businessSupport] {
            try gateway.nameDeputy(
                sender.acting(role).person.id, from: gateway.today, until: gateway.today.adding(days: 7), because: nil,
                by: sender.acting(.serviceManager))
        }
        let own = #expect(throws: GatewayFault.self) {
            _ = try gateway.confirmOverride(
                transfer, by: gateway.actingPerson(account: "team-manager", for: nil, deputyOf: authoriser))
        }
        #expect(own?.code == "override-own-work")
        let step = "/transfers/\(transfer.conversation.text)/steps/confirm"
        #expect(try await sender.open(step, as: .teamManager).status == .seeOther, "nor are they offered it")
        let other = try #require(AuthorityCode("E09000016"))
        let moved = try gateway.changeRecipient(
            of: transfer, to: other, because: "They moved to another town.", by: sender.acting(.practitioner))
        let anew = try gateway.transfer(moved.conversation.text)
        #expect(anew.children.map(\.override.name) == [.entered])
        let again = #expect(throws: GatewayFault.self) {
            _ = try gateway.confirmOverride(
                anew, by: gateway.actingPerson(account: "team-manager", for: nil, deputyOf: authoriser))
        }
        #expect(again?.code == "override-own-work")
        _ = try gateway.confirmOverride(
            anew, by: gateway.actingPerson(account: "business-support", for: nil, deputyOf: authoriser))
        #expect(try gateway.transfer(moved.conversation.text).children.map(\.override.name) == [.confirmed])
    }

    @Test("An entry of an override that nobody else wrote in stands in the journal as it always did")
    func unchanged() throws {
        func entered(_ tookPart: [PersonID]?) -> JournalEvent {
            .overrideEntered(
                children: [Invented.child(1)], limb: .riskOfHarm, authoriser: Invented.person("mo.invented"),
                tookPart: tookPart)
        }
        let alone = try JSONEncoder().encode(entered(nil))
        #expect(!String(decoding: alone, as: UTF8.self).contains("tookPart"))
        for event in [entered(nil), entered([Invented.person("kit.invented")])] {
            #expect(try JSONDecoder().decode(JournalEvent.self, from: JSONEncoder().encode(event)) == event)
        }
    }

    @Test(
        "What business support typed and may not record is handed over, taken on by a practitioner, and then sent by either"
    )
    func handedOver() async throws {
        let (sender, _) = try Office.pair()
        #expect(try await sender.page("/send", as: .businessSupport).contains("Before you begin"))
        #expect(!(try await sender.page("/send", as: .practitioner)).contains("Before you begin"))
        let form = try await FormFilling(sender, as: .businessSupport, urgent: true)
        #expect(try await form.page("urgent").contains("is recorded by a"))
        let notice =
            [
                ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("certainty", "provisional"),
                ("kind", "refuge"), ("home", "withheld"), ("home-withheld", "Her father must not find her."),
                ("risks-which", "Her father knows the school."), ("worker", "Pat Sample"),
                ("worker-telephone", "01632 960124"), ("hours-telephone", "01632 960199"), ("recipient", "E06000015"),
                ("sentence", "They arrive tonight."), ("manager", "service-manager.invented"),
            ] + FormFilling.date("c1-dob", 14, 3, 2018) + FormFilling.date("resident", 2, 12, 2026)
        let stopped = try await form.save("urgent", notice)
        #expect(stopped.status == .conflict)
        #expect(String(buffer: stopped.body).contains("may not record it"))

        let path = form.path
        #expect(try await sender.open(path + "/urgent", as: .practitioner).status == .notFound)
        let empty = try await form.save("hand", [("to", "person:auditor.invented")])
        #expect(empty.status == .unprocessableContent)
        let unknown = #expect(throws: GatewayFault.self) {
            try sender.gateway.handCaseForm(
                form.id, to: nil, team: TeamID("nobodys-team"), by: sender.acting(.businessSupport))
        }
        #expect(unknown?.code == "team-unknown")
        let seen = try #require(try await form.page("hand").firstMatch(of: /name="seen" value="([^"]*)"/)).1
        let handed = try await form.save(
            "hand", [("seen", String(seen)), ("to", "person:practitioner.invented")])
        #expect(handed.headers[.location] == "/send?handed=yes")
        // Of two who hand it on at once the second is told who has it, and takes it from nobody unseen.
        let late = try await form.save("hand", [("seen", String(seen)), ("to", "person:team-manager.invented")])
        #expect(late.status == .conflict)
        let told = String(buffer: late.body)
        #expect(told.contains("Somebody handed this form on") && told.contains("goes on with it now"))
        let colleague = Invented.person("practitioner.invented")
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).handedTo == colleague)
        let overtaken = #expect(throws: GatewayFault.self) {
            try sender.gateway.handCaseForm(
                form.id, from: (person: nil, team: nil), to: nil, by: sender.acting(.businessSupport))
        }
        #expect(overtaken?.code == "form-handed-on")
        let forms = try await sender.page("/send", as: .practitioner)
        #expect(forms.contains("Handed to: you"))
        // To go on with it, not to throw it away.
        #expect(!forms.contains("What was typed and uploaded is gone then"))
        let kept = #expect(throws: GatewayFault.self) {
            try sender.gateway.deleteCaseForm(form.id, by: sender.acting(.practitioner))
        }
        #expect(kept?.code == "form-not-yours")

        let worker = try FormFilling(sender, at: path + "/urgent")
        #expect(try await worker.page("urgent").contains("I have looked at it and take it on as mine"))
        let check = try await worker.save("urgent", notice + [("adopt", "yes")])
        #expect(check.status == .ok, "\(String(buffer: check.body))")
        #expect(!(try await worker.page("urgent")).contains("name=\"adopt\""))
        let signed = try await form.save("sign", [("retype", "Derby City Council")])
        let id = try sender.only()
        #expect(signed.headers[.location] == "/transfers/\(id.text)?done=prepared", "\(String(buffer: signed.body))")
        let transfer = try sender.gateway.transfer(id.text)
        let consent = try #require(try sender.gateway.draft(of: transfer).folder.caseFile.consent)
        #expect(consent.override?.author == PersonID("practitioner.invented"))
        #expect(transfer.children.map(\.override.name) == [.enteredForAuthor])
        // Whoever it was handed to is led to what became of it, as whoever began it is.
        let again = try await worker.save("sign", [("retype", "Derby City Council")], version: 9)
        #expect(again.headers[.location] == "/transfers/\(id.text)?done=already")
    }
}
