// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-seal.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-seal.mustache`.
enum ShapeSealTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path d="m7 .4 1.8 1.4 2.3-.2.6 2.2 1.9 1.3L12.8 7l.8 1.9-1.9 1.3-.6 2.2-2.3-.2L7 13.6l-1.8-1.4-2.3.2-.6-2.2L.4 8.9 1.2 7 .4 5.1l1.9-1.3.6-2.2 2.3.2z"/><path class="k" d="m4.4 7.2 1.9 1.9 3.4-4"/></svg>

"""#
}
