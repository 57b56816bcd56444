import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

/// Tests may run as an account that no mode keeps out, so links that lead nowhere stand for what cannot be read.
@Suite("What this account cannot read is never taken for missing")
struct ShutPlacesTests {
    private func shut(_ path: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    }

    private func found(_ check: String, by station: Station) -> Diagnosis? {
        station.gateway.examineHome().first { $0.check == check }
    }

    private func code(_ run: () async throws -> Void) async -> String? {
        do {
            try await run()
            return nil
        } catch {
            return (error as? GatewayFault)?.code ?? "\(error)"
        }
    }

    @Test("A folder of procedures that cannot be read is named by doctor and by every command, with the remedy")
    func procedures() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        #expect(station.gateway.procedures.warnings == [], "no folder is no fault")
        try shut(station.layout.procedures)
        try station.restart()
        #expect(found("procedures", by: station)?.health == .bad)
        let warning = station.gateway.procedures.warnings.joined()
        #expect(warning.contains("procedure-unreadable") && warning.contains("0700"), "\(warning)")
    }

    @Test("A procedure file that cannot be read is named with the remedy, and the carried procedure counts")
    func procedureFile() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        try FileManager.default.createDirectory(atPath: station.layout.procedures, withIntermediateDirectories: false)
        try shut(station.layout.procedures + "/E06000015.yaml")
        try station.restart()
        let check = found("procedure-E06000015", by: station)
        #expect(check?.health == .bad)
        #expect(check?.remedy?.contains("this account may read it") == true)
        #expect(station.gateway.procedures.warnings.count == 1)
        #expect(station.gateway.meetingLimit(receiving: Invented.derby).limit.workingDays == 20)
    }

    @Test("The key of confidential addresses is looked at: not needed, good, missing, shut, cut short", .rule("T-16"))
    func protectionKey() async throws {
        let (sender, receiver, _) = try Station.pair()
        let check = "protection-key"
        #expect(found(check, by: sender)?.health == .good)
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) {
                $0.addresses[0].state = .confidential(
                    reason: "Invented.", place: Place(lines: ["17 Ospreyvale Refuge Lane"], postcode: "ZZ9 9QF"))
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        let key = try Data(contentsOf: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(found(check, by: sender)?.health == .good)
        func say() async -> String? {
            await code {
                let transfer = try #require(
                    try sender.gateway.store.read { try $0.transfers(idPrefix: "", limit: 1) }.first)
                try sender.gateway.assign(
                    transfer, to: Invented.person("wes.invented"), because: "Invented.", by: sender.acting(.teamManager)
                )
            }
        }
        try FileManager.default.removeItem(atPath: sender.layout.protectionKey)
        #expect(found(check, by: sender)?.health == .bad)
        #expect(found(check, by: sender)?.remedy?.contains("makes a new one") == true)
        try shut(sender.layout.protectionKey)
        #expect(found(check, by: sender)?.health == .bad)
        #expect(found(check, by: sender)?.remedy?.contains("chown") == true)
        #expect(await say() == "protection-key-unreadable")
        try FileManager.default.removeItem(atPath: sender.layout.protectionKey)
        try key.prefix(8).write(to: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(found(check, by: sender)?.health == .bad)
        #expect(await say() == "protection-key-unreadable", "half a key would find nothing")
        try key.write(to: URL(fileURLWithPath: sender.layout.protectionKey))
        #expect(await say() == nil)
    }

    @Test("A message and papers that are shut are found by doctor, and are not called damaged or erased")
    func messagesAndPapers() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        #expect(found("folders", by: receiver)?.health == .good)
        try shut(receiver.layout.message(pack.digest.text))
        let messages = found("folders", by: receiver)
        #expect(messages?.health == .bad)
        #expect(messages?.message.contains(pack.digest.text) == true)
        #expect(
            await code {
                _ = try receiver.gateway.show(
                    receiver.gateway.transfer(pack.conversation.text), reveal: nil, by: receiver.acting(.practitioner))
            } == "message-unreadable")

        let station = try Station(Invented.derby, clock: HandClock())
        try station.knowByHand(Invented.calderdale)
        let file = station.layout.root + "-plan.pdf"
        try Data("Invented plan".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let transfer = try station.gateway.receiveByHand(
            PapersAtHand(
                sender: Invented.calderdale, children: [PapersAtHand.Child(name: "Zephyrine Invented", bornOn: nil)],
                residence: Residence(date: station.gateway.today, certainty: .provisional, kind: .relatives),
                documents: [PapersAtHand.Document(kind: .plan, path: file)], on: station.gateway.today),
            heard: HeardWord(toldBy: "Kim Invented", means: .letter, words: nil), by: station.acting(.practitioner))
        #expect(found("folders", by: station)?.health == .good)
        try shut(station.layout.papers(transfer.conversation.text))
        #expect(found("folders", by: station)?.health == .bad)
        #expect(
            await code { _ = try station.gateway.documents(of: transfer, by: station.acting(.practitioner)) }
                == "papers-closed-to-us")
    }

    @Test(
        "A home where nothing can be written is refused with the reason, and one that is merely shut or missing is not called so"
    )
    func readOnly() throws {
        let layout = HomeLayout(root: "/backup/handover")
        for shut in [layout.root, layout.store] {
            let fault = #expect(throws: GatewayFault.self) {
                try layout.requireWritable { $0 == shut ? EROFS : 0 }
            }
            #expect(fault?.code == "home-read-only")
            #expect(fault?.message.contains("entry in the journal") == true && fault?.remedy.contains("cp -a") == true)
        }
        try layout.requireWritable { _ in EACCES }
        try layout.requireWritable { _ in ENOENT }
        try layout.requireWritable { _ in 0 }
    }
}
