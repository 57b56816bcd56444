// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/deadlines.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/deadlines.mustache`.
enum DeadlinesTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<div class="stack">
<div class="case">
{{>case-head}}
</div>
<section aria-labelledby="due-h">
<div class="section__head"><h2 id="due-h">Deadlines</h2><p>The earliest first</p></div>
{{#deadlines}}
{{#hasRows}}
<div class="table-card"><table class="table table--cards" role="table">
<caption class="hidden">Every clock of this transfer</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">When</th><th role="columnheader" scope="col">Who acts</th><th role="columnheader" scope="col">Counted</th><th role="columnheader" scope="col">Rule</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row"><th role="rowheader" scope="row">{{what}}{{#whom}}<span class="cell-sub">{{.}}</span>{{/whom}}</th><td role="cell" data-label="When">{{#due}}{{>due}}{{/due}}</td><td role="cell" data-label="Who acts">{{whose}}</td><td role="cell" data-label="Counted">{{from}}</td><td role="cell" data-label="Rule">{{#rule}}{{>rule}}{{/rule}}</td></tr>
{{/rows}}
</tbody>
</table></div>
{{/hasRows}}
{{^hasRows}}
<div class="empty"><h3>No clock runs yet</h3><p>Clocks run from the day on which the pack is sealed.</p></div>
{{/hasRows}}
{{/deadlines}}
</section>
</div>

"""#
}
