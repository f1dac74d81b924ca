<#import "shell.ftl" as shell>
<@shell.around>
<main data-key="${content.key}">
<h1>${page.title}</h1>
<#list content.chapters as chapter>
<h2 id="${chapter.id}">${chapter.number} ${chapter.title}</h2>
<#list chapter.clauses as clause>
<#list clause.provisions as provision><p><a href="${page.href(clause.path)}">${clause.number} ${clause.title}</a> ${provision.number} ${provision.level}: ${provision.text}</p>
</#list>
<#list clause.examples as card><p>example: <a href="${page.href(card.path)}">${card.title}</a></p>
</#list>
</#list>
</#list>
</main>
</@shell.around>
