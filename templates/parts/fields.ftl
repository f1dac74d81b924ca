<#-- Prints fields by their type. A field that has no value prints nothing. -->
<#macro value field v>
<#switch field.type>
<#on "markdown"><#if v.body??><div class="prose">${v.body.html().html()?no_esc}</div><#else>${v.text}</#if>
<#on "number">${v.text}<#if v.unit?has_content> ${v.unit}</#if>
<#on "date"><time datetime="${v.iso}">${v.text}</time>
<#on "link"><a class="external" href="${v.url}">${v.text}</a>
<#on "file"><a href="${page.href(v.path)}" download>${v.text}</a>
<#on "image"><img src="${page.href(v.path)}" alt="${v.text}" loading="lazy">
<#on "term"><a href="${page.href(v.path)}">${v.text}</a>
<#on "reference"><a href="${page.href(v.path)}" lang="${v.language}">${v.text}<#if v.section?has_content><span class="section-name">${words["colon"]}${v.section}</span></#if></a>
<#on "group"><@rows v.fields?values />
<#default>${v.text}
</#switch>
</#macro>

<#-- All values of a field, one after the other or as a list. -->
<#macro values field>
<#if field.values?size == 1><@value field field.value() />
<#elseif field.type == "term"><#list field.values as v><@value field v /><#sep>${words["comma"]}</#sep></#list>
<#else><ul><#list field.values as v><li><@value field v /></li></#list></ul>
</#if>
</#macro>

<#-- A list of terms and their values: <dt>label</dt><dd>value</dd>. -->
<#macro rows fields>
<dl class="facts">
<#list fields as field>
<#if field.present><div><dt>${field.label}</dt><dd><@values field /></dd></div></#if>
</#list>
</dl>
</#macro>

<#-- A field under a heading of its own. -->
<#macro section field level=2>
<#if field.present>
<section class="field" id="field-${field.name}">
<h${level}>${field.label}</h${level}>
<#if field.type == "group"><@table field /><#else><@values field /></#if>
</section>
</#if>
</#macro>

<#-- A repeated group as a table with the columns that have a value. -->
<#macro table field>
<#local columns = field.value().fields?keys>
<div class="table" tabindex="0" role="region" aria-label="${field.label}">
<table>
<thead><tr><#list columns as name><#if used(field, name)><th scope="col">${field.value().fields[name].label}</th></#if></#list></tr></thead>
<tbody>
<#list field.values as row>
<tr><#list columns as name><#if used(field, name)><td data-label="${row.fields[name].label}"><#if row.fields[name].present><@values row.fields[name] /></#if></td></#if></#list></tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#function used field name>
<#list field.values as row><#if row.fields[name].present><#return true></#if></#list>
<#return false>
</#function>
