import CaseTransfer
import ExchangeFormats
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

@Suite("Documents are read before they are sent, laid out as the other authority will read them")
struct UnsealedDocumentTests {
    private func openings(_ office: Office) throws -> [String] {
        try office.gateway.journal(of: nil, last: nil, by: office.acting(.auditor)).compactMap { line in
            guard case .documentOpened(let document, let way) = line.entry.event else { return nil }
            return "\(line.entry.actor.person?.text ?? "nobody") \(document) \(way.rawValue)"
        }
    }

    @Test(
        "A form’s documents are laid out from its section and its review, for whoever may go on with it, and stay off the record"
    )
    func ofForm() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        #expect(!(try await form.page("documents")).contains("As it will be read"))
        try await form.fillIn()
        let path = "\(form.path)/documents/draft-d2"
        for section in ["documents", "review"] {
            #expect(try await form.page(section).contains("href=\"\(path)?from=\(section)\""), "\(section)")
        }
        let answer = try await sender.open(path + "?from=review", as: .practitioner)
        let page = String(buffer: answer.body)
        for needed in [
            "Social work assessment", "Pat Sample", "12 October 2026", "Not sealed yet", "Single assessment.pdf",
            "src=\"\(form.path)/files/1\"", "href=\"\(form.path)/review\"", "Fern Tumblewick",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(page.components(separatedBy: "<h1").count == 2)
        #expect(answer.headers.value("Content-Security-Policy") == StaffHeaders.policyWithDocument)
        #expect(try await sender.open(path, as: .teamManager).status == .ok)
        #expect(try await sender.open(path, as: .businessSupport).status == .notFound, "it is somebody else’s")
        for name in ["draft-d1", "draft-d3", "draft-a1", "1-d2", "p1", "..%2fform", "draft-d02"] {
            #expect(
                try await sender.open("\(form.path)/documents/\(name)", as: .practitioner).status == .notFound,
                "\(name)")
        }
        #expect(try openings(sender) == [], "a form is a sheet of paper on somebody’s desk")
    }

    @Test("Words of a form’s document that name a confidential address are left out as from a sent one", .rule("T-16"))
    func masked() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        _ = try await form.save(
            "move",
            [
                ("certainty", "confirmed"), ("home", "confidential"), ("home-hidden-lines", "17 Hidden Lane\nDerby"),
                ("home-hidden-postcode", "DE1 1AA"), ("home-why", "She fled."),
            ] + FormFilling.date("resident", 23, 11, 2026))
        _ = try await form.save(
            "documents",
            [
                ("plan", "now"), ("plan-visits", "Weekly, at 17 Hidden Lane."),
                ("plan-contingency", "Ring the duty team."),
            ])
        let page = try await sender.page("\(form.path)/documents/draft-d2", as: .practitioner)
        #expect(page.contains("Ring the duty team."))
        #expect(page.contains("Words are left out"))
        #expect(!page.contains("Hidden Lane"))
        #expect(!page.contains("Show them"), "whoever wrote it opens its section")
    }

    /// Calderdale's case for Derby, prepared and not sent; the case as it was written down.
    private func prepared() throws -> (sender: Office, id: ConversationID, file: CaseFile) {
        let (sender, receiver) = try Office.pair()
        let folder = sender.layout.root + "-case"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today), from: sender.code,
            to: receiver.code, newAddress: .confidential
        ).write(to: folder)
        let json = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/case.json")))
        let file = try #require(CaseFileReader.read(json).caseFile)
        let prepared = try sender.gateway.prepare(
            folder, recipient: nil, sentence: "Looked at each point.", by: sender.acting(.practitioner))
        return (sender, prepared.conversation, file)
    }

    @Test(
        "A prepared case’s documents are listed, read and journalled as sent ones are, and become those of its message")
    func ofPreparedCase() async throws {
        let (sender, id, file) = try prepared()
        let path = "/transfers/\(id.text)/documents"
        let known = try sender.gateway.documents(of: sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        let titles =
            file.documents.assessments.map(\.title) + file.documents.plans.map(\.title)
            + file.documents.minutes.map(\.title) + file.documents.summaries.map(\.title)
            + file.documents.other.map(\.title)
        #expect(known.map(\.title) == titles)
        let list = try await sender.page(path, as: .practitioner)
        for document in known { #expect(list.contains("href=\"\(path)/\(document.document)\"")) }
        #expect(list.contains("Not sealed yet"))
        #expect(try openings(sender) == [])

        let withPDF = known.lazy.compactMap { document in
            document.originals.first(where: \.isPDF).map { (document, $0) }
        }.first
        let (document, original) = try #require(withPDF)
        let page = try await sender.open("\(path)/\(document.document)", as: .practitioner)
        #expect(page.text.contains(HTMLText.escape(document.title)))
        #expect(page.text.contains("src=\"\(path)/\(original.document)/page\""))
        let shown = try await sender.open("\(path)/\(original.document)/page", as: .practitioner)
        #expect(shown.headers[.contentType] == "application/pdf")
        let taken = try await sender.open("\(path)/\(original.document)/file", as: .practitioner)
        #expect(taken.headers[.contentDisposition] == "attachment; filename=\"\(original.name)\"")
        #expect(Int64(shown.body.readableBytes) == original.size && original.size > 0)
        #expect(shown.body == taken.body)
        let who = "practitioner.invented"
        let read = ["\(document.document) shown", "\(original.document) shown", "\(original.document) written-out"]
        #expect(try openings(sender) == read.map { "\(who) \($0)" })

        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        #expect(try await sender.open("\(path)/\(document.document)", as: .practitioner).status == .notFound)
        let sealed = try sender.gateway.documents(
            of: sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        #expect(sealed.map(\.title) == titles)
        let names = known.map { $0.document.description.replacing("draft-", with: "1-") }
        #expect(sealed.map(\.document.description) == names)
    }

    @Test("A prepared case that is restricted is read by those who need to know, and by nobody else")
    func restricted() async throws {
        let (sender, id, _) = try prepared()
        try await sender.take(
            .restrict, of: id, as: .teamManager,
            [("people", "business-support.invented"), ("because", "Invented: a colleague’s family.")])
        for more in ["draft-d2", "draft-a1/page", "draft-a1/file"] {
            let path = "/transfers/\(id.text)/documents/\(more)"
            #expect(try await sender.open(path, as: .practitioner).status == .forbidden, "\(more)")
        }
        #expect(
            try await sender.open("/transfers/\(id.text)/documents/draft-d2", as: .businessSupport).status == .ok)
    }
}
