import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite(
    "Files are uploaded into private files, whatever they are called, and what cannot be used is said beside its field")
struct UploadedFileTests {
    private func documents(
        _ form: FormFilling, _ files: [(question: String, name: String, bytes: [UInt8])]
    ) async throws -> TestResponse {
        try await form.upload(
            "documents", [("assessment", "now"), ("assessment-author", "Pat Sample"), ("leave", "yes")], files: files)
    }

    @Test("A form with files is taken apart alike, wherever the network cuts it")
    func cuts() throws {
        let body = FormFilling.multipart(
            [("formToken", "invented"), ("words", "a\r\n--b\r\nc")], files: [("file", "x\"y.pdf", FormFilling.pdf)])
        func events(by size: Int) throws -> [MultipartParser.Event] {
            var parser = MultipartParser(boundary: FormFilling.boundary)
            var events: [MultipartParser.Event] = []
            var rest = body[...]
            while !rest.isEmpty {
                for event in try parser.feed(rest.prefix(size)) {
                    if case .data(let more) = event, case .data(let before)? = events.last {
                        events[events.count - 1] = .data(before + more)
                    } else {
                        events.append(event)
                    }
                }
                rest = rest.dropFirst(size)
            }
            #expect(parser.isWhole)
            return events
        }
        let whole = try events(by: body.count)
        #expect(
            whole == [
                .part(name: "formToken", fileName: nil), .data(Array("invented".utf8)),
                .part(name: "words", fileName: nil), .data(Array("a\r\n--b\r\nc".utf8)),
                .part(name: "file", fileName: "x\"y.pdf"), .data(FormFilling.pdf),
            ])
        for size in [1, 2, 3, 7, 29, 64] { #expect(try events(by: size) == whole, "\(size)") }
    }

