// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/conversation.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/conversation.mustache`.
enum ConversationTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{>transfer-head}}
<div class="stack">
<div class="case">
{{>case-head}}
</div>
<section aria-labelledby="talk-h">
<div class="section__head"><h2 id="talk-h">Conversation</h2><p>The newest first</p></div>
{{#conversation}}{{>talk}}{{/conversation}}
</section>
</div>

"""#
}
