// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/step.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/step.mustache`.
enum StepTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
{{>transfer-head}}
<svg class="hidden" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0v5"/></pattern><pattern id="hatch-holiday" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="hatch-ground--holiday" width="4" height="4"/><path class="hatch-line--holiday" d="M0 0v4"/></pattern></defs></svg>
<div class="stack">
<div class="case">
{{>case-head}}
{{>clock}}
</div>
<form class="card" action="{{action}}" method="post" aria-labelledby="step-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="seen" value="{{seen}}">
<div class="card__pad">
<h2 id="step-h">{{heading}}</h2>
{{#lead}}
<p>{{.}}</p>
{{/lead}}
{{#isKnown}}
<dl class="terms">
{{#known}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/known}}
</dl>
{{/isKnown}}
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Check your answers</button><a href="{{back}}">Leave for now</a><span class="actions__note">{{note}}</span></div>
</form>
</div>

"""#
}
