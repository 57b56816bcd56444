// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-late.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-late.mustache`.
enum ShapeLateTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path d="M7 .2 13.8 7 7 13.8.2 7z"/><path class="k" d="M7 4v3.4M7 9.9v.1"/></svg>

"""#
}
