public import CaseTransfer
import Foundation
import TransferStore
public import WorkingDays

/// A transfer as somebody who works the case sees it.
public struct TransferView: Hashable, Sendable, Codable {
    /// The line of the list.
    public var summary: TransferLine
    /// The authority the family leaves.
    public var sender: AuthorityCode
    /// The authority the family moves to.
    public var recipient: AuthorityCode
    /// Each child, in the pack's order.
    public var children: [ChildView]
    /// What the pack says: people, move, first minute, documents, permission; nil when there is no pack here.
    public var caseFile: CaseFile?
    /// The papers that came in place of a signed pack; nil where a pack came, or goes out.
    public var papers: PapersView?
    /// Parts of the pack that were purged under retention.
    public var purged: [DocumentKind]
    /// The conversation, in transcript order.
    public var messages: [MessageView]
    /// The disputes, each with both sides' statements.
    public var disputes: [DisputeView]
    /// What our own people told, noted and considered, with the words beside it.
    public var record: [RecordLine]
    /// Entries of the journal that our law would not have allowed; empty unless something is wrong.
    public var anomalies: [TransferState.Anomaly]
    /// To whom it is restricted at our authority; nil when it is not.
    public var restriction: RestrictionLine?
}

/// One child of a transfer, with the two facts that are never merged.
public struct ChildView: Hashable, Sendable, Codable {
    /// The child's number in the pack, from 1, by which commands call it.
    public var number: Int
    /// The opaque reference.
    public var reference: ChildReference
    /// Who works the plan, and since when.
    public var caseHeldBy: HolderAndDuty.Fact?
    /// With whom the duty lies, and since when.
    public var dutyLiesWith: HolderAndDuty.Fact?
    /// Both in a sentence to act on.
    public var means: String?
    /// What the receiving authority alone says of another place of the child, in words; it moves neither until both say so.
    public var placeToConfirm: String?
    /// Whether the child is not yet born.
    public var unborn: Bool
    /// The day of birth of a child who was sent as unborn, once a message has told it.
    public var bornOn: CivilDate?
    /// Where the pack stands.
    public var pack: String
    /// Where responsibility stands.
    public var responsibility: String
    /// When the meeting is due, and where the date comes from.
    public var meetingDue: DueMeeting?
    /// Whether the receiving authority computed it; before its acknowledgement it is "as we understand".
    public var dueConfirmedByReceiver: Bool
    /// Whether the limit is our configured default.
    public var limitIsOurDefault: Bool
    /// Where this gateway read the limit; nil when the receiving authority told us its own computation.
    public var limitSource: String?
    /// What both sides have said of the residence date; nil while nothing is sealed.
    public var residence: ResidenceView?
    /// When the meeting would be due by the other residence date, while the two sides name different ones.
    public var meetingDueOtherwise: DueMeeting?
    /// What the receiving authority said, when it counts from a residence date that both have given up since.
    public var meetingSuperseded: DueMeeting?
    /// What the calendar now in use here gives, when that is another date than the receiving authority said.
    public var meetingRecounted: DueMeeting?
    /// How the meeting stands.
    public var clock: String?
    /// Where the papers stand: `held`, or `quarantined` or `destroyed` after a recall or a refusal as the wrong child's.
    public var papers: String
    /// Whether further documents may be shared: `as-sent`, `stopped` after permission was withdrawn, or `authorised` since.
    public var sharing: String
    /// What a refusal asks of us for this child; nil when there is none, and once we have answered it.
    public var task: NextStep?
    /// The other transfers of ours at work in which the child is too.
    public var alsoIn: [SameChildLine]
    /// What of this stands on a report alone, with no signature of the other authority: pack, meeting, responsibility.
    public var onlyReported: [CaseFact]
}

/// One message of a conversation.
public struct MessageView: Hashable, Sendable, Codable {
    /// Its digest.
    public var digest: MessageDigest
    /// What it is for.
    public var kind: MessageKind
    /// Who sealed it.
    public var sender: AuthorityCode
    /// Its sender's number for it.
    public var sequence: Int?
    /// When it was sealed.
    public var sealedAt: Moment
    /// What it says, in words.
    public var says: String
    /// How far it has come, for a message of ours; `received` for the other side's.
    public var delivery: String
    /// The words behind the codes: team and telephone, venue, reasons; by field.
    public var words: [String: String]
    /// What people should look at although the law allowed it.
    public var notices: [Finding]
    /// The source of what is only reported; nil for every signed message.
    public var reported: ReportedView?
    /// When the receipt for it was stored here, or ours was signed; nil while there is none.
    public var receiptAt: Moment?
}

