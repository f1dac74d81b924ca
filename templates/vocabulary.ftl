<#import "parts/layout.ftl" as layout>
<#import "parts/ways.ftl" as ways>
<@layout.shell>
<header class="page-head">
<h1>${content.vocabulary.label}</h1>
<#if content.vocabulary.description?has_content><p class="lead">${content.vocabulary.description}</p></#if>
</header>
<#if content.vocabulary.ordered><@ways.steps content.vocabulary />
<#else>
<ul class="lines lines--wide">
<#list content.vocabulary.terms as term>
<li class="lines__line"><p><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></p><#if term.description?has_content><p class="lines__more">${term.description}</p></#if></li>
</#list>
</ul>
</#if>
</@layout.shell>
