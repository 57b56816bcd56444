// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/forms.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/forms.mustache`.
enum FormsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li aria-current="page">New transfer</li></ol></nav>
{{#deleted}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>Deleted</h2><p>The form and its files are gone. Nothing of it was ever sent.</p></div></div>
{{/deleted}}
{{#handed}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>Handed over</h2><p>Whoever has it now finds it on this page. You can still open it.</p></div></div>
{{/handed}}
<div class="page-head"><div class="page-head__text"><h1>New transfer</h1><p class="lead">A form that can be left and gone on with. Nothing is sent until you sign at the end.</p></div></div>
{{#limits}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>Before you begin</h2><p>{{.}}</p></div></div>
{{/limits}}
<form class="card" action="{{begin}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad actions"><button class="button" type="submit">Begin a transfer</button><button class="button button--second" type="submit" name="kind" value="urgent">Urgent notice</button><span class="actions__note">An urgent notice is one page: who, where, the risk and whom to ring. The full pack follows.</span></div>
</form>
<details class="more"><summary>From an export of your case system</summary>
<form action="{{export}}" method="post" enctype="multipart/form-data">
<input type="hidden" name="formToken" value="{{formToken}}">
{{#fields}}
{{>form-field}}
{{/fields}}
<div class="actions section__head--form"><button class="button button--second" type="submit">Read the export</button></div>
</form>
</details>
<section aria-labelledby="unfinished-h">
<div class="section__head section__head--form"><h2 id="unfinished-h">Not finished</h2></div>
{{#hasLines}}
<ul class="needs">
{{#lines}}
<li><div><h3><a href="{{href}}">{{name}}</a></h3><p>Saved {{saved}}. Begun by: {{begunBy}}</p><p><a href="{{hand}}">Hand over<span class="hidden"> {{name}}</span></a></p></div>{{#delete}}<details class="more"><summary>Delete<span class="hidden"> {{name}}</span></summary><form action="{{.}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><p>What was typed and uploaded is gone then.</p><button class="button button--second button--small" type="submit">Delete it<span class="hidden">: {{name}}</span></button></form></details>{{/delete}}</li>
{{/lines}}
</ul>
{{/hasLines}}
{{^hasLines}}
<div class="empty"><h3>Nothing is unfinished</h3><p>A form that you leave stands here until you send or delete it.</p></div>
{{/hasLines}}
</section>

"""#
}
