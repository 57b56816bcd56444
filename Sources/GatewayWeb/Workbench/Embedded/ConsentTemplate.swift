// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/consent.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/consent.mustache`.
enum ConsentTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#consent}}
<section aria-labelledby="consent-h">
<div class="section__head"><h2 id="consent-h">Consent</h2><p>{{sealed}}</p></div>
<ul class="card consent">
{{#entries}}
<li><h3>{{who}}{{#what}} <span>{{.}}</span>{{/what}}</h3>{{#tag}}{{>tag}}{{/tag}}<p>{{sentences}}{{#rule}} {{>rule}}{{/rule}}</p></li>
{{/entries}}
</ul>
<p class="muted small">{{basis}}</p>
</section>
{{/consent}}

"""#
}
