// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/document.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/document.mustache`.
enum DocumentTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<p class="small"><a href="{{back}}">{{backLabel}}</a></p>
{{>document-body}}

"""#
}
