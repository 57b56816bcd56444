// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/rule.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/rule.mustache`.
enum RuleTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#hasPage}}<a class="rule" href="{{page}}">{{words}}</a>{{/hasPage}}{{^hasPage}}<span class="rule">{{words}}</span>{{/hasPage}}

"""#
}
