import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService
@testable import TransferStore

@Suite("A confidential address stays so when its words are gone", .rule("T-16"))
struct ProtectionTests {
    private let street = Place(lines: ["17 Ospreyvale Refuge Lane"], postcode: "ZZ9 9QF", uprn: "990017001700")
    private let naming = "They live at 17 Ospreyvale  Refuge Lane now."

    /// A pack with a confidential address, delivered.
    private func delivered(_ place: Place? = nil) async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) {
                $0.addresses[0].state = .confidential(reason: "Invented.", place: place ?? street)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        return (sender, receiver, wire, prepared.conversation)
    }

    /// Takes every document out of every message of a home, as `handover purge` does under retention.
    private func purgeAll(_ station: Station) throws {
        for name in try station.names(in: station.layout.messages) where name.hasSuffix(".xml") {
            let path = station.layout.messages + "/" + name
            let held = try BundleInspection.inspect(file: path).holders.map(\.ref)
            guard !held.isEmpty else { continue }
            _ = try BundlePurger.purge(path, refs: Set(held), to: path + ".copy")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
        }
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        do { try await body() } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
        return nil
    }

    @Test("After everything was purged, words that name it are still not taken, on both sides, after a restart too")
    func purged() async throws {
        let (sender, receiver, _, id) = try await delivered()
        for station in [sender, receiver] {
            try purgeAll(station)
            try station.restart()
            let transfer = try station.gateway.transfer(id.text)
            #expect(try station.gateway.contents(of: transfer, revealing: true).caseFile == nil, "its words are gone")
            for words in [naming, "Ring ZZ99QF first.", "UPRN 990017001700"] {
                #expect(
                    await code {
                        try station.gateway.assign(
                            transfer, to: Invented.person("wes.invented"), because: words,
                            by: station.acting(.teamManager))
                    } == "address-confidential", "\(words)")
            }
            try station.gateway.assign(
                transfer, to: Invented.person("wes.invented"), because: "They live in Refuge now.",
                by: station.acting(.teamManager))
            // Nothing of the words is kept to know them by.
            for file in ["store.sqlite", "store.sqlite-wal", "keys/protection.key"] {
                let bytes = try? Data(contentsOf: URL(fileURLWithPath: station.layout.root + "/" + file))
                #expect(bytes?.range(of: Data("spreyvale".utf8)) == nil, "\(file)")
            }
        }
    }

    @Test("A later message that opens the address is masked although the one that closed it was purged")
    func openedAfterPurge() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        try purgeAll(receiver)
        // Sealed without the checks, as another product might: the same home under another key.
        let transfer = try sender.gateway.transfer(id.text)
        var opened = try #require(try sender.gateway.contents(of: transfer, revealing: true).caseFile)
        opened.addresses[0].key = "a9"
        opened.addresses[0].state = .open(place: street)
        let pack = try #require(transfer.packDigest)
        let parts = try [
            StructuredDocument.facts(opened.facts), .statement(.supplement(SupplementDetails(note: "Invented."))),
        ].map { try $0.part(salt: sender.random.bytes(StructuredDocument.saltLength)) }
        _ = try await sender.gateway.sealAndQueue(
            OutgoingMessage(
                conversation: id, recipient: receiver.code,
                statement: .supplement(SupplementStatement(pack: pack, absences: [])), structured: parts,
                actor: sender.acting(.practitioner).actor))
        try await sender.settle(over: wire)
        let shown = try receiver.gateway.show(
            receiver.gateway.transfer(id.text), reveal: nil, by: receiver.acting(.practitioner))
        guard case .confidential(_, nil) = try #require(shown.caseFile?.addresses[0].state) else {
            Issue.record("the address is shown")
            return
        }
    }

    @Test(
        "A document sealed before the address was called confidential is left out of evidence, and stays when revealed")
    func evidence() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .open(place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation
        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await sender.supplement(id, to: receiver) {
            $0.addresses[0].state = .confidential(reason: "Invented.", place: street)
        }
        try await sender.settle(over: wire)
        for station in [sender, receiver] {
            let folder = station.layout.root + "-evidence"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            func holding(revealing: String?) throws -> Int {
                try? FileManager.default.removeItem(atPath: folder)
                let files = try station.gateway.writeEvidence(
                    [id], to: folder, revealing: revealing, by: station.acting(.teamManager))
                return try files.count { name in
                    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
                        .range(of: Data("Ospreyvale".utf8)) != nil
                }
            }
            #expect(try holding(revealing: nil) == 0)
            #expect(try holding(revealing: "For the court.") == 2)
        }
    }

    @Test("Handed over by hand, such a document is left out and named, and the page masks the address")
    func byHand() async throws {
        let (sender, receiver) = try Station.byHandPair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .open(place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation
        func transfer() throws -> TransferState { try sender.gateway.transfer(id.text) }
        _ = try await sender.gateway.send(transfer(), by: sender.acting(.practitioner))
        _ = try sender.gateway.recordHandedOver(
            transfer(), by: .letter, on: sender.gateway.today, acting: sender.acting(.practitioner))
        _ = try await sender.supplement(id, to: receiver) {
            $0.addresses[0].state = .confidential(reason: "Invented.", place: street)
        }
        let folder = sender.layout.root + "-out"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try sender.gateway.writeByHand(transfer(), to: folder, by: sender.acting(.practitioner))
        #expect(written.withheld.count == 1)
        #expect(written.withheld.first?.hasPrefix("001-pack.xml: ") == true)
        for name in written.files {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            #expect(bytes.range(of: Data("Ospreyvale".utf8)) == nil, "\(name)")
        }
        try FileManager.default.removeItem(atPath: folder)
        let revealed = try sender.gateway.writeByHand(
            transfer(), to: folder, revealing: "They asked.", by: sender.acting(.practitioner))
        #expect(revealed.withheld.isEmpty)
    }

    @Test("Words that were entered before are masked in the journal, in reports and in what stands behind messages")
    func masked() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.prepare(for: receiver)
        let id = prepared.conversation
        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        try sender.gateway.assign(
            sender.gateway.transfer(id.text), to: Invented.person("wes.invented"), because: naming,
            by: sender.acting(.teamManager))
        func reasons() throws -> [String] {
            try sender.gateway.journal(of: id, last: nil, by: sender.acting(.teamManager)).compactMap { stored in
                if case .kept(let payload) = stored.payload { payload.rationale } else { nil }
            }
        }
        #expect(try reasons().contains(naming))
        _ = try await sender.supplement(id, to: receiver) {
            $0.addresses[0].state = .confidential(reason: "Invented.", place: street)
        }
        #expect(try !reasons().contains(naming))
        #expect(try reasons().contains { $0.contains("confidential address") })
    }

    @Test("Words of papers that came by hand, of reports and of breaches are looked through like any other")
    func words() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        try await sender.recall(
            id, children: sender.gateway.transfer(id.text).children.map(\.child), reason: .wrongAuthority)
        try await sender.settle(over: wire)
        #expect(
            await code {
                try sender.gateway.decideBreach(
                    sender.gateway.transfer(id.text), .reported, because: naming, by: sender.acting(.serviceManager))
            } == "address-confidential")
        #expect(
            await code {
                try sender.gateway.recordSharingAdvice(
                    sender.gateway.transfer(id.text), from: .legalServices, mayShare: nil,
                    children: sender.gateway.transfer(id.text).children.map(\.child), on: sender.gateway.today,
                    words: naming, by: sender.acting(.teamManager))
            } == "address-confidential")
        func papers(_ words: String?, child: String = "Invented Child") throws -> TransferState {
            try receiver.gateway.receiveByHand(
                PapersAtHand(
                    sender: Invented.havering, children: [PapersAtHand.Child(name: child)],
                    residence: Residence(date: receiver.gateway.today, certainty: .provisional, kind: .relatives),
                    documents: [], on: receiver.gateway.today),
                heard: HeardWord(toldBy: "Kim Invented", means: .letter, words: words),
                by: receiver.acting(.practitioner))
        }
        #expect(await code { _ = try papers(naming) } == "address-confidential", "known here by another transfer")
        let other = try papers("Moved in May.")
        #expect(
            await code {
                try receiver.gateway.addPapers(
                    [PapersAtHand.Document(kind: .plan)], to: other, on: receiver.gateway.today,
                    heard: HeardWord(toldBy: "Kim Invented", means: .letter, words: naming),
                    by: receiver.acting(.practitioner))
            } == "address-confidential")
    }

    @Test("Marks without their key say so; nothing is taken as unprotected")
    func keyLost() async throws {
        let (sender, _, _, id) = try await delivered()
        try FileManager.default.removeItem(atPath: sender.layout.protectionKey)
        #expect(
            await code {
                try sender.gateway.assign(
                    sender.gateway.transfer(id.text), to: Invented.person("wes.invented"), because: "Invented.",
                    by: sender.acting(.teamManager))
            } == "protection-key-missing")
    }

    @Test("A home that is older than the marks takes those of what it holds before anybody purges it")
    func earlierHome() async throws {
        let (sender, _, _, id) = try await delivered()
        try await sender.gateway.store.write { writer in
            _ = try writer.run("DELETE FROM protected_mark")
            _ = try writer.run("DELETE FROM counter WHERE name = 'places-marked'")
        }
        try sender.gateway.markEarlierPlaces()
        try purgeAll(sender)
        #expect(
            await code {
                try sender.gateway.assign(
                    sender.gateway.transfer(id.text), to: Invented.person("wes.invented"), because: naming,
                    by: sender.acting(.teamManager))
            } == "address-confidential")
    }

    /// Registers papers of a family that has nothing to do with the protected address, with words beside them.
    private func register(_ words: String, toldBy: String = "Kim Invented", at station: Station) throws {
        _ = try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.havering, children: [PapersAtHand.Child(name: "Invented Child")],
                residence: Residence(date: station.gateway.today, certainty: .provisional, kind: .relatives),
                documents: [], on: station.gateway.today),
            heard: HeardWord(toldBy: toldBy, means: .letter, words: words), by: station.acting(.practitioner))
    }

    @Test(
        "A protected town alone stops no other family's papers; a postcode, a number or a line with one does, on record"
    )
    func otherFamilies() async throws {
        let (_, town, _, id) = try await delivered(Place(lines: ["Ospreytown"], postcode: nil, uprn: nil))
        try register("They moved to Ospreytown.", at: town)
        #expect(try !town.events().contains(.protectedWordsRefused))
        let transfer = try town.gateway.transfer(id.text)
        #expect(
            await code {
                try town.gateway.assign(
                    transfer, to: Invented.person("wes.invented"), because: "They moved to Ospreytown.",
                    by: town.acting(.teamManager))
            } == "address-confidential", "its own transfer still does not name it")

        let (_, receiver, _, _) = try await delivered()
        for words in ["Ring ZZ9 9QF first.", "UPRN 990017001700", naming] {
            #expect(await code { try register(words, at: receiver) } == "address-confidential", "\(words)")
        }
        #expect(try receiver.events().filter { $0 == .protectedWordsRefused }.count == 3)
        try register("Moved in May.", toldBy: "Kim Invented, 17 Ospreyvale Refuge Lane", at: receiver)
    }

    @Test("A transfer with a message that cannot be read takes no words until it can, and no other is held up by it")
    func unreadable() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let pack = try #require(try sender.gateway.transfer(id.text).packDigest)
        let other = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        try await sender.gateway.store.write { writer in
            _ = try writer.run("DELETE FROM protected_mark")
            _ = try writer.run("DELETE FROM counter WHERE name = 'places-marked'")
        }
        let path = sender.layout.message(pack.text)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        try Data("<damaged/>".utf8).write(to: URL(fileURLWithPath: path))
        try sender.gateway.markEarlierPlaces()
        func assign(_ id: ConversationID, _ words: String) throws {
            try sender.gateway.assign(
                sender.gateway.transfer(id.text), to: Invented.person("wes.invented"), because: words,
                by: sender.acting(.teamManager))
        }
        #expect(await code { try assign(id, naming) } == "places-unread")
        #expect(await code { try assign(id, "Invented.") } == "places-unread")
        try assign(other, "Invented.")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        #expect(await code { try assign(id, naming) } == "address-confidential")
        try assign(id, "Invented.")
    }
}
