// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Assets/handover.css; change that file and run the script again.

extension HandoverStyle {
    static let part1 = #"""
/* The whole stylesheet of the workbench: one file, no build step, no external request, no rule that no page uses.
   Order: tokens, base, layout, components, motion, forced colours, print. */

/* ── Tokens ─────────────────────────────────────────────────────────────── */

:root {
  color-scheme: light dark;

  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;

  --t-1: 0.8125rem;   /* captions, keys, rule numbers */
  --t-2: 0.875rem;    /* secondary text, table detail */
  --t-3: 0.9375rem;   /* tables, controls */
  --t-4: 1rem;        /* body */
  --t-5: 1.125rem;    /* section headings */
  --t-6: 1.375rem;    /* the two facts, figures */
  --t-7: 1.75rem;     /* page title */

  --s-1: 0.25rem;
  --s-2: 0.5rem;
  --s-3: 0.75rem;
  --s-4: 1rem;
  --s-5: 1.5rem;
  --s-6: 2rem;
  --s-7: 3rem;

  --r-1: 4px;
  --r-2: 8px;
  --r-3: 12px;

  --measure: 38rem;
  --page: 77rem;

  /* Surfaces and ink */
  --paper: #f5f4f0;
  --surface: #fffefc;
  --sunk: #eeede7;
  --ink: #1a2325;
  --ink-2: #4d5958;
  --line: #dddbd2;
  --line-2: #7f8784;

  /* The product's own colour */
  --bar: #0f3c41;
  --bar-ink: #ffffff;
  --bar-ink-2: #bcd6d6;
  --bar-line: #6f9496;
  --accent: #0d5b62;
  --accent-hover: #08474d;
  --on-accent: #ffffff;
  --accent-soft: #dfeeec;
  --link: #0b5760;
  --fill: #0d5b62;      /* large areas of the product’s colour: clock days, bars */
  --focus: #5b32cf;

  /* Meanings: each has an ink, a soft ground and a line */
  --calm: #45525a;   --calm-soft: #ebeeed;  --calm-line: #c8cfcf;
  --good: #1b5d37;   --good-soft: #e1f0e4;  --good-line: #a9cfb3;
  --soon: #774800;   --soon-soft: #fbf0d6;  --soon-line: #dfc07b;
  --late: #9a2216;   --late-soft: #fbe9e4;  --late-line: #e3a99e;
  --apart: #672c79;  --apart-soft: #f2e7f5; --apart-line: #cfaed9;
  --told: #1d4d84;   --told-soft: #e4edf7;  --told-line: #a9c3e0;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101618;
    --surface: #182022;
    --sunk: #20292b;
    --ink: #e6eae8;
    --ink-2: #a7b3b1;
    --line: #2d383a;
    --line-2: #7c8a8a;

    --bar: #0b2b2f;
    --bar-ink: #f2f7f6;
    --bar-ink-2: #a9c6c6;
    --bar-line: #5d8587;
    --accent: #7ccbca;
    --accent-hover: #a0dedc;
    --on-accent: #06282b;
    --accent-soft: #17393c;
    --link: #86d0d0;
    --fill: #4b9fa1;
    --focus: #c3afff;

    --calm: #c0cbcc;   --calm-soft: #283234;  --calm-line: #475557;
    --good: #97d8ab;   --good-soft: #173522; --good-line: #2f6342;
    --soon: #efc671;   --soon-soft: #3a2c0c;  --soon-line: #715618;
    --late: #ffab9c;   --late-soft: #431c16;  --late-line: #83382c;
    --apart: #dcb3e8;  --apart-soft: #35203d; --apart-line: #68427a;
    --told: #a5c9f3;   --told-soft: #192d45;  --told-line: #365b86;
  }
}

/* ── Base ───────────────────────────────────────────────────────────────── */

*, *::before, *::after { box-sizing: border-box; }

