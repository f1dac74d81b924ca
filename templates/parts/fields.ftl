<#-- Prints fields by their type. A field that has no value prints nothing. `language` is that of the
     author's words; numbers, dates and terms are in the page's language already. -->
<#import "layout.ftl" as layout>

<#macro words_ text language><#if language == page.language>${text}<#else><span lang="${language}">${text}</span></#if></#macro>

<#-- The shape before a judgement that has one; its word follows it. -->
<#assign marked = ["grade", "direction", "extent"]>
<#macro mark field v><#if marked?seq_contains(field.name) && v.id??><span class="mark mark--${field.name}-${v.id}" aria-hidden="true"></span></#if></#macro>

<#macro value field v language=page.language>
<#switch field.type>
<#on "text"><@words_ v.text language /><#t>
<#on "markdown"><#if v.body??><div class="prose"<@layout.lang language />>${v.body.html().html()?no_esc}</div><#else><@words_ v.text language /></#if><#t>
<#on "number"><span class="number">${v.text}</span><#if v.unit?has_content> ${v.unit}</#if><#t>
<#on "money"><span class="number">${v.text}</span><#t>
<#on "date"><time datetime="${v.iso}">${v.text}</time><#t>
<#on "link"><a class="external" href="${v.url}">${v.text}</a><#t>
<#on "file"><a href="${page.href(v.path)}" download>${v.text}</a><#t>
<#on "image"><figure><img src="${page.href(v.path)}"<#if v.width gt 0> width="${v.width?c}" height="${v.height?c}"</#if> alt="${v.text}" loading="lazy"><#if v.credit?has_content><figcaption>${v.credit}</figcaption></#if></figure><#t>
<#on "term"><@mark field v /><a href="${page.href(v.path)}">${v.text}</a><#t>
<#on "reference"><a href="${page.href(v.path)}"<@layout.lang v.language />>${v.text}<#if v.section?has_content><span class="section-name">${words["colon"]}${v.section}</span></#if></a><#t>
<#on "group"><dl class="facts"><@rows v.fields?values language /></dl><#t>
<#default>${v.text}<#t>
</#switch>
</#macro>

<#-- All values of a field: terms in one line, others as a list. -->
<#macro values field language=page.language>
<#if field.values?size == 1><@value field field.value() language />
<#elseif field.type == "term"><#list field.values as v><span class="term"><@compress single_line=true><@value field v language /></@compress></span><#sep>${words["comma"]}</#sep></#list>
<#else><ul class="list"><#list field.values as v><li><@value field v language /></li></#list></ul>
</#if>
</#macro>

<#-- Values as plain text in one line, for cards. -->
<#macro plain field language=page.language><@compress single_line=true>
<#list field.values as v><#if field.type == "term"><@mark field v /></#if><#if field.type == "reference"><@words_ v.text v.language /><#elseif field.type == "text" || field.type == "markdown"><@words_ v.text language /><#elseif field.type == "number" && v.unit?has_content>${v.text} ${v.unit}<#else>${v.text}</#if><#sep>${words["comma"]}</#sep></#list>
</@compress></#macro>

<#-- Rows of a list of facts: <dt>label</dt><dd>value</dd>. -->
<#macro rows fields language=page.language>
<#list fields as field><#if field.present><div data-field="${field.name}"><dt>${field.label}</dt><dd><@values field language /></dd></div></#if></#list>
</#macro>

<#-- A repeated group as a table. On a phone each row stands by itself, each cell with its label. -->
<#macro table field columns=[] language=page.language>
<#local names = columns?has_content?then(columns, field.value().fields?keys)>
<div class="table table--stack" role="region" aria-label="${field.label}" tabindex="0">
<table>
<thead><tr><#list names as name><#if used(field, name)><th scope="col">${field.value().fields[name].label}</th></#if></#list></tr></thead>
<tbody>
<#list field.values as row>
<tr><#list names as name><#if used(field, name)><td data-label="${row.fields[name].label}"><#if row.fields[name].present><@values row.fields[name] language /><#else><@none /></#if></td></#if></#list></tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#-- What stands in a cell without a value. -->
<#macro none><span class="none none--dash">–</span></#macro>

<#-- Whether a row of a repeated group has a value in a column. -->
<#function used field name>
<#list field.values as row><#if row.fields[name].present><#return true></#if></#list>
<#return false>
</#function>