extension Gateway {
    /// A transfer with everything that may be shown to this person.
    ///
    /// Confidential addresses are masked unless a reason is given, which is journalled (T-16).
    ///
    /// - Parameter reveal: why the confidential address is looked at; nil to leave it masked.
    /// - Throws: `GatewayFault`: `not-permitted`, `reason-missing`, or the store's fault.
    public func show(_ transfer: TransferState, reveal: String?, by acting: ActingPerson) throws -> TransferView {
        try require(.readCase, of: acting, on: transfer)
        if let reveal { try recordReveal(transfer, reason: reveal, by: acting) }
        try recordOpening(of: transfer, .shown, by: acting)
        let today = self.today
        let summary = try line(of: transfer, on: today)
        let clocks = clocks(of: transfer, on: today)
        let limit = meetingLimit(receiving: transfer.recipient)
        let draft = transfer.children.contains { $0.pack.name == .draft } ? try? self.draft(of: transfer) : nil
        let children = transfer.children.enumerated().map { index, progress -> ChildView in
            let facts = holderAndDuty(of: progress, in: transfer, draft: draft, on: today)
            let clock = clocks.first { $0.due.child == progress.child }
            return ChildView(
                number: index + 1, reference: progress.child, caseHeldBy: facts?.holder, dutyLiesWith: facts?.duty,
                means: facts.map { facts in
                    facts.sentence(calling: name(of:))
                        + (transfer.isAcceptanceOnlyReported(of: progress.child)
                            ? " That they have accepted is reported, not signed." : "")
                }, placeToConfirm: facts?.claim.map { "\($0.reason.words), from \($0.on)" }, unborn: progress.unborn,
                bornOn: progress.bornOn,
                pack: progress.pack.name.rawValue,
                responsibility: progress.state.name.rawValue, meetingDue: clock?.due,
                dueConfirmedByReceiver: clock?.confirmedByReceiver ?? false,
                limitIsOurDefault: clock?.isOurDefault ?? false,
                limitSource: clock.flatMap { clock in
                    let isTheirs = clock.confirmedByReceiver && transfer.recipient != authority
                    // A file changed since the acknowledgement is not where that limit came from.
                    let isThis = clock.due.workingDays == limit.limit.workingDays && clock.due.rule == limit.limit.rule
                    return isThis && !isTheirs ? limit.source : nil
                },
                residence: ResidenceView(progress, in: transfer), meetingDueOtherwise: clock?.otherwise,
                meetingSuperseded: clock?.superseded, meetingRecounted: clock?.recounted, clock: clock?.status.words,
                papers: progress.papers.name.rawValue, sharing: progress.sharing.rawValue,
                task: NextStep.refusalTask(of: progress, in: transfer),
                alsoIn: summary.sameChildren.filter { $0.children.contains(index + 1) },
                onlyReported: transfer.factsOnlyReported(of: progress.child))
        }
        let contents = try contents(of: transfer, revealing: reveal != nil)
        let messages = try messageViews(of: transfer)
        return TransferView(
            summary: summary, sender: transfer.sender, recipient: transfer.recipient, children: children,
            caseFile: contents.caseFile, papers: try papersView(of: transfer, revealing: reveal != nil),
            purged: contents.purged,
            messages: messages,
            disputes: disputeViews(of: transfer, messages: messages, on: today),
            record: try recordLines(of: transfer), anomalies: transfer.anomalies,
            restriction: try restriction(of: transfer, by: acting))
    }

    /// Records that confidential addresses are shown or written out, for every child of the transfer.
    func recordReveal(_ transfer: TransferState, reason: String, by acting: ActingPerson) throws {
        try require(.revealAddress, of: acting, on: transfer)
        guard !reason.trimmingCharacters(in: .whitespaces).isEmpty else {
            throw GatewayFault(
                .badInput, code: "reason-missing", message: "No reason is given for looking at the address.",
                remedy: "Say why with --reason; it goes on record.", rule: "T-16")
        }
        let salts = try transfer.children.map { _ in try surroundings.random(32) }
        let now = self.now
        let today = self.today
        try store.write { writer in
            for (child, salt) in zip(transfer.children, salts) {
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                        event: .addressRevealed(child: child.child), rule: "T-16",
                        payload: JournalPayload(rationale: reason)),
                    at: now, salt: salt)
            }
        }
    }

    /// When each message was signed for: ours when the peer's receipt was stored, theirs when we took it.
    private func receiptTimes(of transfer: TransferState, _ stored: [StoredMessage]) throws -> [MessageDigest: Moment] {
        var times: [MessageDigest: Moment] = [:]
        for message in stored where message.record.sender != authority { times[message.record.digest] = message.storedAt }
        for entry in try store.read({ try $0.entries(of: transfer.conversation) }) {
            if case .receiptStored(let message, _, _) = entry.entry.event { times[message] = entry.entry.recordedAt }
        }
        return times
    }

    /// - Parameter revealing: whether words that name a confidential address stay in it.
    func messageViews(of transfer: TransferState, revealing: Bool = false) throws -> [MessageView] {
        let protection = revealing ? AddressProtection() : try rememberedProtection(of: transfer.conversation)
        let stored = try store.read { try $0.messages(of: transfer.conversation) }
        let progress = Dictionary(
            transfer.messages.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
        let late = Set(transfer.disputes.flatMap { $0.lateAnswers(in: calendar) })
        let reported = try reportedViews(of: transfer, hiding: protection)
        let receipts = try receiptTimes(of: transfer, stored)
        let signed = try Transcript.ordered(stored.map(\.record)).map { record in
            MessageView(
                digest: record.digest, kind: record.statement.kind, sender: record.sender,
                sequence: record.order?.sequence, sealedAt: record.createdAt,
                says: record.statement.words(calling: name(of:)),
                delivery: record.sender == authority
                    ? (progress[record.digest]?.delivery?.name.rawValue ?? "queued") : "received",
                words: try (unlessDamaged(record) { try words(of: record) } ?? [:]).mapValues(protection.hiding),
                notices: transfer.notices.filter { $0.message == record.digest }.map(\.finding)
                    + (late.contains(record.digest) ? [.disputeAnsweredLate] : []), reported: nil, receiptAt: receipts[record.digest])
        }
        guard !reported.isEmpty else { return signed }
        // What nobody signed has no place in the transcript that both sides share, so ours is the only order there is.
        let names = transfer.papers.map(\.name) + transfer.messages.map(\.digest)
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return (reported + signed).sorted { (places[$0.digest] ?? .max) < (places[$1.digest] ?? .max) }
    }
}
