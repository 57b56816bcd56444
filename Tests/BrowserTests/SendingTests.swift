import CaseTransfer
import Foundation
import GatewayService
import Testing

@testable import GatewayWeb
@testable import handover

extension WorkbenchInBrowser {
    @Suite("A case is written down, by clicking")
    struct Sending {
        /// A form that was just begun.
        private func begin(scripts: Bool = true) async throws -> (Workplace, BrowserWindow) {
            let place = try Workplace.open()
            let window = try await place.signedIn(.practitioner, at: place.sender, scripts: scripts)
            try await window.press("New transfer")
            try await window.press("Begin a transfer")
            return (place, window)
        }

        @Test("Back shows what was saved, and what is changed there is saved again without a word about another window")
        func back() async throws {
            let (_, window) = try await begin()
            try await window.enter("Fern Tumblewick", in: "Full name")
            try await window.choose("Not born yet")
            try await window.enter(Clerk.day(2027, 2, 1), in: "Expected date of birth")
            try await window.press("Save and continue")
            #expect(try await window.title.hasPrefix("People"))
            try await window.back()
            #expect(try await window.entered(in: "Full name") == "Fern Tumblewick")
            #expect(try await window.entered(in: "Year", of: "Is the child born?", "Expected date of birth") == "2027")
            try await window.enter("Bracken Tumblewick", in: "Full name")
            try await window.press("Save and continue")
            #expect(try await window.title.hasPrefix("People"))
            // Going back over what was just sent, and forward again, changes nothing.
            try await window.back()
            try await window.forward()
            #expect(try await window.title.hasPrefix("People"))
            try await window.press("New transfer")
            #expect(try await window.text.contains("Tumblewick family"))
            try await window.close()
        }

        @Test(
            "A session that ends in the middle of a section with files loses nothing that was typed, and says that files are chosen again"
        )
        func expiry() async throws {
            let (place, window) = try await begin(scripts: false)
            let address = try await window.url.replacing("/children", with: "/documents")
            try await window.open(address)
            try await window.choose("It goes with the pack", of: "Social work assessment")
            try await Scratch.with("uploads") { folder in
                let file = try Upload.write("One.pdf", Upload.pdf, in: folder)
                try await window.attach([file], to: "Files", of: "Social work assessment")
                let words = "Needs\n<b>two</b> & \"three\""
                try await window.enter(words, in: "Its findings: the child’s development and needs")
                place.clock.advance(seconds: 31 * 60)
                try await window.press("Save and leave")
                #expect(try await window.text.contains("You were signed out before this was sent"))
                try await place.signIn(.practitioner, at: place.sender, in: window)
                #expect(try await window.text.contains("choose them again: One.pdf"))
                try await window.press("Send it now")
                try await window.open(address)
                #expect(try await window.entered(in: "Its findings: the child’s development and needs") == words)
            }
            try await window.close()
        }

