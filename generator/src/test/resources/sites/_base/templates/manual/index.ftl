<#import "/shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<#list content.kinds as kind><p><a href="${page.href(kind.path)}">${kind.label}</a></p>
</#list>
<#list content.forms + content.problems as link><p><a href="${page.href(link.path)}">${link.label}</a></p></#list>
</@shell.around>
