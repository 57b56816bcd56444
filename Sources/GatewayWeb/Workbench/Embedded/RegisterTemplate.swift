// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/register.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/register.mustache`.
enum RegisterTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li aria-current="page">Register papers</li></ol></nav>
<div class="page-head"><div class="page-head__text"><h1 id="register-h">{{heading}}</h1><p class="lead">For papers that came by secure e-mail, by letter or from hand to hand. Where their authority has a gateway, ask them to send the case from it.</p></div></div>
<form class="card" action="{{action}}" method="post" aria-labelledby="register-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad">
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Check your answers</button><a href="{{worklist}}">Leave for now</a><span class="actions__note">Nothing is registered until you confirm on the next page.</span></div>
</form>

"""#
}
