<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<ul><#list content.view.sessions as session><li>${session.name} <a href="${page.href(session.card.path)}">${session.card.title}</a><#list session.each as field> ${field.label}<#if field.present> ${field.value().text}</#if></#list> = ${session.minutes}</li>
</#list></ul>
<p>${content.view.columns?join(", ")}: ${content.view.minutes}, ${content.view.key}</p>
</main>
</@shell.around>
