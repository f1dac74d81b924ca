<#import "parts/layout.ftl" as layout>
<#import "parts/listing.ftl" as listing>
<#import "parts/ways.ftl" as ways>
<@layout.shell>
<header class="page-head">
<h1>${words["all.title"]}</h1>
<@ways.terms content.kinds />
</header>
<@listing.alphabet content.letters />
<#list content.letters as letter>
<section class="letter" aria-labelledby="${letter.id}"><h2 class="letter__title" id="${letter.id}">${letter.label}</h2>
<ul class="columns">
<#list letter.cards as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a> <span class="lines__more">${card.kindLabel}</span></li></#list>
</ul></section>
</#list>
</@layout.shell>
