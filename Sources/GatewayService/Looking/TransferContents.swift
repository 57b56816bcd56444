import CaseTransfer
import ExchangeFormats
import WorkingDays

/// What the pack and the supplements of a transfer hold, in the order in which they were sealed.
///
/// A supplement brings only what is new. Its facts and its words on permission take the place of the earlier ones; its plan,
/// minutes or summary takes the place of the earlier one of the same children; in doubt both stay.
struct TransferContents {
    /// One document as a message brought it.
    struct Held {
        /// The sender's number of the message.
        let message: Int
        /// The document; the `ref` of its files is the transfer's: message and reference, `1/a2`.
        let document: StructuredDocument
        /// The files that came with it, as the manifest lists them.
        let files: [DocumentEntry]
        /// How the manifest lists the document itself.
        let entry: DocumentEntry
        /// The digest of the message that brought it.
        let digest: MessageDigest
        /// The references of those of its files that begin as a PDF does.
        let pdfs: Set<String>
        /// Whether a later message brought another one in its place.
        var isReplaced = false
    }

    private(set) var held: [Held] = []
    /// What a manifest lists and the file no longer holds, with the message's number.
    private(set) var absent: [(message: Int, entry: DocumentEntry)] = []
    private(set) var protection = AddressProtection()

    /// Takes the next message, without the documents that may not be opened.
    mutating func take(_ bundle: VerifiedBundle, hiding isHidden: (DocumentEntry) -> Bool = { _ in false }) throws {
        let number = bundle.manifest.order?.sequence ?? 0
        let pdfs = Set(
            bundle.attachments.filter { $0.beginning.starts(with: Self.pdf) }.map(\.entry.ref))
        let listed = Dictionary(bundle.manifest.documents.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        var fresh: [Held] = []
        for part in bundle.structured where !isHidden(part.entry) {
            let document = try StructuredDocument(part)
            let files = document.attachments.compactMap { $0.ref.flatMap { listed[$0] } }.filter { !isHidden($0) }
            let renamed = document.replacingAttachments { attachments in
                attachments.map { attachment in
                    Attachment(file: attachment.file, ref: attachment.ref.map { Self.reference(number, $0) })
                }
            }
            fresh.append(
                Held(
                    message: number, document: renamed, files: files, entry: part.entry, digest: bundle.digest,
                    pdfs: pdfs))
        }
        for new in fresh {
            replace(by: new.document)
            switch new.document {
            case .facts(let facts): protection.take(facts.addresses)
            case .confidentialAddress(let part): protection.take(part)
            case .assessment, .plan, .minutes, .summary, .other, .consent, .statement: break
            }
        }
        held += fresh
        absent += bundle.absent.map { (number, $0) }
    }

    /// Puts what is remembered of places, whose words are gone, beside what the documents say.
    mutating func remember(by remembering: (AddressProtection) throws -> AddressProtection) rethrows {
        protection = try remembering(protection)
    }

    /// Whether no message carries the case yet.
    var isEmpty: Bool { held.isEmpty && absent.isEmpty }

    /// How a PDF begins (ISO 32000-2 § 7.5.2).
    private static let pdf = Array("%PDF-".utf8)

    /// How a file of a message is called within the transfer.
    static func reference(_ message: Int, _ ref: String) -> String { "\(message)/\(ref)" }

    /// The case as it stands after the last message; nil when the facts are not among it.
    func caseFile(revealing: Bool) -> CaseFile? {
        let current = held.filter { !$0.isReplaced }.map(\.document)
        return CaseFile(current, revealingAddresses: revealing).map {
            protection.masking($0, revealing: revealing)
        }
    }

    /// Whether a document, files and all, is what the other side already has as the current one.
    ///
    /// - Parameter digests: of its files, in its order.
    func holds(_ document: StructuredDocument, digests: [MessageDigest]) -> Bool {
        held.contains { held in
            !held.isReplaced && held.files.map(\.digest) == digests
                && held.files.count == held.document.attachments.count
                && Self.content(held.document) == Self.content(document)
        }
    }

    /// A document without what differs from one export to the next: names and references of files, the day of the export.
    private static func content(_ document: StructuredDocument) -> StructuredDocument {
        guard case .facts(var facts) = document else { return document.replacingAttachments { _ in [] } }
        facts.exportedOn = CivilDate(daysSinceEpoch: 0)
        facts.sourceSystem = nil
        return .facts(facts)
    }

    private mutating func replace(by new: StructuredDocument) {
        let candidates = held.indices.filter { index in
            !held[index].isReplaced && Self.mayReplace(held[index].document, by: new)
        }
        let named = candidates.filter { held[$0].document.title == new.title }
        switch new {
        case .facts, .consent, .confidentialAddress: for index in candidates { held[index].isReplaced = true }
        case .plan, .minutes, .summary:
            // With several to choose from and none of that title, nobody could say which one it is.
            let chosen = named.isEmpty && candidates.count == 1 ? candidates : named
            for index in chosen { held[index].isReplaced = true }
        case .assessment, .other: for index in named { held[index].isReplaced = true }
        case .statement: break
        }
    }

    private static func mayReplace(_ old: StructuredDocument, by new: StructuredDocument) -> Bool {
        guard old.kind == new.kind else { return false }
        if case .confidentialAddress(let one) = old, case .confidentialAddress(let other) = new {
            return one.address == other.address
        }
        return DocumentKind.four.contains(old.kind) || old.kind == .other
            ? Set(old.children).isSubset(of: new.children) : true
    }
}
