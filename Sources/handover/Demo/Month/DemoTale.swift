import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import TransferStore
import WorkingDays

/// One invented family on its way from one office to another.
final class DemoTale {
    let names: ExampleNames
    let leaving: DemoOffice
    let arriving: DemoOffice
    private let scratch: String
    private var moved: CivilDate?
    private(set) var conversation: ConversationID?

    init(_ names: ExampleNames, from leaving: DemoOffice, to arriving: DemoOffice, scratch: String) {
        self.names = names
        self.leaving = leaving
        self.arriving = arriving
        self.scratch = scratch
    }

    /// The transfer as an office has it now.
    func transfer(at office: DemoOffice) throws -> TransferState {
        guard let conversation else { throw Self.outOfOrder }
        return try office.gateway.transfer(conversation.text)
    }

    func children(at office: DemoOffice) throws -> [ChildReference] {
        try office.gateway.children([], in: transfer(at: office))
    }

    static var outOfOrder: CommandFailure {
        CommandFailure(
            .badInput, code: "demo-order", message: "A family of the demonstration has not set out yet.",
            remedy: "This is a mistake of ours; report it with the version of handover.")
    }

    /// Seals something and waits until the other office has receipted it, or somebody is to hand it over.
    func say(at office: DemoOffice, _ act: () async throws -> QueuedMessage) async throws {
        let queued = try await act()
        guard [.delivered, .byHand].contains(try await office.gateway.follow(queued.digest, for: .seconds(60))) else {
            throw CommandFailure(
                .peerUnreachable, code: "not-delivered", message: "A message was not receipted within a minute.",
                remedy: "Keep the homes with --home DIR, and run `handover doctor --local` in each.")
        }
    }

    /// Writes the family's case as it stands today into a folder for as long as the body runs.
    func withCase<Value>(
        confidential: Bool = false, to recipient: AuthorityCode? = nil, change: (inout CaseFile) -> Void = { _ in },
        _ body: (String) async throws -> Value
    ) async throws -> Value {
        let folder = "\(scratch)/case-\(names.number)-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let day = moved ?? leaving.gateway.today.workingDaysAgo(11)
        moved = day
        let family = ExampleFamily(
            movedOn: day, from: leaving.code, to: recipient ?? arriving.code,
            newAddress: confidential ? .confidential : .open, called: names)
        try family.write(to: folder)
        var file = try family.caseFile()
        let written = file
        change(&file)
        if file != written {
            try Data(CaseFileReader.write(file)).write(to: URL(fileURLWithPath: folder + "/case.json"))
        }
        return try await body(folder)
    }

    /// Prepares the case, and seals it unless it is to stay a draft.
    ///
    /// - Parameter recipient: another authority than the other office's.
    func prepare(
        sending: Bool = true, confidential: Bool = false, to recipient: AuthorityCode? = nil,
        change: (inout CaseFile) -> Void = { _ in }
    ) async throws {
        let gateway = leaving.gateway
        let prepared = try await withCase(confidential: confidential, to: recipient, change: change) { folder in
            try gateway.prepare(
                folder, recipient: nil, sentence: "Each point was looked at with the team manager.",
                by: self.leaving.acting(.practitioner))
        }
        conversation = prepared.conversation
        if sending { try await say(at: leaving) { try await self.seal() } }
    }

    /// Seals the prepared case; the gateway sends it by itself.
    func seal() async throws -> QueuedMessage {
        try await leaving.gateway.send(transfer(at: leaving), by: leaving.acting(.practitioner))
    }

    /// Sends who, where, present risk and whom to ring, before the documents are there.
    func sendUrgentNotice() async throws {
        let gateway = leaving.gateway
        let worker = try leaving.acting(.practitioner)
        let prepared = try await withCase(change: { file in
            file.urgent = true
            file.documents = CaseDocuments()
        }) { folder in
            // They follow later, in a supplement.
            try FileManager.default.removeItem(atPath: folder + "/documents")
            return try gateway.prepareUrgent(
                folder, sentence: "The family moved overnight and the risk went with them.",
                past: "What is missing follows in a supplement.", by: worker)
        }
        conversation = prepared.conversation
        try await say(at: leaving) { try await self.seal() }
    }
}
