import CLibXML2

/// Exclusive XML Canonicalization 1.0 without comments and without a prefix list
/// (`http://www.w3.org/2001/10/xml-exc-c14n#`).
public enum ExclusiveC14N {
    /// The algorithm's identifier.
    public static let algorithm = "http://www.w3.org/2001/10/xml-exc-c14n#"

    /// Parses a whole document strictly and gives its canonical octets.
    ///
    /// - Throws: ``XMLFault`` with every finding when the text is not sound XML within the limits; comments and
    ///   processing instructions are faults too, because the canonical form would hide them.
    public static func canonicalise(_ xml: [UInt8], limits: XMLLimits = .profile) throws -> [UInt8] {
        try TreeReading.withTree(xml, limits: limits) { document in
            guard let root = xmlDocGetRootElement(document) else { throw XMLFault([XMLFinding(.notWellFormed)]) }
            var budget = CanonicalBudget(limits: limits)
            return try budget.bytes(root)
        }
    }
}
