// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/worklist.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/worklist.mustache`.
enum WorklistTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Your worklist</h1>
<p class="page-head__meta"><span>{{today}}</span><span>{{post}}</span></p>
</div>
</div>
<div class="stack">
{{#stale}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>This list may be out of date</h2><p>{{.}}</p></div></div>
{{/stale}}
{{#hasGivenWays}}
<div class="notice">{{>shape-told}}<div><h2>New ways of signing in, in the last 30 days</h2>{{#givenWays}}<p>{{.}}</p>{{/givenWays}}<p>Whoever gave one could come in as that person. Ask them whether they asked for it.</p></div></div>
{{/hasGivenWays}}
{{#hasOpened}}
<div class="notice notice--late">{{>shape-stop}}<div><h2>Restricted transfers were opened</h2>{{#opened}}<p>{{words}} “{{reason}}” <a href="{{href}}">Say that you looked at it</a></p>{{/opened}}</div></div>
{{/hasOpened}}
{{#hasPlacesAsked}}
<div class="notice notice--late">{{>shape-stop}}<div><h2>Many confidential addresses were found, in the last 7 days</h2>{{#placesAsked}}<p>{{.}}</p>{{/placesAsked}}<p>They were told no more that day. Ask them what the cases were. Somebody may be trying addresses to see who hides there.</p></div></div>
{{/hasPlacesAsked}}
<section aria-labelledby="needs-h">
<div class="section__head"><h2 id="needs-h">Needs you <span class="count count--due">{{needCount}}</span></h2><p>What cannot wait first, then the earliest deadline</p></div>
{{#hasNeeds}}
<ul class="needs">
{{#needs}}
<li>
<div><h3>{{heading}}</h3><p>{{detail}}</p></div>
{{#due}}{{>due}}{{/due}}
<a class="{{buttonStyle}}" href="{{href}}">{{button}}<span class="hidden">: {{family}}</span></a>
</li>
{{/needs}}
</ul>
{{#rest}}<p class="small"><a href="{{href}}">{{label}}</a></p>{{/rest}}
{{/hasNeeds}}
{{^hasNeeds}}
<div class="empty"><h3>Nothing waits for you</h3><p>What a transfer asks of your role stands here, the earliest deadline first.</p></div>
{{/hasNeeds}}
</section>
<section aria-labelledby="all-h">
<h2 id="all-h" class="hidden">All transfers</h2>
<nav class="tabs" aria-label="Transfers by direction"><ul>
{{#tabs}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}} <span class="count">{{count}}</span></a></li>
{{/tabs}}
</ul></nav>
{{#only}}
<div class="notice">{{>shape-told}}<div><p>{{words}} <a href="{{href}}">Show the others too</a></p></div></div>
{{/only}}
<form class="filters" action="{{action}}" method="get">
{{#tab}}<input type="hidden" name="tab" value="{{.}}">{{/tab}}
{{#only}}<input type="hidden" name="due" value="{{value}}">{{/only}}
{{#fields}}
<div><label for="{{id}}">{{label}}</label><select class="select" id="{{id}}" name="{{name}}">
{{#options}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
{{/options}}
</select></div>
{{/fields}}
<button class="button button--second button--small" type="submit">Apply</button>
</form>
{{#hasRows}}
<div class="table-card">
<table class="table table--cards table--fixed" role="table">
<caption class="hidden">{{caption}}</caption><colgroup><col class="col-family"><col class="col-held"><col class="col-duty"><col class="col-stands"><col class="col-due"></colgroup>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Family</th><th role="columnheader" scope="col">Case held by</th><th role="columnheader" scope="col">Duty lies with</th><th role="columnheader" scope="col">Where it stands</th><th role="columnheader" scope="col">Next deadline</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row">
<th role="rowheader" scope="row"><a href="{{href}}">{{family}}</a><span class="cell-sub">{{about}}</span></th>
<td role="cell" data-label="Case held by"><span>{{#held}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/held}}</span></td>
<td role="cell" data-label="Duty lies with"><span>{{#duty}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/duty}}</span></td>
<td role="cell" data-label="Where it stands"><span>{{#tag}}{{>tag}}{{/tag}}{{#detail}}<span class="cell-sub">{{.}}</span>{{/detail}}</span></td>
<td role="cell" data-label="Next deadline">{{#due}}{{>due}}{{/due}}</td>
</tr>
{{/rows}}
</tbody>
</table>
</div>
{{/hasRows}}
{{#empty}}
<div class="empty"><h3>{{heading}}</h3><p>{{text}}</p></div>
{{/empty}}
{{#pages}}
<nav class="pages" aria-label="Pages of results"><p>{{shown}}</p><ul>
{{#links}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}><span class="hidden">Page </span>{{label}}</a></li>
{{/links}}
{{#next}}<li><a href="{{.}}">Next<span class="hidden"> page</span></a></li>{{/next}}
</ul></nav>
{{/pages}}
</section>
</div>

"""#
}
