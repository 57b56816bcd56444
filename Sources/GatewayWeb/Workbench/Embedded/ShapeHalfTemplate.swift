// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-half.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-half.mustache`.
enum ShapeHalfTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><circle class="o" cx="7" cy="7" r="5.6"/><path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z"/></svg>

"""#
}
