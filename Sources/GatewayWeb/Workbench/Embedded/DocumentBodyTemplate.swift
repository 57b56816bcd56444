// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/document-body.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/document-body.mustache`.
enum DocumentBodyTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<article class="document" aria-labelledby="document-h">
<header class="document__head">
<h2 id="document-h">{{heading}}</h2>
<p class="muted small">{{what}}</p>
<p>{{#mark}}<span class="{{style}}">{{>*shape}}{{words}}</span>{{/mark}}{{#proof}} <a class="small" href="{{href}}">Proof</a>{{/proof}}</p>
</header>
{{#leavesOut}}
<div class="notice notice--soon">{{>shape-soon}}<div><h3>Words are left out</h3><p>They name an address that is confidential in this transfer.</p>
{{#reveal}}
<details class="more"><summary>Show them</summary><form action="{{action}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><div class="field"><label for="reason">Why do you need the address?</label><span class="hint" id="reason-hint">You are permitted. Your reason and your view go on record.</span><input class="input w-all" id="reason" name="reason" aria-describedby="reason-hint" autocomplete="off"></div><p><button class="button button--second button--small" type="submit">Show the words</button></p></form></details>
{{/reveal}}
</div></div>
{{/leavesOut}}
{{#blocks}}
{{#heading}}
<h3>{{.}}</h3>
{{/heading}}
{{#paragraph}}
<p class="document__text">{{.}}</p>
{{/paragraph}}
{{#rows}}
<dl class="terms">
{{#rows}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/rows}}
</dl>
{{/rows}}
{{#table}}
<div class="table-card"><table class="table table--cards" role="table">
<thead role="rowgroup"><tr role="row">{{#head}}<th role="columnheader" scope="col">{{.}}</th>{{/head}}</tr></thead>
<tbody role="rowgroup">
{{#rows}}
<tr role="row">{{#cells}}<td role="cell" data-label="{{label}}"><span class="document__text">{{words}}</span></td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table></div>
{{/table}}
{{/blocks}}
{{#files}}
<section class="document__file">
<h3>The original: <span class="code">{{name}}</span></h3>
<p class="small muted">{{what}}{{#notShown}}. {{.}}{{/notShown}}</p>
<p class="actions">{{#page}}<a href="{{.}}" target="_blank" rel="noopener">Open by itself<span class="hidden">: {{name}}, in a new tab</span></a>{{/page}}{{#taken}}<a href="{{.}}" download>Download<span class="hidden"> {{name}}</span></a>{{/taken}}</p>
{{#page}}
<iframe class="document__frame" src="{{.}}" title="Pages of {{name}}"></iframe>
{{/page}}
</section>
{{/files}}
</article>

"""#
}
