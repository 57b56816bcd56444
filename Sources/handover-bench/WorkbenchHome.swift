import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// A home with very many transfers, some of them with papers, and people who look at them.
struct WorkbenchHome {
    let side: BenchSide
    let transfers: Int
    /// The transfers that came through the product, whose packs lie here.
    let papers: [ConversationID]
    /// Who signs in.
    let visitors: [(id: PersonID, role: Role)]
    /// Who has work of the other kind.
    let workers: [PersonID]
    /// Who has work with papers alone, a page of it each.
    let holders: [PersonID]

    static let password = "pebble-lantern-orchard-41"
    /// How many transfers with papers somebody has who has such alone: a page.
    private static let each = 25

    static func make(in folder: String, transfers count: Int) async throws -> WorkbenchHome {
        let side = try BenchSide("E06000015", in: folder + "/home")
        try side.make()
        let sender = try BenchSide("E08000033", in: folder + "/sender")
        try sender.make()
        try side.register(sender, at: BenchSide.unusedURL)
        try sender.register(side, at: BenchSide.unusedURL)
        let gateway = try side.open()
        let visitors: [(id: PersonID, role: Role)] = [
            ("duty.worker", Role.practitioner), ("team.manager", .teamManager), ("service.manager", .serviceManager),
        ].compactMap { name, role in PersonID(name).map { ($0, role) } }
        let workers = (0..<300).compactMap { PersonID("worker.\($0)") }
        let holders = (0..<max(4, min(40, count / 2_500))).compactMap { PersonID("holder.\($0)") }
        try side.register(visitors + (workers + holders).map { ($0, .practitioner) }, in: gateway)
        for visitor in visitors { try side.addAccount(for: visitor.id, password: password, in: gateway) }
        let papers = try await receive(
            (holders.count + visitors.count) * each, at: gateway, from: sender, in: folder + "/case")
        let takers = holders + visitors.map(\.id)
        try await gateway.store.write { writer in
            for (index, transfer) in papers.enumerated() {
                try writer.append(
                    JournalDraft(
                        actor: .gateway, conversation: transfer,
                        event: .caseAssigned(to: takers[index / each])), at: gateway.now, salt: [])
            }
        }
        try gateway.bringSearchUpToDate()
        var tokens = try WorkbenchTokens(gateway)
        try WorklistRun.fill(side, gateway, workers: workers, to: count) { try tokens.tokens($0) }
        return WorkbenchHome(
            side: side, transfers: count, papers: papers, visitors: visitors, workers: workers, holders: holders)
    }

    /// Packs that another authority sealed, taken in as the listener does.
    private static func receive(
        _ count: Int, at gateway: Gateway, from sender: BenchSide, in folder: String
    ) async throws -> [ConversationID] {
        let sending = try sender.open()
        let worker = try BenchSide.worker(in: sending)
        try BenchCase(from: sender.authority, to: gateway.authority, today: sending.today)
            .write(to: folder, enclosureBytes: 10_000)
        var conversations: [ConversationID] = []
        for number in 0..<count {
            try WorkbenchFamilies.rename(folder, as: number)
            let prepared = try sending.prepare(folder, recipient: nil, sentence: "A measurement.", by: worker)
            let pack = try await sending.send(sending.transfer(prepared.conversation.text), by: worker)
            let upload = gateway.layout.incoming + "/\(number).part"
            let sealed = sending.layout.message(pack.digest.text)
            try FileManager.default.copyItem(atPath: sealed, toPath: upload)
            let size = try FileManager.default.attributesOfItem(atPath: sealed)[.size] as? Int64 ?? 0
            let answer = await gateway.receive(
                UploadedMessage(path: upload, size: size, arrival: .whole), from: sender.authority)
            guard answer.status == 200 else { throw BenchFault("a pack was not taken: \(answer.status)") }
            conversations.append(prepared.conversation)
            if number % 200 == 199 { WorkbenchRun.say("\(number + 1) of \(count) packs came") }
        }
        try sending.store.close()
        return conversations
    }
}
