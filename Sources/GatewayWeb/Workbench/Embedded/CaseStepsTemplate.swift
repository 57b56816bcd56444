// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-steps.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-steps.mustache`.
enum CaseStepsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{list}}">New transfer</a></li><li aria-current="page">{{caseTitle}}</li></ol></nav>

"""#
}
