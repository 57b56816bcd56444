// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/finding.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/finding.mustache`.
enum FindingTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="{{style}}"><p class="finding__word">{{>*shape}}{{word}}</p><p>{{text}}{{#hasRule}} <span class="rule">{{rule}}</span>{{/hasRule}}</p></div>

"""#
}
