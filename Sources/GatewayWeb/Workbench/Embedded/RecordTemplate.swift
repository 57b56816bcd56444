// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/record.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/record.mustache`.
enum RecordTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<div class="stack">
<div class="case">
{{>case-head}}
</div>
<section aria-labelledby="record-h">
<div class="section__head"><h2 id="record-h">Record</h2><p>What we told, noted and considered, the newest first. It stays here.{{#export}} <a href="{{href}}">{{label}}</a>{{/export}}</p></div>
<form class="filters" action="{{action}}" method="get">
{{#fields}}
<div><label for="{{id}}">{{label}}</label><select class="select" id="{{id}}" name="{{id}}">
{{#options}}
<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>
{{/options}}
</select></div>
{{/fields}}
<button class="button button--second button--small" type="submit">Apply</button>
</form>
{{#record}}
{{#hasEntries}}
<ol class="talk">
{{#entries}}
<li><span class="talk__dot talk__dot--us">{{>shape-ours}}</span><div><h3>{{what}}</h3>{{#because}}<p class="talk__note">{{.}}</p>{{/because}}{{#erased}}<p class="talk__note">Words erased under retention.</p>{{/erased}}<p class="talk__meta"><span>{{when}}</span><span>{{who}}</span>{{#mark}}<span class="{{style}}">{{>*shape}}{{words}}</span>{{/mark}}{{#rule}}{{>rule}}{{/rule}}</p>{{#hasWords}}<dl class="terms">
{{#words}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/words}}
</dl>{{/hasWords}}</div></li>
{{/entries}}
</ol>
{{/hasEntries}}
{{^hasEntries}}
{{#isFiltered}}
<div class="empty"><h3>Nothing like that is recorded</h3><p>Choose everything and everybody to see the whole record.</p></div>
{{/isFiltered}}
{{^isFiltered}}
<div class="empty"><h3>Nothing is recorded yet</h3><p>What our own people tell the family and the agencies, note and consider stands here.</p></div>
{{/isFiltered}}
{{/hasEntries}}
{{/record}}
</section>
</div>

"""#
}
