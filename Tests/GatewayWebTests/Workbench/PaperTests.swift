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

@Suite("A document is read in the workbench: structured ones laid out, PDFs in the page, each journalled")
struct PaperTests {
    private struct Pack {
        let sender: Office
        let receiver: Office
        let path: String

        /// The documents as somebody at an office sees them.
        func documents(at office: Office) throws -> [TransferDocument] {
            try office.gateway.documents(
                of: office.gateway.transfer(office.only().text), by: office.acting(.teamManager))
        }

        func document(_ kind: DocumentKind, at office: Office) throws -> TransferDocument {
            let found = try documents(at: office).first { $0.kind == kind }
            return try #require(found)
        }

        /// A document that has a PDF, and the PDF.
        func withPDF() throws -> (TransferDocument, TransferDocument.Original) {
            let found = try documents(at: receiver).lazy.compactMap { document in
                document.originals.first(where: \.isPDF).map { (document, $0) }
            }.first
            return try #require(found)
        }

        func path(_ name: DocumentName, _ more: String = "") -> String { "\(path)/documents/\(name)\(more)" }
    }

    private func received(
        confidential: Bool = false, change: (inout CaseFile, String) throws -> Void = { _, _ in }
    ) async throws -> Pack {
        let (sender, receiver) = try Office.pair()
        var failure: (any Error)?
        let sent = try await sender.send(to: receiver, confidential: confidential) { file in
            do { try change(&file, sender.layout.root + "-case") } catch { failure = error }
        }
        if let failure { throw failure }
        try await sender.deliver(sent, to: receiver)
        return Pack(sender: sender, receiver: receiver, path: "/transfers/\(sent.conversation.text)")
    }

    private func openings(_ office: Office) throws -> [String] {
        try office.gateway.journal(of: nil, last: nil, by: office.acting(.auditor)).compactMap { line in
            guard case .documentOpened(let document, let way) = line.entry.event else { return nil }
            return "\(line.entry.actor.person?.text ?? "nobody") \(document) \(way.rawValue)"
        }
    }

    @Test("Each structured document of a received pack is laid out with its headings, and the list leads to it")
    func structured() async throws {
        let pack = try await received()
        let list = try await pack.receiver.page(pack.path + "/documents", as: .practitioner)
        let view = try pack.receiver.gateway.show(
            pack.receiver.gateway.transfer(pack.receiver.only().text), reveal: nil,
            by: pack.receiver.acting(.practitioner))
        let file = try #require(view.caseFile)
        for document in try pack.documents(at: pack.receiver) {
            let path = pack.path(document.document)
            #expect(list.contains("href=\"\(path)\""), "\(document.kind)")
            let page = try await pack.receiver.page(path, as: .practitioner)
            #expect(page.contains(HTMLText.escape(document.title)))
            #expect(page.contains("As Calderdale signed it"))
            #expect(page.contains("About"))
            #expect(page.components(separatedBy: "<h1").count == 2)
        }
        let plan = try #require(file.documents.plans.first)
        let page = try await pack.receiver.page(
            pack.path(try pack.document(.plan, at: pack.receiver).document), as: .practitioner)
        for outcome in plan.outcomes.value ?? [] {
            #expect(page.contains("<h3>\(HTMLText.escape(outcome.outcome))</h3>"))
            for action in outcome.actions { #expect(page.contains(HTMLText.escape(action.action))) }
        }
        let assessment = try await pack.receiver.page(
            pack.path(try pack.document(.assessment, at: pack.receiver).document), as: .practitioner)
        for section in file.documents.assessments.first?.findings.value ?? [] {
            #expect(assessment.contains("<h3>\(HTMLText.escape(section.heading))</h3>"))
        }
    }

    @Test("A PDF is given out byte for byte, in a frame of ours alone, and may load and run nothing")
    func pdf() async throws {
        let pack = try await received()
        let (plan, original) = try pack.withPDF()
        let page = try await pack.receiver.open(pack.path(plan.document), as: .practitioner)
        let shown = pack.path(original.document, "/page")
        #expect(String(buffer: page.body).contains("<iframe class=\"document__frame\" src=\"\(shown)\""))
        #expect(String(buffer: page.body).contains("Open by itself"))
        #expect(page.headers.value("Content-Security-Policy")?.hasSuffix("frame-src 'self'") == true)

        let folder = NSTemporaryDirectory() + "taken-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try pack.receiver.gateway.writeDocuments(
            of: pack.receiver.gateway.transfer(pack.receiver.only().text), to: folder,
            by: pack.receiver.acting(.teamManager))
        let sent = try #require(FileManager.default.contents(atPath: folder + "/" + original.name))
        for (more, disposition) in [("/page", "inline"), ("/file", "attachment")] {
            let answer = try await pack.receiver.open(pack.path(original.document, more), as: .practitioner)
            #expect(answer.status == .ok)
            #expect(Array(answer.body.readableBytesView) == Array(sent), "\(more)")
            #expect(answer.headers[.contentType] == "application/pdf")
            #expect(answer.headers[.contentDisposition] == "\(disposition); filename=\"\(original.name)\"")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers.value("X-Content-Type-Options") == "nosniff")
            let policy = try #require(answer.headers.value("Content-Security-Policy"))
            for needed in ["sandbox", "default-src 'none'", "frame-ancestors 'self'"] {
                #expect(policy.contains(needed))
            }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: pack.receiver.layout.incoming)
        #expect(left.filter { $0.hasPrefix(Gateway.opened) } == [], "nothing of it lies on the disk")
    }

