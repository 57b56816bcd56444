import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("What is compared when the journal is verified")
struct WitnessTests {
    @Test("Our own messages and the answers we gave are witnesses, and find a store that is older than they are")
    func ourOwn() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        try sender.gateway.store.emptyWriteAheadLog()
        let older = try Data(contentsOf: URL(fileURLWithPath: sender.layout.store))
        _ = try await receiver.acknowledge(pack.conversation)
        try await receiver.settle(over: wire)
        _ = try await sender.supplement(pack.conversation, to: receiver)

        let sound = try sender.gateway.verifyJournal(witnessFolders: [])
        #expect(sound.isSound)
        #expect(sound.ourOwn == 3, "pack, supplement, and the receipt for the acknowledgement")

        try sender.restart(withStore: older)
        let check = try sender.gateway.verifyJournal(witnessFolders: [])
        #expect(check.faults.map(\.code) == ["cut-tail"])
    }

    @Test("A folder without a witness of ours proves nothing, and a file that only says it is ours is named")
    func noWitness() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let folder = sender.layout.root + "-witness"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(try sender.gateway.verifyJournal(witnessFolders: [folder]).lacksWitness)

        var spoilt = String(decoding: try sender.bytes(pack.digest), as: UTF8.self)
        spoilt = spoilt.replacingOccurrences(of: "uk-gdpr-6-1-e", with: "uk-gdpr-6-1-c")
        try Data(spoilt.utf8).write(to: URL(fileURLWithPath: folder + "/spoilt.xml"))
        let check = try sender.gateway.verifyJournal(witnessFolders: [folder])
        #expect(check.lacksWitness)
        #expect(check.unusable.map { $0.prefix(10) } == ["spoilt.xml"])
        #expect(try !sender.gateway.verifyJournal(witnessFolders: [receiver.layout.messages]).lacksWitness)
        #expect(try !sender.gateway.verifyJournal(witnessFolders: []).lacksWitness)
    }

    @Test(
        "An auditor's export of evidence is on record, and an address in it only with the right to see it",
        .rule("T-16"))
    func evidence() async throws {
        let (sender, receiver, _) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let folder = sender.layout.evidence + "/one"
        let auditor = try sender.acting(.auditor)
        _ = try sender.gateway.writeEvidence([pack.conversation], to: folder, by: auditor)
        #expect(try sender.events().last == .evidenceExported(withAddress: false))
        let fault = #expect(throws: GatewayFault.self) {
            try sender.gateway.writeEvidence([pack.conversation], to: folder, revealing: "Invented.", by: auditor)
        }
        #expect(fault?.code == "not-permitted")
        _ = try sender.gateway.writeEvidence(
            [pack.conversation], to: folder, revealing: "Invented.", by: sender.acting(.teamManager))
        #expect(try sender.events().last == .evidenceExported(withAddress: true))
        #expect(try sender.gateway.verifyJournal(witnessFolders: []).isSound)
    }
}
