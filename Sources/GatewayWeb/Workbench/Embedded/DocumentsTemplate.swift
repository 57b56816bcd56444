// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/documents.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/documents.mustache`.
enum DocumentsTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<div class="stack">
<div class="case">
{{>case-head}}
</div>
<section aria-labelledby="docs-h">
<h2 id="docs-h">Documents</h2>
{{#documents}}{{>document-cards}}{{/documents}}
</section>
</div>

"""#
}
