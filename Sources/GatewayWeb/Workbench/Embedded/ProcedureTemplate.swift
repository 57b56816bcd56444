// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/procedure.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/procedure.mustache`.
enum ProcedureTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{back}}">Procedures</a></li><li aria-current="page">{{council}}</li></ol></nav>
<div class="page-head">
<div class="page-head__text">
<h1>{{council}}</h1>
<p class="page-head__meta"><span>{{edition}}</span><span>{{source}}</span></p>
</div>
</div>
<div class="stack">
{{#sections}}
<section class="card card__pad" aria-labelledby="{{sectionID}}">
<h2 id="{{sectionID}}">{{heading}}</h2>
{{#isSilent}}
<p>{{silence}}</p>
{{/isSilent}}
{{^isSilent}}
<dl class="terms">
{{#rules}}
<div{{#isFirst}} id="{{anchor}}"{{/isFirst}}><dt>{{term}}</dt><dd>{{says}} <a class="rule" href="#{{anchor}}">{{rule}}</a></dd></div>
{{/rules}}
</dl>
{{/isSilent}}
</section>
{{/sections}}
</div>

"""#
}
