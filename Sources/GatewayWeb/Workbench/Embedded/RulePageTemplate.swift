// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/rule-page.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/rule-page.mustache`.
enum RulePageTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>{{title}}</h1>
<p class="page-head__meta"><span>{{authority}}</span></p>
</div>
</div>
<section class="card card__pad" aria-labelledby="says-h">
<h2 id="says-h">What it says</h2>
<p class="prose">{{text}}</p>
<dl class="terms">
<div><dt>Where it stands</dt><dd>{{place}}</dd></div>
</dl>
<p class="muted small">Shortened, as it was read out of the procedure that is on file here. The procedure itself rules.</p>
</section>

"""#
}
