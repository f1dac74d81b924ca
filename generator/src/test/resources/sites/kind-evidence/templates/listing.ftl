<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.views as view><p>${view.name}: <a href="${page.href(view.path)}">${view.label}</a></p></#list>
<@cards.list content.cards />
</@shell.around>
