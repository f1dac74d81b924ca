<#import "parts/layout.ftl" as layout>
<#import "parts/search.ftl" as search>
<#import "parts/ways.ftl" as ways>
<@layout.shell search=false>
<h1>${words["search.title"]}</h1>
<@search.panel base=page.root() index=page.root() + "search/" action="search.html" language=page.language languages=page.frame.alternates?map(alternate -> alternate.language) kinds=content.kinds facets=content.facets />
<section class="section browse" id="browse" tabindex="-1">
<h2>${words["search.browse"]}</h2>
<@ways.terms content.kinds />
<p><a href="${page.href(page.language + "/all.html")}">${words["all.title"]}</a></p>
<@ways.vocabularies content.vocabularies />
</section>
<script type="module" src="${page.href("assets/js/search/main.js")}"></script>
</@layout.shell>
