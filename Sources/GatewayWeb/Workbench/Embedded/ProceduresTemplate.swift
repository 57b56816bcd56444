// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/procedures.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/procedures.mustache`.
enum ProceduresTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Procedures</h1>
<p class="page-head__meta"><span>Whose limit holds: the receiving authority’s</span></p>
</div>
</div>
<div class="stack">
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">Local procedures in use</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Authority</th><th role="columnheader" scope="col">Receiving-in meeting</th><th role="columnheader" scope="col">Read from</th></tr></thead>
<tbody role="rowgroup">
{{#lines}}
<tr role="row"><th role="rowheader" scope="row"><a href="{{href}}">{{council}}</a><span class="cell-sub">{{edition}}</span></th><td role="cell" data-label="Receiving-in meeting"><span>{{meeting}}{{#hasRule}} <span class="rule">{{rule}}</span>{{/hasRule}}</span></td><td role="cell" data-label="Read from">{{source}}</td></tr>
{{/lines}}
</tbody>
</table>
</div>
<p class="muted small">{{ours}}</p>
{{#faults}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>A file is not used</h2><p>{{.}}</p></div></div>
{{/faults}}
</div>

"""#
}
