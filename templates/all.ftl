<#import "parts/layout.ftl" as layout>
<@layout.shell>
<h1>${words["all.title"]}</h1>
<ul class="terms">
<#list content.groups as group><li><a href="#all_${group.kind}">${group.label}</a> <span class="count">${group.cards?size}</span></li></#list>
</ul>
<#list content.groups as group>
<section class="section"><h2 id="all_${group.kind}">${group.label}</h2>
<ul class="columns">
<#list group.cards as card><li><a href="${page.href(card.path)}"<@layout.lang card.language />>${card.title}</a></li></#list>
</ul></section>
</#list>
</@layout.shell>