    @Test("A file of a form is sent a piece at a time, and never read whole into memory")
    func pieces() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let bytes = FormFilling.pdf + [UInt8](repeating: 0x20, count: 900_000)
        #expect(try await documents(form, [("assessment-files", "scan.pdf", bytes)]).status == .seeOther)
        let (file, opened) = try sender.gateway.openFile(1, of: form.id, by: sender.acting(.practitioner))
        let pieces = Pieces()
        let response = WorkbenchDesk.response(file, opened)
        #expect(response.body.contentLength == bytes.count)
        try await response.body.write(pieces)
        let sizes = pieces.sizes.withLock(\.self)
        #expect(sizes.reduce(0, +) == bytes.count && sizes.allSatisfy { $0 <= 1 << 18 })
    }

    /// How large the pieces of an answer were.
    private final class Pieces: ResponseBodyWriter, Sendable {
        let sizes = Mutex<[Int]>([])

        func write(_ buffer: ByteBuffer) async throws { sizes.withLock { $0.append(buffer.readableBytes) } }

        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    @Test(
        "What is no such form is refused and leaves no file",
        arguments: [
            "", "no form at all", "------invented7MA4YWxkTrZu0gW", "------invented7MA4YWxkTrZu0gW\r\nX: y\r\n\r\nz",
            "------invented7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b.pdf\"\r\n\r\n%PDF-1.7",
        ])
    func malformed(body: String) async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let response = try await sender.open(
            "\(form.path)/documents", as: .practitioner, method: .post,
            headers: [.contentType: "multipart/form-data; boundary=\(FormFilling.boundary)"], bytes: Array(body.utf8))
        #expect(response.status == .badRequest)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
    }

    @Test("Several at once are kept under names of our own, private, and can be read and removed")
    func several() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let text = Array("Invented notes.\nSecond line.\n".utf8)
        let left = try await documents(
            form,
            [
                ("assessment-files", "One.pdf", FormFilling.pdf), ("other-files", "Notes.txt", text),
                ("plan-files", "", []),
            ])
        #expect(left.headers[.location] == "/send", "\(String(buffer: left.body))")
        let kept = try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files
        #expect(kept.map(\.name) == ["One.pdf", "Notes.txt"])
        #expect(kept.map(\.kind) == [.pdf, .txt])
        for file in kept {
            let path = sender.layout.form(try form.id) + "/" + file.path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
        #expect(sender.layout.looseModes().isEmpty)
        let page = try await form.page("documents")
        #expect(page.contains("Notes.txt"))
        let read = try await sender.open("\(form.path)/files/2", as: .practitioner)
        #expect(read.headers[.contentType] == "text/plain")
        #expect(read.headers.value("X-Content-Type-Options") == "nosniff")
        #expect(read.headers.value("Content-Security-Policy")?.hasPrefix("sandbox; default-src 'none'; ") == true)
        #expect(read.headers[.contentDisposition] == "inline; filename=\"document-2.txt\"")
        let shown = try await sender.open("\(form.path)/files/1", as: .practitioner)
        #expect(shown.headers[.contentType] == "application/pdf")
        #expect(shown.headers.value("Content-Security-Policy")?.hasPrefix("default-src 'none'; ") == true)
        #expect(shown.headers.value("Content-Security-Policy")?.contains("script") == false)
        #expect(shown.headers[.contentDisposition] == "inline; filename=\"document-1.pdf\"")
        #expect(Array(read.body.readableBytesView) == text)
        #expect(try await sender.open("\(form.path)/files/2", as: .businessSupport).status == .notFound)
        _ = try await form.upload("documents", [("assessment", "now"), ("remove-file", "1")], files: [])
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files.map(\.number) == [2])
        #expect(try await sender.open("\(form.path)/files/1", as: .practitioner).status == .notFound)
    }

    @Test(
        "A name is shown and never used as a path",
        arguments: [
            ("../../../etc/cron.d/x.pdf", "x.pdf"), ("..\\..\\boot.pdf", "boot.pdf"), ("\u{202E}fdp.exe", "fdp.exe"),
            ("<b>bold</b>.pdf", "b&gt;.pdf"), ("a\u{0}b.pdf", "ab.pdf"), (".", "."), ("   ", "file"),
            (String(repeating: "n", count: 300) + ".pdf", String(repeating: "n", count: 120)),
        ])
    func hostileNames(name: String, shown: String) async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        _ = try await documents(form, [("assessment-files", name, FormFilling.pdf)])
        let files = try FileManager.default.contentsOfDirectory(atPath: sender.layout.form(try form.id) + "/files")
        #expect(files == ["assessment-1-\(try form.id.text.prefix(8)).pdf"])
        let page = try await form.page("documents")
        #expect(page.contains("\(shown)</span>"), "\(name)")
        #expect(!page.contains("<b>"))
    }

    @Test("An empty file, and one of no kind that is sent, are said beside their field; nothing typed is lost")
    func refused() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3]
        for (bytes, words) in [
            ([UInt8](), "is empty"), (program, "is no PDF"), (Array("<!doctype html><p>".utf8), "is no PDF"),
        ] {
            let response = try await documents(form, [("assessment-files", "Scan.pdf", bytes)])
            let page = String(buffer: response.body)
            #expect(response.status == .unprocessableContent)
            #expect(page.contains(words))
            #expect(page.contains("href=\"#assessment-files\""))
            #expect(page.contains("value=\"Pat Sample\""))
        }
        #expect(try sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)).files.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
    }

    @Test("A file that is too large is let go by, what was typed after it is kept, and too many are said by name")
    func limits() async throws {
        let (sender, _) = try Office.pair()
        let large = FormFilling.pdf + [UInt8](repeating: 0x20, count: 200_000)
        var files = (1...UploadedForm.mostFiles).map {
            (question: "other-files", name: "\($0).pdf", bytes: FormFilling.pdf)
        }
        files.append((question: "other-files", name: "One more.pdf", bytes: FormFilling.pdf))
        let body = FormFilling.multipart([("a", "b")], files: [("f", "Large.pdf", large)] + files)
        let read = try await UploadedForm.read(
            RequestBody(buffer: ByteBuffer(bytes: body)), boundary: FormFilling.boundary, into: sender.layout.incoming,
            largest: 100_000)
        #expect(read.files.first?.outcome == .tooLarge)
        #expect(read.files.first?.bytes == Int64(large.count))
        #expect(read.files.count { $0.upload != nil } == UploadedForm.mostFiles - 1)
        #expect(read.files.suffix(2).allSatisfy { $0.outcome == .tooMany })
        await #expect(throws: HTTPError.self) {
            try await UploadedForm.read(
                RequestBody(buffer: ByteBuffer(bytes: body)), boundary: FormFilling.boundary,
                into: sender.layout.incoming,
                most: 1_000)
        }
    }

    @Test(
        "What a file is, is read from its bytes",
        arguments: [
            ("%PDF-1.4", UploadedKind.pdf as UploadedKind?), ("{\\rtf1\\ansi", .rtf), ("plain words", .txt),
            ("PK\u{3}\u{4}xxxx[Content_Types].xmlword/document.xml", .docx), ("PK\u{3}\u{4}xxxxevil.exe", nil),
            ("<html><script>", nil), ("<svg onload=x>", nil), ("MZ\u{0}\u{1}", nil),
        ])
    func kinds(text: String, kind: UploadedKind?) {
        #expect(UploadedKind(head: Array(text.utf8), tail: Array(text.utf8)) == kind)
    }

    @Test("A form with files is taken only with this session’s token, and only where files are asked for")
    func token() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let begun = try await browser.post("/send")
        let path = try #require(begun.location).replacing("/children", with: "/documents")
        let type = "multipart/form-data; boundary=\(FormFilling.boundary)"
        func send(_ path: String, token: String) async throws -> TestResponse {
            let body = FormFilling.multipart(
                [
                    ("formToken", token), ("version", "0"), ("assessment", "now"), ("assessment-author", "Pat"),
                    ("leave", "y"),
                ],
                files: [("assessment-files", "One.txt", Array("Words.".utf8))])
            return try await browser.post(
                path, raw: String(decoding: body, as: UTF8.self),
                headers: [.origin: Browser.address, .contentType: type])
        }
        #expect(try await send(path, token: "wrong").status == .forbidden)
        let own = try #require(try await browser.formToken())
        #expect(try await send("/transfers/x/steps/convene", token: own).status == .unsupportedMediaType)
        #expect(try await send(path, token: own).location == "/send")
        #expect(try office.gateway.caseForms(by: office.acting(.practitioner)).first?.files.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.layout.incoming).isEmpty)
    }

    @Test("No file is read that its sender may not send, or that leaves no room for other authorities’ packs")
    func admitted() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        let gateway = sender.gateway
        #expect(throws: GatewayFault.self) {
            try gateway.admitUpload(to: form.id, of: 1, by: sender.acting(.auditor))
        }
        #expect(throws: GatewayFault.self) {
            try gateway.admitUpload(to: form.id, of: 1, by: sender.acting(.businessSupport))
        }
        try gateway.admitUpload(to: form.id, of: 1, by: sender.acting(.practitioner))
        try gateway.admitUpload(to: nil, of: 1, by: sender.acting(.businessSupport))
        let kept = gateway.settings.largestMessage
        try gateway.admitUpload(of: 10, free: kept + 10)
        let fault = #expect(throws: GatewayFault.self) { try gateway.admitUpload(of: 11, free: kept + 10) }
        #expect(fault?.code == "no-room-for-files")
        let browser = try await sender.browser(in: .auditor)
        let token = try #require(try await browser.formToken())
        let body = FormFilling.multipart(
            [("formToken", token)], files: [("assessment-files", "One.pdf", FormFilling.pdf)])
        let refused = try await browser.post(
            "\(form.path)/documents", raw: String(decoding: body, as: UTF8.self),
            headers: [
                .origin: Browser.address, .contentType: "multipart/form-data; boundary=\(FormFilling.boundary)",
            ])
        #expect(refused.status == .forbidden)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.layout.incoming).isEmpty)
    }

    @Test("A form takes no more people than a family has, and whoever is added inherits nothing of somebody taken out")
    func people() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        func keys() throws -> [String] {
            let writing = try CaseWriting(
                sender.gateway.caseForm(form.id, by: sender.acting(.practitioner)), gateway: sender.gateway,
                acting: sender.acting(.practitioner))
            return writing.childKeys
        }
        _ = try await form.save("children", [("child", "c1"), ("child", "c2"), ("c2-name", "Robin Sample")])
        _ = try await form.save("people", [("person", "p1"), ("p1-name", "Jo Sample"), ("p1-r1-of", "c2")])
        _ = try await form.save("children", [("child", "c1"), ("child", "c2"), ("remove", "c2")])
        #expect(try keys() == ["c1"])
        _ = try await form.save("children", [("child", "c1"), ("add", "child")])
        #expect(try keys() == ["c1", "c3"])
        _ = try await form.save("children", (1...999).flatMap { [("child", "c\($0)"), ("child", "c\($0)")] })
        #expect(try keys() == (1...CaseWriting.mostOfAKind).map { "c\($0)" })
        #expect(try await !form.page("children").contains("Add a child"))
    }

    @Test("What was typed beside files is not lost when the session ended before it was sent; no file is kept")
    func signedOut() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let begun = try await browser.post("/send")
        let path = try #require(begun.location).replacing("/children", with: "/documents")
        let token = try await browser.formToken() ?? ""
        office.clock.advance(days: 1)
        let body = FormFilling.multipart(
            [("formToken", token), ("version", "0"), ("assessment-author", "Pat & <Sample>")],
            files: [("assessment-files", "One.txt", Array("Words.".utf8))])
        let answer = try await browser.post(
            path, raw: String(decoding: body, as: UTF8.self),
            headers: [
                .origin: Browser.address, .contentType: "multipart/form-data; boundary=\(FormFilling.boundary)",
            ])
        #expect(answer.status == .unauthorized)
        #expect(answer.text.contains("signed out before this was sent"))
        let kept = try #require(answer.sent("keptBody"))
        #expect(FormFields(kept.utf8)["assessment-author"] == "Pat & <Sample>")
        #expect(try #require(KeptForm(to: path, body: kept.utf8)).missingFiles == ["One.txt"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.layout.incoming).isEmpty)
    }

    @Test("Of a browser that was never in no more is read of a form with files than of one without")
    func stranger() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let path = try #require(try await browser.post("/send").location).replacing("/children", with: "/documents")
        let headers: HTTPFields = [
            .origin: Browser.address, .contentType: "multipart/form-data; boundary=\(FormFilling.boundary)",
        ]
        func answer(_ words: Int, file: Int, in browser: Browser) async throws -> TestResponse {
            let body = FormFilling.multipart(
                [("assessment-author", String(repeating: "a", count: words))],
                files: [("assessment-files", "One.txt", [UInt8](repeating: 0x61, count: file))])
            return try await browser.post(path, raw: String(decoding: body, as: UTF8.self), headers: headers)
        }
        let most = StaffDoor.largestFormOfStrangers
        let other = try Browser(office)
        for (words, file) in [(most, 1), (1, most)] {
            let refused = try await answer(words, file: file, in: other)
            #expect(refused.status == .contentTooLarge, "\(words), \(file)")
            #expect(!refused.text.contains("aaaa"))
        }
        #expect(try await answer(1000, file: 1, in: other).text.contains("signed out before this was sent"))
        // Whose session has ended comes with its cookie, and loses nothing.
        office.clock.advance(days: 1)
        let kept = try await answer(most, file: most, in: browser)
        #expect(kept.status == .unauthorized && kept.text.contains("signed out before this was sent"))
        #expect(try #require(kept.sent("keptBody")).utf8.count > most)
    }
}
