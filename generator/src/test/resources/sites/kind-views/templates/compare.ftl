<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<ul><#list content.fields as field><li>${field.name} ${field.label}</li></#list></ul>
<ul><#list content.cards as card><li><a href="${page.href(card.path)}">${card.title}</a></li></#list></ul>
</main>
</@shell.around>
