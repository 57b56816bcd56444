// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/people.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/people.mustache`.
enum PeopleTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
<div class="page-head">
<div class="page-head__text">
<h1>Who is away, and who stands in</h1>
<p class="page-head__meta"><span>Those of us who work on cases today</span></p>
</div>
</div>
<div class="stack">
{{#isDone}}
<div class="notice notice--good" role="status">{{>shape-done}}<div><h2>{{done}}</h2><p>It is on record.</p></div></div>
{{/isDone}}
<section aria-labelledby="people-h">
<div class="section__head"><h2 id="people-h">Colleagues</h2></div>
<div class="table-card"><table class="table table--tight">
<caption class="hidden">Colleagues, when they are away, and who stands in for them</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Post</th><th scope="col">Away</th><th scope="col">Deputy</th></tr></thead>
<tbody>
{{#people}}
<tr><th scope="row">{{name}}</th><td>{{post}}</td><td>{{away}}</td><td>{{deputies}}</td></tr>
{{/people}}
</tbody>
</table></div>
</section>
{{#forms}}
<form class="card" action="{{action}}" method="post" aria-labelledby="{{id}}">
<input type="hidden" name="formToken" value="{{formToken}}">
<div class="card__pad">
<h2 id="{{id}}">{{heading}}</h2>
<p>{{words}}</p>
{{#fields}}
{{>form-field}}
{{/fields}}
</div>
<div class="card__pad actions"><button class="button" type="submit">{{button}}</button><span class="actions__note">It goes on record under your name.</span></div>
</form>
{{/forms}}
</div>

"""#
}
