// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Assets/handover.css; change that file and run the script again.

extension HandoverStyle {
    static let part2 = #"""
.pair__who { font-size: var(--t-6); font-weight: 650; letter-spacing: -0.01em; line-height: 1.3; }
.pair__when { font-size: var(--t-3); color: var(--ink-2); }
.pair__means { padding: var(--s-3) var(--s-5); border-top: 1px solid var(--line); font-size: var(--t-4); background: color-mix(in srgb, var(--sunk) 55%, var(--surface)); }
.pair__means strong { font-weight: 650; }
@container (max-width: 34rem) {
  .pair { grid-template-columns: 1fr; }
  .pair__fact { padding-block: var(--s-4); padding-inline: calc(var(--s-4) + 2.5rem + var(--s-3)) var(--s-4); }
  .pair__icon { inset-inline-start: var(--s-4); inset-block-start: var(--s-4); }
  .pair__fact + .pair__fact { border-inline-start: 0; border-top: 1px solid var(--line); }
  .pair__means { padding: var(--s-3) var(--s-4); }
}

/* ── Clock line ─────────────────────────────────────────────────────────── */

.clock { padding: var(--s-4) var(--s-5) var(--s-4); border-top: 1px solid var(--line); container-type: inline-size; }

.clock__head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-1) var(--s-4); }
.clock__head h2 { margin-inline-end: auto; }
.clock__line { width: 100%; height: 6.25rem; margin-block: var(--s-2) var(--s-1); overflow: visible; font-family: var(--font); }
.clock__line text { font-size: var(--t-2); fill: var(--ink); }
.clock__line .quiet { fill: var(--ink-2); font-size: var(--t-1); }
.clock__line .strong { font-weight: 650; }
.day { fill: var(--surface); stroke: var(--fill); stroke-width: 1.25; }
.day--gone { fill: var(--fill); stroke: none; }
.day--today { fill: var(--ink); stroke: none; }
.day--off { fill: url(#hatch); stroke: none; }
.day--holiday { fill: url(#hatch-holiday); stroke: var(--soon); stroke-width: 1; }
.day--over { fill: var(--late-soft); stroke: var(--late); }
.hatch-ground { fill: var(--sunk); }
.hatch-line { stroke: var(--line-2); stroke-width: 1; opacity: 0.8; }
.hatch-ground--holiday { fill: var(--soon-soft); }
.hatch-line--holiday { stroke: var(--soon); stroke-width: 1.5; }
.mark { stroke: var(--ink); stroke-width: 1.5; fill: none; }

.mark--due { stroke: var(--ink); stroke-width: 2.5; }
.mark--meeting { fill: var(--good-soft); stroke: var(--good); stroke-width: 2; }
.clock__key { display: none; font-size: var(--t-2); }
.clock__key div { display: grid; grid-template-columns: 7.5rem 1fr; gap: var(--s-3); padding-block: 0.125rem; }
.clock__key dt { color: var(--ink-2); }
.clock__basis { font-size: var(--t-2); color: var(--ink-2); display: flex; flex-wrap: wrap; gap: 0 var(--s-4); justify-content: space-between; }
@container (max-width: 54rem) {
  .clock__line { height: 3.25rem; margin-block: var(--s-3) var(--s-2); }
  .clock__line text { display: none; }
  .clock__line g { transform: translateY(-1.75rem); }
  .clock__key { display: block; margin-block-end: var(--s-3); }
}
@media (max-width: 40rem) { .clock { padding-inline: var(--s-4); } }

.legend { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); font-size: var(--t-2); color: var(--ink-2); }
.legend li { display: inline-flex; align-items: center; gap: 0.375rem; }
.legend svg { width: 0.875rem; height: 0.875rem; }

/* ── Rule: the reason behind anything the page asks ─────────────────────── */

.rule { font-size: var(--t-1); color: var(--ink-2); white-space: nowrap; font-variant-numeric: tabular-nums; }
a.rule { text-decoration-style: dotted; }

/* ── What to do next ────────────────────────────────────────────────────── */

.todo { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); counter-reset: todo; }
.todo > li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; gap: var(--s-1) var(--s-3); padding: var(--s-4) var(--s-5); align-items: start; }
.todo > li + li { border-top: 1px solid var(--line); }
.todo .shape { width: 1.125rem; height: 1.125rem; margin-top: 0.1875rem; color: var(--calm); }
.todo h3 { line-height: 1.45; }
.todo p { grid-column: 2; font-size: var(--t-2); color: var(--ink-2); max-width: var(--measure); }
.todo h3 + p { margin-top: 0; }
.todo__act { grid-column: 3; grid-row: 1 / 3; }

.todo--done .shape { color: var(--good); }
.todo--wait h3, .todo--done h3 { font-weight: 500; }

@media (max-width: 40rem) {
  .todo > li { padding: var(--s-4); }
  .todo__act { grid-column: 2; grid-row: auto; margin-top: var(--s-2); }
}

/* ── First-minute facts ─────────────────────────────────────────────────── */

.first { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); overflow: clip; }
.first > h2 { padding: var(--s-4) var(--s-5) var(--s-3); }
.first__risk { --ground: var(--late-soft); display: grid; grid-template-columns: auto 1fr; gap: var(--s-3); margin: 0 var(--s-4) var(--s-2); padding: var(--s-3); background: var(--ground); border: 1px solid var(--late-line); border-radius: var(--r-2); font-size: var(--t-3); }
.first__risk .shape { width: 1.125rem; height: 1.125rem; margin-top: 0.1875rem; color: var(--late); }
.first dl { padding: 0 var(--s-5) var(--s-4); font-size: var(--t-3); }
.first dl > div { padding-block: var(--s-2); }
.first dl > div + div { border-top: 1px solid var(--line); }
.first dt { font-size: var(--t-1); color: var(--ink-2); }
.first__reveal { padding: 0 var(--s-5) var(--s-4); }
.first__reveal p { margin-top: var(--s-3); }
.first__tel { font-weight: 650; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (max-width: 40rem) { .first > h2 { padding-inline: var(--s-4); } .first dl { padding-inline: var(--s-4); } }

/* ── Plain list of terms (deadlines, informed, particulars) ─────────────── */

.offers h3 { font-size: var(--t-2); font-weight: 600; color: var(--ink-2); margin-top: var(--s-3); }
.offers ul { list-style: none; }
.offers a { display: block; padding-block: var(--s-1); font-size: var(--t-3); }
.terms { font-size: var(--t-3); }
.terms > div { display: grid; grid-template-columns: minmax(7rem, 2fr) 3fr; gap: var(--s-4); padding-block: var(--s-2); }
.terms > div + div { border-top: 1px solid var(--line); }
.terms dt { color: var(--ink-2); }
.terms dd, .talk__note, .first dd { white-space: pre-line; overflow-wrap: anywhere; }

/* ── What is there, and what is not yet ─────────────────────────────────── */

.ticks { list-style: none; font-size: var(--t-3); }
.ticks > li { display: grid; grid-template-columns: auto 1fr; gap: var(--s-2); padding-block: var(--s-2); overflow-wrap: anywhere; }
.ticks > li + li { border-top: 1px solid var(--line); }
.ticks .shape { margin-top: 0.25rem; color: var(--calm); }
.ticks .is-good .shape { color: var(--good); }
.ticks p { font-size: var(--t-2); color: var(--ink-2); }

/* ── Consent summary ────────────────────────────────────────────────────── */

.consent > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s-1) var(--s-4); padding: var(--s-4) var(--s-5); }
.consent > li + li { border-top: 1px solid var(--line); }
.consent h3 { font-size: var(--t-4); }
.consent h3 span { font-weight: 400; color: var(--ink-2); }
.consent p { grid-column: 1 / -1; font-size: var(--t-3); max-width: 44rem; }
.consent h3 + p { margin: 0; }
.consent .tag { grid-row: 1; grid-column: 2; align-self: start; }
@media (max-width: 40rem) { .consent > li { grid-template-columns: 1fr; padding: var(--s-4); } .consent .tag { grid-row: 2; grid-column: 1; justify-self: start; } }

