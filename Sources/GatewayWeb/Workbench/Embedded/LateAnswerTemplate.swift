// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/late-answer.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/late-answer.mustache`.
enum LateAnswerTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head"><div class="page-head__text"><h1>{{heading}}</h1></div></div>
<div class="prose">
<p>{{lead}}</p>
<p><a href="{{href}}">{{link}}</a></p>
</div>
{{#hasLines}}
<section aria-labelledby="typed-h">
<h2 id="typed-h">What you typed</h2>
<dl class="terms">
{{#lines}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/lines}}
</dl>
</section>
{{/hasLines}}

"""#
}
