// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

/// Holds `Schemas/v1/facts.xsd`.
enum EmbeddedFactsSchema {
    /// The text, byte for byte.
    static let text = part1 + part2 + part3 + part4
}
