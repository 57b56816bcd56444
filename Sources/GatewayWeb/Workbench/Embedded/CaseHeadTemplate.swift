// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-head.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-head.mustache`.
enum CaseHeadTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<dl class="pair">
<div class="pair__fact{{#facts.held.isUs}} pair__fact--us{{/facts.held.isUs}}"><dt><svg class="pair__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 6.5a1.5 1.5 0 0 1 1.5-1.5h4.7l2.3 2.5h8A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18z"/><path d="M7.5 13.5h9"/></svg>Case held by</dt><dd class="pair__who">{{facts.held.who}}{{#facts.held.isUs}} <span class="muted small">your authority</span>{{/facts.held.isUs}}</dd><dd class="pair__when">{{facts.held.when}}</dd></div>
<div class="pair__fact{{#facts.duty.isUs}} pair__fact--us{{/facts.duty.isUs}}"><dt><svg class="pair__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m3.5 11 8.5-7 8.5 7"/><path d="M5.5 9.5V20h13V9.5"/><circle cx="12" cy="14" r="2.2"/></svg>Duty lies with</dt><dd class="pair__who">{{facts.duty.who}}{{#facts.duty.isUs}} <span class="muted small">your authority</span>{{/facts.duty.isUs}}</dd><dd class="pair__when">{{facts.duty.when}}</dd></div>
</dl>
{{#facts.hasMeans}}
<p class="pair__means">{{#facts.means}}<strong>{{.}}</strong>{{/facts.means}}{{#facts.besides}} {{.}}{{/facts.besides}}{{#facts.differs}} {{.}}{{/facts.differs}}</p>
{{/facts.hasMeans}}

"""#
}
