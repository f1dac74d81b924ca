<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell>
<div class="lineage">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.lineage"]}</h1>
<p class="lead">${words["view.lineage.lead"]}</p>
</header>
<ul class="tree">
<#list content.roots as root><@node root /></#list>
</ul>
</div>
</@layout.shell>
<#macro node one>
<li class="tree__node">
<div class="tree__entry"<#if one.first> id="${one.card.id}"</#if>>
<p class="tree__title"><a href="${page.href(one.card.path)}"<@layout.lang one.card.language />>${one.card.title}</a></p>
<#if one.first>
<#list ["place", "period", "state"]?filter(name -> one.card.fields[name]?? && one.card.fields[name].present)><p class="uses__cost"><#items as name><@f.plain one.card.fields[name] one.card.language /><#sep> · </#sep></#items></p></#list>
<#if one.card.fields["adaptations"]?? && one.card.fields["adaptations"].present>
<ul class="tree__changes"><#list one.card.fields["adaptations"].values as row><li><span class="tag">${row.fields["how"].value().text}</span> <span<@layout.lang one.card.language />>${row.fields["what"].value().text}</span></li></#list></ul>
</#if>
<#else><p class="uses__cost"><a href="#${one.card.id}">${words["lineage.above"]}</a></p>
</#if>
</div>
<#if one.children?has_content><ul><#list one.children as child><@node child /></#list></ul></#if>
</li>
</#macro>
