public import WorkingDays

/// A recall's statement: the sending authority takes back what it delivered and should not have.
///
/// It names children or single documents, never both. What it names is quarantined at once on the other side, and destroyed when a
/// person there has confirmed it.
public struct RecallStatement: Hashable, Sendable, Codable {
    /// Why something is taken back.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The children's case went to an authority that has nothing to do with it.
        case wrongAuthority = "wrong-authority"
        /// The papers are about a child who should not be in the transfer.
        case wrongChild = "wrong-child"
        /// A document does not belong to the case.
        case wrongDocument = "wrong-document"
        /// It was shared without the permission or authority that it needed.
        case withoutAuthority = "without-authority"
    }

    /// Why.
    public var reason: Reason
    /// The children everything about whom is taken back; empty when single documents are.
    public var children: [ChildReference]
    /// The documents that are taken back; empty when children are named.
    public var documents: [RecalledDocument]

    /// Puts a recall together.
    public init(reason: Reason, children: [ChildReference] = [], documents: [RecalledDocument] = []) {
        self.reason = reason
        self.children = children
        self.documents = documents
    }

    /// Whether it names what its reason is about: children or documents, each once, and not both.
    public var isFitting: Bool {
        let takesDocuments = !documents.isEmpty
        guard takesDocuments != !children.isEmpty, Set(documents).count == documents.count else { return false }
        switch reason {
        case .wrongAuthority, .wrongChild: return !takesDocuments
        case .wrongDocument: return takesDocuments
        case .withoutAuthority: return true
        }
    }
}

/// One document of one message, as a recall names it: an opaque place, nothing of what it says.
public struct RecalledDocument: Hashable, Sendable, Codable {
    /// The digest of the message that brought it.
    public var message: MessageDigest
    /// Its reference in that message's manifest: `d3`, `a1`.
    public var ref: String

    /// Puts the two together.
    public init(message: MessageDigest, ref: String) {
        self.message = message
        self.ref = ref
    }
}

/// A destruction's statement: the receiving authority has destroyed what was recalled, or what it refused as the wrong child's.
public struct DestructionStatement: Hashable, Sendable, Codable {
    /// The children everything about whom was destroyed.
    public var children: [ChildReference]
    /// The single documents that were destroyed.
    public var documents: [RecalledDocument]
    /// The day on which they were.
    public var on: CivilDate
    /// The role of the person who confirmed it; name and post stand in the structured part. Nil only in a report that does not say it.
    public var by: Role?
    /// Who had opened the papers before; empty when nobody had.
    public var openings: [PapersOpened]

    /// Puts a destruction together.
    public init(
        children: [ChildReference] = [], documents: [RecalledDocument] = [], on: CivilDate, by: Role?,
        openings: [PapersOpened]
    ) {
        self.children = children
        self.documents = documents
        self.on = on
        self.by = by
        self.openings = openings
    }

    /// Whether it names anything, and each document once.
    public var isFitting: Bool {
        !(children.isEmpty && documents.isEmpty) && Set(documents).count == documents.count
    }
}

/// That one person had opened a transfer's papers, in one way, by role and days; the name stands in the structured part.
public struct PapersOpened: Hashable, Sendable, Codable {
    /// How papers can be opened here.
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        /// Shown on a screen.
        case shown
        /// Their titles were listed.
        case listed
        /// Their originals were written out as files.
        case writtenOut = "written-out"
        /// A confidential address was shown.
        case addressRevealed = "address-revealed"
        /// The messages were written out as evidence, or the chronology as a document.
        case exported
    }

    /// The person's role at the time.
    public var role: Role
    /// How.
    public var way: Way
    /// The first day.
    public var first: CivilDate
    /// The last day.
    public var last: CivilDate

    /// Puts an opening together.
    public init(role: Role, way: Way, first: CivilDate, last: CivilDate) {
        self.role = role
        self.way = way
        self.first = first
        self.last = last
    }
}

extension RecallStatement.Reason {
    /// The reason in words.
    public var words: String {
        switch self {
        case .wrongAuthority: "sent to the wrong authority"
        case .wrongChild: "about the wrong child"
        case .wrongDocument: "the wrong document"
        case .withoutAuthority: "shared without the permission or authority it needed"
        }
    }
}

extension PapersOpened.Way {
    /// The way in words.
    public var words: String {
        switch self {
        case .shown: "looked at the case"
        case .listed: "listed the documents"
        case .writtenOut: "wrote the originals out as files"
        case .addressRevealed: "looked at a confidential address"
        case .exported: "wrote the messages or the record out"
        }
    }
}

extension RecallStatement {
    var words: String {
        let what =
            documents.isEmpty
            ? "everything about \(children.count) \(children.count == 1 ? "child" : "children")"
            : "\(documents.count) \(documents.count == 1 ? "document" : "documents")"
        return "recall of \(what): \(reason.words)"
    }
}

extension DestructionStatement {
    var words: String {
        let what = [
            children.isEmpty
                ? nil : "everything about \(children.count) \(children.count == 1 ? "child" : "children")",
            documents.isEmpty ? nil : "\(documents.count) \(documents.count == 1 ? "document" : "documents")",
        ].compactMap(\.self).joined(separator: " and ")
        let opened =
            openings.isEmpty
            ? by == nil ? "who had opened it was not said" : "nobody had opened it"
            : "opened before by "
                + Set(openings.map { "\($0.role.words) (\($0.way.words))" }).sorted().joined(separator: ", ")
        return "destroyed \(what) on \(on)" + (by.map { ", confirmed by a \($0.words)" } ?? "") + "; \(opened)"
    }
}
