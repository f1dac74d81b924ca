<#-- All that refers to an entry or to a section of it, where its own page shows the first. -->
<#import "parts/layout.ftl" as layout>
<#import "parts/entry.ftl" as entry>
<#import "parts/pager.ftl" as pager>
<@layout.shell>
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.entry.path)}"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</a></p>
<h1>${words["relations"]}<#if content.section?has_content>${words["colon"]}<span<@entry.lang />>${content.section}</span></#if>${pager.of(content.pager)}</h1>
<p class="page-head__count">${layout.count(content.pager.count)}<#if content.pager.pages gt 1>${words["stop"]}<@pager.range content.pager /></#if></p>
<#if content.jumps?size gt 1><ul class="terms terms--jump"><#list content.jumps as jump><li><a href="${page.href(jump.path)}">${jump.label}</a></li></#list></ul></#if>
</header>
<#list content.groups as group>
<section class="section relation" aria-labelledby="${group.id}"><h2 id="${group.id}">${group.label} <span class="count">${group.count}</span></h2>
<ul class="list"><#list group.items as item><li><@entry.relationItem item /><#if group.cites> <span class="tag">${item.card.kindLabel}</span></#if></li></#list></ul>
</section>
</#list>
<@pager.nav content.pager />
</@layout.shell>
