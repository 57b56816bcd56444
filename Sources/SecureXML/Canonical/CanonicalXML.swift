/// Bytes that are known to be the exclusive canonical form of one element, without comments, and their digest.
///
/// Only this room makes one, from what it parsed; whoever holds one may decode it (rule 9).
public struct CanonicalXML: Hashable, Sendable {
    /// The canonical octets, UTF-8.
    public let bytes: [UInt8]
    /// SHA-256 of the octets (rules 6 and 11).
    public let digest: SHA256Digest

    init(known bytes: [UInt8]) {
        self.bytes = bytes
        digest = SHA256Hasher.digest(bytes)
    }

    /// Parses a whole document strictly and canonicalises it.
    ///
    /// - Throws: ``XMLFault`` with every finding when the text is not sound XML within the limits.
    public init(canonicalising xml: [UInt8], limits: XMLLimits = .profile) throws {
        self.init(known: try ExclusiveC14N.canonicalise(xml, limits: limits))
    }
}

extension StrictParser {
    /// What was found, never empty.
    var fault: XMLFault {
        XMLFault(findings.isEmpty ? [XMLFinding(.notWellFormed)] : findings.findings)
    }
}
