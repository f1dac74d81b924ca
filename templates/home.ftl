<#import "parts/layout.ftl" as layout>
<#import "parts/search.ftl" as search>
<#import "parts/ways.ftl" as ways>
<@layout.shell search=false>
<div class="hero">
<h1>${page.frame.siteTitle}</h1>
<p class="lead">${content.description}</p>
<@search.box id="home_search" class="searchbox--large" />
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
