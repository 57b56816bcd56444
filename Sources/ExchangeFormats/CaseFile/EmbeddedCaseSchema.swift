// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/case.schema.json; change that file and run the script again.

/// Holds `Schemas/v1/case.schema.json`.
enum EmbeddedCaseSchema {
    /// The text, byte for byte.
    static let text = part1 + part2 + part3
}
