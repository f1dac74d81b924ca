<#import "parts/layout.ftl" as layout>
<#import "parts/listing.ftl" as listing>
<#import "parts/pager.ftl" as pager>
<#import "parts/ways.ftl" as ways>
<#import "parts/worksheets.ftl" as worksheets>
<@layout.shell script="listing.js">
<header class="page-head">
<h1>${content.label}<#list content.filters as filter>${words["colon"]}${filter.label}</#list>${pager.of(content.pager)}</h1>
<p class="lead"><#if content.filters?has_content && content.filters?first.description?has_content>${content.filters?first.description}<#else>${content.description}</#if></p>
<#if content.views?has_content && !content.filters?has_content><nav aria-label="${words["views"]}"><ul class="views"><#list content.views as view><li><a href="${page.href(view.path)}">${view.label}</a></li></#list></ul></nav></#if>
</header>
<#list content.grids as grid><details class="places-fold"><summary>${t("places.title", ways.inside(grid.kind))}</summary><@ways.grid grid /></details></#list>
<#if content.cards?has_content>
<div class="listing" data-part="listing" data-path="${page.href(content.path)}" data-total="${content.total}"<#if content.fields?has_content> data-search="${page.href(page.language + "/search.html")}" data-kind="${content.kind}"</#if>>
<#if content.facets?has_content><@listing.facets /></#if>
<div class="listing__entries">
<div class="listing__state">
<p class="listing__count" data-part="count" role="status"><#if content.filters?has_content>${t("count.of", content.pager.count, content.total)}<#else>${layout.count(content.pager.count)}</#if><#if content.pager.pages gt 1>${words["stop"]}<@pager.range content.pager /></#if></p>
<div class="listing__filters" data-part="filters" data-remove="${words["filter.remove"]}" data-all="${words["count"]}" data-one="${words["count.one"]}" data-some="${words["count.of"]}" data-colon="${words["colon"]}"><@listing.filters /></div>
</div>
<p class="listing__none" data-part="none" hidden>${words["listing.none"]}</p>
<@listing.entries /><@pager.nav content.pager />
<#list content.views?filter(view -> view.path?ends_with("/views/compare.html")) as compare>
<div class="tray" data-part="tray" data-compare="${page.href(compare.path)}" role="region" aria-label="${words["tray"]}" hidden>
<p class="tray__title">${words["tray"]}</p>
<ul class="tray__list" data-part="tray-list"></ul>
<a class="tray__go" data-part="tray-go" href="${page.href(compare.path)}">${words["tray.go"]}</a>
<button type="button" data-part="tray-clear">${words["tray.clear"]}</button>
<p class="tray__message" data-part="tray-message" role="status"></p>
<@worksheets.said ["tray.add", "tray.remove", "tray.full", "tray.count", "tray.closed"] />
</div>
</#list>
<#list content.filters as filter><p class="listing__more"><a href="${page.href(filter.path)}">${t("filter.all-kinds", filter.label)}</a></p></#list>
</div>
</div>
<#else><p>${words["listing.empty"]}</p></#if>
</@layout.shell>
