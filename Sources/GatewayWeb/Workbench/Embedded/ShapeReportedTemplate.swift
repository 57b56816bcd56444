// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-reported.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-reported.mustache`.
enum ShapeReportedTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M1.6 2.2h10.8v7.3H7L4 12.3V9.5H1.6z" stroke-dasharray="2.6 1.5"/></svg>

"""#
}
