// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/form-document.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/form-document.mustache`.
enum FormDocumentTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>case-steps}}
<div class="page-head page-head--step"><div class="page-head__text">
<p class="muted small">Nothing of it is sent yet</p>
<h1>{{caseTitle}}</h1>
</div></div>
<p class="small"><a href="{{back}}">{{backLabel}}</a></p>
{{>document-body}}

"""#
}
