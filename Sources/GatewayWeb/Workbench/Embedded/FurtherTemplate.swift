// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/further.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/further.mustache`.
enum FurtherTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{transfer}}">{{family}}</a></li><li aria-current="page">Further documents</li></ol></nav>
<div class="page-head"><div class="page-head__text"><h1>Further documents for {{peer}}</h1><p class="lead">Only what they do not have yet is sent. What was sent stays as it is.</p></div></div>
{{#hasPromised}}
<section class="card" aria-labelledby="promised-h">
<div class="card__pad"><h2 id="promised-h">Not sent yet</h2><ul class="prose">
{{#promised}}
<li>{{.}}</li>
{{/promised}}
</ul></div>
</section>
{{/hasPromised}}
{{#hasForms}}
<section aria-labelledby="unfinished-h">
<div class="section__head section__head--form"><h2 id="unfinished-h">Not finished</h2></div>
<ul class="needs">
{{#forms}}
<li><div><h3><a href="{{href}}">Go on with the form</a></h3><p>{{words}}</p></div></li>
{{/forms}}
</ul>
</section>
{{/hasForms}}
<form action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="actions section__head--form"><button class="button" type="submit">Add documents</button><a href="{{transfer}}">Back to the transfer</a></div>
</form>

"""#
}
