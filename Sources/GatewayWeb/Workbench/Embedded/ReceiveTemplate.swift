// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/receive.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/receive.mustache`.
enum ReceiveTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
{{>transfer-head}}
<div class="stack">
<section class="{{verdictStyle}}" aria-labelledby="verdict-h">
{{>*verdictShape}}
<div><h2 id="verdict-h">{{verdict}}</h2><p>{{verdictWords}}</p></div>
<ul class="verdict__checks">
{{#checks}}
<li>{{>*shape}}<div><strong>{{what}}</strong><p>{{detail}}</p></div></li>
{{/checks}}
</ul>
{{#digest}}
<details class="more"><summary>Show the proof</summary><dl class="terms"><div><dt>Digest</dt><dd><span class="code">{{.}}</span></dd></div></dl></details>
{{/digest}}
</section>
<div class="case">
{{>case-head}}
</div>
<div class="columns">
{{>first-minute}}
<div class="stack columns__main">
{{#isOpen}}
<form class="stack" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
<section aria-labelledby="per-h">
<div class="section__head"><h2 id="per-h">Your answer for each child</h2>{{#refusers}}<p>To refuse it for a child, ask a {{.}}.</p>{{/refusers}}</div>
<div class="stack stack--tight">
{{#children}}
<section class="child" aria-labelledby="{{id}}-h">
<div class="child__head"><div><h3 id="{{id}}-h">{{name}}</h3>{{#born}}<p>{{.}}</p>{{/born}}</div></div>
<div class="child__body">
{{#field}}
{{>form-field}}
{{/field}}
</div>
</section>
{{/children}}
</div>
</section>
<section class="card" aria-labelledby="team-h">
<div class="card__pad">
<h2 id="team-h">Who has the papers here?</h2>
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Check your answers</button><a href="{{back}}">Leave for now</a><span class="actions__note">{{note}}</span></div>
</section>
</form>
{{/isOpen}}
{{^isOpen}}
<div class="empty"><h3>{{closed}}</h3><p>{{closedWords}} <a href="{{back}}">Back to the transfer</a></p></div>
{{#hasKept}}
<section class="card card__pad" aria-labelledby="kept-h">
<h2 id="kept-h">What you typed</h2>
<p>None of it was sent. Somebody here answered before you; the transfer says what.</p>
<dl class="terms">
{{#kept}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/kept}}
</dl>
</section>
{{/hasKept}}
{{/isOpen}}
{{>consent}}
</div>
<div class="stack stack--tight columns__rest">
<section class="card card__pad" aria-labelledby="pack-h">
<h2 id="pack-h">In the pack</h2>
<ul class="ticks">
{{#pack}}
<li><span class="{{style}}">{{>*shape}}</span><div>{{#href}}<a href="{{.}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}<p>{{what}}</p></div></li>
{{/pack}}
</ul>
</section>
{{#residence}}
<section class="card card__pad" aria-labelledby="moved-h">
<h2 id="moved-h">When did they move in?</h2>
<p class="small">The meeting is counted from the day that the pack says.</p>
<p class="small"><a href="{{href}}">{{label}}</a></p>
</section>
{{/residence}}
</div>
</div>
</div>

"""#
}
