<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${content.label}</h1>
<p>${content.silent} of ${content.total} say nothing; sorted by ${content.then}</p>
<#list content.groups as group><h2 id="${group.id}">${group.label}</h2>
<#list group.items as item><p><a href="${page.href(item.card.path)}">${item.card.title}</a>:<#list item.fields?values as field><#if field.present> ${field.label} ${field.value().text}</#if></#list></p>
</#list>
</#list>
</main>
</@shell.around>
