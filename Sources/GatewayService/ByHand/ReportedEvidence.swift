public import CaseTransfer
public import Foundation
import TransferStore
public import WorkingDays

/// What was only reported, as a file among the evidence: it says of itself that nobody signed it, and where the journal has it.
public struct ReportedEvidence: Hashable, Sendable, Codable {
    /// What the file is, in words for whoever opens it.
    public var notice: String
    /// Always false.
    public var signed: Bool
    /// The authority in whose journal it stands.
    public var journalOf: AuthorityCode
    /// The transfer.
    public var transfer: ConversationID
    /// What the report is called in it.
    public var name: MessageDigest
    /// The authority that is said to have said or done it.
    public var speaker: AuthorityCode
    /// What it is about.
    public var kind: MessageKind
    /// What they are said to have said, in words.
    public var says: String
    /// Who told us; nil once erased.
    public var toldBy: String?
    /// How word came.
    public var means: HandMeans
    /// When it was said or done, as we were told.
    public var on: CivilDate
    /// Who entered it.
    public var enteredBy: PersonID?
    /// When.
    public var enteredAt: Moment
    /// The number of the journal's entry.
    public var entry: Int
    /// The hash of that entry, which the chain and the other authority's witness hold fast.
    public var hash: MessageDigest
    /// Whether a signed message speaks of the same by now.
    public var outranked: Bool
    /// The documents of papers, by digest.
    public var documents: [PapersReceived.Document]

    /// The first words of every such file, by which `verify` knows one.
    public static let notice = "Reported, not signed: entered by a person as they were told it."

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Reads a file that evidence wrote; nil when it is something else, such as a signed bundle.
    public static func read(_ bytes: Data) -> ReportedEvidence? {
        guard let found = try? JSONDecoder().decode(ReportedEvidence.self, from: bytes), !found.signed,
            found.notice == notice
        else { return nil }
        return found
    }
}

/// One thing in the order of a conversation.
enum EvidenceItem {
    case signed(MessageRecord)
    case reported(ReportedEvidence)
}

extension Gateway {
    static func reportedName(_ number: Int, _ reported: ReportedEvidence) -> String {
        let digits = String(number)
        let what = reported.kind == .pack ? "papers" : reported.kind.rawValue
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
            + "-reported-\(what)-\(reported.speaker).json"
    }

    /// What a conversation holds, in transcript order; in the order of our journal when something in it is only reported.
    func evidenceOrder(
        of conversation: ConversationID, _ records: [MessageRecord], hiding protection: AddressProtection
    ) throws -> [EvidenceItem] {
        guard let transfer = try store.read({ try $0.transfer(conversation) }), transfer.hasReports else {
            return Transcript.ordered(records).map(EvidenceItem.signed)
        }
        let byDigest = Dictionary(records.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
        let views = Dictionary(
            try reportedViews(of: transfer, hiding: protection).map { ($0.digest, $0) },
            uniquingKeysWith: { first, _ in first })
        return try store.read { try $0.entries(of: conversation) }.compactMap { stored -> EvidenceItem? in
            switch stored.entry.event {
            case .messageSealed(let record), .messageReceived(let record):
                return byDigest[record.digest].map(EvidenceItem.signed)
            case .papersReceived(let papers):
                return views[papers.name].flatMap { evidence(stored, $0, papers.documents, in: conversation) }
            case .statementReported(let reported):
                return views[reported.name].flatMap { evidence(stored, $0, [], in: conversation) }
            default: return nil
            }
        }
    }

    private func evidence(
        _ stored: StoredEntry, _ view: MessageView, _ documents: [PapersReceived.Document],
        in conversation: ConversationID
    ) -> EvidenceItem? {
        guard let source = view.reported else { return nil }
        return .reported(
            ReportedEvidence(
                notice: ReportedEvidence.notice, signed: false, journalOf: authority, transfer: conversation,
                name: view.digest, speaker: view.sender, kind: view.kind, says: view.says, toldBy: source.toldBy,
                means: source.means, on: source.on, enteredBy: source.enteredBy,
                enteredAt: stored.entry.recordedAt, entry: source.entry, hash: stored.hash,
                outranked: source.outranked, documents: documents))
    }
}
