// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/tag.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/tag.mustache`.
enum TagTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<span class="{{style}}">{{>*shape}}{{word}}</span>

"""#
}
