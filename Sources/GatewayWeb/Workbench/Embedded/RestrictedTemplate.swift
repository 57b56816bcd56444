// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/restricted.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/restricted.mustache`.
enum RestrictedTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>This transfer is restricted</h1>
<p class="page-head__meta"><span>Transfer <span class="code">{{number}}</span></span></p>
</div>
</div>
<div class="stack">
<div class="prose">
<p>A manager has restricted it to those who need to know, and you are not among them. If you work on this case, ask your manager to name you.</p>
</div>
<form class="card" action="{{action}}" method="post" aria-labelledby="glass-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad">
<h2 id="glass-h">If somebody may be at risk and it cannot wait</h2>
<p>You can open it now. It stands open to you for {{hours}}. The managers are told at once who opened it and why, and it stays on record.</p>
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Open it and tell the managers</button><a href="{{back}}">Back to the worklist</a></div>
</form>
<p class="muted small">Code: <span class="code">restricted</span></p>
</div>

"""#
}
