// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/legal-advice.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/legal-advice.mustache`.
enum LegalAdviceTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Legal advice</h1>
<p class="page-head__meta"><span>{{question}}</span><span><a href="{{back}}">Back to the dispute</a></span></p>
</div>
</div>
<section class="private" aria-label="Legal advice">
<p class="private__flag"><svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M4.3 6.5V4.2a2.7 2.7 0 0 1 5.4 0v2.3"/><rect x="2" y="6.2" width="10" height="7" rx="1.5"/></svg>{{flag}}</p>
{{#entries}}
<h2>{{heading}}</h2>
<p>{{words}}</p>
<p class="small muted">{{who}}</p>
{{/entries}}
{{^hasEntries}}
<p>Nothing is recorded of legal advice on this dispute.</p>
{{/hasEntries}}
</section>

"""#
}
