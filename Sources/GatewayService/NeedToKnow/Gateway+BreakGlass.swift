public import CaseTransfer
import Foundation
import Logging
import TransferStore
import WorkingDays

/// That somebody opened a transfer which was restricted to others, as the managers are told of it.
public struct BrokenGlassLine: Hashable, Sendable, Codable {
    /// The transfer.
    public var transfer: ConversationID
    /// Its number among those of the transfer, from 1.
    public var number: Int
    /// Who opened it.
    public var person: PersonID
    /// Their name, as they are registered now.
    public var name: String
    /// When.
    public var at: Moment
    /// Until when it stands open for them, or stood.
    public var until: Moment
    /// Why, in their own words; nil once they were erased under retention.
    public var reason: String?

    /// One sentence, without the reason.
    public var sentence: String {
        "\(name) opened transfer \(transfer.text.prefix(8)), which is restricted to others, on \(at.londonDate.inWords)."
    }
}

extension Gateway {
    /// So many words a reason for breaking the glass has at least: our default.
    public static let wordsOfReason = 4

    /// Opens a transfer that is restricted to others for whoever acts, for a time: an emergency waits for nobody's leave. The managers who
    /// may read it are told, until one of them has looked at it.
    ///
    /// - Parameter sentence: why, in some words; it goes on record.
    /// - Returns: until when it stands open.
    /// - Throws: `GatewayFault`: `reason-too-short`, `not-restricted`, `open-to-you`, `address-confidential`, what our law forbids, or
    ///   `not-permitted`.
    public func breakGlass(_ transfer: TransferState, because sentence: String, by acting: ActingPerson) throws
        -> Moment
    {
        try require(.breakGlass, of: acting)
        guard transfer.restriction != nil else { throw GatewayFault(Forbidden.notRestricted) }
        guard try isClosed(transfer.conversation, to: acting) else { throw Self.openToYou }
        let words = sentence.split { $0.isWhitespace }.filter { $0.contains(where: \.isLetter) }
        guard words.count >= Self.wordsOfReason else { throw Self.reasonTooShort }
        let until = now.adding(seconds: BrokenGlass.longest)
        try note(.glassBroken(until: until), on: transfer, because: sentence, by: acting)
        log.notice("A restricted transfer was opened", metadata: ["transfer": "\(transfer.conversation.text)"])
        return until
    }

    /// Who opened restricted transfers, as the acting manager is to look at it: of the transfers that they may read without having
    /// broken the glass themselves, and never their own opening. Nothing for whoever restricts nothing.
    ///
    /// - Throws: the store's fault.
    public func brokenGlass(toldTo acting: ActingPerson) throws -> [BrokenGlassLine] {
        guard mayTake(.restrict, acting) else { return [] }
        return try store.read { try $0.transfersToLookAt() }.flatMap { try lines(of: $0, toldTo: acting) }
            .sorted { ($1.at, $1.number) < ($0.at, $0.number) }
    }

    /// The same of one transfer.
    ///
    /// - Throws: `GatewayFault` with code `restricted` or `not-permitted`, or the store's fault.
    public func brokenGlass(of transfer: TransferState, toldTo acting: ActingPerson) throws -> [BrokenGlassLine] {
        try require(.readCase, of: acting, on: transfer)
        return mayTake(.restrict, acting) ? try lines(of: transfer, toldTo: acting) : []
    }

    /// Records that the acting manager looked at who had opened a transfer that was restricted to others.
    ///
    /// - Parameter sentence: what was found.
    /// - Returns: what was looked at.
    /// - Throws: `GatewayFault`: `nothing-to-look-at`, `own-glass`, `sentence-needed`, `address-confidential`, `restricted` or
    ///   `not-permitted`.
    @discardableResult
    public func lookAtBrokenGlass(
        _ transfer: TransferState, because sentence: String, by acting: ActingPerson
    ) throws -> [BrokenGlassLine] {
        try require(.restrict, of: acting, on: transfer)
        let lines = try lines(of: transfer, toldTo: acting)
        guard !lines.isEmpty else {
            let isOwn = transfer.brokenGlassToLookAt.contains { acting.actor.standsFor.contains($0.glass.person) }
            throw GatewayFault(isOwn ? Forbidden.ownBrokenGlass : Forbidden.nothingToLookAt)
        }
        try note(.glassLookedAt(numbers: lines.map(\.number)), on: transfer, because: sentence, by: acting)
        return lines
    }

    /// - Parameter lookedAt: whether those that a manager looked at are among them.
    func lines(of transfer: TransferState, toldTo acting: ActingPerson, lookedAt: Bool = false) throws
        -> [BrokenGlassLine]
    {
        var facts = transfer.needToKnow
        facts.brokenGlass = []
        guard !isClosed(facts, to: acting) else { return [] }
        let all = lookedAt ? transfer.numberedBrokenGlass : transfer.brokenGlassToLookAt
        let open = all.filter { !acting.actor.standsFor.contains($0.glass.person) }
        guard !open.isEmpty else { return [] }
        let (entries, people) = try store.read { (try $0.entries(of: transfer.conversation), try $0.people()) }
        let protection = try rememberedProtection(of: transfer.conversation)
        return open.map { number, glass in
            let entry = entries.first { stored in
                guard case .glassBroken = stored.entry.event else { return false }
                return stored.entry.actor.person == glass.person && stored.entry.recordedAt == glass.at
            }
            return BrokenGlassLine(
                transfer: transfer.conversation, number: number, person: glass.person,
                name: people.first { $0.id == glass.person }?.name ?? glass.person.text, at: glass.at,
                until: glass.until, reason: entry?.words(hiding: protection).rationale)
        }
    }

    private static let openToYou = GatewayFault(
        .no, code: "open-to-you", message: "The transfer is open to you as it is.",
        remedy: "Nothing is to be done: open it.")
    private static let reasonTooShort = GatewayFault(
        .badInput, code: "reason-too-short", message: "The reason has fewer than \(wordsOfReason) words.",
        remedy: "Say in a sentence why you need it now; a manager will read it.")
}
