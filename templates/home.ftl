<#import "parts/layout.ftl" as layout>
<@layout.shell>
<div class="home">
<h1>${page.frame.siteTitle}</h1>
<p class="home__description">${content.description}</p>
<form class="home__search" role="search" action="${page.href(page.language + "/search.html")}" method="get">
<label for="home-search">${words["search.label"]}</label>
<input id="home-search" name="q" type="search" autocomplete="off">
<button>${words["search.button"]}</button>
</form>
<h2>${words["home.kinds"]}</h2>
<ul class="tiles">
<#list content.kinds as kind>
<#if kind.count gt 0><li><a href="${page.href(kind.path)}">${kind.label}</a> <span class="count">${kind.count}</span><p>${kind.description}</p></li></#if>
</#list>
</ul>
<h2>${words["home.vocabularies"]}</h2>
<#list content.vocabularies as vocabulary>
<section class="ways">
<h3><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></h3>
<ul class="terms">
<#list vocabulary.terms as term><#if term.count gt 0><li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></li></#if></#list>
</ul>
</section>
</#list>
</div>
</@layout.shell>
