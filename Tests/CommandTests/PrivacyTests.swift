import Foundation
import Testing

/// Names and an address that occur nowhere else, planted in a case, must be found where people read it and nowhere else.
@Suite("Privacy: what is planted in a case is shown by show and by nothing else (T-16)")
struct PrivacyTests {
    static let names = ["Zephyrine", "Quillfeather", "Oswaldtwist", "Brambleigh"]
    /// Part of a child's key in the case system's file; the pack carries our own reference instead.
    static let key = "Marigold"
    static let address = ["Hollowvane", "QX77 7QX", "777700007777"]

    /// Plants the words in names, in the address, and in the keys and file names that a case system made of names.
    private func plant(_ json: inout JSON) throws {
        let text = String(decoding: try JSONEncoder().encode(json), as: UTF8.self)
            .replacingOccurrences(of: "\"c1\"", with: "\"Marigold-1\"")
            .replacingOccurrences(of: "\"p1\"", with: "\"Brambleigh-1\"")
            .replacingOccurrences(of: "documents\\/plan.pdf", with: "documents\\/Quillfeather.pdf")
            .replacingOccurrences(of: "documents/plan.pdf", with: "documents/Quillfeather.pdf")
        json = try JSON(parsing: text)
        json["children"][0]["name"] = "Zephyrine Quillfeather"
        json["children"][1]["name"] = "Oswaldtwist Quillfeather"
        json["children"][2]["name"] = "Unborn baby Quillfeather"
        json["people"][0]["name"] = "Brambleigh Quillfeather"
        json["addresses"][0]["state"]["confidential"]["place"] = [
            "lines": ["7 Hollowvane Mews", "Derby"], "postcode": "QX77 7QX", "uprn": "777700007777",
            "authority": "E06000015",
        ]
    }

    @Test(
        "Outputs, logs, file names, lists, journals, manifests, receipts and later messages name nobody and no address")
    func nothingLeaks() async throws {
        let both = try await TwoAuthorities()
        let place = both.place
        let folder = try await place.exampleCase("case", ["--confidential"], change: plant)
        try FileManager.default.moveItem(
            atPath: folder + "/documents/plan.pdf", toPath: folder + "/documents/Quillfeather.pdf")
        let id = try await both.prepare(folder, because: "Looked at.")
        // With a draft in the home the sending side already shows it, and nothing else names anybody.
        let draft = try await both.sender.run(["show", id], as: Authority.worker)
        #expect(draft.out.contains("Zephyrine Quillfeather"))
        expectNone(Self.address, in: draft.out + draft.err, "show of a draft")
        try await both.sender.done(["send", id, "--wait"], as: Authority.worker)
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        try await both.say(
            ["convene", id, "--for", Today.london, "--because", "It suits."], as: Authority.worker, by: both.receiver)
        try await both.say(
            ["record-meeting", id, "--held-on", Today.london, "--because", "It suits."], as: Authority.worker,
            by: both.receiver)
        try await both.say(["accept", id, "--worker", "Sam Okoro"], as: Authority.manager, by: both.receiver)
        for side in [both.sender, both.receiver] {
            try await side.done(["list"], as: Authority.worker)
            #expect(try await side.run(["list"], as: Authority.worker).exit == 0)
            #expect(try await side.run(["journal", "show"], as: Authority.manager).exit == 0)
            try await side.done(["journal", "show"], as: Authority.manager)
            try await side.done(["journal", "verify"])
            try await side.done(["doctor", "--local"])
        }
        try await evidence(of: id, both)
        try await mistakes(id, both, folder)
        try searchStreams(place)
        try searchFileNames(both)
        try await reveal(id, both)
    }