/* ── Document card ──────────────────────────────────────────────────────── */

.docs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: var(--s-3); }
.doc { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-2); padding: var(--s-4); display: flex; flex-direction: column; gap: var(--s-1); }
.doc h3 { font-size: var(--t-3); }
.doc__what { font-size: var(--t-2); color: var(--ink-2); }
.doc__proof { margin-top: auto; padding-top: var(--s-2); display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s-1) var(--s-3); font-size: var(--t-2); }
.doc--follow { border-style: dashed; border-color: var(--line-2); background: transparent; --surface: var(--paper); }

/* ── One document to read ───────────────────────────────────────────────── */

.document { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); padding: var(--s-5); margin-top: var(--s-3); }
.document > * + * { margin-top: var(--s-4); }
.document > h3 { margin-top: var(--s-5); }
.document > h3 + * { margin-top: var(--s-2); }
.document__head { padding-block-end: var(--s-3); border-bottom: 1px solid var(--line); }
.document__head > * + * { margin-top: var(--s-1); }
.document__text { max-width: var(--measure); white-space: pre-line; overflow-wrap: anywhere; }
.document__file { padding-top: var(--s-4); border-top: 1px solid var(--line); }
.document__file > * + * { margin-top: var(--s-2); }
.document__frame { width: 100%; height: min(75rem, 85vh); border: 1px solid var(--line-2); border-radius: var(--r-2); background: var(--sunk); }
@media (max-width: 40rem) { .document { padding: var(--s-4); } }

