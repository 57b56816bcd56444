import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Pages on which files are chosen have the script for it, and no other page may run one")
struct UploadScriptTests {
    private static let script = "<script src=\"/assets/upload.js\" defer></script>"

    /// Whether an answer has the script; its policy must say the same.
    private static func runs(_ answer: TestResponse) -> Bool {
        let page = String(buffer: answer.body)
        let isNamed = page.contains(script)
        let policy = answer.headers.value("Content-Security-Policy")
        #expect((policy == StaffHeaders.policyWithUploads) == isNamed, "\(policy ?? "the policy of all pages")")
        #expect(page.components(separatedBy: "<script").count == (isNamed ? 2 : 1))
        return isNamed
    }

    @Test("Where there is a field for files there is the script, in a form anew, half written or with something wrong")
    func pages() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        func opened(_ path: String) async throws -> TestResponse { try await sender.open(path, as: .practitioner) }
        for path in ["/send", "\(form.path)/documents", "\(form.path)/children"] {
            let answer = try await opened(path)
            #expect(Self.runs(answer), "\(path)")
            #expect(String(buffer: answer.body).contains("type=\"file\""))
        }
        for path in ["/", "\(form.path)/people", "\(form.path)/move", "\(form.path)/review", "/calendar"] {
            let answer = try await opened(path)
            #expect(answer.status == .ok, "\(path)")
            #expect(!Self.runs(answer), "\(path)")
            #expect(!String(buffer: answer.body).contains("type=\"file\""))
        }
        let refused = try await form.upload(
            "documents", [("assessment", "now")], files: [("assessment-files", "Nothing.pdf", [])])
        #expect(refused.status == .unprocessableContent)
        #expect(Self.runs(refused))
    }

    @Test("A page says how large a file, and a form, may be, as the door counts it")
    func limits() async throws {
        let (sender, _) = try Office.pair()
        let page = try await sender.page("/send", as: .practitioner)
        #expect(
            page.contains("data-largest=\"\(CaseForm.largestFile)\" data-most=\"\(UploadedForm.mostBytes)\""))
    }

    @Test("Without the script the field is the whole box in which a file can be dropped")
    func box() throws {
        let style = AssetFile.stylesheet.text
        for rule in [
            ".upload > * { grid-area: 1 / 1; }", ".upload span { align-self: end;", "pointer-events: none; }",
        ] { #expect(style.contains(rule), "\(rule)") }
    }
}
