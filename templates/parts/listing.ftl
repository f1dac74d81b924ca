<#-- What listings are made of. -->
<#import "cards.ftl" as cards>
<#import "layout.ftl" as layout>

<#-- The facets of a listing: each term leads to its entries; a term without entries is a gap that
     is shown. The script of listings lets a reader choose several: here, or in the search, when the
     kind fills several pages. -->
<#macro facets>
<details class="facets" tabindex="0" data-part="facets" data-close="${words["search.filters.close"]}" data-narrow="${words["search.filters.narrow"]}" data-done="${words["search.filters.done"]}" data-done-one="${words["search.filters.done.one"]}">
<summary class="facets__summary">${words["search.filters"]}</summary>
<div class="facets__list" data-part="panel" role="group" aria-label="${words["facets"]}">
<@groups facets=content.facets[0..*5] open=true />
<#if content.facets?size gt 5>
<details class="facets__rest"><summary>${t("search.filters.rest", content.facets?size - 5)}</summary>
<@groups facets=content.facets[5..] open=false />
</details>
</#if>
</div>
</details>
</#macro>

<#macro groups facets open>
<#list facets as facet>
<details class="facets__facet"<#if open> open</#if>>
<summary class="facets__title">${facet.label}</summary>
<ul>
<#list facet.terms as term>
<li><#if term.current><span class="facets__term" aria-current="true" data-mark="${facet.name}/${term.id}"<#if content.fields[facet.name]??> data-field="${content.fields[facet.name]}"</#if>>${term.label}</span><#elseif term.count gt 0><a class="facets__term" href="${page.href(term.path)}" data-mark="${facet.name}/${term.id}"<#if content.fields[facet.name]??> data-field="${content.fields[facet.name]}"</#if>>${term.label}</a><#else><span class="facets__term facets__term--gap">${term.label}</span></#if> <span class="count">${term.count}</span></li>
</#list>
</ul>
</details>
</#list>
</#macro>

<#-- What the listing is narrowed to, and the way back. -->
<#macro filters>
<#list content.filters as filter>
<p class="filters"><span class="filters__label">${filter.vocabularyLabel}${words["colon"]}</span><a class="filters__filter" href="${page.href(content.path)}" aria-label="${t("filter.remove", filter.label)}">${filter.label}<span class="filters__mark" aria-hidden="true">×</span></a></p>
</#list>
</#macro>

<#-- Links to the letters of a listing. -->
<#macro alphabet jumps>
<nav class="alphabet" aria-label="${words["letters"]}"><ul><#list jumps as jump><li><a href="${page.href(jump.path)}">${jump.label}</a></li></#list></ul></nav>
</#macro>

<#macro entries>
<#if content.letters?has_content>
<@alphabet content.jumps />
<#list content.letters as letter>
<section class="letter" aria-labelledby="${letter.id}"><h2 class="letter__title" id="${letter.id}">${letter.label}</h2>
<@cards.list entries=letter.cards marks=content.marks />
</section>
</#list>
<#else>
<@cards.list entries=content.cards marks=content.marks />
</#if>
</#macro>
