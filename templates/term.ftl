<#import "parts/layout.ftl" as layout>
<#import "parts/cards.ftl" as cards>
<@layout.shell>
<header class="page-head">
<p class="entry__kind">${content.vocabularyLabel}</p>
<h1>${content.label}</h1>
<#if content.description?has_content><p class="lead">${content.description}</p></#if>
</header>
<#if !content.groups?has_content><p>${words["listing.empty"]}</p></#if>
<#list content.groups as group>
<section class="section"><h2>${group.label} <span class="count">${group.cards?size}</span></h2><@cards.list group.cards /></section>
</#list>
</@layout.shell>
