// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/dispute.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/dispute.mustache`.
enum DisputeTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<svg class="hidden" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0v5"/></pattern><pattern id="hatch-holiday" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="hatch-ground--holiday" width="4" height="4"/><path class="hatch-line--holiday" d="M0 0v4"/></pattern></defs></svg>
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{list}}">Disputes</a></li><li aria-current="page">{{family}}</li></ol></nav>
<div class="page-head">
<div class="page-head__text">
<h1>{{question}}</h1>
<p class="page-head__meta"><span>{{parties}}</span><span>{{matter}}</span><span>Transfer <span class="code">{{number}}</span></span></p>
</div>
<div class="page-head__actions"><a class="button button--second" href="{{transferHref}}">Open the transfer</a></div>
</div>
<div class="stack">
{{#done}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>Done</h2><p>{{.}}</p></div></div>
{{/done}}
<ol class="ladder" aria-label="Where the dispute stands">
{{#rungs}}
<li{{#isCurrent}} aria-current="step"{{/isCurrent}}>{{>*shape}}<strong>{{heading}}</strong><p>{{words}}</p></li>
{{/rungs}}
</ol>
<div class="case">
{{>case-head}}
{{>clock}}
<p class="muted small">The dispute has not stopped this clock, and it moves neither duty nor case.</p>
</div>
<section aria-labelledby="sides-h">
<div class="section__head"><h2 id="sides-h">What each side says</h2><p>Both can read both</p></div>
<div class="sides">
{{#sides}}
<article class="side" aria-labelledby="{{sideID}}"><div><h3 id="{{sideID}}">{{who}}{{#isUs}} <span class="muted small">your authority</span>{{/isUs}}</h3>{{#hasTelephone}}<p class="side__who">Ring <span class="num">{{telephone}}</span></p>{{/hasTelephone}}</div>
{{#statements}}
<blockquote><p class="small muted">{{what}}</p>{{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}</blockquote><p class="side__foot"><time datetime="{{at}}">{{when}}</time><span class="mk mk--signed">{{>shape-seal}}{{signed}}</span></p>
{{/statements}}
{{#isSilent}}
<p class="muted">{{who}} has said nothing yet.</p>
{{/isSilent}}
</article>
{{/sides}}
</div>
</section>
<div class="columns">
<section class="columns__main" aria-labelledby="decide-h">
{{#decision}}
<div class="section__head"><h2 id="decide-h">Your decision</h2><p>{{whose}}{{#hasRule}} <span class="rule">{{rule}}</span>{{/hasRule}}</p></div>
<form class="card" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
<div class="card__pad">
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Check your answers</button><a href="{{back}}">Leave for now</a><span class="actions__note">{{note}}</span></div>
</form>
{{/decision}}
{{#waits}}
<div class="section__head"><h2 id="decide-h">The decision</h2></div>
<p>{{.}}</p>
{{/waits}}
</section>
<div class="stack stack--tight columns__rest">
{{#visits}}
<section class="card card__pad" aria-labelledby="see-h">
<h2 id="see-h">Who sees the children meanwhile</h2>
<p>{{#tag}}{{>tag}}{{/tag}}</p>
<p>{{sentence}}</p>
</section>
{{/visits}}
{{#kept}}
<section class="private" aria-labelledby="legal-h">
<p class="private__flag"><svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M4.3 6.5V4.2a2.7 2.7 0 0 1 5.4 0v2.3"/><rect x="2" y="6.2" width="10" height="7" rx="1.5"/></svg>{{flag}}</p>
<h2 id="legal-h">Legal advice</h2>
{{#stages}}
<p class="small muted">{{.}}</p>
{{/stages}}
{{^hasStages}}
<p class="small">Nothing is on record.</p>
{{/hasStages}}
<p class="small"><a href="{{href}}">Read the advice, or add to it</a>. Shown to service managers and legal advisers only. Your reading is recorded.</p>
</section>
{{/kept}}
{{#own}}
<section class="private" aria-labelledby="own-h">
<p class="private__flag"><svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M4.3 6.5V4.2a2.7 2.7 0 0 1 5.4 0v2.3"/><rect x="2" y="6.2" width="10" height="7" rx="1.5"/></svg>{{flag}}</p>
<h2 id="own-h">Our own reasons</h2>
{{#entries}}
<blockquote>{{#hasBeside}}<p class="small muted">{{beside}}</p>{{/hasBeside}}{{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}</blockquote>
<p class="small muted">{{who}}</p>
{{/entries}}
{{^hasEntries}}
<p class="small">None is on record.</p>
{{/hasEntries}}
{{#add}}
<p class="small"><a href="{{.}}">Add a reason to our record</a></p>
{{/add}}
</section>
{{/own}}
</div>
</div>
</div>

"""#
}
