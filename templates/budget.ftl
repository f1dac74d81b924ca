<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#import "parts/worksheets.ftl" as w>
<#assign view = content.view>
<@layout.shell script="worksheet.js">
<div class="worksheet">
<@w.head><p><a href="${page.href(view.table)}" download>${words["budget.table"]}</a> <@w.print /></p></@w.head>
<@layout.disk "budget" />
<#list view.groups?filter(group -> !group.entry?has_content)>
<div class="table table--stack" role="region" aria-label="${content.label}" tabindex="0">
<table class="budget">
<thead><tr><#list view.columns as column><th scope="col">${column}</th></#list><th scope="col">${words["budget.quantity"]}</th><th scope="col">${words["budget.amount"]}</th></tr></thead>
<#items as group>
<tbody>
<tr class="plan__phase"><th scope="rowgroup" colspan="${view.columns?size + 2}">${group.label}</th></tr>
<#list group.lines as line><tr><@cells line content.entry.language /><td class="budget__own" data-label="${words["budget.quantity"]}"></td><td class="budget__own" data-label="${words["budget.amount"]}"></td></tr>
</#list>
</tbody>
</#items>
</table>
</div>
</#list>
<section class="section">
<h2 id="budget_reported">${words["budget.reported"]}</h2>
<p class="section__note">${words["budget.reported.note"]}</p>
<#list view.groups?filter(group -> group.entry?has_content)>
<div class="table table--stack" role="region" aria-labelledby="budget_reported" tabindex="0">
<table class="budget">
<thead><tr><#list view.columns as column><th scope="col">${column}</th></#list></tr></thead>
<#items as group>
<tbody>
<tr class="plan__phase"><th scope="rowgroup" colspan="${view.columns?size}"><#list group.entry as from><a href="${page.href(from.path)}"<@layout.lang from.language />>${from.title}</a></#list></th></tr>
<#list group.lines as line><tr><@cells line group.entry?first.language /></tr>
</#list>
</tbody>
</#items>
</table>
</div>
<#else><p class="unreported">${words["budget.none"]}</p>
</#list>
</section>
</div>
</@layout.shell>
<#macro cells line language><#list line.cells as cell><td data-label="${view.columns[cell?index]}"><#if cell.present><@f.values cell language /><#else><@f.none /></#if><#if cell?is_first><#list line.notes as note><span class="cell-note">${note.label}${words["colon"]}<@f.plain note language /></span></#list></#if></td></#list></#macro>
