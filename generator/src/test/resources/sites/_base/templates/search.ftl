<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
</@shell.around>