html { font-family: var(--font); font-size: 100%; line-height: 1.5; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

body { margin: 0; min-height: 100vh; background: var(--paper); color: var(--ink); display: flex; flex-direction: column; }

h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; }
ul[class], ol[class] { list-style: none; }

h1 { font-size: var(--t-7); line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
h2 { font-size: var(--t-5); line-height: 1.35; font-weight: 650; letter-spacing: -0.005em; }
h3 { font-size: var(--t-4); line-height: 1.4; font-weight: 650; }

a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }

:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: var(--r-1); }

svg { display: block; }
time, .num { font-variant-numeric: tabular-nums; }

strong { font-weight: 650; }

.hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.muted { color: var(--ink-2); }
.small { font-size: var(--t-2); }
.code { font-family: var(--mono); font-size: 0.92em; overflow-wrap: anywhere; }

.lead { font-size: var(--t-4); color: var(--ink-2); max-width: var(--measure); text-wrap: pretty; }
.prose { max-width: var(--measure); }
.prose > * + * { margin-top: var(--s-3); }
.prose ul, .prose ol { padding-inline-start: 1.25rem; }

.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: var(--s-4); z-index: 10; padding: var(--s-2) var(--s-4); background: var(--surface); color: var(--link); border-radius: 0 0 var(--r-2) var(--r-2); }
.skip:focus { inset-block-start: 0; }

/* ── Layout ─────────────────────────────────────────────────────────────── */

.wrap { width: 100%; max-width: var(--page); margin-inline: auto; padding-inline: var(--s-6); }
main { flex: 1; padding-block: var(--s-5) var(--s-7); }

.page-head { display: flex; flex-wrap: wrap; gap: var(--s-3) var(--s-5); align-items: flex-end; justify-content: space-between; margin-block-end: var(--s-5); }
.page-head__text > * + * { margin-top: var(--s-1); }
.page-head__actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2); }
.page-head__meta { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); color: var(--ink-2); font-size: var(--t-3); }

.crumbs { font-size: var(--t-2); color: var(--ink-2); margin-block-end: var(--s-3); }
.crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--s-2); }
.crumbs li + li::before { content: "/" / ""; color: var(--line-2); margin-inline-end: var(--s-2); }
.crumbs a { color: var(--ink-2); }

.columns { display: grid; grid-template-columns: minmax(0, 1fr) 20.5rem; gap: var(--s-6); align-items: start; }
.columns--narrow { grid-template-columns: 15rem minmax(0, 1fr); }
.prose-wide { max-width: 50rem; margin-inline: auto; }
.page-head--step { margin-block: var(--s-4) 0; }
.columns__first { grid-column: 2; }
.columns__main { grid-column: 1; grid-row: 1 / span 2; }
.columns__rest { grid-column: 2; }
.columns:has(> .columns__first) { grid-template-rows: auto 1fr; row-gap: var(--s-4); }

.stack > * + * { margin-top: var(--s-6); }
.stack > .notice + * { margin-top: var(--s-4); }
.stack--tight > * + * { margin-top: var(--s-4); }

.section__head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--s-1) var(--s-4); margin-block-end: var(--s-3); }
.section__head h2 { display: flex; align-items: center; gap: var(--s-2); }
.section__head a, .section__head p { font-size: var(--t-2); }
.section__head p { color: var(--ink-2); }

.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); }
.card__pad { padding: var(--s-4) var(--s-5); }
.card__pad + .card__pad { border-top: 1px solid var(--line); }
.card__pad > h2 + * { margin-top: var(--s-2); }

@media (max-width: 62rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .columns:has(> .columns__first) { grid-template-rows: none; row-gap: var(--s-5); }
  .columns__first, .columns__main, .columns__rest { grid-column: 1; grid-row: auto; }
}
@media (max-width: 40rem) {
  :root { --t-7: 1.5rem; --t-6: 1.25rem; }
  .wrap { padding-inline: var(--s-4); }
  .card__pad { padding: var(--s-4); }
  .stack > * + * { margin-top: var(--s-5); }
  .stack--tight > * + * { margin-top: var(--s-3); }
}

