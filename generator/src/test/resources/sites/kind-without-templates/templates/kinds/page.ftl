<#import "/shell.ftl" as shell>
<@shell.around>
<h1>${content.title}</h1>
<#list content.fields?values as field><#if field.present><p>${field.label}: ${field.value().text}</p></#if></#list>
</@shell.around>
