<#import "parts/layout.ftl" as layout>
<#import "parts/ways.ftl" as ways>
<@layout.shell search=false>
<h1>${words["search.title"]}</h1>
<div class="search" data-part="search" data-base="${page.root()}" data-index="${page.root()}search/" data-language="${page.language}">
<form class="searchbox searchbox--large" role="search" action="search.html" method="get">
<label class="searchbox__label" for="q">${words["search.label"]}</label>
<input class="searchbox__field" id="q" name="q" type="search" autocomplete="off" aria-describedby="search_hint">
<button class="searchbox__button">${words["search.button"]}</button>
<p class="searchbox__hint" id="search_hint">${words["search.hint"]}</p>
</form>
<noscript><p class="notice">${words["search.script"]}</p></noscript>
<div class="search__facets" data-part="search-facets"></div>
<p class="search__status" data-part="search-status" role="status"></p>
<ol class="results" data-part="search-results"></ol>
<template data-words>
<#list words as key, word><#if key?starts_with("search.")><span data-key="${key}">${word}</span></#if></#list>
<#list content.kinds as kind><span data-key="kind.${kind.kind}">${kind.label}</span></#list>
<#list page.frame.alternates as alternate><span data-key="language.${alternate.language}">${words["language." + alternate.language]}</span></#list>
</template>
</div>
<section class="section browse">
<h2>${words["search.browse"]}</h2>
<@ways.terms content.kinds />
<p><a href="${page.href(page.language + "/all.html")}">${words["all.title"]}</a></p>
<@ways.vocabularies content.vocabularies />
</section>
<script type="module" src="${page.href("assets/js/search/main.js")}"></script>
</@layout.shell>
