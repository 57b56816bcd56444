// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-apart.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-apart.mustache`.
enum ShapeApartTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M5.2 2.8 1.4 7l3.8 4.2M8.8 2.8 12.6 7l-3.8 4.2"/></svg>

"""#
}
