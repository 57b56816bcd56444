/// A receipt's statement: this message was verified and durably stored before this receipt was sent.
public struct ReceiptStatement: Hashable, Sendable, Codable {
    /// The message it answers.
    public var message: MessageID
    /// That message's digest.
    public var digest: MessageDigest
    /// When it was stored, by the receiving gateway's clock.
    public var storedAt: Moment
    /// Every document's digest as found, in manifest order.
    public var documents: [DocumentProof]

    /// Puts the statement together.
    public init(message: MessageID, digest: MessageDigest, storedAt: Moment, documents: [DocumentProof]) {
        self.message = message
        self.digest = digest
        self.storedAt = storedAt
        self.documents = documents
    }
}

/// One document's digest as the receiving gateway computed it.
public struct DocumentProof: Hashable, Sendable, Codable {
    /// The document's reference in the manifest.
    public var ref: String
    /// Its digest.
    public var digest: MessageDigest

    /// Puts a proof together.
    public init(ref: String, digest: MessageDigest) {
        self.ref = ref
        self.digest = digest
    }
}

/// A rejection's statement: a gateway's coded no to a message.
public struct RejectionStatement: Hashable, Sendable, Codable {
    /// The message it answers, when it could be read.
    public var message: MessageID?
    /// That message's digest, when its manifest could be read.
    public var digest: MessageDigest?
    /// SHA-256 of the bytes as they came, which ties the answer to the request even when nothing could be read; nil when the
    /// bytes were not taken at all.
    public var file: MessageDigest?
    /// Why.
    public var code: RejectionCode
    /// Every finding's code, in the order found.
    public var findings: [String]

    /// Puts the statement together.
    public init(
        message: MessageID?, digest: MessageDigest?, file: MessageDigest?, code: RejectionCode, findings: [String]
    ) {
        self.message = message
        self.digest = digest
        self.file = file
        self.code = code
        self.findings = findings
    }
}
