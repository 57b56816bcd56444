// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/talk.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/talk.mustache`.
enum TalkTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#hasEntries}}
<ol class="talk">
{{#entries}}
<li><span class="{{dot}}">{{>*shape}}</span><div><h3>{{who}} <span>{{what}}</span></h3>{{#source}}<p class="talk__note">{{.}}</p>{{/source}}{{#notices}}<p class="talk__note">{{.}}</p>{{/notices}}<p class="talk__meta"><time datetime="{{at}}">{{when}}</time><span>{{kind}}, {{direction}}</span>{{#mark}}<span class="{{style}}">{{>*shape}}{{words}}</span>{{/mark}}<span>{{receipt}}</span>{{#proof}}<a href="{{.}}">Proof<span class="hidden"> of {{kind}} of {{who}}</span></a>{{/proof}}</p>{{#hasWords}}<dl class="terms">
{{#words}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/words}}
</dl>{{/hasWords}}</div></li>
{{/entries}}
</ol>
{{/hasEntries}}
{{^hasEntries}}
<div class="empty"><h3>Nothing was said yet</h3><p>Each message of both authorities stands here with its receipt.</p></div>
{{/hasEntries}}

"""#
}
