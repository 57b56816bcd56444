import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Supplementing a pack")
struct SupplementTests {
    private func sent() async throws -> (sender: Station, receiver: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        return (sender, receiver, wire, pack.conversation)
    }

    @Test(
        "Another family, another authority, a child missing, a looked-after child and a refusal send nothing",
        arguments: [
            "supplement-other-child", "supplement-other-recipient", "supplement-child-left-out", "child-looked-after",
            "consent-refused", "supplement-override-new",
        ])
    func stopped(code: String) async throws {
        let (sender, receiver, _, id) = try await sent()
        let entries = try sender.events().count
        let fault = await #expect(throws: GatewayFault.self) {
            _ = try await sender.supplement(id, to: receiver) { file in
                switch code {
                case "supplement-other-child":
                    for index in file.children.indices { file.children[index].name = "Invented Stranger" }
                case "supplement-other-recipient": file.receivingAuthority = "E08000035"
                case "supplement-child-left-out": file = file.without(child: file.children[2].key)
                case "child-looked-after": file.children[0].lookedAfter = .known(true)
                case "supplement-override-new":
                    file.consent?.override = ConsentOverride(
                        children: file.children.map(\.key), limb: .riskOfHarm, rationale: "Invented rationale.",
                        author: Invented.person("wes.invented"), authoriser: Invented.person("mo.invented"),
                        on: sender.gateway.today)
                default: file.consent?.answers[0].answer = .refused
                }
            }
        }
        #expect(fault?.code == code)
        #expect(fault?.kind == .no)
        #expect(try sender.events().count == entries)
    }

    @Test("An address that was confidential cannot be opened by a later message (T-16)")
    func addressStaysClosed() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                guard case .open(let place) = file.addresses[0].state else { return }
                file.addresses[0].state = .confidential(reason: "Invented reason.", place: place)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        let fault = await #expect(throws: GatewayFault.self) {
            _ = try await sender.supplement(prepared.conversation, to: receiver)
        }
        #expect(fault?.code == "supplement-address-opened")
        // Nor under another key, with the same place.
        let renamed = await #expect(throws: GatewayFault.self) {
            _ = try await sender.supplement(prepared.conversation, to: receiver) { $0.addresses[0].key = "a9" }
        }
        #expect(renamed?.code == "supplement-address-opened")
    }

    @Test("A gateway that opens an address all the same is not believed: the receiving side masks it (T-16)")
    func receiverMasks() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                guard case .open(let place) = file.addresses[0].state else { return }
                file.addresses[0].state = .confidential(reason: "Invented reason.", place: place)
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation.text
        let pack = try await sender.gateway.send(sender.gateway.transfer(id), by: sender.acting(.practitioner))
        let folder = sender.layout.root + "-opened"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today)
        try ExampleFamily(movedOn: moved, from: sender.code, to: receiver.code).write(to: folder)
        // Laid out without the checks, as another product might.
        _ = try await sender.gateway.sealAndQueue(
            sender.gateway.supplementMessage(
                sender.gateway.transfer(id), from: folder, note: "Invented.", by: sender.acting(.practitioner))(
                    pack.digest))
        try await sender.settle(over: wire)
        for station in [sender, receiver] {
            let shown = try station.gateway.show(
                station.gateway.transfer(id), reveal: nil, by: station.acting(.practitioner))
            let state = try #require(shown.caseFile?.addresses[0].state)
            #expect(state == .confidential(reason: "Invented reason.", place: nil))
            let revealed = try station.gateway.show(
                station.gateway.transfer(id), reveal: "A visit.", by: station.acting(.practitioner))
            guard case .confidential(_, .some) = revealed.caseFile?.addresses[0].state else {
                Issue.record("revealed with a reason, the place is there")
                continue
            }
        }
    }

    @Test("Only what is new leaves; an updated plan takes the older one's place, and both can be taken out")
    func onlyNew() async throws {
        let (sender, receiver, wire, id) = try await sent()
        let queued = try await sender.supplement(id, to: receiver) { file in
            file.documents.plans[0].contingency = .known("Invented contingency, written anew.")
        }
        try await sender.settle(over: wire)
        let stored = try #require(try receiver.stored(queued.digest))
        let manifest = try receiver.gateway.reread(stored).manifest
        #expect(manifest.documents.filter { $0.form == .structured }.map(\.kind) == [.plan, .other, .statement])
        #expect(manifest.documents.filter { $0.form == .attachment }.map(\.kind) == [.plan])

        let worker = try receiver.acting(.practitioner)
        let transfer = try receiver.gateway.transfer(id.text)
        let shown = try receiver.gateway.show(transfer, reveal: nil, by: worker)
        let plans = try #require(shown.caseFile?.documents.plans)
        #expect(plans.map(\.contingency) == [.known("Invented contingency, written anew.")])
        #expect(plans[0].attachments.map(\.ref) == ["2/a1"])
        #expect(shown.caseFile?.documents.assessments.count == 1)
        #expect(shown.caseFile?.children.count == 3)

        let documents = try receiver.gateway.documents(of: transfer, by: worker)
        #expect(documents.filter { $0.kind == .plan }.map(\.replaced) == [true, false])
        #expect(documents.allSatisfy { !$0.children.isEmpty && $0.kind != .confidentialAddress })
        let folder = receiver.layout.root + "-documents"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = try receiver.gateway.writeDocuments(of: transfer, to: folder, by: worker)
        #expect(names.sorted() == documents.flatMap(\.originals).map(\.name).sorted())
        #expect(names.contains("2-a1-plan.pdf"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names.sorted())
        for name in names {
            let path = folder + "/" + name
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            let head = try #require(FileHandle(forReadingAtPath: path)?.readData(ofLength: 4))
            #expect(head == Data("%PDF".utf8))
        }
        // Once more is no more.
        #expect(try receiver.gateway.writeDocuments(of: transfer, to: folder, by: worker) == names)
        #expect(throws: GatewayFault.self) {
            try receiver.gateway.documents(of: transfer, by: receiver.acting(.administrator))
        }
    }

    @Test("The same case a second time is nothing new, whatever day it is exported")
    func nothingNew() async throws {
        let (sender, receiver, _, id) = try await sent()
        let transfer = try sender.gateway.transfer(id.text)
        try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.exportedOn = file.exportedOn.adding(days: 1)
                file.sourceSystem = "Another invented system"
            }
            let fault = #expect(throws: GatewayFault.self) {
                try sender.gateway.checkSupplement(transfer, from: folder, by: sender.acting(.practitioner))
            }
            #expect(fault?.code == "supplement-nothing-new")
        }
    }

    @Test("A correction of one detail is sent past with a sentence, and checking sends nothing")
    func correction() async throws {
        let (sender, receiver, _, id) = try await sent()
        let transfer = try sender.gateway.transfer(id.text)
        let folder = sender.layout.root + "-correction"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today)
        try ExampleFamily(movedOn: moved, from: sender.code, to: receiver.code).write(to: folder)
        try sender.edit(folder) { file in
            file.children[0].dateOfBirth = file.children[0].dateOfBirth?.adding(days: 1)
        }
        let entries = try sender.events().count
        let worker = try sender.acting(.practitioner)
        let report = try sender.gateway.checkSupplement(transfer, from: folder, by: worker)
        #expect(report.newWarnings == ["supplement-child-corrected"])
        #expect(report.adds == [.facts])
        let fault = await #expect(throws: GatewayFault.self) {
            try await sender.gateway.supplement(transfer, from: folder, note: "Birthday.", by: worker)
        }
        #expect(fault?.code == "sentence-needed")
        #expect(try sender.events().count == entries)
        _ = try await sender.gateway.supplement(
            transfer, from: folder, note: "Birthday.", sentence: "The certificate was seen.", by: worker)
        #expect(try sender.events().count == entries + 1)
    }

    @Test("Nothing is added to a transfer that is over")
    func over() async throws {
        let (sender, receiver, wire, id) = try await sent()
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        _ = try await sender.close(id, .died)
        try await sender.settle(over: wire)
        let fault = await #expect(throws: GatewayFault.self) {
            _ = try await sender.supplement(id, to: receiver)
        }
        #expect(fault?.code == "transfer-closed")
    }
}

