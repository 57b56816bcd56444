import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Two people write in one section of a form at once, and nothing that either typed is lost")
struct TwoWritersTests {
    private static let open = [
        ("home", "open"), ("home-open-lines", "1 Invented Row"), ("home-open-postcode", "DE1 1AA"),
    ]
    private static let hidden = [
        ("home", "confidential"), ("home-hidden-lines", "2 Invented Row"), ("home-hidden-postcode", "DE1 1AB"),
        ("home-why", "Her father must not find her."),
    ]

    /// A form whose move is written down, with its state, as a practitioner and as their manager have it open.
    private func opened() async throws -> (first: FormFilling, second: FormFilling, seen: Int) {
        let (sender, _) = try Office.pair()
        let first = try await FormFilling(sender)
        _ = try await first.save("move", Self.open + [("moves", "1"), ("kind", "permanent")])
        return (first, try FormFilling(sender, as: .teamManager, at: first.path + "/move"), try first.version())
    }

    private func typed(_ form: FormFilling, _ name: String) throws -> [String] {
        try form.office.gateway.caseForm(form.id, by: form.office.acting(form.role)).sections["move"]?
            .filter { $0.name == name }.map(\.value) ?? []
    }

    @Test("What only one of them changed stands, without a question")
    func merged() async throws {
        let (first, second, seen) = try await opened()
        _ = try await first.save("move", Self.hidden + [("moves", "1"), ("kind", "permanent")], version: seen)
        let answer = try await second.save("move", Self.open + [("moves", "3"), ("kind", "refuge")], version: seen)
        #expect(answer.status != .conflict, "\(String(buffer: answer.body))")
        #expect(try typed(first, "home") == ["confidential"])
        #expect(try typed(first, "home-hidden-lines") == ["2 Invented Row"])
        #expect(try typed(first, "moves") == ["3"])
        #expect(try typed(first, "kind") == ["refuge"])
    }

    @Test("Where both changed an answer each stands beside the other, with who and when, until somebody chooses")
    func chosen() async throws {
        let (first, second, seen) = try await opened()
        _ = try await first.save("move", Self.hidden + [("moves", "1"), ("kind", "permanent")], version: seen)
        let mine = [("home", "withheld"), ("home-withheld", "Her mother asked for it."), ("moves", "3")]
        let answer = try await second.save("move", mine + [("kind", "permanent")], version: seen)
        let page = String(buffer: answer.body)
        #expect(answer.status == .conflict)
        for needed in [
            "Which answer is kept: The new address", "What practitioner of Ida Invented saved on", "2 Invented Row",
            "Her mother asked for it.", "name=\"differs\" value=\"home\"", "value=\"3\"",
            "href=\"#keep-home\"", "name=\"version\" value=\"\(seen + 1)\"",
        ] {
            #expect(page.contains(needed), "\(needed)")
        }
        #expect(!page.contains("Which answer is kept: Moves"))
        #expect(try typed(first, "home") == ["confidential"])

        // Pressing again chooses nothing.
        let again = mine + [("kind", "permanent"), ("differs", "home")]
        #expect(try await second.save("move", again, version: seen + 1).status == .conflict)
        #expect(try typed(first, "home") == ["confidential"])
        // What was saved after the choice was read is shown before it counts.
        _ = try await first.save(
            "move", Self.hidden.dropLast() + [("home-why", "Nobody may know."), ("moves", "1"), ("kind", "permanent")])
        let late = try await second.save("move", again + [("keep-home", "typed")], version: seen + 1)
        #expect(late.status == .conflict)
        #expect(String(buffer: late.body).contains("Nobody may know."))

        let kept = try await second.save("move", again + [("keep-home", "saved")], version: seen + 2)
        #expect(kept.status != .conflict)
        #expect(try typed(first, "home") == ["confidential"])
        #expect(try typed(first, "home-why") == ["Nobody may know."])
        #expect(try typed(first, "home-withheld").isEmpty)
        #expect(try typed(first, "moves") == ["3"])
    }

    @Test("Children whom two people add at once are two, and one taken out stays where something was typed about them")
    func children() async throws {
        let (sender, _) = try Office.pair()
        let first = try await FormFilling(sender)
        let second = try FormFilling(sender, as: .teamManager, at: first.path + "/children")
        _ = try await first.save("children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("leave", "yes")])
        let seen = try first.version()
        _ = try await first.save(
            "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("add", "child")], version: seen)
        _ = try await first.save(
            "children",
            [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("child", "c2"), ("c2-name", "Moss Tumblewick")])
        let added = try await second.save(
            "children", [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("add", "child")], version: seen)
        #expect(added.status == .seeOther, "\(String(buffer: added.body))")
        let both = try await first.page("children")
        for needed in ["value=\"c1\"", "value=\"c2\"", "value=\"c3\"", "Moss Tumblewick"] {
            #expect(both.contains(needed), "\(needed)")
        }

        let version = try first.version()
        let all = [("child", "c1"), ("c1-name", "Fern Tumblewick"), ("child", "c2"), ("child", "c3")]
        _ = try await first.save(
            "children", all + [("c2-name", "Moss Tumblewick"), ("remove", "c2")], version: version)
        let kept = try await second.save("children", all + [("c2-name", "Moss Ann Tumblewick")], version: version)
        #expect(kept.status == .conflict)
        #expect(String(buffer: kept.body).contains("value=\"Moss Ann Tumblewick\""))
        #expect(String(buffer: kept.body).contains("It was left empty."))
    }
}
