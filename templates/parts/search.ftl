<#-- Searching: the field that is on every page, and what stands on the search page. -->

<#-- The form at the top of every page and on the home page; a script gives it its first results. -->
<#macro box id hidden=false class="">
<form class="searchbox ${class}" data-part="search-box" role="search" action="${page.href(page.language + "/search.html")}" method="get">
<label class="<#if hidden>visually-hidden<#else>searchbox__label</#if>" for="${id}">${words["search.label"]}</label>
<@field id=id placeholder=hidden?then(words["search.label"], "") />
<button class="searchbox__button">${words["search.button"]}</button>
</form>
</#macro>

<#macro field id placeholder="">
<input class="searchbox__field" id="${id}" name="q" type="text" inputmode="search" enterkeyhint="search" maxlength="10000" autocomplete="off" autocapitalize="none" spellcheck="false"<#if placeholder?has_content> placeholder="${placeholder}"</#if><#nested>>
</#macro>

<#-- @param base the way to the root of the site; index the way to the index; language the one that
     is searched first; languages all codes -->
<#macro panel base index action language languages kinds facets>
<div class="search" data-part="search" data-base="${base}" data-index="${index}" data-language="${language}">
<form class="searchbox searchbox--large" role="search" action="${action}" method="get">
<label class="visually-hidden" for="q">${words["search.label"]}</label>
<@field id="q"> aria-describedby="search_hint"</@field>
<button class="searchbox__button">${words["search.button"]}</button>
<p class="searchbox__hint" id="search_hint">${words["search.hint"]}</p>
</form>
<p class="notice notice--disk">${words["search.disk"]}</p>
<div class="recent" data-part="search-recent"></div>
<div class="search__body">
<p class="search__status" data-part="search-status"></p>
<@filters facets />
<div class="search__scope">
<div data-part="search-languages"></div>
<div data-part="search-kinds"></div>
</div>
<div class="search__chosen" data-part="search-chosen"></div>
<div class="search__found">
<div data-part="search-notes"></div>
<p class="visually-hidden" data-part="search-live" role="status"></p>
<ol class="results" data-part="search-results"></ol>
</div>
</div>
<@texts kinds languages />
</div>
</#macro>

<#-- Boxes to tick, shown by the script, which also counts. -->
<#macro filters facets>
<#if facets?has_content>
<details class="refine" data-part="search-filters" hidden>
<summary class="refine__summary">${words["search.filters"]}</summary>
<div class="refine__panel" data-part="panel">
<p class="refine__hint">${words["search.filters.hint"]}</p>
<div class="refine__groups" data-part="best"></div>
<details class="refine__rest"><summary>${words["search.filters.rest"]}</summary>
<div class="refine__groups" data-part="rest">
<#list facets as facet>
<fieldset class="boxes" data-field="${facet.field}"<#if facet.closed> data-closed</#if>>
<legend class="boxes__legend"><span data-label>${facet.label}</span><#if facet.kinds?has_content> <span class="boxes__kinds">${facet.kinds?join(words["comma"])}</span></#if></legend>
<ul class="boxes__values">
<#list facet.values as value><li class="boxes__value"><label class="boxes__label"><input class="boxes__box" type="checkbox" value="${value.value}"> <span data-label<#if value.language?has_content && value.language != page.language> lang="${value.language}"</#if>>${value.label}</span> <span class="boxes__count" data-count></span></label></li></#list>
</ul>
</fieldset>
</#list>
</div>
</details>
</div>
</details>
</#if>
</#macro>

<#-- The words that scripts need, each with its key. -->
<#macro texts kinds languages>
<template data-words>
<#list words as key, word><#if key?starts_with("search.") || key?starts_with("provision.") || ["comma", "colon"]?seq_contains(key)><span data-key="${key}">${word}</span></#if></#list>
<#list kinds as kind><span data-key="kind.${kind.kind}">${kind.label}</span><span data-key="kind.${kind.kind}.one">${kind.single}</span></#list>
<span data-key="kind.view">${words["view.kind"]}</span><span data-key="kind.view.one">${words["view.kind.one"]}</span>
<#list languages as language><#if words["language." + language]??><span data-key="language.${language}">${words["language." + language]}</span></#if></#list>
</template>
</#macro>
