<#import "shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<#list content.letters as letter><h2 id="${letter.id}">${letter.label}</h2><#list letter.cards as card><p><a href="${page.href(card.path)}">${card.title}</a></p></#list></#list>
</@shell.around>
