// swift-format-ignore-file
// Written by .ci/embed from docs/examples/sample-brook.template.json; change that file and run the script again.

/// Holds `docs/examples/sample-brook.template.json`.
enum EmbeddedExample {
    /// The text, byte for byte.
    static let text = part1 + part2
}
