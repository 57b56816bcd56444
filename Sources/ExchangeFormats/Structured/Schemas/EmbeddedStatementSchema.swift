// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/statement.xsd; change that file and run the script again.

/// Holds `Schemas/v1/statement.xsd`.
enum EmbeddedStatementSchema {
    /// The text, byte for byte.
    static let text = part1 + part2
}
