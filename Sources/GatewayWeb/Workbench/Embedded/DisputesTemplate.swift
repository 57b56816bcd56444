// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/disputes.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/disputes.mustache`.
enum DisputesTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#isOfTransfer}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{transferHref}}">Transfer</a></li><li aria-current="page">Disputes</li></ol></nav>
{{/isOfTransfer}}
<div class="page-head">
<div class="page-head__text">
<h1>{{heading}}</h1>
<p class="page-head__meta"><span>{{meta}}</span></p>
</div>
{{#raise}}<div class="page-head__actions"><a class="button" href="{{.}}">Raise a dispute</a></div>{{/raise}}
</div>
{{#hasRows}}
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">{{heading}}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Family</th><th role="columnheader" scope="col">What it is about</th><th role="columnheader" scope="col">Where it stands</th><th role="columnheader" scope="col">Answer due</th><th role="columnheader" scope="col">Who sees the children</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row">
<th role="rowheader" scope="row"><a href="{{href}}">{{family}}</a></th>
<td role="cell" data-label="What it is about"><span>{{question}}<span class="cell-sub">{{matter}}</span></span></td>
<td role="cell" data-label="Where it stands"><span>{{#tag}}{{>tag}}{{/tag}}<span class="cell-sub">{{answers}}</span></span></td>
<td role="cell" data-label="Answer due">{{#due}}{{>due}}{{/due}}</td>
<td role="cell" data-label="Who sees the children"><span>{{#visitsTag}}{{>tag}}{{/visitsTag}}<span class="cell-sub">{{visits}}</span></span></td>
</tr>
{{/rows}}
</tbody>
</table>
</div>
{{/hasRows}}
{{^hasRows}}
<div class="empty"><h2>No disputes</h2><p>{{whenEmpty}}</p></div>
{{/hasRows}}
{{>result-pages}}

"""#
}
