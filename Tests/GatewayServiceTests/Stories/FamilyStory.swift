import CaseTransfer
import ExchangeFormats
import GatewayTesting
import TransferStore
import WorkingDays

@testable import GatewayService

/// One invented family on its way from one authority to another, told step by step by both gateways.
struct FamilyStory {
    let leaving: Station
    let arriving: Station
    let wire: Wire
    let conversation: ConversationID
    /// What the check said before the pack was sealed.
    let findings: [Finding]

    /// The family has moved, its case is prepared by the authority it leaves, and the pack has arrived.
    ///
    /// - Parameter change: what is different about this family's case.
    init(
        from sender: AuthorityCode, to recipient: AuthorityCode, change: (inout CaseFile) -> Void = { _ in }
    ) async throws {
        let clock = HandClock()
        leaving = try Station(sender, clock: clock)
        arriving = try Station(recipient, clock: clock)
        try leaving.trust(arriving)
        try arriving.trust(leaving)
        wire = Wire([leaving, arriving])
        let prepared = try leaving.withExample(for: arriving) { [leaving] folder in
            try leaving.edit(folder, change)
            return try leaving.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at each point.", by: leaving.acting(.practitioner))
        }
        findings = prepared.report.findings
        conversation = prepared.conversation
        _ = try await leaving.gateway.send(
            leaving.gateway.transfer(conversation.text), by: leaving.acting(.practitioner))
        try await leaving.settle(over: wire)
    }

    /// A named team of the receiving authority has it, and tells when the meeting is due.
    func acknowledge() async throws {
        _ = try await arriving.acknowledge(conversation)
        try await arriving.settle(over: wire)
    }

    /// The receiving authority holds the meeting and its team manager accepts the children from today.
    func meetAndAccept() async throws {
        _ = try await arriving.convene(conversation)
        _ = try await arriving.hold(conversation)
        _ = try await arriving.accept(conversation)
        try await arriving.settle(over: wire)
    }

    /// The authority the family left closes its case.
    func close() async throws {
        _ = try await leaving.close(conversation, .transferred)
        try await leaving.settle(over: wire)
    }

    /// The eldest child as one side sees it.
    func child(at station: Station) throws -> ChildView {
        let gateway = station.gateway
        let view = try gateway.show(
            gateway.transfer(conversation.text), reveal: nil, by: station.acting(.practitioner))
        return view.children[0]
    }

    /// The rule of a finding the check gave.
    func rule(of code: String) -> RuleCitation? { findings.first { $0.code == code }?.rule }
}
