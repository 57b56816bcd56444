// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/health.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/health.mustache`.
enum HealthTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Gateway health</h1>
<p class="page-head__meta"><span>{{now}}</span></p>
</div>
</div>
<div class="stack">
<div class="{{style}}">{{>*shape}}<div><h2>{{verdict}}</h2><p>{{outbox}}. {{since}}</p></div></div>
<section aria-labelledby="checks-h">
<div class="section__head"><h2 id="checks-h">What was looked at</h2><p>{{reading}}</p></div>
<div class="table-card">
<table class="table table--cards" role="table">
<caption class="hidden">Checks of the gateway, what needs somebody first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Check</th><th role="columnheader" scope="col">How it is</th><th role="columnheader" scope="col">What was found</th></tr></thead>
<tbody role="rowgroup">
{{#checks}}
<tr role="row"><th role="rowheader" scope="row"><span class="code">{{code}}</span></th><td role="cell" data-label="How it is">{{#tag}}{{>tag}}{{/tag}}</td><td role="cell" data-label="What was found"><span>{{message}}{{#hasRemedy}}<span class="cell-sub">{{remedy}}</span>{{/hasRemedy}}</span></td></tr>
{{/checks}}
</tbody>
</table>
</div>
</section>
<form class="actions" action="{{action}}" method="post"><input type="hidden" name="formToken" value="{{formToken}}">{{#isUnderWay}}<a class="button button--second" href="{{page}}">See whether it is done</a>{{/isUnderWay}}{{^isUnderWay}}<button class="button button--second" type="submit">Read everything through</button>{{/isUnderWay}}<a href="{{partners}}">Partners and their certificates</a></form>
</div>

"""#
}
