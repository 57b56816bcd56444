import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GatewayWeb

@Suite("The foot of each page: help, what each word means, accessibility")
struct AboutTests {
    private static let links = ["href=\"/help\"", "href=\"/words\"", "href=\"/accessibility\""]

    @Test("Every page has the three links once somebody is signed in, and each of them leads to its page")
    func foot() async throws {
        let (sender, _) = try Office.pair()
        for role in Role.allCases {
            for path in ["/", "/help", "/words", "/accessibility"] {
                let page = try await sender.page(path, as: role)
                #expect(Self.links.allSatisfy(page.contains), "\(path) for \(role)")
                #expect(page.components(separatedBy: "<h1").count == 2, "\(path)")
            }
        }
        let stranger = try await sender.open("/", as: nil)
        #expect(!Self.links.contains { stranger.text.contains($0) })
    }

    @Test("The words are those of docs/terms.md, each with its meaning and without the marks of the text")
    func words() async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../docs/terms.md").standardizedFileURL
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(TermsText.text == text, "run .ci/embed after a change")
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| **") }
        let parts = WordsPage.parts(of: text)
        #expect(parts.map(\.terms.count).reduce(0, +) == rows.count && rows.count > 80)
        #expect(parts.map(\.title).prefix(2) == ["Who", "What is moved"])
        let (sender, _) = try Office.pair()
        let page = try await sender.page("/words", as: .practitioner)
        for term in parts.flatMap(\.terms) {
            let row = "<dt>\(HTMLText.escape(term.word))</dt><dd>\(HTMLText.escape(term.means))</dd>"
            #expect(page.contains(row), "\(term.word)")
        }
        #expect(!page.contains("**") && !page.contains("`"))
    }

    @Test("Help says what each page is for that the reader may open, and names no other", arguments: Role.allCases)
    func help(role: Role) async throws {
        let (sender, _) = try Office.pair()
        let page = HelpPage(sender.gateway, roles: [role])
        let opens = WorkbenchRoute.allCases.filter {
            $0.navigationLabel(for: [role]) != nil && $0.answer(to: [role]) == .opened
        }
        #expect(page.entries.map(\.href) == opens.map(\.path))
        #expect(page.entries.allSatisfy { $0.what.hasSuffix(".") })
        let shown = try await sender.page("/help", as: role)
        #expect(shown.contains("Our duty team") && shown.contains(HTMLText.escape(page.telephone)))
    }
}
