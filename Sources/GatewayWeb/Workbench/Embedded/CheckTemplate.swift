// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/check.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/check.mustache`.
enum CheckTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Check your answers: {{heading}}</h1>
<p class="page-head__meta"><span>{{subject}}</span>{{#number}}<span>Transfer <span class="code">{{.}}</span></span>{{/number}}</p>
</div>
</div>
<form class="card" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
{{#hidden}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/hidden}}
<div class="card__pad">
<dl class="terms">
{{#lines}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/lines}}
</dl>
</div>
<div class="card__pad">
<h2>What happens then</h2>
<ul class="prose">
{{#then}}
<li>{{.}}</li>
{{/then}}
</ul>
</div>
<div class="card__pad actions"><button class="button" type="submit">{{button}}</button><button class="button button--second" type="submit" formaction="{{change}}" name="change" value="yes">Change your answers</button></div>
</form>

"""#
}
