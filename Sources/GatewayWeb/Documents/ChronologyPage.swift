import CaseTransfer
public import GatewayService
import WorkingDays

/// A chronology as one page of HTML that can be printed or filed by itself: it loads nothing and runs nothing.
public struct ChronologyPage {
    private let chronology: Chronology

    /// Takes the chronology to print.
    public init(_ chronology: Chronology) {
        self.chronology = chronology
    }

    /// The page.
    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Handover">
        <title>Chronology of transfer \(text(String(chronology.transfer.text.prefix(8))))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <header>
        <p class="mark">OFFICIAL-SENSITIVE: personal data of children</p>
        <h1>Chronology of a Child in Need transfer</h1>
        </header>
        <main>
        \(about)
        \(children)
        \(addresses)
        \(entries)
        \(rules)
        </main>
        <footer>
        <p>\(text(closing))</p>
        </footer>
        </body>
        </html>

        """
    }

    private var about: String {
        let export = chronology.export
        return section(
            "This document",
            table(
                "What this document is", headings: nil,
                rows: [
                    ["Transfer", chronology.transfer.text],
                    ["From", name(chronology.sender)], ["To", name(chronology.recipient)],
                    ["Record of", name(chronology.authority)], ["How it stood", chronology.standing],
                    ["Written out", "\(export.at) by \(who(export.by))"], ["Why", export.because],
                    [
                        "Confidential addresses",
                        export.withConfidentialAddresses
                            ? "INCLUDED: keep this document from everybody who may not know them" : "left out",
                    ],
                    [
                        "Legal advice, and our own reasons in disputes",
                        export.withLegalAdvice ? "INCLUDED: privileged" : "what they say is left out",
                    ],
                ]))
    }

    private var children: String {
        section(
            "Children",
            table(
                "Each child, with who works the plan and with whom the duty lies",
                headings: ["Number", "Name", "Born", "Case held by", "Duty lies with", "Receiving-in meeting due"],
                rows: chronology.children.map { child in
                    [
                        "\(child.number)", child.name ?? "not held here (\(child.reference))",
                        child.dateOfBirth?.description ?? "", child.caseHeldBy ?? "not known",
                        child.dutyLiesWith ?? "not known", child.meetingDue ?? "not known",
                    ]
                }))
    }

    private var addresses: String {
        guard !chronology.addresses.isEmpty else { return "" }
        return section(
            "Addresses",
            table(
                "The addresses of the case", headings: ["Use", "Address", "Why it is protected"],
                rows: chronology.addresses.map { address in
                    [address.use, address.place ?? "confidential, left out", address.reason ?? ""]
                }))
    }

    private var entries: String {
        section(
            "What happened",
            table(
                "Every entry of the journal about this transfer, in order",
                headings: ["Entry", "When", "Who", "What and why", "Rule", "On whose word"],
                rows: chronology.entries.map { entry in
                    [
                        "\(entry.number)", when(entry), who(entry.who), what(entry), entry.rule?.id ?? "", word(entry),
                    ]
                }, classes: "entries"))
    }

    private var rules: String {
        guard !chronology.rules.isEmpty else { return "" }
        return section(
            "Rules",
            table(
                "The rules cited above", headings: ["Rule", "What it says, shortened"],
                rows: chronology.rules.map { rule in
                    [
                        rule.rule.id,
                        rule.text ?? (rule.rule == .ourDefault ? "No procedure says it; it is our default." : ""),
                    ]
                }))
    }

    private var closing: String {
        "When this was written out, the journal of \(chronology.authority.name) had \(chronology.journal.length) entries; "
            + "the hash of the last was \(chronology.journal.head). Whoever doubts an entry compares its digest with "
            + "`handover journal show` and `handover journal verify`."
    }

    private func when(_ entry: Chronology.Entry) -> String {
        let recorded = "\(entry.recordedAt)"
        guard let date = entry.occurredOn, date != entry.recordedAt.londonDate else { return recorded }
        return "\(date.inWords)\nrecorded \(recorded)"
    }

    private func who(_ who: Chronology.Who) -> String {
        guard let person = who.person else { return "the gateway" }
        return (who.name.map { "\($0) (\(person))" } ?? person.text) + (who.post.map { ", \($0)" } ?? "")
            + (who.deputyOf.map { ", as deputy of \($0)" } ?? "") + (who.enteredBy.map { ", entered by \($0)" } ?? "")
    }

    private func what(_ entry: Chronology.Entry) -> String {
        var lines = [entry.what]
        lines += entry.words.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        if let reason = entry.reason { lines.append("Why: \(reason)") }
        if entry.erased { lines.append("Names and reasons were erased under retention.") }
        return lines.joined(separator: "\n")
    }

    private func word(_ entry: Chronology.Entry) -> String {
        var lines: [String] = []
        switch entry.standing {
        case .signed: lines.append("signed" + (entry.signedBy.map { " by \($0.name)" } ?? ""))
        case .recorded: lines.append("recorded here")
        case .reported: lines.append("reported to us, not signed")
        case .automatic: lines.append("recorded by the gateway")
        }
        if let digest = entry.messageDigest { lines.append("message \(digest)") }
        lines.append("entry \(entry.hash)")
        return lines.joined(separator: "\n")
    }

    private func name(_ authority: Chronology.Named) -> String { "\(authority.name) (\(authority.code))" }

    private func section(_ title: String, _ body: String) -> String {
        "<section>\n<h2>\(text(title))</h2>\n\(body)\n</section>"
    }

    /// A table with a caption; without headings, the first cell of each row is its heading.
    private func table(_ caption: String, headings: [String]?, rows: [[String]], classes: String? = nil) -> String {
        let head = headings.map { headings in
            "<thead>\n<tr>" + headings.map { "<th scope=\"col\">\(text($0))</th>" }.joined() + "</tr>\n</thead>\n"
        }
        let body = rows.map { cells in
            let first = cells.first.map { "<th scope=\"row\">\(text($0))</th>" } ?? ""
            return "<tr>" + first + cells.dropFirst().map { "<td>\(text($0))</td>" }.joined() + "</tr>"
        }
        return
            "<table\(classes.map { " class=\"\($0)\"" } ?? "")>\n<caption>\(text(caption))</caption>\n\(head ?? "")<tbody>\n"
            + body.joined(separator: "\n") + "\n</tbody>\n</table>"
    }

    private func text(_ words: String) -> String { HTMLText.escape(words) }

    private static let style = """
        :root { color-scheme: light; }
        body { font: 1rem/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 75rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        .mark { font-weight: bold; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; padding: 0.25rem 0; color: #333; }
        th, td { border: 1px solid #666; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; }
        thead th { background: #e8e8e8; } tbody th { font-weight: 600; }
        .entries td:last-child { font-size: 0.8rem; }
        footer { margin-top: 2rem; font-size: 0.9rem; overflow-wrap: anywhere; }
        @page { size: A4 landscape; margin: 15mm; }
        @media print {
          body { font-size: 9pt; max-width: none; padding: 0; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """
}
