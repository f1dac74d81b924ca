<#import "shell.ftl" as shell>
<#macro node one><li><a href="${page.href(one.card.path)}">${one.card.title}</a><#if !one.first> (see above)</#if><#if one.children?has_content><ul><#list one.children as child><@node child /></#list></ul></#if></li>
</#macro>
<@shell.around>
<main>
<h1>${content.kindLabel}</h1>
<ul><#list content.roots as root><@node root /></#list></ul>
</main>
</@shell.around>
