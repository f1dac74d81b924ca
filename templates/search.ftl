<#import "parts/layout.ftl" as layout>
<@layout.shell>
<h1>${words["search.title"]}</h1>
<div data-part="search" data-base="${page.root()}" data-index="${page.root()}search/" data-language="${page.language}">
<form class="search" role="search" action="search.html" method="get">
<label for="q">${words["search.label"]}</label>
<input id="q" name="q" type="search" autocomplete="off">
<button>${words["search.button"]}</button>
</form>
<div data-part="search-facets"></div>
<p data-part="search-status" role="status" aria-live="polite"></p>
<ol data-part="search-results" class="results"></ol>
<template data-words>
<#list words as key, word><#if key?starts_with("search.")><span data-key="${key}">${word}</span></#if></#list>
<#list content.kinds as kind><span data-key="kind.${kind.kind}">${kind.label}</span></#list>
<#list page.frame.alternates as alternate><span data-key="language.${alternate.language}">${words["language." + alternate.language]}</span></#list>
</template>
</div>
<section class="browse">
<h2>${words["search.browse"]}</h2>
<ul class="terms">
<#list content.kinds as kind><#if kind.count gt 0><li><a href="${page.href(kind.path)}">${kind.label}</a> <span class="count">${kind.count}</span></li></#if></#list>
<li><a href="${page.href(page.language + "/all.html")}">${words["all.title"]}</a></li>
</ul>
<#list content.vocabularies as vocabulary>
<h3><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></h3>
<ul class="terms"><#list vocabulary.terms as term><#if term.count gt 0><li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></li></#if></#list></ul>
</#list>
</section>
<script type="module" src="${page.href("assets/js/search/main.js")}"></script>
</@layout.shell>
