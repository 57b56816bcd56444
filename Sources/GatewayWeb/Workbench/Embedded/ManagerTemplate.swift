// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/manager.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/manager.mustache`.
enum ManagerTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="hidden" aria-hidden="true" focusable="false"><defs><pattern id="hatch-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground--late" width="6" height="6"/><path class="hatch-line--late" d="M0 0v6"/></pattern></defs></svg>
<div class="page-head">
<div class="page-head__text">
<h1>Manager’s view</h1>
<p class="page-head__meta"><span>{{today}}</span><span>{{post}}</span></p>
</div>
<form class="page-head__actions" action="{{export}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><button class="button button--second" type="submit">Export the figures</button></form>
</div>
<div class="stack">
{{#stale}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>These figures may be out of date</h2><p>{{.}}</p></div></div>
{{/stale}}
<dl class="figures">
{{#figures}}
<div><dt>{{term}}</dt><dd><span class="{{style}}">{{>*shape}}</span>{{#href}}<a href="{{.}}">{{value}}<span class="hidden"> {{term}}</span></a>{{/href}}{{^href}}{{value}}{{/href}}</dd></div>
{{/figures}}
</dl>
<section aria-labelledby="risk-h">
<div class="section__head"><h2 id="risk-h">Overdue and at risk</h2><p>Earliest deadline first</p></div>
{{#hasRows}}
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">Receiving-in meetings that are overdue or at risk</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Family</th><th role="columnheader" scope="col">Team</th><th role="columnheader" scope="col">Case held by</th><th role="columnheader" scope="col">Duty lies with</th><th role="columnheader" scope="col">Where it stands</th><th role="columnheader" scope="col">Deadline</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row"><th role="rowheader" scope="row"><a href="{{row.href}}">{{row.family}}</a><span class="cell-sub">{{row.about}}</span></th><td role="cell" data-label="Team"><span>{{team}}<span class="cell-sub">{{hands}}</span></span></td>{{#row}}<td role="cell" data-label="Case held by"><span>{{#held}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/held}}</span></td><td role="cell" data-label="Duty lies with"><span>{{#duty}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/duty}}</span></td><td role="cell" data-label="Where it stands"><span>{{#tag}}{{>tag}}{{/tag}}{{#detail}}<span class="cell-sub">{{.}}</span>{{/detail}}</span></td><td role="cell" data-label="Deadline">{{#due}}{{>due}}{{/due}}</td>{{/row}}</tr>
{{/rows}}
</tbody>
</table>
</div>
{{#more}}<p class="muted small">{{.}}</p>{{/more}}
{{#tables}}
<div class="table-card">
<table class="table table--tight">
<caption class="hidden">{{caption}}</caption>
<thead><tr><th scope="col">{{heading}}</th><th scope="col" class="r">Overdue</th><th scope="col" class="r">At risk</th></tr></thead>
<tbody>
{{#groups}}
<tr><th scope="row">{{name}}</th><td class="r">{{#overdue}}{{#href}}<a href="{{.}}">{{number}}<span class="hidden"> overdue, {{name}}</span></a>{{/href}}{{^href}}{{number}}{{/href}}{{/overdue}}</td><td class="r">{{#atRisk}}{{#href}}<a href="{{.}}">{{number}}<span class="hidden"> at risk, {{name}}</span></a>{{/href}}{{^href}}{{number}}{{/href}}{{/atRisk}}</td></tr>
{{/groups}}
</tbody>
</table>
</div>
{{/tables}}
{{/hasRows}}
{{^hasRows}}
<div class="empty"><h3>Nothing is overdue or at risk</h3><p>A family stands here when its receiving-in meeting is due soon with none convened, or was due.</p></div>
{{/hasRows}}
</section>
<section aria-labelledby="time-h">
<div class="section__head"><h2 id="time-h">Receiving-in meetings held in time, by month due</h2>
<ul class="legend" aria-label="Key to the chart">
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="swatch-met" width="14" height="14" rx="2"/></svg>Held in time</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="chart__late" x=".7" y=".7" width="12.6" height="12.6" rx="2"/></svg>Held late</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="chart__not" x=".8" y=".8" width="12.4" height="12.4" rx="2"/></svg>Not held</li>
</ul></div>
<div class="chart-pair">
<div class="card card__pad">{{#chart}}<svg class="chart" role="img" aria-label="{{sentence}}">{{#lines}}<line class="{{style}}" x1="3%" x2="100%" y1="{{y}}" y2="{{y}}"/><text x="0" y="{{labelY}}">{{label}}</text>{{/lines}}{{#bars}}<rect class="{{style}}" x="{{x}}" y="{{y}}" width="5.6%" height="{{height}}" rx="1.5"/>{{/bars}}{{#labels}}<text class="{{style}}" x="{{x}}" y="{{y}}" text-anchor="middle">{{text}}</text>{{/labels}}</svg>{{/chart}}<p class="small muted">In time means held on or before the due date. A late meeting is a flag for managers. It stops nothing.</p></div>
<div class="table-card"><table class="table table--tight">
<caption class="hidden">Meetings by month due</caption>
<thead><tr><th scope="col">Month</th><th scope="col" class="r">Due</th><th scope="col" class="r">In time</th><th scope="col" class="r">Late</th><th scope="col" class="r">Not held</th></tr></thead>
<tbody>
{{#months}}
<tr><th scope="row">{{name}}</th><td class="r">{{due}}</td><td class="r">{{inTime}}</td><td class="r">{{late}}</td><td class="r">{{notHeld}}</td></tr>
{{/months}}
</tbody>
{{#total}}<tfoot><tr><th scope="row">{{name}}</th><td class="r">{{due}}</td><td class="r">{{inTime}}</td><td class="r">{{late}}</td><td class="r">{{notHeld}}</td></tr></tfoot>{{/total}}
</table></div>
</div>
</section>
<section aria-labelledby="stuck-h">
<div class="section__head"><h2 id="stuck-h">Waiting, and for whom</h2><p>Longest wait first</p></div>
{{#hasWaiting}}
<div class="table-card"><table class="table table--cards" role="table">
<caption class="hidden">What is late, and who is waited for</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Waiting for</th><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">Families</th><th role="columnheader" scope="col">Longest wait</th><th role="columnheader" scope="col">Ring</th></tr></thead>
<tbody role="rowgroup">
{{#waiting}}
<tr role="row"><th role="rowheader" scope="row"><strong>{{whom}}</strong><span class="cell-sub">{{team}}</span></th><td role="cell" data-label="What">{{what}}</td><td role="cell" data-label="Families"><a href="{{href}}">{{families}}<span class="hidden">: {{what}}, {{whom}}</span></a></td><td role="cell" data-label="Longest wait"><span>{{wait}}{{#longest}}<span class="cell-sub"><a href="{{href}}">{{label}}</a></span>{{/longest}}</span></td><td role="cell" data-label="Ring"><span class="num nb">{{telephone}}</span></td></tr>
{{/waiting}}
</tbody>
</table></div>
{{/hasWaiting}}
{{^hasWaiting}}
<div class="empty"><h3>Nothing is late</h3><p>What an authority should have answered or done by a day stands here from the day after.</p></div>
{{/hasWaiting}}
</section>
<section aria-labelledby="confirm-h">
<div class="section__head"><h2 id="confirm-h">Waiting for somebody’s confirmation</h2><p>What was typed for them and is theirs to confirm</p></div>
{{#hasConfirmations}}
<div class="table-card"><table class="table table--tight">
<caption class="hidden">Who has something to confirm</caption>
<thead><tr><th scope="col">Person</th><th scope="col">Post</th><th scope="col">To confirm</th></tr></thead>
<tbody>
{{#confirmations}}
<tr><th scope="row">{{name}}</th><td>{{post}}</td><td>{{what}}</td></tr>
{{/confirmations}}
</tbody>
</table></div>
{{/hasConfirmations}}
{{^hasConfirmations}}
<div class="empty"><h3>Nothing waits for a confirmation</h3><p>A decision that somebody typed for a manager stands here until that manager confirms it.</p></div>
{{/hasConfirmations}}
</section>
<section aria-labelledby="away-h">
<div class="section__head"><h2 id="away-h">Deputies and absence</h2></div>
{{#hasAway}}
<div class="table-card"><table class="table table--tight">
<caption class="hidden">Who is away, and who acts in whose stead</caption>
<thead><tr><th scope="col">Person</th><th scope="col">Post</th><th scope="col">What</th></tr></thead>
<tbody>
{{#away}}
<tr><th scope="row">{{name}}</th><td>{{post}}</td><td>{{what}}</td></tr>
{{/away}}
</tbody>
</table></div>
{{/hasAway}}
{{^hasAway}}
<div class="empty"><h3>Nobody is away and nobody has a deputy</h3><p>Absences and deputies of today and later stand here.</p></div>
{{/hasAway}}
</section>
<section aria-labelledby="glass-h">
<div class="section__head"><h2 id="glass-h">Restricted cases opened for a stated reason</h2><p>The last {{glassDays}} days, the newest first</p></div>
{{#hasOpened}}
<div class="table-card"><table class="table table--cards" role="table">
<caption class="hidden">Who opened which restricted case, when and why</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Who</th><th role="columnheader" scope="col">Case</th><th role="columnheader" scope="col">When</th><th role="columnheader" scope="col">Why</th><th role="columnheader" scope="col">Looked at</th></tr></thead>
<tbody role="rowgroup">
{{#opened}}
<tr role="row"><th role="rowheader" scope="row">{{who}}</th><td role="cell" data-label="Case"><a href="{{href}}">{{transfer}}</a></td><td role="cell" data-label="When">{{when}}</td><td role="cell" data-label="Why">{{why}}</td><td role="cell" data-label="Looked at">{{#lookedAtBy}}{{.}}{{/lookedAtBy}}{{^lookedAtBy}}<a href="{{look}}">Say that you looked at it<span class="hidden">: {{transfer}}, {{who}}</span></a>{{/lookedAtBy}}</td></tr>
{{/opened}}
</tbody>
</table></div>
{{/hasOpened}}
{{^hasOpened}}
<div class="empty"><h3>None in the last {{glassDays}} days</h3><p>When somebody opens a restricted case by giving a reason, you see who, when and why here. Your own opening is shown to other managers.</p></div>
{{/hasOpened}}
</section>
</div>

"""#
}
