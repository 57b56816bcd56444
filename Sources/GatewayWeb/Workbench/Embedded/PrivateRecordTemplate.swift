// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/private-record.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/private-record.mustache`.
enum PrivateRecordTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>{{heading}}</h1>
<p class="page-head__meta"><span>{{question}}</span><span><a href="{{back}}">Back to the dispute</a></span></p>
</div>
</div>
<section class="private" aria-label="{{heading}}">
<p class="private__flag"><svg class="shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path class="o" d="M4.3 6.5V4.2a2.7 2.7 0 0 1 5.4 0v2.3"/><rect x="2" y="6.2" width="10" height="7" rx="1.5"/></svg>{{flag}}</p>
{{#entries}}
<h2>{{heading}}</h2>
{{#paragraphs}}
<p>{{.}}</p>
{{/paragraphs}}
<p class="small muted">{{who}}</p>
{{/entries}}
{{^hasEntries}}
<p>{{empty}}</p>
{{/hasEntries}}
<form action="{{action}}" method="post">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
{{#fields}}
{{>form-field}}
{{/fields}}
<div class="actions"><button class="button button--second button--small" type="submit">Save to our record</button><a href="{{back}}">Leave for now</a></div>
</form>
</section>

"""#
}
