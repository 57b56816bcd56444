// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/case-nav.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/case-nav.mustache`.
enum CaseNavTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<nav aria-label="Steps of this form">
<ol class="steps">
{{#steps}}
<li{{#isCurrent}} aria-current="step"{{/isCurrent}}><span{{#hasStyle}} class="{{style}}"{{/hasStyle}}>{{>*shape}}</span><span>{{#isCurrent}}{{label}}{{/isCurrent}}{{^isCurrent}}<a href="{{href}}">{{label}}</a>{{/isCurrent}}{{#hasSmall}}<small>{{small}}</small>{{/hasSmall}}</span></li>
{{/steps}}
</ol>
</nav>

"""#
}
