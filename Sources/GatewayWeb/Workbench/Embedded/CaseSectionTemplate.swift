// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-section.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-section.mustache`.
enum CaseSectionTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>form-problems}}
{{>case-steps}}
<div class="columns columns--narrow">
{{>case-nav}}
<form action="{{action}}" method="post" enctype="multipart/form-data" aria-labelledby="section-h">
<input type="hidden" name="formToken" value="{{formToken}}">
<input type="hidden" name="version" value="{{version}}">
{{#kept}}
<input type="hidden" name="{{name}}" value="{{value}}">
{{/kept}}
<div class="page-head page-head--step"><div class="page-head__text">
<p class="muted small">{{position}}</p>
<h1 id="section-h">{{heading}}</h1>
<p class="lead">{{lead}}</p>
</div></div>
<button class="hidden" type="submit" tabindex="-1" aria-hidden="true">{{button}}</button>
{{#hasNotes}}
<section aria-labelledby="notes-h"><h2 id="notes-h">From the census file</h2>{{#notes}}{{>finding}}{{/notes}}</section>
{{/hasNotes}}
{{#groups}}
{{#hasHeading}}
<div class="section__head section__head--form"><h2>{{heading}}</h2>{{#hasRemove}}<button class="button button--second button--small" type="submit" name="remove" value="{{remove}}">Take out<span class="hidden"> {{heading}}</span></button>{{/hasRemove}}{{#hasWords}}<p>{{words}}</p>{{/hasWords}}</div>
{{/hasHeading}}
{{#hasFindings}}
<div>{{#findings}}{{>finding}}{{/findings}}</div>
{{/hasFindings}}
{{#rows}}
<div class="beside"><div>{{#field}}{{>form-field}}{{/field}}</div><div>{{#findings}}{{>finding}}{{/findings}}</div></div>
{{/rows}}
{{#hasMore}}
<p><button class="button button--second button--small" type="submit" name="add" value="{{more}}">{{moreLabel}}</button></p>
{{/hasMore}}
{{/groups}}
{{>paper-links}}
<div class="actions{{#hasPapers}} section__head--form{{/hasPapers}}"><button class="button" type="submit">{{button}}</button>{{#hasAdd}}<button class="button button--second" type="submit" name="add" value="{{add}}">{{addLabel}}</button>{{/hasAdd}}<button class="button button--second" type="submit" name="leave" value="yes">Save and leave</button><button class="button button--second" type="submit" name="leave" value="hand">Save and hand over</button><span class="actions__note">{{saved}}</span></div>
</form>
</div>

"""#
}
