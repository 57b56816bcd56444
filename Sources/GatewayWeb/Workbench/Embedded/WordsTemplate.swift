// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/words.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/words.mustache`.
enum WordsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>What each word means</h1>
<p class="page-head__meta"><span>One word for one thing, on every page and in every document</span></p>
</div>
</div>
<div class="stack">
{{#parts}}
<section class="card card__pad" aria-labelledby="{{id}}">
<h2 id="{{id}}">{{title}}</h2>
<dl class="terms">
{{#terms}}
<div><dt>{{word}}</dt><dd>{{means}}</dd></div>
{{/terms}}
</dl>
</section>
{{/parts}}
</div>

"""#
}
