<#import "parts/layout.ftl" as layout>
<#import "parts/cards.ftl" as cards>
<#import "parts/ways.ftl" as ways>
<@layout.shell>
<header class="page-head">
<h1>${content.label}</h1>
<p class="lead">${content.description}</p>
<p class="page-head__count">${layout.count(content.cards?size)}</p>
</header>
<#if content.facets?has_content && content.cards?has_content>
<section class="facets" aria-label="${words["facets"]}">
<p class="facets__title">${words["facets"]}</p>
<#list content.facets as facet>
<#if facet.terms?filter(term -> term.count gt 0)?has_content><details class="facets__facet"><summary>${facet.label}</summary><@ways.terms facet.terms /></details></#if>
</#list>
</section>
</#if>
<#if content.cards?has_content><@cards.list content.cards /><#else><p>${words["listing.empty"]}</p></#if>
</@layout.shell>
