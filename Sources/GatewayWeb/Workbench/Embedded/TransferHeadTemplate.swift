// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/transfer-head.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/transfer-head.mustache`.
enum TransferHeadTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#head}}
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="{{worklist}}">Worklist</a></li><li><a href="{{list}}">{{direction}}</a></li><li aria-current="page">{{heading}}</li></ol></nav>
<div class="page-head">
<div class="page-head__text">
<h1>{{heading}}</h1>
<p class="page-head__meta"><span>From {{from}} to {{to}}</span><span>{{children}}</span><span>Transfer <span class="code">{{number}}</span></span></p>
</div>
</div>
<nav class="tabs" aria-label="Parts of this transfer"><ul>
{{#parts}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}{{#count}} <span class="count">{{.}}</span>{{/count}}</a></li>
{{/parts}}
</ul></nav>
{{#damage}}
<section class="{{style}}" aria-labelledby="damage-h">{{>*shape}}<div><h2 id="damage-h">{{heading}}</h2><p>{{words}}</p></div></section>
{{/damage}}
{{/head}}

"""#
}
