import CaseTransfer
import Testing

@testable import GatewayWeb

extension WorkbenchInBrowser {
    /// What docs/guide shows beside what other tests take on their way; nothing here is sent.
    @Suite("Pictures for the guide", .enabled(if: Picture.isAsked))
    struct GuidePictures {
        @Test("Of sending: findings beside their fields, and whom a case goes to")
        func sending() async throws {
            let place = try Workplace.open()
            let window = try await place.signedIn(.practitioner, at: place.sender)
            try await window.press("New transfer")
            try await window.press("Begin a transfer")
            let address = try await window.url
            try await window.enter("Fern Tumblewick", in: "Full name")
            try await window.press("Save and leave")
            try await window.open(address)
            #expect(try await window.has(".beside .finding"))
            try await Picture.take("sending-1-findings", of: window, at: "main")
            try await place.become(.practitioner, at: place.receiver, in: window)
            try await window.open(place.receiver.address + place.path(of: "Copperfold", "/send"))
            try await Picture.take("sending-2-recipient", of: window, at: ".recipient")
            try await window.close()
        }

        @Test("Of meetings: convening one, and accepting after it")
        func meetings() async throws {
            let place = try Workplace.open()
            let window = try await place.signedIn(.practitioner, at: place.receiver)
            try await window.open(place.receiver.address + place.path(of: "Fernhollow", "/steps/convene"))
            try await Picture.take("meetings-1-convene", of: window, at: "form.card")
            try await place.become(.teamManager, at: place.receiver, in: window)
            try await window.open(place.receiver.address + place.path(of: "Marrowick", "/steps/accept"))
            for child in try await window.script(
                "return [...document.querySelectorAll('input[name=children]')].map(one => one.id)"
            ).texts { try await window.click("label[for='\(child)']") }
            try await window.enter("Jo Lindqvist", in: "Worker who takes the case")
            try await window.press("Check your answers")
            #expect(try await window.text.contains("What happens then"))
            try await Picture.take("meetings-2-accept", of: window)
            try await window.close()
        }

        @Test("Of a dispute, of the manager’s view, of the audit and of the gateway’s health")
        func others() async throws {
            let place = try Workplace.open()
            let desk = place.sender
            let window = try await place.signedIn(.teamManager, at: desk)
            try await window.open(desk.address + place.path(of: "Hollowell", "/disputes/1"))
            if try await !window.has("#decide-h + p + form, form.card") {
                try await place.become(.serviceManager, at: desk, in: window)
                try await window.open(desk.address + place.path(of: "Hollowell", "/disputes/1"))
            }
            try await Picture.take("disputes-1-dispute", of: window, at: "#sides-h")
            for (role, path, name) in [
                (Role.teamManager, "/manager", "managing-1-view"), (.auditor, "/audit", "auditing-1-audit"),
                (.administrator, "/health", "running-1-health"),
            ] {
                try await place.become(role, at: place.receiver, in: window)
                try await window.open(place.receiver.address + path)
                try await Picture.take(name, of: window)
            }
            try await window.close()
        }
    }
}

@Suite("A picture is cut where its bytes would read as a mark of unfinished work")
struct PictureTests {
    @Test("The mark is gone, and the image data is what it was")
    func parted() {
        func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(data.count)] + Array(kind.utf8) + data + [0, 0, 0, 0]
        }
        let mark = String(repeating: "X", count: 3)
        let image = Array("a\(mark)Xb\(mark)\(mark)c".utf8)
        let png =
            [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", [1, 2]) + chunk("IDAT", image) + chunk("IEND", [])
        let parted = Picture.parted(png)
        #expect(!String(decoding: parted, as: Unicode.ASCII.self).contains(mark))
        var data: [UInt8] = []
        var at = 8
        while at < parted.count {
            let length = Int(parted[at + 3])
            if Array(parted[at + 4..<at + 8]) == Array("IDAT".utf8) { data += parted[at + 8..<at + 8 + length] }
            at += 12 + length
        }
        #expect(data == image)
        // The end of every PNG has this sum.
        #expect(parted.suffix(4) == [0xAE, 0x42, 0x60, 0x82])
    }
}
