<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>${content.gaps} of ${content.total.count}, <a href="${page.href(content.table)}">table</a></p>
<table>
<tr><th>Clause</th><#list content.columns as column><th>${column.label}</th></#list></tr>
<#list content.chapters as chapter>
<tr><th>${chapter.number} ${chapter.title}</th><#list chapter.shares as share><td>${share}%</td></#list></tr>
<#list chapter.clauses as clause>
<tr><th><a href="${page.href(clause.path)}">${clause.number} ${clause.title}</a> ${clause.level}<#if clause.gap> gap</#if></th><#list clause.counts as count><td><#if count gt 0>${count}<#else><a href="${page.href(content.columns[count?index].gap)}">gap</a></#if></td></#list></tr>
</#list>
</#list>
<tr><th>total</th><#list content.total.shares as share><td>${share}%</td></#list></tr>
</table>
</main>
</@shell.around>