/* ── Signed and reported marks ──────────────────────────────────────────── */

.mk { --ground: var(--surface); display: inline-flex; align-items: center; gap: 0.3125rem; font-size: var(--t-2); font-weight: 550; white-space: nowrap; }
.mk--signed { color: var(--good); }
.mk--reported { color: var(--soon); }
.mk--ours { color: var(--ink-2); }

/* ── Timeline of the conversation ───────────────────────────────────────── */

.talk { position: relative; }
.talk > li { position: relative; display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); column-gap: var(--s-3); padding-block-end: var(--s-5); }
.talk > li:last-child { padding-block-end: 0; }
.talk > li::before { content: ""; position: absolute; inset-block: 1.5rem -0.25rem; inset-inline-start: calc(0.75rem - 0.5px); border-inline-start: 1px solid var(--line-2); opacity: 0.6; }
.talk > li:last-child::before { display: none; }
.talk__dot { --ground: var(--paper); display: grid; place-items: center; width: 1.5rem; height: 1.5rem; color: var(--ink-2); background: var(--paper); }
.talk__dot .shape { width: 1.125rem; height: 1.125rem; }
.talk__dot--us { color: var(--accent); }
.talk__dot--reported { color: var(--soon); }
.talk h3 { font-size: var(--t-4); line-height: 1.5; }
.talk h3 span { font-weight: 400; }
.talk p { font-size: var(--t-3); max-width: 44rem; }
.talk__meta { display: flex; flex-wrap: wrap; gap: 0 var(--s-3); font-size: var(--t-2); color: var(--ink-2); }
.talk__note { margin-top: var(--s-1); }

/* ── Details: evidence one click away ───────────────────────────────────── */

