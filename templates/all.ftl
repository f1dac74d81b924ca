<#import "parts/layout.ftl" as layout>
<#import "parts/listing.ftl" as listing>
<#import "parts/pager.ftl" as pager>
<#import "parts/ways.ftl" as ways>
<@layout.shell>
<header class="page-head">
<h1>${words["all.title"]}${pager.of(content.pager)}</h1>
<#if content.pager.pages gt 1><p class="page-head__count">${layout.count(content.pager.count)}${words["stop"]}<@pager.range content.pager /></p></#if><#t>
<@ways.terms content.kinds />
</header>
<@listing.alphabet content.jumps />
<#list content.letters as letter>
<section class="letter" aria-labelledby="${letter.id}"><h2 class="letter__title" id="${letter.id}">${letter.label}</h2>
<ul class="columns">
<#list letter.cards as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a> <span class="lines__more">${card.kindLabel}</span></li></#list>
</ul></section>
</#list><@pager.nav content.pager /><#t>
</@layout.shell>
