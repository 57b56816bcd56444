// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-review.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-review.mustache`.
enum CaseReviewTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
{{>case-steps}}
<div class="columns columns--narrow">
{{>case-nav}}
<div>
<div class="page-head page-head--step"><div class="page-head__text">
<p class="muted small">{{position}}</p>
<h1>{{heading}}</h1>
<p class="lead">{{lead}}</p>
</div></div>
{{#hasLoose}}
<div>{{#loose}}{{>finding}}{{/loose}}</div>
{{/hasLoose}}
{{#parts}}
<section aria-labelledby="{{id}}-h">
<div class="section__head section__head--form"><h2 id="{{id}}-h">{{heading}}</h2><a href="{{href}}">Change<span class="hidden"> {{heading}}</span></a></div>
{{#hasFindings}}
<div>{{#findings}}{{>finding}}{{/findings}}</div>
{{/hasFindings}}
{{#hasLines}}
<dl class="terms">
{{#lines}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/lines}}
</dl>
{{/hasLines}}
{{^hasLines}}
<p class="muted">Nothing is written here yet.</p>
{{/hasLines}}
</section>
{{/parts}}
{{>paper-links}}
<p><a href="{{hand}}">Hand this form over</a></p>
<form action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="version" value="{{version}}">
{{#fields}}
{{>form-field}}
{{/fields}}
{{#isBlocked}}
<p class="muted">What stops sending has to be put right before it can go on.</p>
{{/isBlocked}}
<div class="actions"><button class="button" type="submit">{{button}}</button><span class="actions__note">{{note}}</span></div>
</form>
</div>
</div>

"""#
}
