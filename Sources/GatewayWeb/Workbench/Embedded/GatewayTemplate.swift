// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/gateway.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/gateway.mustache`.
enum GatewayTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>This gateway</h1>
<p class="page-head__meta"><span>{{today}}</span></p>
</div>
</div>
<div class="stack">
<div class="notice">{{>shape-told}}<div><h2>You are shown no child</h2><p>Casework and the running of the gateway are kept apart: somebody who administers the gateway sees no case, whatever other roles they hold.</p></div></div>
<section class="card card__pad" aria-labelledby="gateway-h">
<h2 id="gateway-h">How other authorities reach us</h2>
<dl class="terms">
<div><dt>Authority</dt><dd>{{name}}, <span class="code">{{code}}</span></dd></div>
<div><dt>Address of the gateway</dt><dd><span class="code">{{address}}</span></dd></div>
<div><dt>Duty team</dt><dd>{{team}}, <span class="num">{{telephone}}</span></dd></div>
<div><dt>Out of hours</dt><dd><span class="num">{{outOfHours}}</span></dd></div>
</dl>
</section>
</div>

"""#
}
