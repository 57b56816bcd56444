// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-soon.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-soon.mustache`.
enum ShapeSoonTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path d="M7 1 13.6 12.8H.4z"/><path class="k" d="M7 5.4v3.1M7 10.6v.1"/></svg>

"""#
}
