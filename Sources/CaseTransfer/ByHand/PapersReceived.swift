public import WorkingDays

/// A case whose papers came without a gateway: what takes the place of a signed pack, entered by a person and signed by nobody.
///
/// It opens a transfer at the receiving side. Entered again in the same transfer it adds documents that came later.
public struct PapersReceived: Hashable, Sendable, Codable {
    /// What these papers are called in the transfer, where a signed pack would have its digest.
    public var name: MessageDigest
    /// The authority they came from.
    public var sender: AuthorityCode
    /// The children they are about, with the residence dates that clock and duty start from.
    public var children: [Child]
    /// The documents that came.
    public var documents: [Document]
    /// How they came.
    public var means: HandMeans
    /// The day on which they came.
    public var on: CivilDate
    /// Whether the sending authority asked for urgent attention.
    public var urgent: Bool

    /// Puts the papers together.
    public init(
        name: MessageDigest, sender: AuthorityCode, children: [Child], documents: [Document], means: HandMeans,
        on date: CivilDate, urgent: Bool = false
    ) {
        self.name = name
        self.sender = sender
        self.children = children
        self.documents = documents
        self.means = means
        on = date
        self.urgent = urgent
    }

    /// One child of the papers, by opaque reference; the name stands in the erasable part of the entry.
    public struct Child: Hashable, Sendable, Codable {
        /// The child.
        public var child: ChildReference
        /// Whether the child is not yet born.
        public var unborn: Bool
        /// Where the clock starts, as the sending authority says it.
        public var residence: Residence

        /// Puts a child's entry together.
        public init(child: ChildReference, unborn: Bool, residence: Residence) {
            self.child = child
            self.unborn = unborn
            self.residence = residence
        }
    }

    /// One document of the papers.
    public struct Document: Hashable, Sendable, Codable {
        /// What it is.
        public var kind: DocumentKind
        /// SHA-256 of its file as it came; nil for one that is not kept here.
        public var digest: MessageDigest?
        /// Bytes in the file.
        public var size: Int64?
        /// What the file is, by the ending of its name.
        public var mediaType: String?

        /// Puts a document together; without a file it only says that it came.
        public init(
            kind: DocumentKind, digest: MessageDigest? = nil, size: Int64? = nil, mediaType: String? = nil
        ) {
            self.kind = kind
            self.digest = digest
            self.size = size
            self.mediaType = mediaType
        }
    }
}

extension PapersReceived {
    /// What came, in words; nobody is named.
    public var words: String {
        var kinds: [DocumentKind] = []
        for kind in documents.map(\.kind) where !kinds.contains(kind) { kinds.append(kind) }
        let came = kinds.isEmpty ? "no document" : kinds.map(\.rawValue).joined(separator: ", ")
        let resident = Set(children.map { "\($0.residence.date) (\($0.residence.certainty.rawValue))" }).sorted()
            .joined(separator: ", ")
        return "\(urgent ? "urgent papers" : "papers") for \(children.count) "
            + "\(children.count == 1 ? "child" : "children"), resident from \(resident), came \(means.words) on \(on): "
            + came
    }
}