.more { font-size: var(--t-2); }
.more > summary { cursor: pointer; color: var(--link); width: fit-content; padding-block: 0.125rem; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.more > summary:hover { text-decoration-thickness: 2px; }
.more > :not(summary) { margin-top: var(--s-2); }

/* ── Forms ──────────────────────────────────────────────────────────────── */

input, select, textarea, button { font: inherit; color: inherit; }
.field { display: block; }
.field + .field { margin-top: var(--s-5); }
h2 + .field { margin-top: var(--s-4); }
.field > label, .field > legend, .field > fieldset > legend { display: block; font-weight: 600; font-size: var(--t-4); }

.hint { display: block; font-size: var(--t-2); color: var(--ink-2); max-width: var(--measure); margin-block: 0.125rem 0; }
.input, .select, .textarea { background: var(--surface); color: var(--ink); border: 1px solid var(--line-2); border-radius: var(--r-2); padding: 0 var(--s-3); font-size: var(--t-3); }
.input, .select { height: 2.5rem; }
.textarea { width: 100%; min-height: 6.5rem; padding-block: var(--s-2); resize: vertical; line-height: 1.5; }
.field .input, .field .select, .field .textarea { margin-top: var(--s-2); max-width: 100%; }
.select { padding-inline-end: var(--s-2); }
.w-2 { width: 4ch; min-width: 3.25rem; } .w-4 { width: 6ch; min-width: 4.75rem; } .w-20 { width: 24rem; } .w-all { width: 100%; }
.field--error { padding-inline-start: var(--s-4); border-inline-start: 4px solid var(--late); }
.field--error .input, .field--error .textarea, .field--error .select { border: 2px solid var(--late); }
.error { --ground: var(--surface); display: flex; gap: var(--s-2); align-items: flex-start; margin-top: var(--s-1); font-size: var(--t-3); font-weight: 600; color: var(--late); }
.error .shape { width: 1.0625rem; height: 1.0625rem; margin-top: 0.1875rem; }
.date { display: flex; flex-wrap: wrap; gap: var(--s-3); margin-top: var(--s-2); }
.date label { display: block; font-size: var(--t-2); font-weight: 400; }
.date .input { margin-top: 0.125rem; }

.error-summary { border: 2px solid var(--late); border-radius: var(--r-2); padding: var(--s-4) var(--s-5); background: var(--surface); }
.error-summary h2 { display: flex; align-items: center; gap: var(--s-2); --ground: var(--surface); }
.error-summary .shape { width: 1.25rem; height: 1.25rem; color: var(--late); }
.error-summary ul { list-style: none; margin-top: var(--s-2); }
.error-summary a { color: var(--late); font-weight: 600; }

/* Radios with consequences */
.choices { margin-top: var(--s-3); display: grid; gap: var(--s-2); }
.choice { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 var(--s-3); padding: var(--s-3) var(--s-4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-2); }
.choice input[type="radio"], .choice input[type="checkbox"], .check input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.choice label { font-weight: 550; cursor: pointer; }
.choice__then { grid-column: 2; font-size: var(--t-2); color: var(--ink-2); max-width: var(--measure); }
.choice__more { grid-column: 2; margin-top: var(--s-3); padding-top: var(--s-3); border-top: 1px solid var(--line); }
.choice__more .field + .field { margin-top: var(--s-4); }
.choice__more .field > label { font-size: var(--t-3); }
@supports selector(:has(*)) { .choice:not(:has(> input:checked)) > .choice__more { display: none; } }
.choice:has(> input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }


.check { display: grid; grid-template-columns: 1.5rem 1fr; gap: var(--s-3); font-size: var(--t-3); }

/* Upload */

/* Field with a readiness finding beside it */

/* ── Recipient check ────────────────────────────────────────────────────── */

@media (max-width: 40rem) {    .terms > div { grid-template-columns: 1fr; gap: 0; } }

/* ── Verification verdict ───────────────────────────────────────────────── */

.verdict { --ground: var(--surface); display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--s-2) var(--s-4); padding: var(--s-5); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); }
.verdict > .shape { width: 2.75rem; height: 2.75rem; color: var(--good); }
.verdict h2 { font-size: var(--t-6); }
.verdict--passed { border-color: var(--good-line); }
.verdict--unsure { border-color: var(--soon-line); }
.verdict--unsure > .shape { color: var(--soon); }
.verdict--failed { border-color: var(--late-line); }
.verdict--failed > .shape { color: var(--late); }
.tabs + .verdict { margin-block-end: var(--s-4); }

.verdict__checks { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--s-6); margin-top: var(--s-3); border-top: 1px solid var(--line); padding-top: var(--s-2); }
.verdict__checks > li { display: grid; grid-template-columns: auto 1fr; gap: var(--s-2); padding-block: var(--s-2); font-size: var(--t-3); }
.verdict__checks .shape { margin-top: 0.25rem; color: var(--good); }
.verdict__checks p { font-size: var(--t-2); color: var(--ink-2); }
.verdict > .more { grid-column: 1 / -1; }
@media (max-width: 40rem) { .verdict { padding: var(--s-4); } .verdict > .shape { width: 2rem; height: 2rem; } }

