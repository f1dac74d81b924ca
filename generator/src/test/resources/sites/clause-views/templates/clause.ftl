<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${content.number} ${content.title}</h1>
<p><a href="${page.href(content.path)}">${content.entry.title}</a> ${content.level}<#if content.withdrawn> withdrawn</#if></p>
<#list content.provisions as provision><p>${provision.number}. ${provision.level}: ${provision.text}</p>
</#list>
<#list content.columns as column><h2 id="column-${column.kind}">${column.label}</h2>
<#list column.groups as group><p>${group.label}: <#list group.items as item>${item.card.title}<#list item.fields?values as field><#if field.present> ${field.value().text}</#if></#list></#list></p>
<#else><p><a href="${page.href(column.gap)}">gap</a></p>
</#list></#list>
<#list content.before as link><p>before: <a href="${page.href(link.path)}">${link.label}</a></p>
</#list>
<#list content.after as link><p>after: <a href="${page.href(link.path)}">${link.label}</a></p>
</#list>
</main>
</@shell.around>
