import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@Suite("The page that goes along for an authority without a gateway")
struct HandoverPageTests {
    private func page(_ caseFile: CaseFile?, words: [String: String] = [:]) -> HandoverPage {
        HandoverPage(
            sender: "Derby", recipient: "Suffolk", transfer: Invented.conversation(1).text, number: 1,
            sealedOn: Invented.date("2026-12-02"), says: "pack for 1 child", words: words,
            digest: Invented.digest(1).text, file: "001-pack.xml", fileDigest: Invented.digest(2).text,
            originals: [
                HandoverPage.Original(
                    name: "001-a1-plan.pdf",
                    entry: DocumentEntry(
                        ref: "a1", form: .attachment, kind: .plan, mediaType: "application/pdf", size: 12,
                        digest: Invented.digest(3)))
            ], caseFile: caseFile,
            answerTo: HandoverPage.Answer(
                team: "Invented team", telephone: "01632 960100", outOfHours: "01632 960199", isAwaited: true))
    }

    private var family: CaseFile {
        get throws {
            try ExampleFamily(
                movedOn: Invented.date("2026-11-16"), from: Invented.derby, to: Invented.suffolk,
                newAddress: .confidential
            ).caseFile()
        }
    }

    @Test("It fetches nothing, runs nothing, and names the original with its digests")
    func selfContained() throws {
        let html = page(try family).html
        for word in ["<script", "http://", "https://", "<img", "<link", "@import", "url("] {
            #expect(!html.contains(word), "\(word)")
        }
        for word in [
            "001-pack.xml", Invented.digest(1).text, Invented.digest(2).text, "001-a1-plan.pdf",
            Invented.digest(3).text, "signed by nobody",
        ] {
            #expect(html.contains(word), "\(word)")
        }
    }

    @Test(
        "Every child, every document's words and every absence are on it; a masked address is not (T-16)", .rule("T-16")
    )
    func contents() throws {
        let file = try family
        let html = page(file.withoutConfidentialPlaces).html
        for child in file.children { #expect(html.contains(child.name)) }
        for person in file.people { #expect(html.contains(person.name)) }
        for title in file.documents.plans.map(\.title) + file.documents.assessments.map(\.title) {
            #expect(html.contains("<h2>\(title)</h2>"))
        }
        #expect(html.contains("CONFIDENTIAL"))
        for address in file.addresses {
            guard case .confidential(_, let place?) = address.state, let line = place.lines.first else { continue }
            #expect(!html.contains(line))
        }
    }

    @Test("Nothing that is put in becomes markup or turns the writing round")
    func escaping() {
        let hostile = "<script>alert(1)</script> & \"quoted\" \u{202E}gnp.exe"
        let html = page(nil, words: ["note": hostile]).html
        #expect(!html.contains("<script"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;"))
    }
}