/* ── Per-child answer ───────────────────────────────────────────────────── */

.child { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); }
.child__head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-start; gap: var(--s-1) var(--s-4); padding: var(--s-4) var(--s-5); border-bottom: 1px solid var(--line); }
.child__head p { font-size: var(--t-2); color: var(--ink-2); }
.child__body { padding: var(--s-4) var(--s-5) var(--s-5); }
@media (max-width: 40rem) { .child__head, .child__body { padding: var(--s-4); } }

/* ── The form of a case: sections, uploads, findings beside their fields ── */

.section__head--form { margin-block-start: var(--s-6); }
.recipient .actions { margin-top: var(--s-4); }
.beside + .actions { padding-top: var(--s-4); border-top: 1px solid var(--line); }
/* The field is the whole box, so that a file dropped anywhere in it is chosen, with or without a script. */
.upload { display: grid; margin-top: var(--s-2); }
.upload > * { grid-area: 1 / 1; }
.upload input[type="file"] { width: 100%; min-width: 0; padding: var(--s-4); padding-block-end: 3rem; border: 1px dashed var(--line-2); border-radius: var(--r-2); background: color-mix(in srgb, var(--sunk) 40%, transparent); font-size: var(--t-3); color: inherit; }
.upload span { align-self: end; padding: 0 var(--s-4) var(--s-4); pointer-events: none; }
.upload--over input[type="file"] { border: 1px solid var(--accent); background: var(--accent-soft); }
.upload input::file-selector-button { font: inherit; font-weight: 600; color: var(--ink); background: var(--surface); border: 1px solid var(--line-2); border-radius: var(--r-2); padding: 0.375rem var(--s-3); margin-inline-end: var(--s-3); cursor: pointer; }
.file { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--s-4); margin-top: var(--s-2); padding: var(--s-3) var(--s-4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-2); font-size: var(--t-3); }
.file__name { font-weight: 550; overflow-wrap: anywhere; }
.file__what { grid-column: 1; font-size: var(--t-2); color: var(--ink-2); }
.file__act { grid-column: 2; grid-row: 1 / 3; align-self: center; display: flex; gap: var(--s-3); font-size: var(--t-2); }
.sending { margin-top: var(--s-4); padding: var(--s-4); background: var(--surface); border: 1px solid var(--line-2); border-radius: var(--r-2); font-size: var(--t-3); }
.sending label { font-weight: 600; }
.sending progress { display: block; width: 100%; height: 0.75rem; margin-block: var(--s-2); accent-color: var(--fill); }
.sending .button { margin-top: var(--s-3); }
.sending--failed { border: 2px solid var(--late); }
.sending--failed p + p { margin-top: var(--s-1); }
.sending--failed p:first-child { font-weight: 600; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: var(--s-3) var(--s-6); align-items: start; padding-block: var(--s-5); }
.beside + .beside { border-top: 1px solid var(--line); }
@media (max-width: 52rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
.finding { --ground: var(--calm-soft); padding: var(--s-3) var(--s-4); background: var(--ground); border-radius: var(--r-2); font-size: var(--t-2); }
.finding__word { display: flex; align-items: center; gap: 0.375rem; font-weight: 650; color: var(--calm); }
.finding p + p { margin-top: var(--s-1); }
.finding .rule { color: inherit; }
.finding--stop { --ground: var(--late-soft); } .finding--stop .finding__word { color: var(--late); }
.finding--warn { --ground: var(--soon-soft); } .finding--warn .finding__word { color: var(--soon); }
.finding--info { --ground: var(--told-soft); } .finding--info .finding__word { color: var(--told); }
.finding + .finding { margin-top: var(--s-2); }
.steps { font-size: var(--t-3); }
.steps li { position: relative; display: grid; grid-template-columns: 1.25rem 1fr; gap: var(--s-3); padding-block: 0.4375rem; color: var(--ink-2); }
.steps .shape { width: 1rem; height: 1rem; margin-top: 0.25rem; --ground: var(--paper); }
.steps a { color: var(--ink); }
.steps [aria-current] { color: var(--ink); font-weight: 650; }
.steps [aria-current] .shape { color: var(--accent); }
.steps .is-good { color: var(--good); }
.steps .is-soon { color: var(--soon); }
.steps small { display: block; font-size: var(--t-1); font-weight: 400; color: var(--ink-2); }
@media (max-width: 62rem) { .steps { display: flex; flex-wrap: wrap; gap: 0 var(--s-5); } .steps li { grid-template-columns: auto auto; gap: var(--s-2); } .steps small { display: none; } }
.recipient { background: var(--surface); border: 2px solid var(--ink); border-radius: var(--r-3); overflow: clip; }
.recipient__name { padding: var(--s-5); border-bottom: 1px solid var(--line); }
.recipient__name p:first-child { font-size: var(--t-2); color: var(--ink-2); }
.recipient__big { font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; }
.recipient__not { --ground: var(--soon-soft); display: flex; gap: var(--s-2); margin-top: var(--s-3); padding: var(--s-2) var(--s-3); font-size: var(--t-3); background: var(--ground); border-radius: var(--r-2); width: fit-content; }
.recipient__not .shape { color: var(--soon); width: 1.0625rem; height: 1.0625rem; margin-top: 0.1875rem; }
.recipient .terms { padding: var(--s-2) var(--s-5); }
.recipient__confirm { padding: var(--s-5); background: var(--sunk); border-top: 1px solid var(--line); }
@media (max-width: 40rem) { .recipient__name, .recipient__confirm { padding: var(--s-4); } .recipient .terms { padding-inline: var(--s-4); } .recipient__big { font-size: 1.625rem; } .terms > div { grid-template-columns: 1fr; gap: 0; } }

.table .r { text-align: end; font-variant-numeric: tabular-nums; }
.nb { white-space: nowrap; }

/* ── Dispute: two statements, the ladder, what stays private ────────────── */

.sides { display: grid; grid-template-columns: 1fr 1fr; gap: var(--s-4); }
.side { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); padding: var(--s-5); display: flex; flex-direction: column; gap: var(--s-3); }
.side__who { font-size: var(--t-2); color: var(--ink-2); }
.side blockquote { font-size: var(--t-4); text-wrap: pretty; }
.side blockquote p + p { margin-top: var(--s-2); }
.side__foot { margin-top: auto; padding-top: var(--s-3); border-top: 1px solid var(--line); font-size: var(--t-2); color: var(--ink-2); display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); justify-content: space-between; }
@media (max-width: 52rem) { .sides { grid-template-columns: 1fr; } }

