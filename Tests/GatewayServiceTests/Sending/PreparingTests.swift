import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("Preparing a case")
struct PreparingTests {
    private func expectNothingCreated(_ station: Station, entries: Int) throws {
        #expect(try station.events().count == entries)
        #expect(try station.names(in: station.layout.drafts).isEmpty)
        #expect(try station.gateway.list(by: station.acting(.practitioner)).isEmpty)
    }

    private func prepare(_ folder: String, at station: Station, sentence: String? = "Looked at.") -> GatewayFault? {
        do {
            _ = try station.gateway.prepare(
                folder, recipient: nil, sentence: sentence, by: station.acting(.practitioner))
            return nil
        } catch {
            return error as? GatewayFault
        }
    }

    @Test("A case for an authority that is no peer here is stopped, and nothing is created")
    func blocked() throws {
        let clock = HandClock()
        let sender = try Station(Invented.calderdale, clock: clock)
        let receiver = try Station(Invented.derby, clock: clock)
        let entries = try sender.events().count
        try sender.withExample(for: receiver) { folder in
            // Not on the register of authorities at all: one of the few findings that stop a case.
            let json = folder + "/case.json"
            let text = try String(contentsOfFile: json, encoding: .utf8)
            try text.replacing(receiver.code.text, with: "E06999999").write(
                toFile: json, atomically: true, encoding: .utf8)
            let report = try sender.gateway.checkReadiness(
                of: folder, recipient: nil, by: sender.acting(.practitioner))
            #expect(report.isBlocked)
            let fault = prepare(folder, at: sender)
            #expect(fault?.code == "not-ready")
            #expect(fault?.kind == .no)
        }
        try expectNothingCreated(sender, entries: entries)
    }

    @Test("A missing original stops the case, and nothing is created")
    func missingFile() throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        try sender.withExample(for: receiver) { folder in
            let pdf = try #require(
                FileManager.default.subpathsOfDirectory(atPath: folder).first { $0.hasSuffix(".pdf") })
            try FileManager.default.removeItem(atPath: folder + "/" + pdf)
            #expect(prepare(folder, at: sender)?.code == "not-ready")
        }
        try expectNothingCreated(sender, entries: entries)
    }

    @Test("A link that leads out of the case's folder is not followed")
    func linkOutside() throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        try sender.withExample(for: receiver) { folder in
            let pdf = try #require(
                FileManager.default.subpathsOfDirectory(atPath: folder).first { $0.hasSuffix(".pdf") })
            try FileManager.default.removeItem(atPath: folder + "/" + pdf)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/" + pdf, withDestinationPath: sender.layout.sealKey)
            #expect(prepare(folder, at: sender)?.code == "not-ready")
        }
        try expectNothingCreated(sender, entries: entries)
    }

    @Test("A folder without a case, or with one that cannot be read, creates nothing")
    func unreadable() throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        #expect(prepare("/nowhere/at/all", at: sender)?.code == "case-missing")
        try sender.withExample(for: receiver) { folder in
            try "{".write(toFile: folder + "/case.json", atomically: true, encoding: .utf8)
            let fault = prepare(folder, at: sender)
            #expect(fault?.kind == .badInput)
        }
        try expectNothingCreated(sender, entries: entries)
    }

    @Test("Warnings are sent past with one sentence, and only with one")
    func sentence() throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        try sender.withExample(for: receiver) { folder in
            // A summary that is over 90 days old is a warning (our default, and Camden's rule).
            sender.clock.advance(days: 120)
            let report = try sender.gateway.checkReadiness(
                of: folder, recipient: nil, by: sender.acting(.practitioner))
            try #require(report.needsSentence && !report.isBlocked)
            #expect(prepare(folder, at: sender, sentence: nil)?.code == "sentence-needed")
            #expect(prepare(folder, at: sender, sentence: " \n")?.code == "sentence-needed")
            try expectNothingCreated(sender, entries: entries)
            #expect(prepare(folder, at: sender, sentence: "The family asked for haste.") == nil)
        }
        #expect(try sender.names(in: sender.layout.drafts).count == 1)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).count == 1)
    }

    @Test("A full disk while the case is copied leaves neither folder nor entry")
    func copying() throws {
        let (sender, receiver, _) = try Station.pair()
        let entries = try sender.events().count
        try FileManager.default.removeItem(atPath: sender.layout.drafts)
        // A file where the folder should be: nothing can be written below it, whoever asks.
        try Data().write(to: URL(fileURLWithPath: sender.layout.drafts))
        try sender.withExample(for: receiver) { folder in
            #expect(prepare(folder, at: sender)?.code == "draft-not-written")
        }
        #expect(try sender.events().count == entries)
    }

    @Test("A prepared case is copied, readable by nobody else, and gone from the drafts once its pack is sealed")
    func copied() async throws {
        let (sender, receiver, _) = try Station.pair()
        let prepared = try sender.prepare(for: receiver)
        let folder = sender.layout.draft(prepared.conversation.text)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        #expect(files.contains("case.json"))
        #expect(files.filter { $0.hasSuffix(".pdf") }.count > 1)
        #expect(sender.layout.looseModes().map(\.path).filter { $0.hasPrefix(sender.layout.drafts) }.isEmpty)

        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))

        #expect(!FileManager.default.fileExists(atPath: folder))
        await #expect(throws: GatewayFault.self) {
            try await sender.gateway.send(
                sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        }
    }
}
