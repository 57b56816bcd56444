// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/accessibility.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/accessibility.mustache`.
enum AccessibilityTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<div class="page-head">
<div class="page-head__text">
<h1>Accessibility statement</h1>
<p class="page-head__meta"><span>The workbench of Handover at {{authority}}</span></p>
</div>
</div>
<div class="stack">
<section class="card card__pad" aria-labelledby="use-h">
<h2 id="use-h">Using these pages</h2>
<div class="prose">
<p>We want everybody who works with cases to be able to use these pages. You should be able to:</p>
<ul>
<li>zoom in to 400% without scrolling sideways</li>
<li>do everything with a keyboard alone</li>
<li>do everything with scripts turned off</li>
<li>read them with a screen reader</li>
<li>use light or dark colours, as your machine is set</li>
<li>tell every state by its shape and its word, without seeing colour</li>
</ul>
</div>
</section>
<section class="card card__pad" aria-labelledby="how-h">
<h2 id="how-h">How accessible they are</h2>
<div class="prose">
<p>The pages are made to meet the Web Content Accessibility Guidelines version 2.2, level AA. They are partially compliant, because of what is listed here:</p>
<ul>
<li>documents are shown as their authors made them. A scan or a PDF may have no text that a screen reader can read. Ask the authority that sent it for another form of it</li>
<li>nobody outside has audited these pages, and nobody who uses a screen reader every day has tested them</li>
</ul>
</div>
</section>
<section class="card card__pad" aria-labelledby="test-h">
<h2 id="test-h">How they were tested</h2>
<div class="prose">
<p>The pages are opened in a browser by a program and checked with axe-core, in light and dark, on a wide screen and 320 pixels wide. The way of the keyboard through the worklist is tested as well.</p>
</div>
</section>
<section class="card card__pad" aria-labelledby="tell-h">
<h2 id="tell-h">If something does not work for you</h2>
<div class="prose">
<p>Tell the administrator of this gateway, or your authority’s IT service. Say which page it was and what you use. Leave out names and addresses.</p>
<p>The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with the answer, contact the Equality Advisory and Support Service.</p>
<p>This statement was prepared on 23 November 2026.</p>
</div>
</section>
</div>

"""#
}
