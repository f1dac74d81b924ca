<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>from ${content.before.title}:<#list content.counts as how, count> ${how} ${count}</#list></p>
<#list content.changes as change>
<h2>${change.how}</h2>
<#list change.before as side><p>was <a href="${page.href(side.path)}">${side.number} ${side.title}</a> ${side.levels?join(" ")}</p>
</#list>
<#list change.after as side><p>is <a href="${page.href(side.path)}">${side.number} ${side.title}</a> ${side.levels?join(" ")}</p>
</#list>
<p><#list change.words as piece><#switch piece.mark><#on "removed"><del>${piece.text}</del><#on "added"><ins>${piece.text}</ins><#default>${piece.text}</#switch></#list></p>
<#list change.touched as group><p>${group.label}: <#list group.items as item>${item.card.title}</#list></p>
</#list>
</#list>
</main>
</@shell.around>
