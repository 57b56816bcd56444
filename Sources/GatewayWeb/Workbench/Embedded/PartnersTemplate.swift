// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/partners.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/partners.mustache`.
enum PartnersTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Partners</h1>
<p class="page-head__meta"><span>{{today}}</span><span>Authorities whose gateways or mailboxes are registered here</span></p>
</div>
</div>
<div class="stack">
{{#result}}
<div class="{{style}}" role="status">{{>*shape}}<div><h2>{{heading}}</h2><p>{{text}}</p></div></div>
{{/result}}
{{#partners}}
<section class="card card__pad" aria-labelledby="{{partnerID}}">
<div class="section__head"><h2 id="{{partnerID}}">{{name}}</h2>{{#tag}}{{>tag}}{{/tag}}</div>
<dl class="terms">
<div><dt>Duty team</dt><dd>{{team}}, <span class="num">{{telephone}}</span></dd></div>
<div><dt>Out of hours</dt><dd><span class="num">{{outOfHours}}</span></dd></div>
<div><dt>Last contact</dt><dd>{{contact}}</dd></div>
{{#hasWaiting}}
<div><dt>On the way</dt><dd>{{waiting}}</dd></div>
{{/hasWaiting}}
{{#showsAddress}}
<div><dt>Reached at</dt><dd><span class="code">{{address}}</span></dd></div>
{{/showsAddress}}
{{#certificates}}
<div><dt>{{purpose}}</dt><dd>{{until}}<span class="cell-sub code">{{fingerprint}}</span></dd></div>
{{/certificates}}
</dl>
<div class="actions">
{{#hasList}}<a href="{{list}}">Transfers with {{name}}</a>{{/hasList}}
{{#mayTest}}<form action="{{action}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><input type="hidden" name="authority" value="{{code}}"><button class="button button--second button--small" type="submit">Send a test message<span class="hidden"> to {{name}}</span></button></form>{{/mayTest}}
</div>
</section>
{{/partners}}
{{^hasPartners}}
<div class="empty"><h2>No partner is registered</h2><p>An authority stands here once its card was compared by telephone or in person and registered.</p></div>
{{/hasPartners}}
</div>

"""#
}
