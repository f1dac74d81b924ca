<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.facets as facet><p>${facet.label}: <#list facet.terms as term><a href="${page.href(term.path)}">${term.label}</a> ${term.count} </#list></p></#list>
<@cards.list content.cards />
</@shell.around>