    @Test("The policy of a document reaches the browser through the staff door, and every other page keeps its own")
    func throughTheDoor() async throws {
        let pack = try await received()
        let browser = try await pack.receiver.browser(in: .practitioner)
        let (plan, original) = try pack.withPDF()
        let shown = try await browser.get(pack.path(original.document, "/page"))
        #expect(shown.status == .ok)
        #expect(shown.headers.value("Content-Security-Policy") == StaffHeaders.policyOfDocument)
        let page = try await browser.get(pack.path(plan.document))
        #expect(page.headers.value("Content-Security-Policy") == StaffHeaders.policyWithDocument)
        let list = try await browser.get(pack.path + "/documents")
        #expect(list.headers.value("Content-Security-Policy") == StaffHeaders.policy)
    }

    @Test(
        "Every reading of a document is an entry with its number, once a day for each person, document and way",
        .rule("CAM-60"))
    func journalled() async throws {
        let pack = try await received()
        let (plan, original) = try pack.withPDF()
        #expect(try openings(pack.receiver) == [])
        for _ in 1...2 { _ = try await pack.receiver.page(pack.path(plan.document), as: .practitioner) }
        _ = try await pack.receiver.open(pack.path(original.document, "/page"), as: .practitioner)
        _ = try await pack.receiver.open(pack.path(original.document, "/file"), as: .practitioner)
        _ = try await pack.receiver.open(pack.path(plan.document), as: .administrator)
        let who = "practitioner.invented"
        #expect(
            try openings(pack.receiver) == [
                "\(who) \(plan.document) shown", "\(who) \(original.document) shown",
                "\(who) \(original.document) written-out",
            ])
        pack.receiver.clock.advance(days: 1)
        _ = try await pack.receiver.page(pack.path(plan.document), as: .practitioner)
        _ = try await pack.sender.page(pack.path(plan.document), as: .teamManager)
        #expect(try openings(pack.receiver).count == 4)
        #expect(try openings(pack.sender) == ["team-manager.invented \(plan.document) shown"])
        let audit = try await pack.receiver.page("/audit", as: .auditor)
        #expect(audit.contains("document \(plan.document)"))
    }

    @Test("A file that says it is a PDF and is none is shown to nobody, and gets a name of ours")
    func hostile() async throws {
        let words = "<!doctype html><script>alert(1)</script>"
        let pack = try await received { file, folder in
            let plans = file.documents.plans.flatMap(\.attachments)
            let attached = try #require((plans + file.documents.assessments.flatMap(\.attachments)).first)
            try Data(words.utf8).write(to: URL(fileURLWithPath: folder + "/" + attached.file.text))
        }
        let documents = try pack.documents(at: pack.receiver)
        let document = try #require(documents.first { $0.originals.contains { !$0.isPDF } })
        let original = try #require(document.originals.first { !$0.isPDF })
        let page = try await pack.receiver.page(pack.path(document.document), as: .practitioner)
        #expect(page.contains("It says that it is a PDF and is none"))
        #expect(!page.contains("<iframe"))
        let shown = try await pack.receiver.open(pack.path(original.document, "/page"), as: .practitioner)
        #expect(shown.status == .conflict)
        #expect(String(buffer: shown.body).contains("document-not-shown"))
        #expect(!String(buffer: shown.body).contains("<script"))
        let taken = try await pack.receiver.open(pack.path(original.document, "/file"), as: .practitioner)
        #expect(taken.status == .ok)
        #expect(taken.headers[.contentType] == "application/octet-stream")
        #expect(taken.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"1-a") == true)
        #expect(String(buffer: taken.body) == words)
    }

    @Test(
        "No other part of a message is reached as a document, and an address that is none is not found",
        arguments: ["1-d1", "1-d99", "9-d1", "draft-d1", "p1", "..%2f..", "1-d01", "1-x1", "%3Cscript%3E", "1-a1%00"])
    func unknown(name: String) async throws {
        let pack = try await received(confidential: true)
        let facts = try pack.documents(at: pack.receiver).map(\.document.description)
        guard !facts.contains(name) else { return }
        for more in ["", "/page", "/file"] {
            let answer = try await pack.receiver.open("\(pack.path)/documents/\(name)\(more)", as: .teamManager)
            #expect(answer.status == .notFound, "\(name)\(more)")
        }
        #expect(try openings(pack.receiver) == [])
    }

    @Test(
        "Words that name a confidential address are left out, for a reason they are shown, and the journal says so",
        .rule("T-16"))
    func masked() async throws {
        let plain = try await received(confidential: true)
        let view = try plain.receiver.gateway.show(
            plain.receiver.gateway.transfer(plain.receiver.only().text), reveal: "Invented reason.",
            by: plain.receiver.acting(.teamManager))
        let places = (view.caseFile?.addresses ?? []).compactMap { address -> String? in
            if case .confidential(_, let place?) = address.state { return place.lines.first }
            return nil
        }
        let place = try #require(places.first)
        let pack = try await received(confidential: true)
        // Its own words were sealed before anybody could know; here the place became confidential by the same pack.
        let plan = try pack.document(.plan, at: pack.receiver)
        let transfer = try pack.receiver.gateway.transfer(pack.receiver.only().text)
        let protection = try pack.receiver.gateway.openContents(of: transfer).protection
        #expect(protection.isNamed(in: "Visits at \(place), weekly"))
        var words = try #require(view.caseFile?.documents.plans.first)
        words.visits = .known("Weekly, at \(place).")
        let laid = DocumentPage(.plan(words), calling: { key in key }, files: [:])
        let laidOut = try #require(laid)
        let text = DocumentText(plan, laidOut, hiding: protection)
        #expect(text.leavesOut)
        #expect(!"\(text.blocks)".contains(place))
        let open = DocumentText(plan, laidOut, hiding: AddressProtection())
        #expect(!open.leavesOut)
        #expect("\(open.blocks)".contains(place))
        let refused = try await pack.receiver.open(
            pack.path(plan.document, "/address"), as: .businessSupport, method: .post,
            body: "formToken=invented-token&reason=Visit")
        #expect(refused.status == .forbidden)
        let without = try await pack.receiver.open(
            pack.path(plan.document, "/address"), as: .teamManager, method: .post,
            body: "formToken=invented-token&reason=+")
        #expect(without.status == .badRequest)
        let shown = try await pack.receiver.open(
            pack.path(plan.document, "/address"), as: .teamManager, method: .post,
            body: "formToken=invented-token&reason=Visit+today")
        #expect(shown.status == .ok)
        let reveals = try pack.receiver.gateway.journal(of: nil, last: nil, by: pack.receiver.acting(.auditor)).count {
            if case .addressRevealed = $0.entry.event { return true }
            return false
        }
        #expect(reveals == transfer.children.count)
    }

    @Test(
        "What was checked of a message stands on a page of its own, and whoever may read the journal takes the message away"
    )
    func proof() async throws {
        let pack = try await received()
        let (plan, original) = try pack.withPDF()
        let message = try #require(plan.message)
        let path = "\(pack.path)/messages/\(message.text)"
        let list = try await pack.receiver.page(pack.path + "/documents", as: .practitioner)
        #expect(list.contains("href=\"\(path)#document-\(plan.document)\""))
        let page = try await pack.receiver.page(path, as: .practitioner)
        for needed in [
            "Genuine, and complete as Calderdale sent it", "totalPassed", message.text,
            "id=\"document-\(original.document)\"", "Receipt", "Signed by Derby",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(!page.contains("Download the message"))
        #expect(try await pack.receiver.page(path, as: .teamManager).contains("Download the message"))
        let taken = try await pack.receiver.open(
            path + "/file", as: .auditor, method: .post, body: "formToken=invented-token")
        #expect(taken.status == .ok)
        #expect(taken.headers[.contentDisposition] == "attachment; filename=\"message-1-pack.xml\"")
        #expect(taken.body.readableBytes > 0)
        let unknown = try await pack.receiver.open(
            "\(pack.path)/messages/\(String(repeating: "0", count: 64))", as: .practitioner)
        #expect(unknown.status == .notFound)
    }

    @Test("A damaged message takes no page away: what verifies is shown, and the damage is said on top")
    func damaged() async throws {
        let pack = try await received()
        let (plan, original) = try pack.withPDF()
        let message = try #require(plan.message)
        try Data("damaged".utf8).write(
            to: URL(fileURLWithPath: pack.receiver.layout.message(message.text)))
        for part in ["", "/documents", "/conversation", "/deadlines", "/record"] {
            let page = try await pack.receiver.page(pack.path + part, as: .practitioner)
            #expect(page.contains("verdict--failed"), "\(part)")
        }
        let receive = try await pack.receiver.page(pack.path + "/receive", as: .practitioner)
        #expect(receive.contains("Not genuine, or changed on the way. Do not use it"))
        #expect(!receive.contains("Genuine, and complete") && !receive.contains("name=\"seen\""))
        #expect(!receive.contains("Sealed by"))
        let proof = try await pack.receiver.page("\(pack.path)/messages/\(message.text)", as: .teamManager)
        #expect(proof.contains("Not genuine, or changed since. Do not use it"))
        #expect(!proof.contains("Download the message"))
        for path in [
            pack.path(plan.document), pack.path(original.document, "/page"), pack.path(original.document, "/file"),
        ] {
            let answer = try await pack.receiver.open(path, as: .practitioner)
            #expect(answer.status == .internalServerError, "\(path)")
            #expect(String(buffer: answer.body).contains("message-damaged"))
        }
        #expect(try openings(pack.receiver) == [])
    }

    /// Takes documents out of the stored pack, as `handover purge` and putting the copy in its place do.
    private func purge(_ names: [DocumentName], of message: MessageDigest, at office: Office) throws {
        let refs = names.compactMap { name -> String? in
            guard case .sealed(_, let ref) = name else { return nil }
            return ref
        }
        let path = office.layout.message(message.text)
        _ = try BundlePurger.purge(path, refs: Set(refs), to: path + ".purged")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".purged", toPath: path)
    }

    @Test("What was taken out under retention is said to be gone, file and document, and the rest is read as before")
    func purged() async throws {
        let pack = try await received()
        let (document, original) = try pack.withPDF()
        let message = try #require(document.message)
        try purge([original.document], of: message, at: pack.receiver)
        let page = try await pack.receiver.page(pack.path(document.document), as: .practitioner)
        for needed in [
            "It is no longer here: it was taken out under retention, or destroyed.", ", purged",
            "As Calderdale signed it", "<dl class=\"terms\">",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(!page.contains("<iframe") && !page.contains("\(original.document)/file"))
        for more in ["/page", "/file"] {
            let answer = try await pack.receiver.open(pack.path(original.document, more), as: .practitioner)
            #expect(answer.status == .conflict, "\(more)")
            #expect(String(buffer: answer.body).contains("document-purged"))
        }

        try purge([document.document], of: message, at: pack.receiver)
        let gone = try await pack.receiver.open(pack.path(document.document), as: .practitioner)
        #expect(gone.status == .conflict)
        #expect(String(buffer: gone.body).contains("document-purged"))
        let list = try await pack.receiver.page(pack.path + "/documents", as: .practitioner)
        #expect(!list.contains("href=\"\(pack.path(document.document))\""))
        let proof = try await pack.receiver.page("\(pack.path)/messages/\(message.text)", as: .practitioner)
        #expect(proof.contains("2 of its documents are no longer here.") && proof.contains("No longer here"))
        let receive = try await pack.receiver.page(pack.path + "/receive", as: .practitioner)
        #expect(receive.contains("verdict--passed"), "what is gone is no forgery")
    }

    @Test("A file that is too large for a page is offered to be taken away; one of the largest size is shown")
    func huge() async throws {
        let pack = try await received()
        let (document, original) = try pack.withPDF()
        let gateway = pack.receiver.gateway
        let reading = try TransferReading(
            pack.receiver.only(), gateway: gateway, acting: pack.receiver.acting(.practitioner))
        func files(of size: Int64) throws -> DocumentReadingPage {
            var (large, file) = (document, original)
            file.size = size
            large.originals = [file]
            return DocumentReadingPage(
                DocumentText(large, nil, hiding: AddressProtection()), reading, from: .documents, formToken: "invented")
        }
        let page = try files(of: Gateway.mostShown + 1)
        #expect(!page.hasFrames)
        let file = try #require(page.files.first)
        #expect(file.page == nil && file.taken != nil)
        #expect(file.notShown == "It is too large to be shown in a page.")
        #expect(file.what.contains("67.1 MB"))
        #expect(try files(of: Gateway.mostShown).files.first?.page != nil)
    }

    @Test("A seal whose certificate was withdrawn before the message came is called neither genuine nor false")
    func unsure() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        let sealed = sender.clock.now
        sender.clock.advance(seconds: 60)
        try await sender.deliver(sent, to: receiver)
        // Learnt afterwards: between the time that it claims and the time it came, the key was in other hands.
        try await receiver.gateway.store.write { writer in
            var peer = try #require(try writer.peer(sender.code))
            for index in peer.certificates.indices { peer.certificates[index].withdrawnAt = sealed.adding(seconds: 30) }
            try writer.savePeer(peer)
        }
        let path = "/transfers/\(sent.conversation.text)"
        let proof = try await receiver.page("\(path)/messages/\(sent.digest.text)", as: .teamManager)
        for needed in [
            "verdict--unsure", "We cannot tell yet whether this is genuine", "indeterminate, REVOKED_NO_POE",
            "seal-withdrawn-since",
        ] { #expect(proof.contains(needed), "\(needed)") }
        #expect(!proof.contains("Download the message") && !proof.contains("verdict--passed"))

        let receive = try await receiver.page(path + "/receive", as: .practitioner)
        #expect(receive.contains("verdict--unsure"))
        #expect(receive.contains("We cannot tell yet whether this is genuine"))
        #expect(!receive.contains("Genuine, and complete") && !receive.contains("Not genuine"))
        #expect(!receive.contains("name=\"seen\""), "nothing of it is shown, or answered")
        let head = try await receiver.page(path, as: .practitioner)
        #expect(head.contains("Part of it cannot be proved") && !head.contains("verdict--failed"))
        let fault = #expect(throws: GatewayFault.self) {
            try receiver.gateway.documents(
                of: receiver.gateway.transfer(sent.conversation.text), by: receiver.acting(.practitioner))
        }
        #expect(fault?.code == "message-unproved")
    }

    @Test("Of papers that are locked nothing is read any more; the sender keeps its own")
    func closed() async throws {
        let pack = try await received()
        let (plan, original) = try pack.withPDF()
        let transfer = try pack.receiver.gateway.transfer(pack.receiver.only().text)
        _ = try await pack.receiver.gateway.refuse(
            transfer, children: transfer.children.map(\.child), reason: .wrongChild, words: "Invented words.",
            by: pack.receiver.acting(.teamManager))
        for path in [
            pack.path(plan.document), pack.path(original.document, "/page"), pack.path(original.document, "/file"),
        ] {
            let answer = try await pack.receiver.open(path, as: .teamManager)
            #expect(answer.status == .conflict, "\(path)")
            #expect(String(buffer: answer.body).contains("document-closed"))
            #expect(!String(buffer: answer.body).contains(HTMLText.escape(plan.title)))
        }
        #expect(try openings(pack.receiver) == [])
        #expect(
            try await pack.sender.page(pack.path(plan.document), as: .practitioner).contains("As Calderdale signed it"))
    }
}
