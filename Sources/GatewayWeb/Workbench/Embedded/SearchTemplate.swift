// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/search.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/search.mustache`.
enum SearchTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>Search</h1>
<p class="page-head__meta"><span>By child’s name, local id, UPN or transfer number</span></p>
</div>
</div>
<div class="stack">
<form class="card card__pad" action="{{action}}" method="post" role="search" aria-label="Transfers">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="field{{#refusal}} field--error{{/refusal}}"><label for="typed">What do you look for?</label><span class="hint" id="typed-hint">The beginning of a name is enough. Nothing you type is kept.</span>{{#refusal}}<p class="error" id="typed-error">{{>shape-stop}}{{.}}</p>{{/refusal}}<input class="input w-20" id="typed" name="q" type="search" value="{{typed}}" autocomplete="off" aria-describedby="typed-hint{{#refusal}} typed-error{{/refusal}}"{{#refusal}} aria-invalid="true"{{/refusal}}></div>
<p><button class="button" type="submit">Search</button></p>
</form>
{{#unfinished}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>Not everything yet</h2><p>{{.}}</p></div></div>
{{/unfinished}}
<section aria-labelledby="found-h">
<div class="section__head"><h2 id="found-h">Found</h2><p>{{shown}}</p></div>
{{#hasRows}}
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">Transfers found, the latest opened first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Family</th><th role="columnheader" scope="col">Case held by</th><th role="columnheader" scope="col">Duty lies with</th><th role="columnheader" scope="col">Where it stands</th><th role="columnheader" scope="col">Next deadline</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row"><th role="rowheader" scope="row"><a href="{{href}}">{{family}}</a><span class="cell-sub">{{about}}</span></th><td role="cell" data-label="Case held by"><span>{{#held}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/held}}</span></td><td role="cell" data-label="Duty lies with"><span>{{#duty}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/duty}}</span></td><td role="cell" data-label="Where it stands"><span>{{#tag}}{{>tag}}{{/tag}}{{#detail}}<span class="cell-sub">{{.}}</span>{{/detail}}</span></td><td role="cell" data-label="Next deadline">{{#due}}{{>due}}{{/due}}</td></tr>
{{/rows}}
</tbody>
</table>
</div>
{{/hasRows}}
{{^hasRows}}
<div class="empty"><h3>Nothing found</h3><p>A transfer is found by what its children are called, by their local id or UPN, or by its own number, until its names are erased under retention.</p></div>
{{/hasRows}}
</section>
</div>

"""#
}
