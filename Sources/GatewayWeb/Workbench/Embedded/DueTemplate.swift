// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/due.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/due.mustache`.
enum DueTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<span class="{{style}}">{{>*shape}}<span class="due__what">{{what}}</span>{{#left}} <span class="due__left">{{.}}</span>{{/left}}</span>

"""#
}
