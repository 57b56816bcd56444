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

@Suite("A confidential address in a form is on the screen alone, and there for whoever may see it or wrote it")
struct ConfidentialFormTests {
    private static func hidden(_ lines: String, _ postcode: String) -> [(String, String)] {
        [
            ("home", "confidential"), ("home-hidden-lines", lines), ("home-hidden-postcode", postcode),
            ("home-why", "Her father must not find her."),
        ]
    }

    private func kept(_ form: FormFilling, _ name: String) throws -> [String] {
        try form.office.gateway.caseForm(form.id, by: form.office.acting(form.role)).sections.values.joined()
            .filter { $0.name == name }.map(\.value)
    }

    /// A form in which a practitioner wrote a confidential address, handed to business support.
    private func handedOver(_ section: String) async throws -> (writer: FormFilling, reader: FormFilling) {
        let (sender, _) = try Office.pair()
        let writer = try await FormFilling(sender, urgent: section == "urgent")
        _ = try await writer.save(
            section, [("child", "c1"), ("kind", "refuge")] + Self.hidden("2 Invented Row", "DE1 1AB"))
        try sender.gateway.handCaseForm(
            writer.id, to: Invented.person("business-support.invented"), by: sender.acting(.practitioner))
        return (writer, try FormFilling(sender, as: .businessSupport, at: "\(writer.path)/\(section)"))
    }

    @Test("Its section leaves it out in print, and says so", .rule("T-16"), arguments: ["move", "urgent"])
    func printed(section: String) async throws {
        let (writer, _) = try await handedOver(section)
        let page = try await writer.page(section)
        for needed in [
            "<textarea class=\"textarea screen-only\" id=\"home-hidden-lines\"", ">2 Invented Row</textarea>",
            "class=\"input w-20 screen-only\" id=\"home-hidden-postcode\" name=\"home-hidden-postcode\" value=\"DE1 1AB\"",
            "<p class=\"print-only\">Left out: it is confidential</p>", "Addresses that are confidential are left out.",
        ] {
            #expect(page.contains(needed), "\(needed)")
        }
        #expect(page.contains("<textarea class=\"textarea\" id=\"home-why\""), "what tells nothing is printed")
        let print = HandoverStyle.text.components(separatedBy: "@media print").last ?? ""
        #expect(print.contains(".screen-only, .document__frame { display: none; }"))
    }

    @Test(
        "Whoever may not see it saves the section without it, and nothing is lost; what they type takes its place",
        .rule("T-16"), arguments: ["move", "urgent"])
    func masked(section: String) async throws {
        let (writer, reader) = try await handedOver(section)
        func expectMasked(_ page: String) {
            #expect(!page.contains("Invented Row") && !page.contains("DE1 1AB"))
            #expect(page.contains("It is written down and not shown to you."))
        }
        expectMasked(try await reader.page(section))

        let saved = try await reader.save(
            section, [("child", "c1"), ("kind", "permanent")] + Self.hidden("", ""))
        expectMasked(String(buffer: saved.body) + (try await reader.page(section)))
        #expect(try kept(writer, "home-hidden-lines") == ["2 Invented Row"])
        #expect(try kept(writer, "home-hidden-postcode") == ["DE1 1AB"])
        #expect(try kept(writer, "kind") == ["permanent"])
        // A form that leaves the fields out altogether, as somebody could send it, shows nothing either.
        _ = try await reader.save(section, [("child", "c1"), ("home", "open")])
        expectMasked(try await reader.page(section))
        #expect(try kept(writer, "home-hidden-lines") == ["2 Invented Row"])

        _ = try await reader.save(section, [("child", "c1"), ("kind", "refuge")] + Self.hidden("3 Other Row", ""))
        let own = try await reader.page(section)
        #expect(own.contains(">3 Other Row</textarea>") && !own.contains("DE1 1AB"))
        let whole = try await writer.page(section)
        #expect(whole.contains(">3 Other Row</textarea>") && whole.contains("value=\"DE1 1AB\""))
    }

