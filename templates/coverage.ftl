<#import "parts/layout.ftl" as layout>
<#import "parts/views.ftl" as views>
<@layout.shell>
<div class="coverage">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.entry.path)}"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</a></p>
<h1>${words["view.coverage"]}</h1>
<p class="lead">${words["view.coverage.lead"]}</p>
<p class="page-head__count">${t("coverage.gaps", content.gaps, content.total.count)} <a href="${page.href(content.table)}" download>${words["coverage.table"]}</a></p>
</header>
<fieldset class="only">
<legend>${words["coverage.filters"]}</legend>
<label><input type="checkbox" class="coverage__requirements"> ${words["coverage.requirements"]}</label>
<label><input type="checkbox" class="coverage__used"> ${words["coverage.used"]}</label>
<label><input type="checkbox" class="coverage__gaps"> ${words["coverage.only-gaps"]}</label>
</fieldset>
<div class="table" role="region" aria-label="${words["view.coverage"]}" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col">${words["coverage.clause"]}</th><#list content.columns as column><th class="align-right" scope="col">${column.label}</th></#list></tr></thead>
<#list content.chapters as chapter>
<tbody>
<tr class="matrix__chapter"><th scope="rowgroup"><#if chapter.number?has_content>${chapter.number} </#if><span<@layout.lang content.entry.language />>${chapter.title}</span></th><#list chapter.shares as share><td class="align-right"><@share_ share /></td></#list></tr>
<#list chapter.clauses as clause>
<tr class="matrix__row matrix__row--${clause.level}<#if clause.gap> matrix__row--gap<#else> matrix__row--used</#if>"><th scope="row"><a href="${page.href(clause.path)}">${clause.number} <span<@layout.lang content.entry.language />>${clause.title}</span></a> <@views.level clause.level /></th><#list clause.counts as count><td class="align-right"><#if count gt 0><a href="${page.href(clause.path)}#column-${content.columns[count?index].kind}">${count}</a><#else><a class="gap" href="${page.href(content.columns[count?index].gap)}">${words["coverage.gap"]}</a></#if></td></#list></tr>
</#list>
</tbody>
</#list>
<tfoot><tr><th scope="row">${words["coverage.total"]}</th><#list content.total.shares as share><td class="align-right"><@share_ share /></td></#list></tr></tfoot>
</table>
</div>
</div>
</@layout.shell>
<#macro share_ share><meter class="share" min="0" max="100" value="${share?c}" aria-hidden="true">${share}%</meter> ${share}%</#macro>
