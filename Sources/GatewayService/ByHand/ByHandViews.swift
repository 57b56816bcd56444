public import CaseTransfer
import TransferStore
public import WorkingDays

/// What stands behind a report: who told us, how, when, and who entered it. No signature does.
public struct ReportedView: Hashable, Sendable, Codable {
    /// Who told us; nil once erased.
    public var toldBy: String?
    /// How they were reached; nil when not noted.
    public var reachedAt: String?
    /// How word came.
    public var means: HandMeans
    /// When it was said or done, as we were told.
    public var on: CivilDate
    /// Who entered it.
    public var enteredBy: PersonID?
    /// The number of the journal's entry.
    public var entry: Int
    /// Whether a signed message speaks of the same by now, so that the report counts no more.
    public var outranked: Bool

    /// The source in words.
    public var words: String {
        "told \(means.words)" + (toldBy.map { " by \($0)" } ?? "") + (reachedAt.map { " (\($0))" } ?? "")
            + ", of \(on)" + (enteredBy.map { ", entered by \($0)" } ?? "") + ", journal entry \(entry)"
    }
}

/// A family whose papers came without a gateway, as somebody who works the case sees it.
public struct PapersView: Hashable, Sendable, Codable {
    /// One child.
    public struct Child: Hashable, Sendable, Codable {
        /// The child's number in the transfer.
        public var number: Int
        /// The name; nil once erased.
        public var name: String?
        /// The date of birth as the papers say it.
        public var bornOn: String?
    }

    /// One document.
    public struct Document: Hashable, Sendable, Codable {
        /// What it is.
        public var kind: DocumentKind
        /// SHA-256 of its file; nil when the file is not kept here.
        public var digest: MessageDigest?
        /// Bytes in the file.
        public var size: Int64?
        /// The day on which it came.
        public var cameOn: CivilDate
    }

    /// The children, in their order.
    public var children: [Child]
    /// Everything that came.
    public var documents: [Document]
    /// What the first papers' source is.
    public var reported: ReportedView
    /// What whoever entered them noted.
    public var note: String?

    static func name(of child: ChildReference) -> String { "child-\(child)" }
    static func birth(of child: ChildReference) -> String { "child-\(child)-born" }
}

extension Gateway {
    /// The papers of a transfer; nil when it began with a signed pack, or has only been prepared.
    func papersView(of transfer: TransferState, revealing: Bool = false) throws -> PapersView? {
        guard let first = transfer.papers.first, !isClosed(first, in: transfer) else { return nil }
        let entries = try store.read { try $0.entries(of: transfer.conversation) }
        guard
            let entry = entries.first(where: { entry in
                if case .papersReceived(let papers) = entry.entry.event { return papers.name == first.name }
                return false
            })
        else { return nil }
        let protection = revealing ? AddressProtection() : try rememberedProtection(of: transfer.conversation)
        let details = entry.details.mapValues(protection.hiding)
        return PapersView(
            children: first.children.enumerated().map { index, child in
                PapersView.Child(
                    number: index + 1, name: details[PapersView.name(of: child.child)],
                    bornOn: details[PapersView.birth(of: child.child)])
            },
            documents: transfer.papers.flatMap { papers in
                papers.documents.map {
                    PapersView.Document(kind: $0.kind, digest: $0.digest, size: $0.size, cameOn: papers.on)
                }
            },
            reported: entry.source(means: first.means, on: first.on, outranked: false, hiding: protection),
            note: entry.rationale.map(protection.hiding))
    }

    /// Papers and reports as lines of the conversation, each with its source.
    func reportedViews(of transfer: TransferState, hiding protection: AddressProtection) throws -> [MessageView] {
        guard transfer.hasReports else { return [] }
        return try store.read { try $0.entries(of: transfer.conversation) }.compactMap { stored in
            switch stored.entry.event {
            case .papersReceived(let papers):
                return view(
                    of: stored, papers.name, .pack, from: papers.sender, says: papers.words,
                    source: stored.source(means: papers.means, on: papers.on, outranked: false, hiding: protection),
                    hiding: protection, in: transfer)
            case .statementReported(let reported):
                guard let message = transfer.messages.first(where: { $0.digest == reported.name }) else { return nil }
                let counts = message.statement.children.contains { transfer.counts(message, for: $0) }
                return view(
                    of: stored, reported.name, reported.statement.kind, from: reported.speaker,
                    says: reported.statement.words(calling: name(of:)),
                    source: stored.source(
                        means: reported.means, on: reported.on,
                        outranked: !counts && !(message.report?.outrankedBy.isEmpty ?? true), hiding: protection),
                    hiding: protection, in: transfer)
            default: return nil
            }
        }
    }

    private func view(
        of stored: StoredEntry, _ name: MessageDigest, _ kind: MessageKind, from sender: AuthorityCode, says: String,
        source: ReportedView, hiding protection: AddressProtection, in transfer: TransferState
    ) -> MessageView {
        var words = stored.details.filter { key, _ in
            key != HeardWord.toldBy && key != HeardWord.reachedAt && !key.hasPrefix("child-")
        }
        words["said"] = stored.rationale
        words = words.mapValues(protection.hiding)
        return MessageView(
            digest: name, kind: kind, sender: sender, sequence: nil, sealedAt: stored.entry.recordedAt, says: says,
            delivery: source.outranked
                ? "reported, not signed; their signed word has taken its place" : "reported, not signed",
            words: words, notices: transfer.notices.filter { $0.message == name }.map(\.finding), reported: source,
            receiptAt: nil)
    }
}

extension StoredEntry {
    fileprivate var details: [String: String] {
        if case .kept(let payload) = payload { return payload.details }
        return [:]
    }

    fileprivate var rationale: String? {
        if case .kept(let payload) = payload { return payload.rationale }
        return nil
    }

    fileprivate func source(
        means: HandMeans, on date: CivilDate, outranked: Bool, hiding protection: AddressProtection
    ) -> ReportedView {
        ReportedView(
            toldBy: details[HeardWord.toldBy].map(protection.hiding),
            reachedAt: details[HeardWord.reachedAt].map(protection.hiding), means: means, on: date,
            enteredBy: entry.actor.person, entry: entry.number, outranked: outranked)
    }
}