extension CaseFile {
    /// The same file without a child, wherever it is spoken of.
    func without(child key: String) -> CaseFile {
        var file = self
        file.children.removeAll { $0.key == key }
        for index in file.people.indices { file.people[index].relationships.removeAll { $0.child == key } }
        for index in file.addresses.indices { file.addresses[index].residents.removeAll { $0 == key } }
        if case .known(let household) = file.firstMinute.household {
            file.firstMinute.household = .known(household.filter { $0 != key })
        }
        if case .known(var risks) = file.firstMinute.presentRisks {
            for index in risks.indices { risks[index].children.removeAll { $0 == key } }
            file.firstMinute.presentRisks = .known(risks)
        }
        for index in file.documents.plans.indices {
            file.documents.plans[index].children.removeAll { $0 == key }
            if case .known(var outcomes) = file.documents.plans[index].outcomes {
                for place in outcomes.indices { outcomes[place].children.removeAll { $0 == key } }
                file.documents.plans[index].outcomes = .known(outcomes)
            }
        }
        for index in file.documents.assessments.indices {
            file.documents.assessments[index].children.removeAll { $0 == key }
        }
        for index in file.documents.minutes.indices { file.documents.minutes[index].children.removeAll { $0 == key } }
        for index in file.documents.summaries.indices {
            file.documents.summaries[index].children.removeAll { $0 == key }
        }
        for index in file.documents.other.indices { file.documents.other[index].children.removeAll { $0 == key } }
        for index in file.documents.missing.indices { file.documents.missing[index].children.removeAll { $0 == key } }
        if let count = file.consent?.answers.count {
            for index in 0..<count { file.consent?.answers[index].children.removeAll { $0 == key } }
        }
        return file
    }
}
