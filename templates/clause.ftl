<#import "parts/layout.ftl" as layout>
<#import "parts/entry.ftl" as entry>
<#import "parts/views.ftl" as views>
<@layout.shell>
<article class="clause-page">
<header class="page-head">
<p class="entry__kind"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</p>
<h1><#if content.number?has_content><span class="clause-page__number">${content.number}</span> </#if><span<@layout.lang content.language />>${content.title}</span></h1>
<#if content.withdrawn><p class="notice">${words["clause.withdrawn"]}</p></#if>
</header>
<@views.provisions content.provisions content.language />
<p class="clause-page__whole"><a href="${page.href(content.path)}">${words["clause.whole"]}</a></p>
<#list content.columns as column>
<section class="section">
<h2 id="column-${column.kind}">${column.label}</h2>
<#list column.groups as group>
<#if column.groups?size gt 1><h3 class="relation__label">${group.label}</h3></#if>
<ul class="uses"><#list group.items as item><li class="uses__item"><@views.use item /></li></#list></ul><@entry.rest group.items?size group.count group.path />
<#else>
<p class="gap">${words["clause.none"]} <a href="${page.href(column.gap)}">${words["clause.fill"]}</a></p>
</#list>
</section>
</#list>
<#if content.before?has_content || content.after?has_content>
<nav class="neighbours" aria-label="${words["clause.neighbours"]}">
<#list content.before as link><a class="neighbours__link" rel="prev" href="${page.href(link.path)}"><span class="neighbours__label">${words["clause.before"]}</span> <span<@layout.lang link.language />>${link.label}</span></a></#list>
<#list content.after as link><a class="neighbours__link neighbours__link--after" rel="next" href="${page.href(link.path)}"><span class="neighbours__label">${words["clause.after"]}</span> <span<@layout.lang link.language />>${link.label}</span></a></#list>
</nav>
</#if>
</article>
</@layout.shell>
