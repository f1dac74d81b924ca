<#import "/shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<#list content.problems as problem><p id="${problem.code}">${problem.code}: ${problem.means} ${problem.cure}</p></#list>
</@shell.around>
