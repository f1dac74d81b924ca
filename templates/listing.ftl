<#import "parts/layout.ftl" as layout>
<#import "parts/cards.ftl" as cards>
<@layout.shell>
<h1>${content.label} <span class="count">${content.cards?size}</span></h1>
<p class="lead">${content.description}</p>
<#if content.facets?has_content>
<section class="facets" aria-label="${words["facets"]}">
<#list content.facets as facet>
<details<#if facet?index == 0> open</#if>><summary>${facet.label}</summary>
<ul class="terms"><#list facet.terms as term><#if term.count gt 0><li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></li></#if></#list></ul>
</details>
</#list>
</section>
</#if>
<#if content.cards?has_content><@cards.list content.cards /><#else><p>${words["listing.empty"]}</p></#if>
</@layout.shell>
