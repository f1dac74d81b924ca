<#import "shell.ftl" as shell>
<@shell.around><main><h1>${page.title}</h1></main></@shell.around>
