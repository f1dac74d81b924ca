<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<#list content.readers as reader><#list reader.tasks as link><p><a href="${page.href(link.path)}">${link.label}</a></p></#list></#list>
<footer><#list page.frame.about as link><a href="${page.href(link.path)}">${link.label}</a></#list></footer>
</main>
</@shell.around>
