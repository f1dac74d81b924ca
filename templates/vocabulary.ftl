<#import "parts/layout.ftl" as layout>
<@layout.shell>
<h1>${content.vocabulary.label}</h1>
<ul class="tiles">
<#list content.vocabulary.terms as term>
<li class="tile"><p class="tile__title"><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></p><#if term.description?has_content><p class="tile__text">${term.description}</p></#if></li>
</#list>
</ul>
</@layout.shell>
