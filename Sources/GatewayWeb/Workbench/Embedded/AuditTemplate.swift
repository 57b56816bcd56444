// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/audit.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/audit.mustache`.
enum AuditTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>Audit</h1>
<p class="page-head__meta"><span>Who saw and changed which case</span><span>Your own reading goes on record</span></p>
</div>
</div>
<div class="stack">
<form class="card" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad">
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Search</button><button class="button button--second" type="submit" formaction="{{export}}">Export as a table</button><span class="actions__note">The export has every entry found, not only those of one page.</span></div>
</form>
{{#isRead}}
<section aria-labelledby="found-h">
<div class="section__head"><h2 id="found-h">Entries</h2><p>{{shown}}</p></div>
{{#hasRows}}
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">Entries of the journal, the newest first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Entry</th><th role="columnheader" scope="col">When</th><th role="columnheader" scope="col">Who</th><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">Transfer</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row"><th role="rowheader" scope="row"><span class="num">{{number}}</span></th><td role="cell" data-label="When"><time datetime="{{at}}">{{when}}</time></td><td role="cell" data-label="Who"><span>{{who}}<span class="cell-sub">{{post}}</span></span></td><td role="cell" data-label="What"><span>{{what}}{{#hasReason}}<span class="cell-sub">{{reason}}</span>{{/hasReason}}{{#hasRule}} <span class="rule">{{rule}}</span>{{/hasRule}}</span></td><td role="cell" data-label="Transfer">{{#hasTransfer}}<a href="{{href}}"><span class="code">{{transfer}}</span></a>{{/hasTransfer}}{{^hasTransfer}}<span class="muted">None</span>{{/hasTransfer}}</td></tr>
{{/rows}}
</tbody>
</table>
</div>
<form class="actions" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
{{#hidden}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/hidden}}
{{#previous}}<button class="button button--second button--small" type="submit" name="page" value="{{.}}">Newer entries</button>{{/previous}}
{{#next}}<button class="button button--second button--small" type="submit" name="page" value="{{.}}">Older entries</button>{{/next}}
</form>
{{/hasRows}}
{{^hasRows}}
<div class="empty"><h3>Nothing fits</h3><p>Search for another transfer, person, deed or day.</p></div>
{{/hasRows}}
</section>
{{/isRead}}
</div>

"""#
}
