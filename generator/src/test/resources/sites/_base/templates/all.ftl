<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.letters as group><h2>${group.label}</h2><@cards.list group.cards /></#list>
</@shell.around>
