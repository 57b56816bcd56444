public import CaseTransfer
import Foundation
import TransferStore

/// To whom a transfer is restricted, and since when, for those who may read it.
public struct RestrictionLine: Hashable, Sendable, Codable {
    /// To whom.
    public var scope: Restriction.Scope
    /// Who set it, by name; nil for nobody known.
    public var setBy: String?
    /// Since when.
    public var since: Moment
    /// Why, in their own words; nil once they were erased under retention.
    public var reason: String?
}

extension Gateway {
    /// Restricts a transfer to those who need to know, or restricts it otherwise than before. Nothing of it is sent.
    ///
    /// - Parameter sentence: why; it goes on record.
    /// - Throws: `GatewayFault`: `person-unknown`, `team-unknown`, `worker-kept-out`, `sentence-needed`, `address-confidential`,
    ///   `restricted`, what our law forbids, or `not-permitted`.
    public func restrict(
        _ transfer: TransferState, to scope: Restriction.Scope, because sentence: String, by acting: ActingPerson
    ) throws {
        try require(.restrict, of: acting, on: transfer)
        let people = try store.read { try $0.people() }
        for person in scope.people + scope.keptOut where !people.contains(where: { $0.id == person }) {
            throw Self.unknown(person)
        }
        let teams = Set(people.flatMap { $0.teams ?? [] })
        for team in scope.teams where !teams.contains(team) { throw Self.teamUnknown(team, among: teams) }
        if let worker = transfer.record.worker, scope.keptOut.contains(worker) {
            throw GatewayFault(
                .no, code: "worker-kept-out",
                message: "The work on this transfer is with \(worker), who would be kept out.",
                remedy: "Give the work to somebody else first: handover assign.")
        }
        try note(.accessRestricted(scope), on: transfer, because: sentence, by: acting)
    }

    /// Lifts the restriction of a transfer.
    ///
    /// - Throws: `GatewayFault`: `not-restricted`, `sentence-needed`, `address-confidential`, `restricted` or `not-permitted`.
    public func unrestrict(_ transfer: TransferState, because sentence: String, by acting: ActingPerson) throws {
        try require(.restrict, of: acting, on: transfer)
        try note(.restrictionLifted, on: transfer, because: sentence, by: acting)
    }

    /// To whom a transfer is restricted, for those who may read it; nil when it is not.
    ///
    /// - Throws: `GatewayFault`: `restricted`, `not-permitted`, or the store's fault.
    public func restriction(of transfer: TransferState, by acting: ActingPerson) throws -> RestrictionLine? {
        try require(.readCase, of: acting, on: transfer)
        guard let restriction = transfer.restriction else { return nil }
        let entry = try store.read { try $0.entries(of: transfer.conversation) }.last { stored in
            stored.entry.event == .accessRestricted(restriction.scope) && stored.entry.recordedAt == restriction.since
        }
        let protection = try rememberedProtection(of: transfer.conversation)
        let setBy = try restriction.setBy.flatMap { id in try store.read { try $0.person(id) }?.name ?? id.text }
        return RestrictionLine(
            scope: restriction.scope, setBy: setBy, since: restriction.since,
            reason: entry?.words(hiding: protection).rationale)
    }

    /// The teams that somebody registered today belongs to, in the order of their handles.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func teams(by acting: ActingPerson) throws -> [TeamID] {
        try require(.readCase, of: acting)
        let today = self.today
        return Set(try store.read { try $0.people() }.filter { $0.isActive(on: today) }.flatMap { $0.teams ?? [] })
            .sorted()
    }

    /// Appends what our law allows of who may read a transfer, with the reason.
    func note(
        _ event: JournalEvent, on transfer: TransferState, because sentence: String, by acting: ActingPerson
    ) throws {
        let payload = JournalPayload(rationale: try Self.sentence(sentence))
        try requireUnnamed(payload, in: transfer)
        try append(
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event,
                payload: payload))
    }

    static func teamUnknown(_ team: TeamID, among teams: Set<TeamID>) -> GatewayFault {
        GatewayFault(
            .notFound, code: "team-unknown", message: "Nobody registered here belongs to the team \(team).",
            remedy: teams.isEmpty
                ? "An administrator puts people in teams: handover person change PERSON --team TEAM."
                : "The teams are: \(teams.sorted().map(\.text).joined(separator: ", ")).")
    }
}
