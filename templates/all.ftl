<#import "parts/layout.ftl" as layout>
<@layout.shell>
<h1>${words["all.title"]}</h1>
<#list content.groups as group>
<section><h2 id="${group.kind}">${group.label} <span class="count">${group.cards?size}</span></h2>
<ul class="plain">
<#list group.cards as card><li><a href="${page.href(card.path)}" lang="${card.language}">${card.title}</a></li></#list>
</ul></section>
</#list>
</@layout.shell>
