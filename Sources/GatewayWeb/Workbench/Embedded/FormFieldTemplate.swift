// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Templates/form-field.mustache; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Templates/form-field.mustache`.
enum FormFieldTemplate {
    /// The text, byte for byte.
    static let text = #"""
{{% CONTENT_TYPE:PAGE}}
{{#isLine}}
<div class="{{style}}"><label for="{{id}}">{{label}}</label>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<input class="input {{width}}{{#isSecret}} screen-only{{/isSecret}}" id="{{id}}" name="{{base}}" value="{{typed}}" autocomplete="off"{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}{{#hasError}} aria-invalid="true"{{/hasError}}>{{#isSecret}}<p class="print-only">Left out: it is confidential</p>{{/isSecret}}</div>
{{/isLine}}
{{#isLong}}
<div class="{{style}}"><label for="{{id}}">{{label}}</label>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<textarea class="textarea{{#isSecret}} screen-only{{/isSecret}}" id="{{id}}" name="{{base}}"{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}{{#hasError}} aria-invalid="true"{{/hasError}}>{{typed}}</textarea>{{#isSecret}}<p class="print-only">Left out: it is confidential</p>{{/isSecret}}</div>
{{/isLong}}
{{#isDate}}
<fieldset class="{{style}}"{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}><legend>{{label}}</legend>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<div class="date">{{#parts}}<div><label for="{{partID}}">{{partLabel}}</label><input class="input {{width}}" id="{{partID}}" name="{{partID}}" value="{{typed}}" inputmode="numeric" autocomplete="off"{{#hasError}} aria-invalid="true"{{/hasError}}></div>{{/parts}}</div></fieldset>
{{/isDate}}
{{#isChoice}}
<fieldset class="{{style}}"{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}><legend>{{label}}</legend>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<div class="choices">
{{#options}}
<div class="choice"><input type="{{type}}" name="{{group}}" id="{{optionID}}" value="{{value}}"{{#hasThen}} aria-describedby="{{optionID}}-then"{{/hasThen}}{{#isChosen}} checked{{/isChosen}}{{#hasError}} aria-invalid="true"{{/hasError}}><label for="{{optionID}}">{{optionLabel}}</label>{{#hasThen}}<p class="{{thenStyle}}" id="{{optionID}}-then">{{then}}</p>{{/hasThen}}{{#hasMore}}<div class="choice__more">{{#more}}{{>form-field}}{{/more}}</div>{{/hasMore}}</div>
{{/options}}
</div></fieldset>
{{/isChoice}}
{{#isPick}}
<div class="{{style}}"><label for="{{id}}">{{label}}</label>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<select class="select" id="{{id}}" name="{{base}}"{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}{{#hasError}} aria-invalid="true"{{/hasError}}><option value="">Choose</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{optionLabel}}</option>{{/options}}</select></div>
{{/isPick}}
{{#isFiles}}
<div class="{{style}}"><label for="{{id}}">{{label}}</label>{{#hasHint}}<span class="hint" id="{{base}}-hint">{{hint}}</span>{{/hasHint}}{{#hasError}}<p class="error" id="{{base}}-error">{{>shape-stop}}{{error}}</p>{{/hasError}}<div class="upload" data-largest="{{largest}}" data-most="{{most}}"><input type="file" id="{{id}}" name="{{base}}" multiple{{#isDescribed}} aria-describedby="{{describedBy}}"{{/isDescribed}}{{#hasError}} aria-invalid="true"{{/hasError}}><span class="muted small">Or drop files here.</span></div>
{{#files}}
<div class="file"><span class="file__name">{{fileName}}</span><span class="file__what">{{what}}</span><span class="file__act"><a href="{{read}}">Read<span class="hidden"> {{fileName}}</span></a><button class="button button--second button--small" type="submit" name="remove-file" value="{{number}}">Remove<span class="hidden"> {{fileName}}</span></button></span></div>
{{/files}}
</div>
{{/isFiles}}

"""#
}
