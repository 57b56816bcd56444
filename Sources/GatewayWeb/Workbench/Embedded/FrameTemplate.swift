// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/frame.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/frame.mustache`.
enum FrameTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}} – Handover – {{authority}}</title>
<link rel="stylesheet" href="{{stylesheet}}">
{{#script}}
<script src="{{.}}" defer></script>
{{/script}}
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="bar">
<div class="wrap bar__in">
<a class="brand" href="{{home}}"><svg viewBox="0 0 30 20" aria-hidden="true" focusable="false"><circle class="brand__from" cx="10" cy="10" r="8"/><circle class="brand__to" cx="20" cy="10" r="9"/><path class="brand__arc" d="M14.1 3.130A8 8 0 0 1 14.1 16.870"/></svg>Handover</a>
<p class="bar__authority">{{authority}}</p>
{{#search}}
<form class="bar__search" role="search" action="{{action}}" method="post" aria-label="Transfers">
<input type="hidden" name="formToken" value="{{formToken}}">
<label class="hidden" for="q">Search by child’s name, local id, UPN or transfer number</label>
<input id="q" name="q" type="search" placeholder="Child, local id, UPN or transfer" autocomplete="off">
<button type="submit">Search</button>
</form>
{{/search}}
{{#visitor}}
<details class="account">
<summary><span class="account__name">{{name}}</span> <span class="account__role">{{post}}</span></summary>
<div class="account__menu"><a href="{{places}}">Where you are signed in, and signing out</a></div>
</details>
{{/visitor}}
</div>
</header>
{{#hasNavigation}}
<nav class="nav" aria-label="Main">
<div class="wrap"><ul>
{{#navigation}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}{{#needs}} <span class="count count--due">{{.}}<span class="hidden"> need you</span></span>{{/needs}}</a></li>
{{/navigation}}
</ul></div>
</nav>
{{/hasNavigation}}
<main id="main" class="wrap">
{{#hasUnreadWays}}
<div class="notice notice--soon">{{>shape-soon}}<div><h2>Somebody gave you a new way of signing in</h2><p>Whoever holds it can come in as you. <a href="{{places}}">See who gave it, and when</a>.</p></div></div>
{{/hasUnreadWays}}
{{{content}}}
</main>
<footer class="foot"><div class="wrap foot__in">
<p>Handover, the gateway of {{authority}}</p>
{{#visitor}}
<p class="print-only">Printed by {{name}}, {{post}}, on {{printed}}.{{#leavesOut}} Addresses that are confidential are left out.{{/leavesOut}}</p>
<p class="screen-only"><a href="{{help}}">Help</a> · <a href="{{words}}">What each word means</a> · <a href="{{accessibility}}">Accessibility</a></p>
{{/visitor}}
</div></footer>
</body>
</html>

"""#
}
