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

    private func loseKey(_ station: Station) throws {
        try FileManager.default.removeItem(atPath: station.layout.protectionKey)
    }

    private func assign(
        _ id: ConversationID, _ words: String, to handle: String = "wes.invented", at station: Station
    ) throws {
        try station.gateway.assign(
            station.gateway.transfer(id.text), to: Invented.person(handle), because: words,
            by: station.acting(.teamManager))
    }

    private func doctor(_ station: Station) -> Diagnosis? {
        station.gateway.examineHome().first { $0.check == "protection-key" }
    }

    @Test(
        "Without its key the marks are made anew of what can be read; it is on record, and nothing is taken as unprotected"
    )
    func keyLost() async throws {
        let (sender, _, _, id) = try await delivered()
        try loseKey(sender)
        #expect(doctor(sender)?.health == .bad)
        #expect(await code { try assign(id, naming, at: sender) } == "address-confidential")
        try assign(id, "Invented.", at: sender)
        #expect(try sender.events().contains(.protectionKeyReplaced(transfers: 1)))
        #expect(doctor(sender)?.health == .good)
        try purgeAll(sender)
        #expect(await code { try assign(id, naming, at: sender) } == "address-confidential", "marked by the new key")
    }

    @Test("A pack with a confidential address is taken and can be read in a home that lost its key")
    func takenWithoutKey() async throws {
        let (sender, receiver, wire) = try Station.pair()
        // Its children are marked; an address never was.
        _ = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        try loseKey(receiver)
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .confidential(reason: "Invented.", place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let pack = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
        let transfer = try receiver.gateway.transfer(prepared.conversation.text)
        #expect(try receiver.gateway.contents(of: transfer, revealing: false).caseFile != nil)
        #expect(await code { try assign(transfer.conversation, naming, at: receiver) } == "address-confidential")
        #expect(try receiver.events().contains(.protectionKeyReplaced(transfers: 0)))
    }

    @Test("A pack is stored while the key cannot be read; its transfer waits for the key, and no other does")
    func takenWithKeyShut() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let plain = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let key = try Data(contentsOf: URL(fileURLWithPath: receiver.layout.protectionKey))
        try key.prefix(8).write(to: URL(fileURLWithPath: receiver.layout.protectionKey))
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .confidential(reason: "Invented.", place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let pack = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
        #expect(
            await code { try assign(prepared.conversation, "Invented.", at: receiver) } == "protection-key-unreadable")
        try assign(plain, "Invented.", at: receiver)
        try key.write(to: URL(fileURLWithPath: receiver.layout.protectionKey))
        #expect(await code { try assign(prepared.conversation, naming, at: receiver) } == "address-confidential")
        try assign(prepared.conversation, "Invented.", at: receiver)
    }

    @Test(
        "What was kept as marks only stays hidden when their key is lost, is shown to whoever reveals, and known again with the key"
    )
    func lostForGood() async throws {
        let (sender, receiver, wire, id) = try await delivered()
        let other = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let key = try Data(contentsOf: URL(fileURLWithPath: sender.layout.protectionKey))
        try purgeAll(sender)
        try loseKey(sender)
        func words(_ id: ConversationID) throws -> String? {
            let last = try sender.gateway.journal(of: id, last: 1, by: sender.acting(.teamManager)).last
            guard case .kept(let payload)? = last?.payload else { return nil }
            return payload.rationale
        }
        // Nobody can tell whether the words name the place: they are taken, and hidden.
        try assign(id, naming, at: sender)
        #expect(try words(id)?.hasPrefix("[Left out:") == true)
        try assign(other, "Invented.", at: sender)
        #expect(try words(other) == "Invented.", "a transfer without such an address is as before")
        #expect(doctor(sender)?.health == .bad)
        #expect(doctor(sender)?.message.contains(id.text.prefix(8)) == true)

        try key.write(to: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(doctor(sender)?.health == .bad, "until the first step the register names the other key")
        #expect(await code { try assign(id, naming, at: sender) } == "address-confidential")
        try assign(id, "Invented.", to: "mo.invented", at: sender)
        #expect(try words(id) == "Invented.")
        #expect(doctor(sender)?.health == .good)
    }

    @Test("Marks whose key is lost are not taken for whole while a message was never marked")
    func asManyAreOthers() async throws {
        for isUnmarked in [true, false] {
            let (sender, receiver, _, id) = try await delivered()
            _ = receiver
            try await sender.gateway.store.write { writer in
                _ = try writer.loseMarks(of: "invented", now: writer.protectionKeyName() ?? "")
                if isUnmarked { try writer.notePlacesUnmarked(of: id) }
            }
            try sender.gateway.retakePlaces(of: id)
            #expect(try sender.gateway.store.read { try $0.placesLost(of: id) != nil } == isUnmarked)
        }
    }

    /// What is said of the addresses of another family, whose file gives these openly.
    private func elsewhere(_ places: [Place], at sender: Station, to receiver: Station) throws -> [Finding] {
        try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                for (index, place) in places.enumerated() { file.addresses[index].state = .open(place: place) }
            }
            return try sender.gateway.checkReadiness(of: folder, recipient: nil, by: sender.acting(.practitioner))
                .findings.filter { $0.code.hasPrefix("address") && $0.rule == "T-16" }
        }
    }

    @Test(
        "An open address that another transfer holds in confidence is asked about, also after a purge; nobody is named")
    func openElsewhere() async throws {
        let (sender, receiver, _, id) = try await delivered()
        let code = "address-confidential-elsewhere"
        #expect(try elsewhere([Place(lines: ["1 Plain Road"], postcode: "ZZ9 9QF")], at: sender, to: receiver).isEmpty)
        #expect(try sender.matchedPlaces().isEmpty, "neighbours share a postcode")
        try purgeAll(sender)
        for place in [
            Place(lines: ["17, Ospreyvale Refuge Lane", "Invented Town"], postcode: "zz99qf"),
            Place(lines: ["17 ospreyvale refuge lane"]), Place(lines: ["Elsewhere"], uprn: "990017001700"),
        ] {
            let findings = try elsewhere([place], at: sender, to: receiver)
            #expect(findings.map(\.code) == [code] && findings[0].place == "addresses[0].state.open")
            #expect(findings[0].severity == .warning && !"\(findings)".contains(id.text.prefix(8)))
        }
        #expect(try sender.matchedPlaces().count == 2, "by its line and by its number, each once a day")
        // It stops nothing that somebody answers for, and the journal names what was sent past.
        func prepare(_ sentence: String?) throws -> PreparedCase {
            try sender.withExample(for: receiver) { folder in
                try sender.edit(folder) { $0.addresses[0].state = .open(place: street) }
                return try sender.gateway.prepare(
                    folder, recipient: nil, sentence: sentence, by: sender.acting(.practitioner))
            }
        }
        let asked = #expect(throws: GatewayFault.self) { _ = try prepare(nil) }
        #expect(asked?.code == "sentence-needed" && asked?.message.contains(code) == true)
        _ = try prepare("The refuge has closed.")
        let past = try sender.events().compactMap { event -> [String]? in
            if case .draftPrepared(_, _, let past) = event { past } else { nil }
        }
        #expect(past.last?.contains(code) == true && past.first?.contains(code) == false)
    }

    @Test("A supplement that opens such an address is asked about it, also where the pack was sent past another one")
    func supplementOpensElsewhere() async throws {
        let (sender, receiver, wire, _) = try await delivered()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.addresses[0].state = .open(place: street) }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let transfer = { try sender.gateway.transfer(prepared.conversation.text) }
        _ = try await sender.gateway.send(transfer(), because: "Looked at.", by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        func warnings(_ change: @escaping (inout CaseFile) -> Void) throws -> [String] {
            try sender.withExample(for: receiver) { folder in
                try sender.edit(folder) { file in
                    file.addresses[0].state = .open(place: street)
                    file.documents.other.append(OtherDocument(title: "A letter", children: [], attachments: []))
                    change(&file)
                }
                return try sender.gateway.checkSupplement(transfer(), from: folder, by: sender.acting(.practitioner))
                    .newWarnings
            }
        }
        let code = "address-confidential-elsewhere"
        #expect(try !warnings { _ in }.contains(code), "it was answered when the pack was prepared")
        let again = try warnings { file in
            var other = file.addresses[0]
            other.key = "a77"
            other.state = .open(
                place: Place(lines: ["17 Ospreyvale Refuge Lane", "Invented Town"], postcode: "ZZ9 9QF"))
            file.addresses.append(other)
        }
        #expect(again.contains(code))
    }

    @Test(
        "After the key was lost for good the check and doctor say that old addresses could not be compared; with the key they are"
    )
    func lostElsewhere() async throws {
        let (sender, receiver, _, _) = try await delivered()
        let key = try Data(contentsOf: URL(fileURLWithPath: sender.layout.protectionKey))
        try purgeAll(sender)
        try loseKey(sender)
        let findings = try elsewhere([street], at: sender, to: receiver)
        #expect(findings.map(\.code) == ["addresses-marks-lost"] && findings.map(\.severity) == [.note])
        #expect(findings.first?.message.contains("1 earlier transfer") == true)
        #expect(doctor(sender)?.message.contains("compared with theirs") == true)
        // A key that is there and cannot be read can be put right, so it is asked about.
        try Data("half".utf8).write(to: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(try elsewhere([street], at: sender, to: receiver).map(\.code) == ["addresses-not-compared"])
        try key.write(to: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(try elsewhere([street], at: sender, to: receiver).map(\.code) == ["address-confidential-elsewhere"])
    }

    @Test(
        "A supplement to a transfer whose marks are lost asks whether an open address is the one that was confidential")
    func supplementWithoutMarks() async throws {
        let (sender, receiver, _, id) = try await delivered()
        _ = receiver
        try purgeAll(sender)
        try loseKey(sender)
        let protection = try sender.gateway.protection(of: sender.gateway.transfer(id.text))
        let file = try ExampleFamily(movedOn: sender.gateway.today, from: sender.code, to: receiver.code).caseFile()
        let codes = SupplementCheck.findings(
            in: file, sent: file, protection: protection, recipient: receiver.code
        ).map(\.code)
        #expect(codes == ["supplement-addresses-unknown"])
        let masked = protection.masking(file, revealing: false)
        #expect(masked.addresses.allSatisfy { if case .open = $0.state { false } else { true } })
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
