<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.vocabulary.terms as term><p><a href="${page.href(term.path)}">${term.label}</a> ${term.count}</p></#list>
</@shell.around>
