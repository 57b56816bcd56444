// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/first-minute.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/first-minute.mustache`.
enum FirstMinuteTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#first}}
<section class="first columns__first" aria-labelledby="first-h">
<h2 id="first-h">{{heading}}</h2>
{{#risks}}
<div class="first__risk">{{>shape-soon}}<p><strong>{{what}}</strong>{{#more}} {{.}}{{/more}}</p></div>
{{/risks}}
<dl>
{{#noRisk}}
<div><dt>Risks</dt><dd>{{.}}</dd></div>
{{/noRisk}}
{{#facts}}
<div><dt>{{term}}</dt><dd>{{#isSecret}}<span class="screen-only">{{words}}</span><span class="print-only">Address confidential</span>{{/isSecret}}{{^isSecret}}{{words}}{{/isSecret}}{{#telephone}} <span class="first__tel">{{.}}</span>{{/telephone}}{{#more}}<span class="cell-sub">{{.}}</span>{{/more}}</dd></div>
{{/facts}}
</dl>
{{#reveal}}
<details class="more first__reveal"><summary>Show the confidential address</summary><form action="{{action}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}"><div class="field"><label for="reason">Why do you need it?</label><span class="hint" id="reason-hint">You are permitted. Your reason and your view go on record.</span><input class="input w-all" id="reason" name="reason" aria-describedby="reason-hint" autocomplete="off"></div><p><button class="button button--second button--small" type="submit">Show the address</button></p></form></details>
{{/reveal}}
</section>
{{/first}}

"""#
}