        @Test(
            "Files that are empty, huge or of a wrong kind are said beside their field, hostile names are only shown, and nothing typed is lost"
        )
        func uploads() async throws {
            let (place, window) = try await begin()
            try await window.open(window.url.replacing("/children", with: "/documents"))
            let question = "Social work assessment"
            try await window.choose("It goes with the pack", of: question)
            try await window.enter("Pat Sample", in: "Who wrote it?", of: question)
            try await Scratch.with("uploads") { folder in
                let wrong = [
                    try Upload.write("Nothing.pdf", [], in: folder),
                    try Upload.write("Holiday.pdf", Array("MZ\u{0}\u{1}\u{0}program".utf8), in: folder),
                    try Upload.write(
                        "Page.pdf", Array("<!doctype html><script>window.taken=1</script>".utf8), in: folder),
                    try Upload.huge("Huge.pdf", CaseForm.largestFile + 1, in: folder),
                ]
                let names = [
                    "\"><img src=x onerror=window.taken=1>.pdf", "..\\..\\boot.pdf", "{{{content}}}.pdf",
                    "\u{202E}gpj.fdp", "a;b|c $(touch x) `y`.pdf", "%2e%2e%2fetc%2fpasswd.pdf",
                ]
                let hostile = try names.map { try Upload.write($0, Upload.pdf, in: folder) }
                try await window.attach(wrong, to: "Files", of: question)
                try await window.attach(hostile, to: "Files", of: question)
                let chosen = try await window.script(
                    "return [...document.querySelectorAll('.upload__chosen li')].map(one => one.textContent)"
                ).texts
                #expect(chosen.count == wrong.count + names.count, "\(chosen)")
                #expect(chosen.contains { $0.contains("Empty: it will not be taken") })
                #expect(chosen.contains { $0.contains("larger than 100 MB, it will not be taken") })
                #expect(!chosen.contains { $0.contains("\u{202E}") })
                #expect(try await Axe.faults(in: window, looking: [.narrowDark]) == [])
                try await window.press("Save and continue")
                let text = try await window.text
                for words in [
                    "Nothing.pdf is empty", "Holiday.pdf is no PDF", "Page.pdf is no PDF",
                    "Huge.pdf is larger than 100 MB",
                ] { #expect(text.contains(words), "\(words)") }
                #expect(try await window.title.hasPrefix("Error: "))
                try await window.expectSummaryFocused()
                #expect(try await window.entered(in: "Who wrote it?", of: question) == "Pat Sample")
                #expect(try await Axe.faults(in: window, looking: [.deskLight, .narrowDark]) == [])

                let shown = try await window.script(
                    "return [...document.querySelectorAll('.file__name')].map(one => one.textContent)"
                ).texts
                #expect(shown.count == names.count)
                #expect(shown.contains { $0.contains("<img src=x onerror=window.taken=1>") }, "\(shown)")
                #expect(
                    !shown.contains { $0.contains("\u{202E}") || $0.contains("\\") || $0.contains("/") }, "\(shown)")
                #expect(try await window.script("return typeof window.taken").text == "undefined")
                try await window.press("Remove \(shown[0])")
                let left = try await window.script("return document.querySelectorAll('.file').length").number
                #expect(left == Double(names.count - 1))
            }
            let incoming = place.sender.office.gateway.layout.incoming
            #expect(try FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty, "what was refused is gone")
            try await window.close()
        }

        @Test("Two people in one form: the second is told, and what they typed still stands there")
        func twoPeople() async throws {
            let (place, first) = try await begin()
            let address = try await first.url
            let second = try await place.signedIn(.teamManager, at: place.sender)
            try await second.open(address)
            try await first.enter("Fern Tumblewick", in: "Full name")
            try await first.press("Save and leave")
            try await second.enter("Bracken Tumblewick", in: "Full name")
            try await second.press("Save and leave")
            #expect(try await second.title.hasPrefix("Error: "))
            #expect(try await second.entered(in: "Full name") == "Bracken Tumblewick")
            #expect(try await Axe.faults(in: second, looking: [.deskDark, .narrowLight]) == [])
            try await second.choose("What is typed here")
            try await second.press("Save and leave")
            try await first.open(address)
            #expect(try await first.entered(in: "Full name") == "Bracken Tumblewick")
            try await first.close()
            try await second.close()
        }
    }
}

/// Files to be uploaded.
enum Upload {
    static let pdf = Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".utf8)

    /// Writes one; its path.
    static func write(_ name: String, _ bytes: [UInt8], in folder: String) throws -> String {
        let path = folder + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw Trouble("\(name) was not written.")
        }
        return path
    }

    /// Writes one of so many bytes, of which the disk holds the first few.
    static func huge(_ name: String, _ size: Int64, in folder: String) throws -> String {
        let path = try write(name, pdf, in: folder)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: UInt64(size))
        try file.close()
        return path
    }
}
