<#-- Ways into the site: kinds and vocabularies. -->

<#macro tiles kinds>
<ul class="tiles">
<#list kinds as kind>
<#if kind.count gt 0><li class="tile"><p class="tile__title"><a href="${page.href(kind.path)}">${kind.label}</a> <span class="count">${kind.count}</span></p><p class="tile__text">${kind.description}</p></li></#if>
</#list>
</ul>
</#macro>

<#macro terms terms>
<#list terms?filter(term -> term.count gt 0)>
<ul class="terms">
<#items as term><li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></li></#items>
</ul>
</#list>
</#macro>

<#-- The first vocabularies open, the others by name. -->
<#macro vocabularies vocabularies>
<div class="ways">
<#list vocabularies as vocabulary>
<#if vocabulary?index lt 4>
<section class="ways__way"><h3><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></h3><@terms vocabulary.terms /></section>
</#if>
</#list>
</div>
<#if vocabularies?size gt 4>
<h3>${words["home.more"]}</h3>
<ul class="terms"><#list vocabularies as vocabulary><#if vocabulary?index gte 4><li><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></li></#if></#list></ul>
</#if>
</#macro>
