<#import "parts/layout.ftl" as layout>
<#import "parts/lineage.ftl" as lineage>
<@layout.shell>
<div class="lineage">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.lineage"]}</h1>
<p class="lead">${words["view.lineage.lead"]}</p>
</header>
<@lineage.trees content.lineage />
</div>
</@layout.shell>
