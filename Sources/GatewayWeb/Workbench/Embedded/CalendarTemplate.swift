// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/calendar.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/calendar.mustache`.
enum CalendarTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>Calendar</h1>
<p class="page-head__meta"><span>Days that count for no limit, {{span}}</span></p>
</div>
</div>
<div class="stack">
{{#isDone}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>The closures are changed</h2><p>In use from now on, and on record.</p></div></div>
{{/isDone}}
<section aria-labelledby="holidays-h">
<div class="section__head"><h2 id="holidays-h">Bank holidays in use</h2><p>Calendar <span class="code">{{version}}</span></p></div>
<div class="table-card"><table class="table table--tight">
<caption class="hidden">Bank holidays</caption>
<thead><tr><th scope="col">Day</th><th scope="col">What</th></tr></thead>
<tbody>
{{#days}}
<tr><th scope="row">{{date}}</th><td>{{what}}</td></tr>
{{/days}}
</tbody>
</table></div>
<p class="muted small">From {{source}}. An administrator imports the list that gov.uk publishes.</p>
</section>
<section aria-labelledby="closures-h">
<div class="section__head"><h2 id="closures-h">Our own closures</h2></div>
<p>{{closures}}</p>
{{#hasClosed}}
<ul class="prose">
{{#closed}}
<li>{{date}}</li>
{{/closed}}
</ul>
{{/hasClosed}}
</section>
{{#form}}
<form class="card" action="{{action}}" method="post" aria-labelledby="change-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad">
<h2 id="change-h">Change the closures</h2>
<p>They lengthen the time a family waits.</p>
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">Check your answers</button><span class="actions__note">Nothing changes until you confirm on the next page.</span></div>
</form>
{{/form}}
</div>

"""#
}
