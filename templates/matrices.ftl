<#import "parts/layout.ftl" as layout>
<#import "parts/worksheets.ftl" as w>
<@layout.shell>
<div class="sheet">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.matrix"]}</h1>
<p class="lead">${words["view.matrix.all"]}</p>
</header>
<@w.matrix view=content.view label=words["view.matrix"] short=false />
</div>
</@layout.shell>
