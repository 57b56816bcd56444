// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-hand.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-hand.mustache`.
enum CaseHandTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
{{>case-steps}}
<form class="card" action="{{action}}" method="post" aria-labelledby="hand-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
<div class="card__pad">
<h1 id="hand-h">Hand this form over</h1>
<p>They find it under New transfer and go on where it was left. You can still open it yourself. Nothing is sent.</p>
{{#now}}
<p>{{.}}</p>
{{/now}}
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Hand it over</button><a href="{{list}}">Leave it as it is</a></div>
</form>

"""#
}
