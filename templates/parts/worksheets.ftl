<#-- What the pages share that somebody works with: sheets, timetables, plans, budgets. -->
<#import "fields.ftl" as f>
<#import "layout.ftl" as layout>

<#-- The head of such a page: whose it is, what it is, what it is for. -->
<#macro head>
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.entry.path)}"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</a></p>
<h1>${content.label}</h1>
<p class="lead">${content.lead}</p>
<#nested>
</header>
</#macro>

<#-- The value of a field below its heading. -->
<#macro value field language>
<#if field.type == "group"><@f.table field=field language=language />
<#elseif field.type == "text" && field.values?size == 1><p class="text"<@layout.lang language />>${field.value().text}</p>
<#elseif field.type == "text"><ul class="text"<@layout.lang language />><#list field.values as v><li>${v.text}</li></#list></ul>
<#elseif field.type == "markdown"><@f.value field field.value() language />
<#elseif field.type == "reference" || field.type == "term"><ul class="text"><#list field.values as v><li><@f.value field v language /></li></#list></ul>
<#else><p><@f.values field language /></p></#if>
</#macro>

<#-- The words that the script of a page says. -->
<#macro said keys>
<template data-words>
<#list keys as key><span data-key="${key}">${words[key]}</span></#list>
</template>
</#macro>

<#macro print><button type="button" class="worksheet__print" data-action="print" hidden>${words["worksheet.print"]}</button></#macro>

<#-- Which term stands in which part. Each mark has its own shape and its word. -->
<#macro matrix view label short>
<ul class="matrix__key"><#list view.marks as mark><li><@markOf mark?index mark /> ${mark}</li></#list></ul>
<div class="table" role="region" aria-label="${label}" tabindex="0">
<table class="matrix matrix--terms">
<thead><tr><th scope="col">${view.label}</th><#list view.columns as column><th scope="col"><#if short>${column?counter}. </#if><a href="${page.href(column.path)}"<@layout.lang column.language />>${column.title}</a></th></#list><th scope="col">${words["matrix.missing"]}</th></tr></thead>
<tbody>
<#list view.rows as row>
<tr class="<#if row.missing?has_content>matrix__row--gap</#if>"><th scope="row"><a href="${page.href(row.path)}">${row.label}</a></th><#list row.cells as cell><td><#if cell?has_content><#list cell as each><#if short><#list each.marks as mark><@markOf mark view.marks[mark] /></#list><#else><span class="matrix__part"><a href="${page.href(each.part.path)}" title="${each.part.title}">${t("matrix.part", each.number)}</a><#list each.marks as mark><@markOf mark view.marks[mark] /></#list></span></#if></#list><#else><@f.none /></#if></td></#list><td><#if row.missing?has_content><span class="gap">${row.missing?join(words["comma"])}</span><#else><@f.none /></#if></td></tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro markOf at label><span class="has has--${at}"><span class="visually-hidden">${label}</span></span></#macro>
