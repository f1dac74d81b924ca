<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>total ${content.total}</p>
<#list content.asked as fact><p>${fact.name}<#if fact.to?has_content> to ${fact.to} (${fact.toLabel})</#if> ${fact.how} ${fact.label} [${fact.unit}] weight ${fact.weight} said ${fact.said}:<#list fact.choices as choice> ${choice.id}=${choice.value} ${choice.label}</#list></p></#list>
<#list content.groups as group><h2>${group.label} [${group.id}]</h2>
<#list group.rows as row><p>${row.card.title}<#list row.cells as cell> | <#list cell.texts as text>${text} </#list>[${cell.value}]</#list></p></#list>
</#list>
</main>
</@shell.around>
