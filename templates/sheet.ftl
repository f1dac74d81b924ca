<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#import "parts/worksheets.ftl" as w>
<#assign view = content.view>
<#assign language = content.entry.language>
<@layout.shell script="worksheet.js">
<article class="sheet<#if !view.whole> sheet--short</#if>">
<@w.head><p><@w.print /></p></@w.head>
<#if !view.whole><p class="sheet__summary"<@layout.lang language />>${content.entry.summary}</p></#if>
<#list view.facts?filter(field -> field.present)>
<dl class="facts facts--wide"><#items as field><@f.rows [field] language /></#items></dl>
</#list>
<#if view.whole && view.parts?has_content><@overview /></#if>
<#list view.fields?filter(field -> field.present) as field>
<section class="section"><h2 id="field-${field.name}">${field.label}</h2><@w.value field language /></section>
</#list>
<#if !view.whole && view.parts?has_content><@overview view.parts?first.fields /></#if>
<#if view.whole>
<#list view.parts as part>
<section class="section sheet__part" id="part_${part?counter}" aria-labelledby="part_title_${part?counter}">
<h2 id="part_title_${part?counter}"><span class="sheet__number">${part?counter}</span> <a href="${page.href(part.card.path)}"<@layout.lang part.card.titleLanguage />>${part.card.title}</a></h2>
<#list part.facts?filter(field -> field.present)><dl class="facts facts--wide"><#items as field><@f.rows [field] part.card.language /></#items></dl></#list>
<#list part.fields?filter(field -> field.present) as field><h3>${field.label}</h3><@w.value field part.card.language /></#list>
<#list part.body?filter(body -> body.present()) as body>
<div class="prose prose--body"<@layout.lang part.card.language />>
<#list body.sections() as section>
<#if section.id?has_content><h${section.level + 1} id="${body.idPrefix}${section.id}">${section.heading?no_esc}</h${section.level + 1}></#if>
${section.content?no_esc}
</#list>
${body.html().footnotes()?no_esc}
</div>
</#list>
</section>
</#list>
</#if>
<#if view.sources?has_content>
<section class="sources">
<h2 id="entry_sources">${words["sources"]}</h2>
<ol class="sources__list">
<#list view.sources as source><li class="sources__item" id="source-${source.number}"><@cardOf card=source.card /></li></#list>
</ol>
</section>
</#if>
</article>
</@layout.shell>

<#-- The parts in a table: what each says in a word, and in lists. -->
<#macro overview lists=[]>
<section class="section">
<h2 id="sheet_parts">${words["sheet.parts"]}</h2>
<#local columns = view.parts?first.facts>
<#if view.whole><#local columns = columns?filter(field -> field.type == "number")></#if>
<div class="table<#if !view.whole> table--stack</#if>" role="region" aria-labelledby="sheet_parts" tabindex="0">
<table class="sheet__parts">
<thead><tr><th scope="col">${words["lessons.lesson"]}</th><#list columns as column><th scope="col"<#if column.type == "number"> class="align-right"</#if>>${column.label}</th></#list><#list lists as list><th scope="col">${list.label}</th></#list></tr></thead>
<tbody>
<#list view.parts as part>
<tr><th scope="row">${part?counter}. <a href="<#if view.whole>#part_${part?counter}<#else>${page.href(part.card.path)}</#if>"<@layout.lang part.card.titleLanguage />>${part.card.title}</a></th><#list columns as column><#list part.facts?filter(each -> each.name == column.name) as field><td data-label="${field.label}"<#if field.type == "number"> class="align-right"</#if>><#if field.present><@f.values field part.card.language /><#else><@f.none /></#if></td></#list></#list><#list lists as column><#list part.fields?filter(each -> each.name == column.name) as field><td data-label="${field.label}"><#if field.present><@f.values field part.card.language /><#else><@f.none /></#if></td></#list></#list></tr>
</#list>
</tbody>
</table>
</div>
</section>
</#macro>
