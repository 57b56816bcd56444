import CaseTransfer
import ExchangeFormats
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("An export of a case system is uploaded whole: its structured documents, and every file it names")
struct ImportedCaseTests {
    private func upload(
        _ office: Office, _ files: [(path: String, bytes: [UInt8])]
    ) async throws -> TestResponse {
        let body = FormFilling.multipart(
            [("formToken", "invented-token")],
            files: files.map { ("export-files", String($0.path.split(separator: "/").last ?? ""), $0.bytes) })
        return try await office.open(
            "/send/export", as: .practitioner, method: .post,
            headers: [.contentType: "multipart/form-data; boundary=\(FormFilling.boundary)"], bytes: body)
    }

    private func example(_ sender: Office, _ receiver: Office) throws -> [(path: String, bytes: [UInt8])] {
        try ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today), from: sender.code,
            to: receiver.code
        ).files()
    }

    @Test("The example family’s export is checked, confirmed and sent, and arrives as it was exported")
    func wholeWay() async throws {
        let (sender, receiver) = try Office.pair()
        let files = try example(sender, receiver)
        let begun = try await upload(sender, files)
        let location = try #require(begun.headers[.location], "\(String(buffer: begun.body))")
        let form = try FormFilling(sender, at: location)
        #expect(location == "\(form.path)/review")
        let review = try await form.page("review")
        #expect(review.contains("What the case system exported"))
        #expect(!review.contains("Stops sending"))
        let check = try await form.save("review", [("sentence", "Looked at each point.")])
        #expect(check.status == .ok, "\(String(buffer: check.body))")
        let signed = try await form.save(
            "sign", [("sentence", "Looked at each point."), ("retype", "Derby City Council")])
        #expect(signed.status == .seeOther, "\(String(buffer: signed.body))")
        let transfer = try sender.only()
        try await sender.deliver(try #require(sender.gateway.transfer(transfer.text).packDigest), to: receiver)
        let view = try receiver.gateway.show(
            receiver.gateway.transfer(transfer.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(view.caseFile?.children.count == 3)
        #expect(view.caseFile?.documents.plans.first?.outcomes.value?.isEmpty == false)
    }

    @Test("A file that the export names and that did not come stops sending; no case.json is said beside the field")
    func missing() async throws {
        let (sender, receiver) = try Office.pair()
        let files = try example(sender, receiver)
        let begun = try await upload(sender, files.filter { $0.path == "case.json" })
        let form = try FormFilling(sender, at: try #require(begun.headers[.location]))
        #expect(try await form.page("review").contains("Stops sending"))
        for wrong in [files.filter { $0.path != "case.json" }, [("case.json", Array("{\"formatVersion\": 1}".utf8))]] {
            let refused = try await upload(sender, wrong)
            #expect(refused.status == .unprocessableContent)
            #expect(String(buffer: refused.body).contains("href=\"#export-files\""))
        }
        #expect(try sender.gateway.caseForms(by: sender.acting(.practitioner)).count == 1)
    }

    @Test("Files that share a name, or that no document names, are refused beside the field: one would go as the other")
    func alike() async throws {
        let (sender, receiver) = try Office.pair()
        let files = try example(sender, receiver)
        let papers = files.map(\.path).filter { $0 != "case.json" }
        let (one, other) = (try #require(papers.first), try #require(papers.last))
        #expect(one != other)
        let name = try #require(other.split(separator: "/").last)
        let renamed = files.filter { $0.path != one }.map { file in
            guard file.path == "case.json" else { return file }
            let json = String(decoding: file.bytes, as: UTF8.self)
            #expect(json.contains("\"\(one)\""))
            return (path: file.path, bytes: Array(json.replacing("\"\(one)\"", with: "\"elsewhere/\(name)\"").utf8))
        }
        let wrong: [(files: [(path: String, bytes: [UInt8])], words: String)] = [
            (files + [(path: "elsewhere/\(name)", bytes: FormFilling.pdf)], "2 of the files chosen share a name"),
            (renamed, "2 files that case.json names in different folders"),
            (
                files + [(path: "unasked.pdf", bytes: FormFilling.pdf)],
                "No document in case.json names 1 of the files chosen"
            ),
        ]
        for (files, words) in wrong {
            let refused = try await upload(sender, files)
            let page = String(buffer: refused.body)
            #expect(refused.status == .unprocessableContent, "\(words)")
            #expect(page.contains(words) && page.contains("href=\"#export-files\""), "\(words)")
        }
        #expect(try sender.gateway.caseForms(by: sender.acting(.practitioner)).isEmpty)
    }
}
