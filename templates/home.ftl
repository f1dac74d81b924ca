<#import "parts/layout.ftl" as layout>
<#import "parts/search.ftl" as search>
<#import "parts/cards.ftl" as cards>
<#import "parts/ways.ftl" as ways>
<@layout.shell search=false>
<div class="hero">
<h1>${page.frame.siteTitle}</h1>
<p class="lead">${content.description}</p>
<@search.box id="home_search" hidden=true class="searchbox--large" />
</div>
<@ways.tasks content.readers content.toolbox />
<#list content.grids as grid>
<section class="section" aria-labelledby="home_places_${grid.id}">
<h2 id="home_places_${grid.id}">${t("places.title", ways.inside(grid.kind))}</h2>
<@ways.grid grid />
</section>
</#list>
<section class="section" aria-labelledby="home_kinds">
<h2 id="home_kinds">${words["home.kinds"]}</h2>
<@ways.tiles content.kinds />
</section>
<#list content.trees as tree>
<section class="section" aria-labelledby="home_${tree.vocabulary.name}">
<@ways.heading tree.vocabulary />
<@ways.tree tree />
</section>
</#list>
<#list content.vocabularies?filter(each -> each.ordered) as vocabulary>
<section class="section" aria-labelledby="home_${vocabulary.name}">
<@ways.heading vocabulary />
<@ways.steps vocabulary />
</section>
</#list>
<#list content.vocabularies?filter(each -> !each.ordered)>
<div class="ways section">
<#items as vocabulary>
<section aria-labelledby="home_${vocabulary.name}">
<@ways.heading vocabulary />
<@ways.terms vocabulary.terms />
</section>
</#items>
</div>
</#list>
<#list content.featured>
<section class="section" aria-labelledby="home_featured">
<h2 id="home_featured">${words["home.featured"]}</h2>
<ul class="features">
<#items as card><li class="feature"><p class="feature__kind">${card.kindLabel}</p><@cards.title card /><@cards.summary card /></li></#items>
</ul>
</section>
</#list>
<#if content.newest?has_content || content.others?has_content>
<div class="ways section">
<#list content.newest>
<section aria-labelledby="home_newest">
<h2 id="home_newest">${words["home.newest"]}</h2>
<ul class="lines"><#items as card><li class="lines__line"><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a> <span class="lines__more">${card.kindLabel}<#if card.fields["updated"].present>${words["comma"]}<@cards.f.plain card.fields["updated"] /></#if></span></li></#items></ul>
</section>
</#list>
<#list content.others>
<section aria-labelledby="home_others">
<h2 id="home_others">${words["home.more"]}</h2>
<ul class="terms"><#items as vocabulary><li><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></li></#items></ul>
</section>
</#list>
</div>
</#if>
</@layout.shell>