/* ── App header ─────────────────────────────────────────────────────────── */

.bar { background: var(--bar); color: var(--bar-ink); }
.bar :focus-visible { outline-color: var(--bar-ink); }
.bar__in { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-4); min-height: 3.75rem; padding-block: var(--s-2); }
.brand { display: inline-flex; align-items: center; gap: var(--s-2); color: var(--bar-ink); font-weight: 650; font-size: var(--t-5); letter-spacing: -0.01em; text-decoration: none; padding-block: var(--s-1); }
.brand:hover { text-decoration: underline; }
.brand svg { width: 1.875rem; height: 1.25rem; }
.brand__from { fill: none; stroke: var(--bar-ink-2); stroke-width: 2; }
.brand__to { fill: var(--bar-ink); }
.brand__arc { fill: none; stroke: var(--bar); stroke-width: 2; }
.bar__authority { font-size: var(--t-4); font-weight: 500; padding-inline-start: var(--s-4); border-inline-start: 1px solid var(--bar-line); }

.account { margin-inline-start: auto; position: relative; font-size: var(--t-2); line-height: 1.3; }
.bar__search { margin-inline-start: auto; display: flex; }
.bar__search input { width: 17.5rem; height: 2.25rem; font: inherit; font-size: var(--t-2); color: var(--bar-ink); background: transparent; border: 1px solid var(--bar-line); border-inline-end: 0; border-radius: var(--r-2) 0 0 var(--r-2); padding: 0 var(--s-3); }
.bar__search input::placeholder { color: var(--bar-ink-2); opacity: 1; }
.bar__search button { font: inherit; font-size: var(--t-2); font-weight: 600; color: var(--bar-ink); background: transparent; border: 1px solid var(--bar-line); border-radius: 0 var(--r-2) var(--r-2) 0; padding: 0 var(--s-3); cursor: pointer; }
.bar__search button:hover { background: var(--bar-ink); color: var(--bar); }
@media (max-width: 52rem) {
  .bar__search { order: 5; width: 100%; margin: 0; padding-block-end: var(--s-2); }
  .bar__search input { flex: 1; width: auto; min-width: 0; }
}
.account summary { cursor: pointer; list-style: none; display: grid; grid-template-columns: auto auto; column-gap: var(--s-2); align-items: center; padding: var(--s-1) 0 var(--s-1) var(--s-2); border-radius: var(--r-1); }
.account summary::-webkit-details-marker { display: none; }
.account summary::after { content: ""; grid-column: 2; grid-row: 1 / 3; width: 0.45rem; height: 0.45rem; border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg) translate(-2px, -2px); }
.account__name { font-weight: 600; grid-column: 1; }
.account__role { color: var(--bar-ink-2); grid-column: 1; }
.account__menu { position: absolute; z-index: 5; inset-inline-end: 0; inset-block-start: calc(100% + var(--s-2)); min-width: 14rem; background: var(--surface); color: var(--ink); border: 1px solid var(--line); border-radius: var(--r-2); padding: var(--s-2); }
.account__menu a { display: block; padding: var(--s-2) var(--s-3); color: var(--ink); text-decoration: none; border-radius: var(--r-1); }
.account__menu a:hover { background: var(--sunk); text-decoration: underline; }
.account__menu :focus-visible { outline-color: var(--focus); }

/* ── Navigation ─────────────────────────────────────────────────────────── */

