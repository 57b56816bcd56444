import CaseTransfer
import Foundation
import Testing

@testable import ExchangeFormats

@Suite("PDFs of the example's originals")
struct PDFTextTests {
    @Test("pdftotext reads every word of an original, on as many pages as it needs")
    func readable() throws {
        let family = try CaseFileFixtures.family()
        let assessment = try #require(try family.files().first { $0.path == "documents/assessment.pdf" })
        let text = try extract(assessment.bytes)
        #expect(text.contains("Child and Family Single Assessment"))
        #expect(text.contains("Wren Sample-Brook, Robin Sample-Brook"))
        #expect(text.contains("What the children say"))
        let words = try family.caseFile().documents.assessments[0].findings.value ?? []
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for section in words { #expect(flat.contains(section.text), "\(section.heading)") }
    }

    @Test("Long text goes on to further pages, and no line leaves the page")
    func pages() throws {
        let paragraph = String(repeating: "An invented family of a remarkable length. ", count: 60)
        let blocks = [PDFText.Block.title("Title")] + Array(repeating: .paragraph(paragraph), count: 8)
        let pdf = PDFText.write(blocks)
        let info = try tool("pdfinfo", on: pdf)
        let pages = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        #expect(pages?.hasSuffix(" 5") == true, "\(info)")
        #expect(info.contains("Page size:       595 x 842 pts (A4)"))
        let text = try extract(pdf).split(whereSeparator: \.isWhitespace)
        #expect(text.count == 1 + 8 * 60 * 7)
    }

    @Test("Every object begins where the table says (ISO 32000-1 § 7.5.4)")
    func crossReferences() throws {
        let pdf = PDFText.write([.title("A"), .heading("B"), .paragraph("C\nD")])
        let latin = String(decoding: pdf.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        let start = try #require(
            latin.split(separator: "startxref\n").last?.split(separator: "\n").first.flatMap { Int($0) })
        #expect(latin.utf8.dropFirst(start).starts(with: "xref\n".utf8))
        let rows = latin.dropFirst(start).split(separator: "\n").dropFirst(2).prefix { $0.hasSuffix(" ") }
        for (number, row) in rows.enumerated().dropFirst() {
            let offset = try #require(Int(row.prefix(10)))
            #expect(row.utf8.count == 19)
            #expect(latin.utf8.dropFirst(offset).starts(with: "\(number) 0 obj\n".utf8))
        }
        #expect(rows.count == 7)
    }

    @Test("Letters of Western Europe, brackets and typographic marks come through; others become question marks")
    func letters() throws {
        let text = try extract(PDFText.write([.paragraph("Zoë (née O\\Brien) – “ça va” • £5 … Łódź")]))
        #expect(text.contains("Zoë (née O\\Brien) – “ça va” • £5 … ?ód?"))
    }

    @Test("The same text gives the same bytes")
    func deterministic() {
        #expect(PDFText.write([.paragraph("x")]) == PDFText.write([.paragraph("x")]))
    }

    private func extract(_ pdf: [UInt8]) throws -> String { try tool("pdftotext", on: pdf, "-") }

    private func tool(_ name: String, on pdf: [UInt8], _ arguments: String...) throws -> String {
        let folder = try CaseFileFixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("x.pdf")
        try Data(pdf).write(to: file)
        let result = try CaseFileFixtures.run(try CaseFileFixtures.program(name), [file.path] + arguments)
        try #require(result.status == 0, "\(result.out)")
        // A reader that has to mend the file says so.
        #expect(!result.out.contains("Syntax"))
        return result.out
    }
}
