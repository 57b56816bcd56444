// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/result-pages.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/result-pages.mustache`.
enum ResultPagesTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#pages}}
<nav class="pages" aria-label="Pages of results"><p>{{shown}}</p><ul>
{{#links}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}><span class="hidden">Page </span>{{label}}</a></li>
{{/links}}
{{#next}}<li><a href="{{.}}">Next<span class="hidden"> page</span></a></li>{{/next}}
</ul></nav>
{{/pages}}

"""#
}