.nav { background: var(--surface); border-bottom: 1px solid var(--line); }
.nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--s-5); }
.nav a { display: flex; align-items: center; gap: var(--s-2); min-height: 2.875rem; color: var(--ink-2); text-decoration: none; font-size: var(--t-3); border-bottom: 3px solid transparent; border-top: 3px solid transparent; }
.nav a:hover { color: var(--ink); border-bottom-color: var(--line-2); }
.nav [aria-current] { color: var(--ink); font-weight: 650; border-bottom-color: var(--accent); }
.count { font-size: var(--t-1); font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.25rem; min-width: 1.25rem; padding-inline: 0.35rem; text-align: center; border-radius: 999px; background: var(--sunk); color: var(--ink); }
.count--due { background: var(--accent); color: var(--on-accent); }

@media (max-width: 52rem) {

  .account { margin-inline-start: auto; }
  .nav ul { gap: 0 var(--s-4); padding-block: var(--s-1); }
  .nav a { min-height: 2.25rem; border-top: 0; }
}
@media (max-width: 30rem) {
  .bar__in { gap: var(--s-1) var(--s-3); }
  .bar__authority { padding-inline-start: var(--s-3); }
  .account { margin: 0; width: 100%; order: 4; }
  .account summary { padding-inline-start: 0; grid-template-columns: auto auto 1fr; justify-content: start; }
  .account summary::after { grid-column: 3; grid-row: 1; }
  .account__name { grid-column: 1; }
  .account__role { grid-column: 2; }
  .account__menu { inset-inline: 0 auto; }
}

.foot { border-top: 1px solid var(--line); color: var(--ink-2); font-size: var(--t-2); padding-block: var(--s-4); }
.foot__in { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-5); justify-content: space-between; }
.foot a { color: var(--ink-2); }

/* ── Shapes: every state has one; they carry meaning without colour ─────── */

.shape { flex: none; width: 0.875rem; height: 0.875rem; fill: currentColor; stroke: none; }
.shape .o { fill: none; stroke: currentColor; stroke-width: 1.75; }
.shape .k { fill: none; stroke: var(--ground, var(--surface)); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }

/* ── Status tag ─────────────────────────────────────────────────────────── */

.tag { --ground: var(--calm-soft); display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.125rem 0.5rem 0.125rem 0.4375rem; font-size: var(--t-2); line-height: 1.25rem; font-weight: 550; color: var(--calm); background: var(--ground); border-radius: var(--r-1); white-space: nowrap; }
.tag--good  { --ground: var(--good-soft);  color: var(--good); }
.tag--soon  { --ground: var(--soon-soft);  color: var(--soon); }
.tag--late  { --ground: var(--late-soft);  color: var(--late); }
.tag--apart { --ground: var(--apart-soft); color: var(--apart); }
.tag--told  { --ground: var(--told-soft);  color: var(--told); }
.tag--bare  { --ground: var(--surface); background: none; padding-inline: 0; }

/* ── Deadline chip ──────────────────────────────────────────────────────── */

.due { display: grid; grid-template-columns: auto 1fr; column-gap: var(--s-2); font-size: var(--t-3); line-height: 1.35; color: var(--ink); --ground: var(--surface); }
.due .shape { grid-row: 1; margin-top: 0.2rem; color: var(--calm); }
.due__what, .due__left { grid-column: 2; }
.due__what { font-weight: 550; }
.due__left { font-size: var(--t-2); color: var(--ink-2); }
.due--good .shape { color: var(--good); }
.due--soon .shape, .due--soon .due__left { color: var(--soon); }
.due--late .shape, .due--late .due__left { color: var(--late); }
.due--soon .due__left, .due--late .due__left { font-weight: 600; }
.due-line { font-size: var(--t-3); }

/* ── Buttons ────────────────────────────────────────────────────────────── */

.button { display: inline-flex; align-items: center; justify-content: center; gap: var(--s-2); min-height: 2.5rem; padding: 0.4375rem var(--s-4); font: inherit; font-size: var(--t-3); font-weight: 600; line-height: 1.25; text-align: center; text-decoration: none; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: var(--r-2); cursor: pointer; }
.button:hover { background: var(--accent-hover); border-color: var(--accent-hover); }
.button--second { color: var(--ink); background: var(--surface); border-color: var(--line-2); }
.button--second:hover { background: var(--sunk); border-color: var(--ink-2); }

