<#import "parts/layout.ftl" as layout>
<@layout.shell>
<h1>${content.vocabulary.label}</h1>
<ul class="tiles">
<#list content.vocabulary.terms as term>
<li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span><#if term.description?has_content><p>${term.description}</p></#if></li>
</#list>
</ul>
</@layout.shell>
