<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.facets as facet><p>${facet.label}: <#list facet.terms as term><a href="${page.href(term.path)}">${term.label}</a> ${term.count} </#list></p></#list>
<#list content.grids as grid><p>${grid.kind} ${grid.entries}: <#list grid.groups as group>${group.label} ${group.reached} </#list></p>
</#list><@cards.list content.cards />
</@shell.around>