.ladder { display: grid; grid-template-columns: repeat(3, 1fr); font-size: var(--t-3); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); overflow: clip; }
.ladder li { padding: var(--s-3) var(--s-5); display: grid; align-content: start; grid-template-columns: auto 1fr; gap: 0 var(--s-3); }
.ladder li + li { border-inline-start: 1px solid var(--line); }
.ladder .shape { margin-top: 0.25rem; color: var(--calm); }
.ladder p { grid-column: 2; font-size: var(--t-2); color: var(--ink-2); }
.ladder [aria-current] { background: var(--apart-soft); --ground: var(--apart-soft); }
.ladder [aria-current] .shape { color: var(--apart); }
@media (max-width: 52rem) { .ladder { grid-template-columns: 1fr; } .ladder li + li { border-inline-start: 0; border-top: 1px solid var(--line); } }

.private { border: 1px dashed var(--line-2); border-radius: var(--r-3); background: var(--sunk); padding: var(--s-4) var(--s-5); }
.private h2 + *, .private .more { margin-top: var(--s-2); }
.private__flag { --ground: var(--sunk); display: flex; align-items: center; gap: var(--s-2); font-size: var(--t-2); font-weight: 650; color: var(--ink); margin-block-end: var(--s-2); }
.private__flag .shape { width: 1rem; height: 1rem; }

