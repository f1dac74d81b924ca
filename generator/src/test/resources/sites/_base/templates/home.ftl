<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.kinds as kind><p><a href="${page.href(kind.path)}">${kind.label}</a> ${kind.count}: ${kind.description}</p>
</#list>
</@shell.around>
