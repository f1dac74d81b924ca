<#import "shell.ftl" as shell>
<#macro tally tally>${tally.entries} (${tally.results})</#macro>
<#macro marks marks><#list marks as mark> ${mark.shape.id()} ${mark.label} ${mark.count} weight ${mark.weight}<#if mark.strength?has_content> (${mark.strength})</#if>;</#list></#macro>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p><a href="${page.href(content.table)}">CSV</a> <a href="${page.href(content.picture)}">SVG</a></p>
<#list [content.direction] + content.strength as sign><p>${sign.field} ${sign.label}:<@marks sign.marks /></p></#list>
<table>
<tr><th scope="col">${content.rowLabel}</th><#list content.columns as column><th scope="col">${column.label} ${column.count}</th></#list></tr>
<#list content.groups as group>
<tr><th scope="rowgroup" colspan="${(content.columns?size + 2)?c}">${group.label?has_content?then(group.label, "none")}</th></tr>
<#list group.rows as row>
<tr><th scope="row"><#list row.of as card><a href="${page.href(card.path)}">${card.title}</a><#else>none</#list></th><#list row.cells as cell><td><#if cell.results gt 0>${cell.results}:<@marks cell.marks /><#list cell.findings as finding> <a href="${page.href(finding.card.path)}">${finding.card.title}</a><@marks finding.marks /></#list><#else>gap</#if></td></#list><td><@tally row.total /></td></tr>
</#list>
</#list>
<tr><th scope="row">${content.columnLabel}</th><#list content.totals as total><td><@tally total /></td></#list><td><@tally content.total /></td></tr>
</table>
<p>without: <#list content.silent as card>${card.title};</#list></p>
<ol><#list content.entries as card><li>${card.title}</li></#list></ol>
</main>
</@shell.around>
