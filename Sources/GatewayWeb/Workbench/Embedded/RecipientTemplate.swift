// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/recipient.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/recipient.mustache`.
enum RecipientTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{back}}">{{family}}</a></li><li aria-current="page">Check who you are sending to</li></ol></nav>
<div class="prose-wide">
<div class="page-head"><div class="page-head__text"><h1>Check who you are sending to</h1></div></div>
<form class="recipient" action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
{{#hidden}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/hidden}}
<div class="recipient__name"><p>{{about}}</p><p class="recipient__big">{{name}}</p>
{{#hasNeighbours}}
<p class="recipient__not">{{>shape-soon}}<span>{{neighbours}}</span></p>
{{/hasNeighbours}}
</div>
<dl class="terms">
{{#lines}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/lines}}
</dl>
<div class="recipient__confirm">
{{#fields}}
{{>form-field}}
{{/fields}}
<div class="actions"><button class="button" type="submit">Sign and send</button><a href="{{elsewhere}}">It is a different authority</a></div>
<p class="actions__note">{{note}}</p>
</div>
</form>
</div>

"""#
}
