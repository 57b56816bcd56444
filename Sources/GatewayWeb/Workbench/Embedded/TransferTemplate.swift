// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/transfer.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/transfer.mustache`.
enum TransferTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<svg class="hidden" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0v5"/></pattern><pattern id="hatch-holiday" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="hatch-ground--holiday" width="4" height="4"/><path class="hatch-line--holiday" d="M0 0v4"/></pattern></defs></svg>
{{>transfer-head}}
<div class="stack">
{{#done}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>{{heading}}</h2><p>{{text}}</p></div></div>
{{/done}}
{{#restriction}}
<div class="notice notice--soon">{{>shape-stop}}<div><h2>{{heading}}</h2><p>{{text}}</p>{{#opened}}<p>{{.}}</p>{{/opened}}{{#link}}<p><a href="{{href}}">{{label}}</a></p>{{/link}}</div></div>
{{/restriction}}
{{#look}}
<div class="notice notice--late">{{>shape-late}}<div><h2>Somebody has to act</h2><p>{{.}}</p></div></div>
{{/look}}
{{#breach}}
<div class="notice{{^isDecided}} notice--late{{/isDecided}}">{{^isDecided}}{{>shape-late}}{{/isDecided}}{{#isDecided}}{{>shape-told}}{{/isDecided}}<div><h2>Possible data breach</h2><p>{{text}}{{#link}} <a href="{{href}}">{{label}}</a>{{/link}}</p></div></div>
{{/breach}}
{{#papers}}
<div class="notice notice--soon">{{>shape-reported}}<div><h2>Papers, not a signed pack</h2><p>{{.}}</p></div></div>
{{/papers}}
<div class="case">
{{>case-head}}
{{>clock}}
</div>
<div class="columns">
{{>first-minute}}
<div class="stack columns__main">
<section aria-labelledby="todo-h">
{{#todo}}
<div class="section__head"><h2 id="todo-h">What to do next</h2><p>{{whose}}</p></div>
<ol class="todo">
{{#items}}
<li class="{{style}}">{{>*shape}}<h3>{{heading}}</h3>{{#detail}}<p>{{.}}</p>{{/detail}}{{#rule}}<p>{{>rule}}</p>{{/rule}}{{#button}}<span class="todo__act actions"><a class="button" href="{{href}}">{{.}}</a>{{#otherwise}}<a class="button button--second" href="{{href}}">{{label}}</a>{{/otherwise}}</span>{{/button}}{{#tag}}<span class="todo__act">{{>tag}}</span>{{/tag}}</li>
{{/items}}
</ol>
{{/todo}}
</section>
<section aria-labelledby="children-h">
<div class="section__head"><h2 id="children-h">Children</h2><p>Each child has their own decision and dates</p></div>
{{#children}}
<div class="table-card"><table class="table table--cards" role="table">
<caption class="hidden">{{caption}}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Child</th><th role="columnheader" scope="col">Case held by</th><th role="columnheader" scope="col">Duty lies with</th><th role="columnheader" scope="col">Decision</th><th role="columnheader" scope="col">Meeting due</th></tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row"><th role="rowheader" scope="row">{{name}}{{#born}}<span class="cell-sub">{{.}}</span>{{/born}}</th><td role="cell" data-label="Case held by"><span>{{#held}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/held}}</span></td><td role="cell" data-label="Duty lies with"><span>{{#duty}}<span{{#isUs}} class="us"{{/isUs}}>{{who}}</span>{{#when}}<span class="cell-sub">{{.}}</span>{{/when}}{{/duty}}</span></td><td role="cell" data-label="Decision"><span>{{#decision}}{{>tag}}{{/decision}}{{#decided}}<span class="cell-sub">{{.}}</span>{{/decided}}</span></td><td role="cell" data-label="Meeting due"><span>{{due}}{{#left}}<span class="cell-sub">{{.}}</span>{{/left}}</span></td></tr>
{{/rows}}
</tbody>
</table></div>
{{/children}}
</section>
{{>consent}}
<section id="documents" aria-labelledby="docs-h">
<div class="section__head"><h2 id="docs-h">Documents</h2><a href="{{documentsHref}}">All documents</a></div>
{{#documents}}{{>document-cards}}{{/documents}}
</section>
<section id="conversation" aria-labelledby="talk-h">
<div class="section__head"><h2 id="talk-h">Conversation</h2><a href="{{conversationHref}}">All entries</a></div>
{{#conversation}}{{>talk}}{{/conversation}}
</section>
</div>
<div class="stack stack--tight columns__rest">
<section class="card card__pad" aria-labelledby="other-h">
<h2 id="other-h">Other dates</h2>
{{#dates}}
{{#hasRows}}
<dl class="terms">
{{#rows}}
<div><dt>{{what}}{{#whom}}<span class="cell-sub">{{.}}</span>{{/whom}}</dt><dd>{{#due}}{{>due}}{{/due}}{{#rule}}{{>rule}}{{/rule}}</dd></div>
{{/rows}}
</dl>
{{/hasRows}}
{{^hasRows}}
<p class="muted small">Nothing else is awaited.</p>
{{/hasRows}}
{{/dates}}
<p class="small"><a href="{{deadlinesHref}}">All deadlines</a></p>
</section>
<section class="card card__pad" aria-labelledby="told-h">
<h2 id="told-h">Who has been told</h2>
{{#told}}
<ul class="ticks">
{{#items}}
<li><span class="{{style}}">{{>*shape}}</span><div>{{what}}<p>{{detail}}</p></div></li>
{{/items}}
</ul>
{{/told}}
</section>
{{#offered}}
{{#hasGroups}}
<section class="card card__pad offers" aria-labelledby="offers-h">
<h2 id="offers-h">Other things you can do here</h2>
{{#groups}}
<h3>{{heading}}</h3>
<ul>
{{#links}}
<li><a href="{{href}}">{{label}}</a></li>
{{/links}}
</ul>
{{/groups}}
</section>
{{/hasGroups}}
{{/offered}}
</div>
</div>
</div>

"""#
}
