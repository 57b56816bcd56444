// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/paper-links.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/paper-links.mustache`.
enum PaperLinksTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#hasPapers}}
<section aria-labelledby="papers-h">
<div class="section__head section__head--form"><h2 id="papers-h">As it will be read</h2><p>Each document as it was last saved, laid out as the other authority sees it.</p></div>
<ul class="docs">
{{#papers}}
<li class="doc"><h3><a href="{{href}}">{{title}}</a></h3><p class="doc__what">{{what}}</p></li>
{{/papers}}
</ul>
</section>
{{/hasPapers}}

"""#
}