.button--small { min-height: 2rem; padding: 0.25rem var(--s-3); font-size: var(--t-2); }

.actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-4); }
.actions__note { font-size: var(--t-2); color: var(--ink-2); }

/* ── Notice banner ──────────────────────────────────────────────────────── */

.notice { --ground: var(--told-soft); display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--s-1) var(--s-3); align-items: start; padding: var(--s-3) var(--s-4); color: var(--ink); background: var(--ground); border: 1px solid var(--told-line); border-radius: var(--r-2); font-size: var(--t-3); }
.notice .shape { width: 1.125rem; height: 1.125rem; margin-top: 0.125rem; color: var(--told); }
.notice h2, .notice h3 { font-size: var(--t-3); }
.notice h2 + p, .notice h3 + p { margin-top: 0; }
.notice--good  { --ground: var(--good-soft);  border-color: var(--good-line); }
.notice--good .shape { color: var(--good); }
.notice--soon  { --ground: var(--soon-soft);  border-color: var(--soon-line); }
.notice--soon .shape { color: var(--soon); }
.notice--late  { --ground: var(--late-soft);  border-color: var(--late-line); }
.notice--late .shape { color: var(--late); }

.notice a { color: inherit; font-weight: 550; }
@media (max-width: 40rem) { .notice { grid-template-columns: auto minmax(0, 1fr); }  }

/* ── Tabs (links, so they work without JavaScript) ──────────────────────── */

.tabs { border-bottom: 1px solid var(--line); margin-block-end: var(--s-4); }
.tabs ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--s-5); }
.tabs a { display: flex; align-items: center; gap: var(--s-2); min-height: 2.5rem; margin-block-end: -1px; font-size: var(--t-3); color: var(--ink-2); text-decoration: none; border-bottom: 2px solid transparent; }
.tabs a:hover { color: var(--ink); border-bottom-color: var(--line-2); }
.tabs [aria-current] { color: var(--ink); font-weight: 650; border-bottom-color: var(--accent); }

/* ── Needs you: the short list above the table ──────────────────────────── */

.needs { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); }
.needs > li { display: grid; grid-template-columns: minmax(0, 1fr) 18.75rem 9.5rem; gap: var(--s-2) var(--s-5); align-items: center; padding: var(--s-3) var(--s-5); }
.needs > li + li { border-top: 1px solid var(--line); }
.needs h3 { font-size: var(--t-4); }
.needs p { font-size: var(--t-2); color: var(--ink-2); }
@media (max-width: 62rem) { .needs > li { grid-template-columns: minmax(0, 1fr) 9.5rem; } .needs .due { grid-row: 2; grid-column: 1; } .needs .button { grid-row: 1 / 3; grid-column: 2; } }
@media (max-width: 40rem) { .needs > li { grid-template-columns: minmax(0, 1fr); padding: var(--s-4); } .needs .button { grid-row: auto; grid-column: 1; justify-self: start; } }

/* ── Filters ────────────────────────────────────────────────────────────── */

.filters { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--s-3); margin-block-end: var(--s-4); }
.filters label { display: block; font-size: var(--t-1); color: var(--ink-2); margin-block-end: 0.125rem; }
.filters .select, .filters .button { height: 2.25rem; min-height: 2.25rem; }

/* ── Worklist table ─────────────────────────────────────────────────────── */

