// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/proof.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/proof.mustache`.
enum ProofTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<p class="small"><a href="{{back}}">Back to the conversation</a></p>
<div class="stack">
<section class="{{style}}" aria-labelledby="verdict-h">
{{>*shape}}
<div><h2 id="verdict-h">{{verdict}}</h2><p>{{means}}</p></div>
</section>
{{#hasFindings}}
<section class="card card__pad" aria-labelledby="findings-h">
<h2 id="findings-h">What does not hold</h2>
<ul class="prose">
{{#findings}}
<li>{{.}}</li>
{{/findings}}
</ul>
</section>
{{/hasFindings}}
<section class="card card__pad" aria-labelledby="checked-h">
<h2 id="checked-h">{{title}}</h2>
<dl class="terms">
{{#rows}}
<div><dt>{{term}}</dt><dd>{{#isCode}}<span class="code">{{words}}</span>{{/isCode}}{{^isCode}}{{words}}{{/isCode}}</dd></div>
{{/rows}}
</dl>
</section>
{{#hasDocuments}}
<section class="card card__pad" aria-labelledby="listed-h">
<h2 id="listed-h">What it brought</h2>
<dl class="terms">
{{#documents}}
<div id="{{id}}"><dt>{{title}}<span class="cell-sub">{{size}}</span></dt><dd>{{#state}}{{>tag}}{{/state}}<span class="cell-sub code">{{digest}}</span></dd></div>
{{/documents}}
</dl>
</section>
{{/hasDocuments}}
{{#file}}
<section class="card card__pad" aria-labelledby="file-h">
<h2 id="file-h">Let somebody else check it</h2>
<p class="prose">Download the message and give it to whoever is to check it, with the seal’s certificate: an evidence export holds both. Confidential addresses are not in the file. The export goes on record.</p>
<p class="code">{{command}}</p>
<form action="{{action}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><p><button class="button button--second" type="submit">Download the message</button></p></form>
</section>
{{/file}}
</div>

"""#
}
