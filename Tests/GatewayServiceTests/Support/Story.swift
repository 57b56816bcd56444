import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import TransferStore
import WorkingDays

@testable import GatewayService

extension Station {
    /// Writes out the example family's case for this station and another, and prepares it.
    func prepare(for other: Station, sentence: String? = "Looked at each point.") throws -> PreparedCase {
        try withExample(for: other) { folder in
            try gateway.prepare(folder, recipient: nil, sentence: sentence, by: acting(.practitioner))
        }
    }

    /// Writes the example out to a folder of its own, for as long as the body runs.
    func withExample<Value>(for other: Station, _ body: (String) throws -> Value) throws -> Value {
        let folder = layout.root + "-case"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let moved = ExampleFamily.moved(workingDaysAgo: 12, today: gateway.today)
        try ExampleFamily(movedOn: moved, from: code, to: other.code).write(to: folder)
        return try body(folder)
    }

    /// Prepares the example and seals its pack.
    func sendPack(to other: Station) async throws -> QueuedMessage {
        let prepared = try prepare(for: other)
        return try await gateway.send(gateway.transfer(prepared.conversation.text), by: acting(.practitioner))
    }

    func acknowledge(_ conversation: ConversationID) async throws -> QueuedMessage {
        try await gateway.acknowledge(
            gateway.transfer(conversation.text),
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: acting(.businessSupport))
    }

    func convene(_ conversation: ConversationID) async throws -> QueuedMessage {
        let transfer = try gateway.transfer(conversation.text)
        return try await gateway.convene(
            transfer, children: transfer.children.map(\.child), for: gateway.today, details: Self.meeting,
            reason: "Invented reason.", by: acting(.practitioner))
    }

    func hold(_ conversation: ConversationID) async throws -> QueuedMessage {
        let transfer = try gateway.transfer(conversation.text)
        return try await gateway.recordMeetingHeld(
            transfer, children: transfer.children.map(\.child), on: gateway.today, details: Self.meeting,
            reason: "Invented reason.", by: acting(.practitioner))
    }

    func accept(_ conversation: ConversationID, children: [ChildReference]? = nil) async throws -> QueuedMessage {
        let transfer = try gateway.transfer(conversation.text)
        return try await gateway.accept(
            transfer, children: children ?? transfer.children.map(\.child), from: gateway.today,
            details: DecisionDetails(
                worker: "Noor Invented", team: "Invented team", telephone: "01632 960111", reasons: []),
            by: acting(.teamManager))
    }

    func refuse(_ conversation: ConversationID) async throws -> QueuedMessage {
        let transfer = try gateway.transfer(conversation.text)
        return try await gateway.refuse(
            transfer, children: transfer.children.map(\.child), reason: .incomplete, words: "Invented words.",
            particulars: RefusalParticulars(documents: [.plan]), by: acting(.teamManager))
    }

    @discardableResult
    func recall(
        _ conversation: ConversationID, children: [ChildReference] = [], documents: [Int] = [],
        reason: RecallStatement.Reason? = nil
    ) async throws -> QueuedMessage {
        try await gateway.recall(
            gateway.transfer(conversation.text), children: children, documents: documents,
            reason: reason ?? (documents.isEmpty ? .wrongChild : .wrongDocument), words: "Invented words.",
            by: acting(.practitioner))
    }

    @discardableResult
    func destroy(_ conversation: ConversationID) async throws -> DestroyedPapers {
        try await gateway.destroy(
            gateway.transfer(conversation.text), because: "Invented: no copies were made.", by: acting(.teamManager))
    }

    @discardableResult
    func refuseWrongChild(_ conversation: ConversationID, _ child: ChildReference) async throws -> QueuedMessage {
        try await gateway.refuse(
            gateway.transfer(conversation.text), children: [child], reason: .wrongChild, words: "Invented words.",
            by: acting(.teamManager))
    }

    func decline(_ conversation: ConversationID, child: ChildReference) async throws -> QueuedMessage {
        try await gateway.decline(
            gateway.transfer(conversation.text), children: [child], reason: Self.declineReason,
            words: "Invented words.", by: acting(.teamManager))
    }

    func close(_ conversation: ConversationID, _ reason: EndedChild.Reason) async throws -> QueuedMessage {
        let transfer = try gateway.transfer(conversation.text)
        return try await gateway.close(
            transfer, children: transfer.children.map(\.child), reason: reason, on: gateway.today,
            words: "Invented words.", informed: "By letter.", by: acting(.teamManager))
    }

    /// Supplements the pack with a page that was not sent before, and whatever else is changed.
    func supplement(
        _ conversation: ConversationID, to other: Station, change: (inout CaseFile) -> Void = { _ in }
    ) async throws -> QueuedMessage {
        let folder = layout.root + "-supplement"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let transfer = try gateway.transfer(conversation.text)
        // The same family as in the pack, whatever day it is now.
        let moved =
            transfer.children.compactMap(\.residence?.date).first
            ?? ExampleFamily.moved(workingDaysAgo: 12, today: gateway.today)
        try ExampleFamily(movedOn: moved, from: code, to: other.code).write(to: folder)
        try edit(folder) { file in
            let title = "Invented page \(ConversationID(random: random.bytes(16)))"
            file.documents.other.append(OtherDocument(title: title, children: [], attachments: []))
            // Something with an original, too.
            file.documents.plans[0].contingency = .known(title)
            change(&file)
        }
        return try await gateway.supplement(
            transfer, from: folder, note: "Invented note.", sentence: "Looked at each point.",
            by: acting(.practitioner))
    }

    /// Changes the case file of a folder.
    func edit(_ folder: String, _ change: (inout CaseFile) -> Void) throws {
        let path = folder + "/case.json"
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        guard var file = CaseFileReader.read(bytes).caseFile else { throw CocoaError(.fileReadCorruptFile) }
        change(&file)
        try Data(CaseFileReader.write(file)).write(to: URL(fileURLWithPath: path))
    }

    private static let meeting = MeetingDetails(
        venue: "Invented centre", chair: "Noor Invented",
        attendees: [Attendee(name: "Noor Invented", capacity: "Social worker")], agencies: ["School"],
        outcome: "Invented outcome.")

    private static let declineReason = DecidedChild.DeclineReason.belowThreshold
}