    @Test("A choice between two answers does not show it to them", .rule("T-16"))
    func conflict() async throws {
        let (writer, reader) = try await handedOver("move")
        let seen = try writer.version()
        _ = try await writer.save("move", [("kind", "refuge")] + Self.hidden("4 Invented Row", "DE1 1AB"))
        let withheld = [
            ("kind", "refuge"), ("home", "withheld"), ("home-withheld", "Her mother asked for it."),
            ("home-hidden-lines", ""), ("home-hidden-postcode", ""),
        ]
        let answer = try await reader.save("move", withheld, version: seen)
        let page = String(buffer: answer.body)
        #expect(answer.status == .conflict)
        #expect(page.contains("Which answer is kept: The new address"))
        #expect(page.contains("Address: confidential, not shown to you"))
        #expect(!page.contains("Invented Row") && !page.contains("DE1 1AB"))
        // What somebody typed themselves before the choice stands in the page.
        let other = try await reader.save(
            "move", [("kind", "refuge")] + Self.hidden("5 Other Row", ""), version: seen)
        #expect(other.status == .conflict)
        #expect(String(buffer: other.body).contains(">5 Other Row</textarea>"))

        let chosen = withheld + [("differs", "home"), ("keep-home", "saved")]
        #expect(try await reader.save("move", chosen).status != .conflict)
        #expect(try kept(writer, "home") == ["confidential"])
        #expect(try kept(writer, "home-hidden-lines") == ["4 Invented Row"])

        // To whoever may see it, the choice shows it on the screen alone.
        let manager = try FormFilling(writer.office, as: .teamManager, at: writer.path + "/move")
        let both = String(buffer: try await manager.save("move", withheld, version: seen).body)
        #expect(both.contains("<p class=\"choice__then screen-only\" id=\"keep-home-2-then\""))
        #expect(both.contains("Address: 4 Invented Row"))
    }

    @Test(
        "An address that was open becomes the confidential one with that answer, and stays its writer’s: no press shows it again",
        .rule("T-16"))
    func forsaken() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let open = [("home-open-lines", "1 Invented Row"), ("home-open-postcode", "DE1 1AA")]
        let nothing = [
            ("home-open-lines", ""), ("home-open-postcode", ""), ("home-hidden-lines", ""),
            ("home-hidden-postcode", ""),
        ]
        _ = try await form.save("move", [("home", "open")] + open)
        try sender.gateway.handCaseForm(
            form.id, to: Invented.person("business-support.invented"), by: sender.acting(.practitioner))
        let reader = try FormFilling(sender, as: .businessSupport, at: "\(form.path)/move")
        #expect(try await reader.page("move").contains(">1 Invented Row</textarea>"), "as long as it may be known")

        // One answer is ticked and nothing typed below it; then the other one, with the fields empty as the page shows them.
        let ticked: [(String, String)] = open + Array(nothing.suffix(2))
        let presses: [(String, [(String, String)])] = [
            ("confidential", ticked), ("open", nothing), ("withheld", nothing),
        ]
        for (answer, fields) in presses {
            _ = try await reader.save("move", [("home", answer)] + fields)
            #expect(try kept(form, "home") == [answer])
            #expect(try kept(form, "home-open-lines").joined(separator: "").isEmpty, "\(answer)")
            #expect(try kept(form, "home-open-postcode").joined(separator: "").isEmpty, "\(answer)")
            #expect(try kept(form, "home-hidden-lines") == ["1 Invented Row"], "\(answer)")
            #expect(try kept(form, "home-hidden-postcode") == ["DE1 1AA"], "\(answer)")
            let page = try await reader.page("move")
            #expect(!page.contains("Invented Row") && !page.contains("DE1 1AA"), "\(answer)")
        }
        let page = try await form.page("move")
        #expect(page.contains("<textarea class=\"textarea screen-only\" id=\"home-hidden-lines\""))
        #expect(page.contains(">1 Invented Row</textarea>"))

        // Beside one that is written down already, it goes.
        _ = try await form.save("move", Self.hidden("2 Invented Row", "DE1 1AB") + open)
        #expect(try kept(form, "home-open-lines").isEmpty && kept(form, "home-open-postcode").isEmpty)
        #expect(try kept(form, "home-hidden-lines") == ["2 Invented Row"])
    }
}
