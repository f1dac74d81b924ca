<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<ol><#list content.view.questions as question><li>${question}</li></#list></ol>
<p>${content.view.key}</p>
</main>
</@shell.around>
