// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/trouble.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/trouble.mustache`.
enum TroubleTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>{{heading}}</h1>
</div>
</div>
<div class="prose">
<p>{{message}}</p>
{{#remedy}}<p>{{.}}</p>{{/remedy}}
<p class="muted small">Code: <span class="code">{{code}}</span></p>
{{#back}}<p><a href="{{.}}">Back to the worklist</a></p>{{/back}}
</div>

"""#
}
