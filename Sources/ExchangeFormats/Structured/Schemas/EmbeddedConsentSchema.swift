// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/consent.xsd; change that file and run the script again.

/// Holds `Schemas/v1/consent.xsd`.
enum EmbeddedConsentSchema {
    /// The text, byte for byte.
    static let text = part1 + part2
}
