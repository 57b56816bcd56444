// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/form-problems.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/form-problems.mustache`.
enum FormProblemsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#problems}}
<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-h">
<h2 id="error-h">{{>shape-stop}}There is a problem</h2>
<ul>
{{#lines}}
<li>{{#hasHref}}<a href="{{href}}">{{words}}</a>{{/hasHref}}{{^hasHref}}{{words}}{{/hasHref}}</li>
{{/lines}}
</ul>
</div>
{{/problems}}

"""#
}
