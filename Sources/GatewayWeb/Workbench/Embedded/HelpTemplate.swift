// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/help.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/help.mustache`.
enum HelpTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Help</h1>
</div>
</div>
<div class="stack">
<section class="card card__pad" aria-labelledby="danger-h">
<h2 id="danger-h">If a child may be at risk now</h2>
<div class="prose">
<p>Ring. No message replaces a telephone call. <a href="{{partners}}">Partners</a> has the duty number of each authority that we exchange with.</p>
</div>
<dl class="terms">
<div><dt>Our duty team</dt><dd>{{team}}, <span class="num nb">{{telephone}}</span></dd></div>
<div><dt>Out of hours</dt><dd><span class="num nb">{{outOfHours}}</span></dd></div>
</dl>
</section>
<section class="card card__pad" aria-labelledby="pages-h">
<h2 id="pages-h">What each page is for</h2>
<dl class="terms">
{{#entries}}
<div><dt><a href="{{href}}">{{label}}</a></dt><dd>{{what}}</dd></div>
{{/entries}}
</dl>
</section>
<section class="card card__pad" aria-labelledby="stuck-h">
<h2 id="stuck-h">If something cannot be done</h2>
<div class="prose">
<p>The page says what stands in the way and what to do about it. What you typed stays in the form.</p>
<p>If you need the administrator of this gateway, tell them the code on the page and the time. Leave out names and addresses: they are shown no child.</p>
<p>A word that is new to you: <a href="{{words}}">what each word means</a>.</p>
</div>
</section>
</div>

"""#
}
