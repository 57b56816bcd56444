// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Assets/handover.css; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Assets/handover.css`.
enum HandoverStyle {
    /// The text, byte for byte.
    static let text = part1 + part2 + part3
}
