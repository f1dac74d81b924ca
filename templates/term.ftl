<#import "parts/layout.ftl" as layout>
<#import "parts/cards.ftl" as cards>
<@layout.shell>
<header class="page-head">
<p class="entry__kind">${content.vocabularyLabel}</p>
<h1>${content.label}</h1>
<#if content.description?has_content><p class="lead">${content.description}</p></#if>
<#if content.groups?size gt 1>
<ul class="terms terms--jump">
<#list content.groups as group><li><a href="#kind_${group.kind}">${group.label}</a> <span class="count">${group.count}</span></li></#list>
</ul>
</#if>
</header>
<#if !content.groups?has_content><p class="unreported">${words["listing.gap"]}</p></#if>
<#list content.groups as group>
<section class="section" aria-labelledby="kind_${group.kind}"><h2 id="kind_${group.kind}"><a class="quiet" href="${page.href(group.path)}">${group.label}</a> <span class="count">${group.count}</span></h2><@cards.list group.cards /><#if group.count gt group.cards?size><p class="listing__more"><a href="${page.href(group.path)}">${t("listing.all", group.count)}</a></p></#if></section>
</#list>
</@layout.shell>
