// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/shape-stop.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/shape-stop.mustache`.
enum ShapeStopTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect x=".8" y=".8" width="12.4" height="12.4" rx="2"/><path class="k" d="m4.5 4.5 5 5m0-5-5 5"/></svg>

"""#
}
