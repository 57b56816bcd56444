import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import SecureXML
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("The chronology is the whole journal of a transfer, and shows nobody what they may not see")
struct ChronologyTests {
    private let street = Place(lines: ["7 Hollowvane Mews"], postcode: "QX77 7QX")

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
    }

    private static func bytes(_ chronology: Chronology) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(chronology))
    }

    /// A case with a confidential address, sent and acknowledged.
    private func story() async throws -> (Station, Station, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.addresses[0].state = .confidential(reason: "Invented.", place: street)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(prepared.conversation)
        try await receiver.settle(over: wire)
        return (sender, receiver, prepared.conversation)
    }

    private func export(
        _ station: Station, _ conversation: ConversationID, by role: Role = .teamManager, revealing: Bool = false,
        withLegalAdvice: Bool = false
    ) throws -> Chronology {
        var exported: Chronology?
        _ = try station.gateway.exportRecord(
            of: station.gateway.transfer(conversation.text), as: .json, because: "For the file.", revealing: revealing,
            withLegalAdvice: withLegalAdvice, by: station.acting(role)
        ) { chronology in
            exported = chronology
            return try Self.bytes(chronology)
        }
        return try #require(exported)
    }

    @Test(
        "Every entry is in it: who, when, what in the journal's words, which rule, why, under whose seal",
        .rule("DERBY-79", "HAV-62", "CAL-46"))
    func whole() async throws {
        let (sender, receiver, conversation) = try await story()
        let transfer = try receiver.gateway.transfer(conversation.text)
        try receiver.gateway.record(
            .counterpartContact(
                CounterpartContact(
                    children: transfer.children.map(\.child), on: receiver.gateway.today, how: .telephone,
                    risksUnderstood: true)), words: ["with": "Invented worker"], of: transfer,
            by: receiver.acting(.practitioner))
        for station in [sender, receiver] {
            let chronology = try export(station, conversation)
            let stored = try station.gateway.store.read { try $0.entries(of: conversation) }.dropLast()
            #expect(chronology.entries.map(\.number) == stored.map(\.entry.number))
            #expect(
                chronology.entries.map(\.what)
                    == stored.map { $0.entry.event.words(calling: station.gateway.name(of:)) })
            #expect(chronology.entries.map(\.rule) == stored.map(\.entry.rule))
            #expect(chronology.entries.map(\.hash) == stored.map(\.hash))
            #expect(chronology.entries.allSatisfy { ($0.standing == .signed) == ($0.signedBy != nil) })
            #expect(chronology.entries.filter { $0.standing == .signed }.allSatisfy { $0.messageDigest != nil })
            #expect(chronology.rules.map(\.rule) == chronology.rules.map(\.rule).sorted { $0.id < $1.id })
            #expect(chronology.children.allSatisfy { $0.name != nil })
            let last = try #require(try station.events().last)
            guard case .recordExported(.json, false, let file) = last else {
                return #expect(Bool(false), "the export is the last entry")
            }
            #expect(file == MessageDigest(SHA256Hasher.digest(try Self.bytes(chronology))))
        }
        let theirs = try export(receiver, conversation)
        #expect(theirs.entries.first { $0.event == "messageReceived" }?.signedBy?.code == sender.code)
        #expect(theirs.entries.first { $0.event == "receiptStored" }?.signedBy?.code == sender.code)
        let contact = try #require(theirs.entries.first { $0.event == "caseNoted" })
        #expect(contact.standing == .reported)
        #expect(contact.words == ["with": "Invented worker"])
        #expect(contact.rule == "DERBY-74")
        #expect(
            theirs.entries.contains { $0.words["telephone"] == "01632 960111" }, "a message's words stand beside it")
    }

    @Test(
        "A confidential address is in it only for somebody who may see it and asks, and that is journalled",
        .rule("T-16"))
    func confidential() async throws {
        let (sender, _, conversation) = try await story()
        let masked = try export(sender, conversation)
        let text = String(decoding: try Self.bytes(masked), as: UTF8.self)
        #expect(!text.contains("Hollowvane") && !text.contains("QX77"))
        #expect(masked.addresses.contains { $0.place == nil && $0.reason == "Invented." })
        #expect(!masked.export.withConfidentialAddresses)

        let before = try sender.events().count
        #expect(code { _ = try export(sender, conversation, by: .auditor, revealing: true) } == "not-permitted")
        #expect(try sender.events().count == before)
        let shown = try export(sender, conversation, revealing: true)
        #expect(shown.addresses.contains { $0.place == "7 Hollowvane Mews, QX77 7QX" })
        let added = try sender.events().suffix(from: before)
        let children = try sender.gateway.transfer(conversation.text).children.count
        #expect(added.filter { if case .addressRevealed = $0 { true } else { false } }.count == children)
    }

    @Test(
        "A manager, an adviser or an auditor writes it out, and nobody else; a reason is needed, and nothing comes without it"
    )
    func permitted() async throws {
        let (sender, _, conversation) = try await story()
        for (role, expected) in [
            (Role.auditor, nil), (.teamManager, nil), (.serviceManager, nil), (.practitioner, "not-permitted"),
            (.businessSupport, "not-permitted"), (.administrator, "not-permitted"),
        ] as [(Role, String?)] {
            #expect(code { _ = try export(sender, conversation, by: role) } == expected, "\(role)")
        }
        let before = try sender.events().count
        #expect(
            code {
                _ = try sender.gateway.exportRecord(
                    of: sender.gateway.transfer(conversation.text), as: .html, because: "  ",
                    by: sender.acting(.auditor)
                ) { _ in [] }
            } == "sentence-needed")
        #expect(try sender.events().count == before)
    }

    @Test(
        "What legal advice says is left out unless a service manager asks for it", .rule("DERBY-76", "HAV-59", "CAL-43")
    )
    func legalAdvice() async throws {
        let (sender, _, conversation) = try await story()
        let transfer = try sender.gateway.transfer(conversation.text)
        _ = try await sender.gateway.raiseDispute(
            transfer,
            RaisedDispute(
                children: transfer.children.map(\.child), ground: .responsibility, subject: .residence,
                visits: DisputeVisits(by: .sending, next: sender.gateway.today)),
            details: DisputeDetails(statement: "Invented."), by: sender.acting(.teamManager))
        let disputed = try sender.gateway.transfer(conversation.text)
        try sender.gateway.recordLegalAdvice(
            .received, on: sender.gateway.today, in: sender.gateway.dispute(nil, in: disputed), of: disputed,
            words: "Zephyrine advice.", by: sender.acting(.serviceManager))
        try sender.gateway.recordReason(
            "Zephyrine reason.", in: sender.gateway.dispute(nil, in: disputed), of: disputed,
            by: sender.acting(.teamManager))
        func reason(_ chronology: Chronology) -> String? {
            chronology.entries.first { $0.event == "disputeReasonRecorded" }?.reason
        }
        #expect(try reason(export(sender, conversation))?.hasPrefix("[Left out") == true)
        #expect(
            try reason(export(sender, conversation, by: .serviceManager, withLegalAdvice: true))
                == "Zephyrine reason.")
        func advice(_ chronology: Chronology) -> String? {
            chronology.entries.first { $0.event == "legalAdviceRecorded" }?.reason
        }
        #expect(try advice(export(sender, conversation))?.hasPrefix("[Left out") == true)
        #expect(code { _ = try export(sender, conversation, withLegalAdvice: true) } == "not-permitted")
        #expect(
            try advice(export(sender, conversation, by: .serviceManager, withLegalAdvice: true)) == "Zephyrine advice.")
    }
}
