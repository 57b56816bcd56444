import CaseTransfer
import Foundation
import Testing

@testable import GatewayWeb
@testable import handover

extension WorkbenchInBrowser {
    @Suite("A pack is answered, by clicking")
    struct Receiving {
        /// Each test has a family of its own, since they run in any order.
        private func open(
            _ family: String, _ role: Role, atSender: Bool = false, scripts: Bool = true
        ) async throws -> (Workplace, BrowserWindow, String) {
            let place = try Workplace.open()
            let desk = atSender ? place.sender : place.receiver
            let window = try await place.signedIn(role, at: desk, scripts: scripts)
            return (place, window, try desk.address + place.path(of: family))
        }

        /// Chooses an answer for each child and says which team has the papers.
        private func fill(_ window: BrowserWindow, note: String = "Rings at nine.") async throws {
            for child in 1...3 { try await window.click("label[for=child-\(child)]") }
            try await window.type("Assessment North", into: "#team")
            try await window.type(note, into: "#note")
        }

        @Test("From the worklist to the signed acknowledgement with scripts switched off, and back again afterwards")
        func withoutScripts() async throws {
            let (place, window, path) = try await open("Pebblebrook", .businessSupport, scripts: false)
            #expect(try await window.text.contains("Your worklist"))
            try await Picture.take("receiving-1-worklist", of: window)
            try await window.press("Pebblebrook")
            #expect(try await window.text.contains("Case held by"))
            try await Picture.take("receiving-2-transfer", of: window)
            try await window.press("Answer the pack")
            #expect(try await window.text.contains("Genuine, and complete as Calderdale sent it"))
            try await Picture.take("receiving-3-verdict", of: window)
            try await fill(window)
            try await Picture.take("receiving-4-answer", of: window, at: "#per-h")
            try await window.press("Check your answers")
            #expect(try await window.text.contains("Assessment North"))
            try await Picture.take("receiving-5-check", of: window)

            // Nothing typed is lost by thinking again.
            try await window.press("Change your answers")
            #expect(try await window.value(of: "#note") == "Rings at nine.")
            #expect(try await window.has("#child-2:checked"))
            try await window.press("Check your answers")
            #expect(try place.acknowledgements(of: "Pebblebrook", at: place.receiver) == 0)
            try await window.press("Acknowledge and sign")
            #expect(try await window.url == path + "?done=acknowledged")
            #expect(try await window.has("[role=status]"))
            try await Picture.take("receiving-6-acknowledged", of: window)

            // Going back and sending the same once more signs nothing more.
            // What a browser makes of a page that it may not keep is its own affair.
            try? await window.back()
            try? await window.reload()
            try await window.open(path + "/receive")
            #expect(try await window.text.contains("Nothing waits for an answer"))
            #expect(try place.acknowledgements(of: "Pebblebrook", at: place.receiver) == 1)
            try await window.close()
        }

        @Test("Each error is said first, has the focus, stands at its field, and the page is sound in both themes")
        func errors() async throws {
            let (_, window, path) = try await open("Greythorn", .practitioner, scripts: false)
            try await window.open(path + "/receive")
            try await window.type("", into: "#team")
            try await window.type("ring me", into: "#telephone")
            try await window.type("Typed already", into: "#note")
            try await window.press("Check your answers")
            #expect(try await window.title.hasPrefix("Error: "))
            try await window.expectSummaryFocused()
            #expect(try await window.value(of: "#note") == "Typed already")
            #expect(try await window.value(of: "#telephone") == "ring me")
            try await window.press("Enter the team that has the papers")
            #expect(try await window.focused("id") == "team")
            try await window.allowScripts(true)
            #expect(try await Axe.faults(in: window, looking: Axe.Look.all) == [])
            try await window.close()
        }

        @Test("Of two people who answer one pack at once the second is told, and what they typed is still there")
        func twoPeople() async throws {
            let (place, first, path) = try await open("Lanternfield", .practitioner)
            let second = try await place.signedIn(.teamManager, at: place.receiver)
            for window in [first, second] {
                try await window.open(path + "/receive")
                try await fill(window, note: "Ask for the midwife’s letter.")
                try await window.press("Check your answers")
            }
            try await first.press("Acknowledge and sign")
            #expect(try await first.has("[role=status]"))
            try await second.press("Acknowledge and sign")
            let told = try await second.text
            #expect(told.contains("Somebody answered meanwhile"))
            #expect(told.contains("Ask for the midwife’s letter."))
            #expect(try await Axe.faults(in: second, looking: Axe.Look.all) == [])
            #expect(try place.acknowledgements(of: "Lanternfield", at: place.receiver) == 1)
            try await first.close()
            try await second.close()
        }

        @Test("A session that ends while somebody types loses nothing: they sign in, look, and send it")
        func expiry() async throws {
            let (place, window, path) = try await open("Dunlin", .practitioner, atSender: true, scripts: false)
            try await window.open(path + "/receive")
            let note = "Line one\n<b>two</b> & \"three\""
            try await fill(window, note: note)
            place.clock.advance(seconds: 31 * 60)
            try await window.press("Check your answers")
            #expect(try await window.text.contains("You were signed out before this was sent"))
            try await window.allowScripts(true)
            #expect(try await Axe.faults(in: window, looking: Axe.Look.all) == [])
            try await window.allowScripts(false)
            try await place.signIn(.practitioner, at: place.sender, in: window)
            #expect(try await window.text.contains("Send what you typed"))
            try await window.press("Send it now")
            #expect(try await window.text.contains("<b>two</b> & \"three\""))
            try await window.press("Change your answers")
            #expect(try await window.value(of: "#note") == note)
            #expect(try place.acknowledgements(of: "Dunlin", at: place.sender) == 0)
            try await window.close()
        }

        @Test("Whatever is typed stays text: in the form, on the page to check it, and after it was sent")
        func hostile() async throws {
            let (_, window, path) = try await open("Quillmere", .businessSupport)
            try await window.open(path + "/receive")
            for child in 1...3 { try await window.click("label[for=child-\(child)]") }
            let fields = ["team", "worker", "note"]
            for (number, field) in fields.enumerated() {
                try await window.type(Hostile.words[number], into: "#" + field)
            }
            try await window.type("ring <script>", into: "#telephone")
            try await window.press("Check your answers")
            for (number, field) in fields.enumerated() {
                #expect(try await window.value(of: "#" + field) == Hostile.words[number])
            }
            try await window.type("01632 960111", into: "#telephone")
            try await window.press("Check your answers")
            try await window.press("Acknowledge and sign")
            try await window.open(path + "/conversation")
            let text = try await window.text
            for words in Hostile.words.prefix(fields.count) { #expect(text.contains(words), "\(words)") }
            #expect(try await window.script("return typeof window.taken").text == "undefined")
            #expect(try await Axe.faults(in: window, looking: Axe.Look.all) == [])
            try await window.close()
        }
    }
}

/// What somebody types who wants a page to do what it should not, or who pastes from a strange place.
enum Hostile {
    static let words = [
        "\"><script>window.taken=1</script>", "<img src=x onerror=\"window.taken=1\">",
        "{{title}} {{{content}}} &lt;b&gt; %3Cscript%3E", "\" onfocus=\"window.taken=1\" autofocus=\"",
        "javascript:window.taken=1", "</textarea></form><form action=//elsewhere.invalid>",
    ]
}