.table-card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); overflow: clip; }
.table { width: 100%; border-collapse: collapse; font-size: var(--t-3); line-height: 1.4; }
.table caption { text-align: start; padding: var(--s-3) var(--s-5); font-weight: 650; }
.table th, .table td { text-align: start; vertical-align: top; padding: var(--s-3) var(--s-3); border-top: 1px solid var(--line); }
.table thead th { font-size: var(--t-1); font-weight: 600; color: var(--ink-2); border-top: 0; padding-block: var(--s-2); background: var(--sunk); white-space: nowrap; vertical-align: bottom; }
.table tr > :first-child { padding-inline-start: var(--s-5); }
.table tr > :last-child { padding-inline-end: var(--s-5); }
.table tbody th { font-weight: 400; }
.table tbody th a { font-weight: 600; }
.table tbody a { display: inline-block; padding-block: 0.1875rem; margin-block: -0.1875rem; }
.table tbody tr:hover { background: color-mix(in srgb, var(--sunk) 45%, transparent); }
.table .tag { margin-block: -0.0625rem; }
.table .due { font-size: var(--t-2); }
.table .due .shape { margin-top: 0.125rem; }
.table--fixed { table-layout: fixed; }
.col-family { width: 22%; } .col-held { width: 15%; } .col-duty { width: 17%; } .col-stands { width: 19.5%; } .col-due { width: 26.5%; }

.table-wrap { overflow-x: auto; }
.table--tight { font-size: var(--t-2); }
.table--tight th, .table--tight td { padding-block: 0.3125rem; }
.cell-sub { display: block; font-size: var(--t-2); color: var(--ink-2); }
.us { font-weight: 650; }
.table tfoot th, .table tfoot td { font-weight: 650; }

@media screen and (max-width: 56rem) {
  .table--cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table--cards, .table--cards tbody, .table--cards tr, .table--cards th, .table--cards td { display: block; }
  .table--cards tr { padding: var(--s-3) var(--s-4); border-top: 1px solid var(--line); }
  .table--cards tr:first-child { border-top: 0; }
  .table.table--cards tbody tr > th, .table.table--cards tbody tr > td { border: 0; padding: var(--s-1) 0; }
  .table--cards col { display: none; }

  .table--cards td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: var(--s-3); text-align: start; }

  .table--cards td::before { content: attr(data-label); font-size: var(--t-2); color: var(--ink-2); }
  .table--cards td > * { justify-self: start; min-width: 0; }
}

@media (max-width: 23rem) { .table--cards td { grid-template-columns: minmax(0, 1fr); gap: 0; } }

/* ── Pagination ─────────────────────────────────────────────────────────── */

.pages { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s-2) var(--s-4); margin-block-start: var(--s-3); font-size: var(--t-2); color: var(--ink-2); }
.pages ul { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s-1); }
.pages a { display: grid; place-items: center; min-width: 2.25rem; min-height: 2.25rem; padding-inline: var(--s-2); border-radius: var(--r-2); color: var(--link); }
.pages a:hover { background: var(--sunk); }
.pages [aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 650; text-decoration: none; }

/* ── Empty state ────────────────────────────────────────────────────────── */

.empty { padding: var(--s-5); border: 1px dashed var(--line-2); border-radius: var(--r-3); color: var(--ink-2); font-size: var(--t-3); }
.empty h2, .empty h3 { color: var(--ink); }

/* ── Case head: the two facts and the clock ─────────────────────────────── */

.case { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); overflow: clip; container-type: inline-size; }
.pair { display: grid; grid-template-columns: 1fr 1fr; }
.pair__fact { position: relative; padding: var(--s-5); padding-inline-start: calc(var(--s-5) + 2.5rem + var(--s-4)); }
.pair__fact + .pair__fact { border-inline-start: 1px solid var(--line); }
.pair__icon { position: absolute; inset-inline-start: var(--s-5); inset-block-start: calc(var(--s-5) + 0.125rem); width: 2.5rem; height: 2.5rem; padding: 0.5rem; border-radius: var(--r-2); background: var(--sunk); color: var(--ink-2); }
.pair__icon path, .pair__icon circle { fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
.pair__fact--us .pair__icon { background: var(--accent); color: var(--on-accent); }
.pair dt { font-size: var(--t-2); color: var(--ink-2); line-height: 1.3; }

"""#
}