    /// What the pack's manifest says, and everything in receipts and later messages.
    private func evidence(of id: String, _ both: TwoAuthorities) async throws {
        let place = both.place
        let folder = place.path("evidence")
        try await masked(id, both)
        let files = try await both.receiver.done(
            ["evidence", id, "--to", folder, "--reveal-address", "--reason", "For the court."], as: Authority.manager)[
                "files"
            ].items.compactMap(\.string)
        let planted = Self.names + Self.address + [Self.key]
        expectNone(planted, in: files.joined(separator: "\n"), "names of the evidence")
        for file in files where file.hasSuffix(".xml") {
            let inspected = try await place.done("inspect", folder + "/" + file)
            expectNone(planted, in: inspected["manifest"].string ?? "missing Zephyrine", "manifest of \(file)")
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            if file.contains("-pack-") {
                #expect(text.contains("Zephyrine"), "the pack itself has what was planted")
                expectNone([Self.key], in: text, file)
                #expect(
                    text.components(separatedBy: "Hollowvane").count == 2,
                    "the address stands in one place, its own part")
            } else {
                expectNone(planted, in: text, file)
            }
        }
        let (pack, seal) = (folder + "/001-pack-E08000033.xml", folder + "/E08000033-seal.pem")
        let verified = try await place.run("verify", pack, "--trust", seal)
        #expect(verified.exit == 0)
        let extracted = try await place.done("extract", pack, "--trust", seal, "--to", place.path("out"))["files"].items
            .compactMap(\.string)
        let holders = try extracted.filter { file in
            guard file.hasSuffix(".xml") else { return false }
            return try String(contentsOfFile: file, encoding: .utf8).contains("Hollowvane")
        }
        #expect(holders.count == 1, "the address stands in one document: \(holders)")
    }

    /// Without a reason the evidence leaves the address out and still verifies; every export is on record.
    private func masked(_ id: String, _ both: TwoAuthorities) async throws {
        let place = both.place
        let folder = place.path("evidence-masked")
        let receiver = both.receiver
        #expect(
            try await receiver.run(["evidence", id, "--to", folder, "--reveal-address"], as: Authority.manager).exit
                == 64)
        try await receiver.done(["evidence", id, "--to", folder], as: Authority.manager)
        let pack = folder + "/001-pack-E08000033.xml"
        expectNone(Self.address, in: try String(contentsOfFile: pack, encoding: .utf8), "evidence")
        let verified = try await place.done("verify", pack, "--trust", folder + "/E08000033-seal.pem")
        let absent = verified["documents"].items.filter { $0["state"] != "matched" }
        #expect(absent.map { $0["kind"] } == ["confidential-address"])
        #expect(absent.map { $0["state"] } == ["purged"])
        let journal = try await receiver.done(["journal", "show", "--transfer", id], as: Authority.manager)["entries"]
        let said = journal.items.compactMap(\.["what"].string)
        #expect(said.filter { $0.contains("wrote the messages out") && $0.contains("without") }.count == 1)
        #expect(said.filter { $0.contains("looked at a confidential address") }.isEmpty)
    }

    /// Errors about the case name a place and a remedy, never what stands there.
    private func mistakes(_ id: String, _ both: TwoAuthorities, _ folder: String) async throws {
        let changes: [@Sendable (inout JSON) -> Void] = [
            { $0["children"][0]["childProtectionPlan"] = "Zephyrine" }, { $0["children"][0]["sex"] = "Zephyrine" },
            { $0["children"][0]["dateOfBirth"] = "Hollowvane" }, { $0["Zephyrine"] = "Quillfeather" },
            { $0["children"][0]["upn"] = "Zephyrine" }, { $0["children"][0]["nhsNumber"] = "Hollowvane" },
            { $0["receivingAuthority"] = "Hollowvane" }, { $0["consent"]["answers"][0]["person"] = "Brambleigh" },
            { $0["children"][1]["childProtectionPlan"] = true }, { $0["addresses"][0]["use"] = "Hollowvane" },
            { $0["documents"]["plans"][0]["attachments"][0]["file"] = "Zephyrine/Hollowvane.pdf" },
            { $0["addresses"][0]["state"]["confidential"]["place"]["postcode"] = "Hollowvane" },
        ]
        for (number, change) in changes.enumerated() {
            let wrong = both.place.path("wrong-\(number)")
            try FileManager.default.copyItem(atPath: folder, toPath: wrong)
            try both.place.editCase(wrong, change)
            let answer = try await both.sender.run(["prepare", wrong, "--check"], as: Authority.worker)
            #expect([0, 1, 65].contains(answer.exit), "\(answer)")
            expectNone(Self.names + Self.address, in: answer.out + answer.err, "mistake \(number)")
            _ = try await both.sender.run(["prepare", wrong, "--check", "--json"], as: Authority.worker)
        }
    }

    /// Everything that any command of this test and both `serve` printed, apart from show.
    private func searchStreams(_ place: Place) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: place.streams.folder) {
            let text = try String(contentsOfFile: place.streams.folder + "/" + name, encoding: .utf8)
            expectNone(Self.address, in: text, "stream \(name)")
            let isShow = text.contains("FIRST MINUTE") || text.contains("\"caseFile\"")
            if !isShow { expectNone(Self.names + [Self.key], in: text, "stream \(name)") }
        }
    }

    private func searchFileNames(_ both: TwoAuthorities) throws {
        for home in [both.sender.home, both.receiver.home] {
            let names = FileManager.default.enumerator(atPath: home)?.compactMap { $0 as? String } ?? []
            #expect(names.count > 8)
            expectNone(Self.names + Self.address, in: names.joined(separator: "\n"), "file names")
            // The store keeps codes and references; what people are called stands in the sealed messages alone.
            for name in names where name.hasPrefix("store.sqlite") || name.hasSuffix(".log") || name.hasSuffix(".yaml")
            {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: home + "/" + name))
                for word in Self.names + Self.address {
                    #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in \(name)")
                }
            }
        }
    }

    /// The address is shown with a reason, and the look is on record.
    private func reveal(_ id: String, _ both: TwoAuthorities) async throws {
        let receiver = both.receiver
        let masked = try await receiver.run(["show", id], as: Authority.worker)
        #expect(masked.out.contains("CONFIDENTIAL"))
        expectNone(Self.address, in: masked.out, "show")
        for reason in [[], ["--reason", ""]] {
            #expect(try await receiver.run(["show", id, "--reveal-address"] + reason, as: Authority.worker).exit == 64)
        }
        let before = try await receiver.done(["journal", "show", "--transfer", id], as: Authority.manager)["entries"]
            .items
        let reason = "Joint visit tomorrow at four."
        let shown = try await receiver.run(["show", id, "--reveal-address", "--reason", reason], as: Authority.worker)
        #expect(shown.exit == 0)
        for word in ["7 Hollowvane Mews", "QX77 7QX"] { #expect(shown.out.contains(word)) }
        let after = try await receiver.done(["journal", "show", "--transfer", id], as: Authority.manager)["entries"]
            .items
        // To look in person is an opening of its own beside the looks that were typed.
        let reveals = after.dropFirst(before.count).filter { $0["rule"].string != nil }
        #expect(!reveals.isEmpty)
        for entry in reveals {
            #expect(entry["rule"] == "T-16")
            #expect(entry["reason"] == .text(reason))
            #expect(entry["person"] == .text(Authority.worker))
            #expect(entry["enteredBy"].string == nil, "whoever types it would see it")
        }
    }

    private func expectNone(_ words: [String], in text: String, _ place: String) {
        for word in words { #expect(!text.contains(word), "\(word) stands in \(place)") }
    }
}
