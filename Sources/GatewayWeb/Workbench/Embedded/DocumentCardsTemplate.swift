// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/document-cards.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/document-cards.mustache`.
enum DocumentCardsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#hasDocuments}}
<ul class="docs">
{{#documents}}
<li class="{{style}}"><h3>{{#href}}<a href="{{.}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}</h3><p class="doc__what">{{what}}</p>{{#originals}}<p class="doc__what"><span class="code">{{name}}</span>, {{what}}</p>{{/originals}}<div class="doc__proof">{{#mark}}<span class="{{style}}">{{>*shape}}{{words}}</span>{{/mark}}{{#proof}}<a href="{{href}}">Proof<span class="hidden"> for {{title}}</span></a>{{/proof}}</div></li>
{{/documents}}
</ul>
{{/hasDocuments}}
{{^hasDocuments}}
<div class="empty"><h3>No document is here</h3><p>What a pack or a supplement brings stands here, with its proof.</p></div>
{{/hasDocuments}}
{{#purged}}
<p class="muted small">{{.}}</p>
{{/purged}}

"""#
}
