<#import "shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<#list content.kinds as kind><p>${kind.label} ${kind.count} <a href="${page.href(kind.json)}">JSON</a> <a href="${page.href(kind.schema)}">Schema</a><#list kind.tables as table> <a href="${page.href(table.path)}">${table.label}</a></#list></p>
</#list>
</@shell.around>
