<#import "shell.ftl" as shell>
<#macro tally tally>${tally.entries} (${tally.results})</#macro>
<#macro terms sign><p>${sign.field} ${sign.label}:<#list sign.terms as term> ${term.id} ${term.count}</#list></p></#macro>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p><a href="${page.href(content.table)}">CSV</a></p>
<@terms content.direction />
<#list content.strength as strength><@terms strength /></#list>
<table>
<tr><th scope="col">${content.rowLabel}</th><#list content.columns as column><th scope="col">${column.label} ${column.count}</th></#list></tr>
<#list content.rows as row>
<tr><th scope="row"><#list row.of as card><a href="${page.href(card.path)}">${card.title}</a><#else>none</#list></th><#list row.cells as cell><td><#list cell as mark>${mark.number} <a href="${page.href(mark.card.path)}">${mark.card.title}</a><#list mark.directions as direction> ${direction.label} ${direction.count}</#list>; <#else>gap</#list></td></#list><td><@tally row.total /></td></tr>
</#list>
<tr><th scope="row">${content.columnLabel}</th><#list content.totals as total><td><@tally total /></td></#list><td><@tally content.total /></td></tr>
</table>
<ol><#list content.entries as card><li>${card.title}</li></#list></ol>
</main>
</@shell.around>
