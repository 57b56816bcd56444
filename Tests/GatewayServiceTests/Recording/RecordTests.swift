import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("What our own people record, through the gateway")
struct RecordTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? "\(error)" }
    }

    private func family(_ transfer: TransferState, on date: CivilDate) -> CaseNote {
        .familyInformed(
            FamilyInformed(
                children: transfer.children.map(\.child), occasion: .duringTransition, on: date,
                outcome: .told([.mother], how: .inPerson)))
    }

    @Test(
        "What the procedure asks for heads the list until it is recorded, with its rule",
        .rule("CAL-40", "CAL-44", "DERBY-77"))
    func tasks() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(pack.conversation)
        let worker = try sender.acting(.practitioner)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        let before = try #require(try sender.gateway.list(by: worker).first)
        #expect(before.tasks.map(\.rule) == ["CAL-44", "CAL-40"])
        #expect(before.tasks.allSatisfy { $0.command?.contains("handover record ") == true })
        let theirs = try #require(try receiver.gateway.list(by: receiver.acting(.practitioner)).first)
        #expect(theirs.tasks.map(\.rule) == ["DERBY-77", "DERBY-74"])

        let entry = try sender.gateway.record(
            family(transfer, on: sender.gateway.today), words: ["what": "Who rings whom."], of: transfer, by: worker)
        #expect(entry.rule == "CAL-44")
        let after = try sender.gateway.record(of: sender.gateway.transfer(transfer.conversation.text), by: worker)
        #expect(after.line.tasks.map(\.rule) == ["CAL-40"])
        #expect(after.lines.map(\.words) == [["what": "Who rings whom."]])
        let shown = try sender.gateway.show(
            sender.gateway.transfer(transfer.conversation.text), reveal: nil, by: worker)
        #expect(shown.record == after.lines)
    }

    @Test("An auditor and an administrator record nothing; whoever works on cases does")
    func permitted() async throws {
        let (sender, receiver, _) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        let note = family(transfer, on: sender.gateway.today)
        for role in [Role.auditor, .administrator] {
            #expect(code { try sender.gateway.record(note, of: transfer, by: sender.acting(role)) } == "not-permitted")
        }
        for role in [Role.practitioner, .businessSupport, .teamManager, .serviceManager] {
            #expect(code { try sender.gateway.record(note, of: transfer, by: sender.acting(role)) } == nil)
        }
        #expect(
            code {
                try sender.gateway.record(
                    family(transfer, on: sender.gateway.today.adding(days: 1)), of: transfer,
                    by: sender.acting(.practitioner))
            } == "note-in-future")
    }

    @Test("Words that name a confidential address are not taken", .rule("T-16"))
    func confidential() throws {
        let (sender, receiver, _) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.addresses[0].state = .confidential(
                    reason: "Invented.", place: Place(lines: ["7 Hollowvane Mews"], postcode: "QX77 7QX"))
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let transfer = try sender.gateway.transfer(prepared.conversation.text)
        let entries = try sender.events().count
        for words in ["They live at 7 Hollowvane Mews.", "Post goes to qx777qx."] {
            #expect(
                code {
                    try sender.gateway.record(
                        family(transfer, on: sender.gateway.today), words: ["what": words], of: transfer,
                        by: sender.acting(.practitioner))
                } == "address-confidential")
        }
        #expect(try sender.events().count == entries)
    }

    /// The example family, who have moved three times this year.
    private func restless(_ file: inout CaseFile) {
        for index in file.children.indices { file.children[index].move.movesInTwelveMonths = .known(3) }
    }

    @Test(
        "Repeated moves ask about trafficking on both sides until each has answered",
        .rule("CAL-30", "DERBY-63", "HAV-46"))
    func trafficking() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder, restless)
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        func tasks(_ station: Station) throws -> [NextStep] {
            try station.gateway.list(by: station.acting(.practitioner)).first?.tasks ?? []
        }
        func answer(_ station: Station) throws {
            let transfer = try station.gateway.transfer(prepared.conversation.text)
            try station.gateway.record(
                .traffickingConsidered(
                    TraffickingConsidered(
                        children: transfer.children.map(\.child), on: station.gateway.today, outcome: .inAssessment)),
                because: "Invented.", of: transfer, by: station.acting(.practitioner))
        }
        #expect(try tasks(sender).first?.rule == "CAL-30")
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        #expect(try tasks(sender).first?.rule == "CAL-30", "sending does not answer it")
        #expect(try tasks(receiver).first?.rule == "DERBY-63")
        try answer(sender)
        #expect(try !tasks(sender).contains { $0.rule == "CAL-30" })
        #expect(try tasks(receiver).first?.rule == "DERBY-63", "one side's answer is not the other's")
        try answer(receiver)
        #expect(try !tasks(receiver).contains { $0.rule == "DERBY-63" })

        // The same moves in a supplement are not asked about again.
        _ = try await sender.supplement(prepared.conversation, to: receiver, change: restless)
        try await sender.settle(over: wire)
        #expect(try !tasks(receiver).contains { $0.rule == "DERBY-63" })
        let state = try receiver.gateway.transfer(prepared.conversation.text)
        #expect(state.anomalies.isEmpty)
        #expect(state.record.notes.count == 2)
    }

    @Test(
        "What the case file says was concluded is not asked of its sender, and is asked of its receiver",
        .rule("DERBY-63"))
    func concluded() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                restless(&file)
                for index in file.children.indices {
                    file.children[index].move.impact = .known("Trafficking was considered: nothing points to it.")
                }
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        #expect(try sender.gateway.transfer(prepared.conversation.text).record.notes.isEmpty)
        #expect(
            try receiver.gateway.transfer(prepared.conversation.text).record.notes.map(\.name) == [.traffickingPrompt])
    }

    @Test("The work goes to somebody who works on cases, and a leaver's stands on the team's list")
    func leaver() async throws {
        let (sender, receiver, _) = try Station.pair()
        let gateway = sender.gateway
        let pack = try await sender.sendPack(to: receiver)
        func transfer() throws -> TransferState { try gateway.transfer(pack.conversation.text) }
        func worker() throws -> WorkerLine? { try gateway.list(by: sender.acting(.teamManager)).first?.worker }
        let manager = try sender.acting(.teamManager)
        #expect(try worker() == nil)
        for (handle, expected) in [
            ("nobody.atall", "person-unknown"), ("aud.invented", "person-sees-no-case"),
        ] {
            #expect(
                code { try gateway.assign(transfer(), to: Invented.person(handle), by: manager) } == expected)
        }
        #expect(
            code {
                try gateway.assign(transfer(), to: Invented.person("bea.invented"), by: sender.acting(.practitioner))
            } == "not-permitted")
        try gateway.assign(transfer(), to: Invented.person("wes.invented"), by: manager)
        #expect(try worker() == WorkerLine(person: Invented.person("wes.invented"), onTeamList: false, note: nil))

        try gateway.recordAbsence(
            of: Invented.person("wes.invented"), from: gateway.today, until: gateway.today.adding(days: 1),
            because: nil,
            by: manager)
        #expect(try worker()?.note == "away until \(gateway.today.adding(days: 1))")
        #expect(try worker()?.onTeamList == false)

        let left = try gateway.leave(
            Invented.person("wes.invented"), on: gateway.today, by: sender.acting(.administrator))
        #expect(left == WorkLeft(transfers: 1, overrides: 0))
        #expect(try worker()?.onTeamList == false, "their last day is still theirs")
        let last = gateway.today
        sender.clock.advance(days: 1)
        #expect(
            try worker()
                == WorkerLine(
                    person: Invented.person("wes.invented"), onTeamList: true, note: "wes.invented left on \(last)"))
        let registered = try gateway.store.read { try $0.person(Invented.person("wes.invented")) }
        #expect(registered?.absences?.count == 1, "a change of the registration keeps what stands beside it")
    }
}
