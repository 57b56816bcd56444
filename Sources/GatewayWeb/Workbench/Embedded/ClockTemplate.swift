// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/clock.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/clock.mustache`.
enum ClockTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#clock}}
<section class="clock" aria-labelledby="clock-h">
<div class="clock__head"><h2 id="clock-h">Receiving-in meeting</h2>{{#tag}}{{>tag}}{{/tag}}<p class="due-line"><strong>{{what}}{{#left}},{{/left}}</strong>{{#left}} {{.}}{{/left}}</p></div>
{{#drawing}}
<svg class="clock__line" role="img" aria-label="{{sentences}}"><g>{{#rectangles}}<rect class="{{style}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="2"/>{{/rectangles}}{{#meetingAt}}<circle class="mark--meeting" cx="{{.}}" cy="51" r="6.5"/>{{/meetingAt}}{{#strokes}}<line class="{{style}}" x1="{{x}}" x2="{{x}}" y1="{{from}}" y2="{{to}}"/>{{/strokes}}{{#labels}}<text class="{{style}}" x="{{x}}" y="{{y}}" text-anchor="{{anchor}}">{{text}}</text>{{/labels}}</g></svg>
<dl class="clock__key">
{{#terms}}
<div><dt>{{term}}</dt><dd>{{words}}</dd></div>
{{/terms}}
</dl>
<div class="clock__basis"><ul class="legend" aria-label="Key to the clock line">
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="day day--gone" width="14" height="14" rx="2"/></svg>Working day gone</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="day" x=".7" y=".7" width="12.6" height="12.6" rx="2"/></svg>Working day left</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="day day--off" y="2" width="14" height="10" rx="2"/></svg>Weekend, not counted</li>
{{#hasHolidays}}
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="day day--holiday" width="14" height="14" rx="2"/></svg>Bank holiday or closure, not counted</li>
{{/hasHolidays}}
{{#hasDaysOver}}
<li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="day day--over" x=".7" y=".7" width="12.6" height="12.6" rx="2"/></svg>Working day after the due date</li>
{{/hasDaysOver}}
</ul>{{/drawing}}<p>{{basis}}{{#rule}} {{>rule}}{{/rule}}</p></div>
{{#notes}}
<p class="muted small">{{.}}</p>
{{/notes}}
</section>
{{/clock}}

"""#
}