/* ── Figures and chart ──────────────────────────────────────────────────── */

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); overflow: clip; }
.figures > div { padding: var(--s-4) var(--s-5); display: flex; flex-direction: column-reverse; justify-content: flex-end; box-shadow: -1px -1px 0 var(--line); }
.figures dt { font-size: var(--t-2); color: var(--ink-2); }
.figures dd { font-size: 1.75rem; font-weight: 650; line-height: 1.25; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; display: flex; align-items: center; gap: var(--s-2); }
.figures .shape { width: 1.125rem; height: 1.125rem; --ground: var(--surface); }
.figures .is-late { color: var(--late); } .figures .is-soon { color: var(--soon); } .figures .is-good { color: var(--good); } .figures .is-apart { color: var(--apart); }

.chart { width: 100%; height: 21.5rem; overflow: visible; font-family: var(--font); }
.chart text { font-size: var(--t-1); fill: var(--ink-2); font-variant-numeric: tabular-nums; }
.chart .value { fill: var(--ink); font-weight: 600; }
.chart__axis { stroke: var(--line-2); stroke-width: 1; }
.chart__grid { stroke: var(--line); stroke-width: 1; }
.chart__met { fill: var(--fill); }
.chart__late { fill: url(#hatch-late); stroke: var(--soon); stroke-width: 1.25; }
.chart__not { fill: var(--surface); stroke: var(--late); stroke-width: 1.5; }
.hatch-ground--late { fill: var(--soon-soft); }
.hatch-line--late { stroke: var(--soon); stroke-width: 2; }
.swatch-met { fill: var(--fill); }
.chart-pair { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: var(--s-4); align-items: stretch; }
.chart-pair > :first-child { container-type: inline-size; }
@media (max-width: 62rem) { .chart-pair { grid-template-columns: minmax(0, 1fr); } }
@container (max-width: 34rem) { .chart .value { display: none; } }
@container (max-width: 22rem) { .chart .alt { display: none; } }


/* ── Motion, forced colours ─────────────────────────────────────────────── */

@media (prefers-reduced-motion: no-preference) {
  a, .button, .choice, .nav a, .tabs a { transition: background-color 120ms, border-color 120ms, color 120ms; }
}
@media (forced-colors: active) {
  .tag, .notice, .count { border: 1px solid CanvasText; }
  .day--gone, .chart__met, .swatch-met { fill: Highlight; }
  .day--today { fill: CanvasText; }
  .shape .k { stroke: Canvas; }
  .nav a, .tabs a { border-color: Canvas; }
  .nav [aria-current], .tabs [aria-current] { border-bottom-color: Highlight; }
  .shape, .pair__icon { forced-color-adjust: auto; color: CanvasText; background: Canvas; }
}

/* ── Print ──────────────────────────────────────────────────────────────── */

.print-only { display: none; }
@media print {
  @page { margin: 16mm 14mm; }
  :root {
    color-scheme: light;
    --paper: #fff; --surface: #fff; --sunk: #f2f2f2; --ink: #000; --ink-2: #333; --line: #bbb; --line-2: #666; --accent: #000; --fill: #000; --link: #000; --on-accent: #fff;
    --calm: #000; --good: #000; --soon: #000; --late: #000; --apart: #000; --told: #000;
    --calm-soft: #fff; --good-soft: #fff; --soon-soft: #fff; --late-soft: #fff; --apart-soft: #fff; --told-soft: #fff;
  }
  html { font-size: 10pt; }
  .notice[role="status"], .nav, .bar__search, .skip, .tabs, .filters, .pages, .page-head__actions, .todo__act, .button, .crumbs, .account__menu, .foot a { display: none; }
  .print-only { display: block; }
  .screen-only, .document__frame { display: none; }
  .bar { background: #fff; color: #000; border-bottom: 2pt solid #000; }
  .bar *, .brand { color: #000; }
  .account summary::after { display: none; }
  .brand__to { fill: #000; } .brand__from { stroke: #000; } .brand__arc { stroke: #fff; }
  .pair__fact--us .pair__icon, .pair__icon { background: none; color: #000; border: 0.75pt solid #000; }
  .table .due, .cell-sub { font-size: 8.5pt; }
  .page-head { margin-block-start: var(--s-3); }

"""#
}
