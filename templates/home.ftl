<#import "parts/layout.ftl" as layout>
<#import "parts/ways.ftl" as ways>
<@layout.shell search=false>
<div class="hero">
<h1>${page.frame.siteTitle}</h1>
<p class="lead">${content.description}</p>
<form class="searchbox searchbox--large" role="search" action="${page.href(page.language + "/search.html")}" method="get">
<label class="searchbox__label" for="home_search">${words["search.label"]}</label>
<input class="searchbox__field" id="home_search" name="q" type="search" autocomplete="off">
<button class="searchbox__button">${words["search.button"]}</button>
</form>
</div>
<section class="section">
<h2>${words["home.kinds"]}</h2>
<@ways.tiles content.kinds />
</section>
<section class="section">
<h2>${words["home.vocabularies"]}</h2>
<@ways.vocabularies content.vocabularies />
</section>
</@layout.shell>
