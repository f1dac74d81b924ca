<#-- Trees of who came from whom. The drawing says the same as the list, so it is hidden from screen
     readers and left out on a phone. -->
<#import "layout.ftl" as layout>
<#import "fields.ftl" as f>

<#macro trees lineage>
<div class="lineage__drawing" aria-hidden="true">
<svg class="treechart" width="${lineage.chart.width?c}" height="${lineage.chart.height?c}" viewBox="0 0 ${lineage.chart.width?c} ${lineage.chart.height?c}" focusable="false">
<#list lineage.chart.branches as branch><path class="treechart__branch" d="${branch}"/></#list>
<#list lineage.chart.boxes as box>
<g class="treechart__node treechart__node--${box.mark}"><rect x="${box.x?c}" y="${box.y?c}" width="${box.width?c}" height="${box.height?c}" rx="3"/><#list box.lines as line><text x="${line.x?c}" y="${line.y?c}">${line.text}</text></#list></g>
</#list>
</svg>
</div>
<ul class="tree">
<#list lineage.roots as root><@node root /></#list>
</ul>
</#macro>

<#macro node one>
<li class="tree__node tree__node--${one.role}">
<#if one.card?has_content><@entry one one.card?first /><#else><@outside one /></#if>
<#if one.children?has_content><ul><#list one.children as child><@node child /></#list></ul></#if>
</li>
</#macro>

<#macro entry one card>
<div class="tree__entry"<#if one.first> id="tree_${card.id}"</#if>>
<p class="tree__title"><#if one.role == "current"><span aria-current="true"<@layout.lang one.language />>${one.title}</span><#else><a href="${page.href(card.path)}"<@layout.lang one.language />>${one.title}</a></#if></p>
<#if one.first>
<#list ["place", "period", "state"]?filter(name -> card.fields[name]?? && card.fields[name].present)><p class="uses__cost"><#items as name><@f.plain card.fields[name] card.language /><#sep> · </#sep></#items></p></#list>
<#if one.role != "current" && card.fields["adaptations"]?? && card.fields["adaptations"].present>
<ul class="tree__changes"><#list card.fields["adaptations"].values as row><li><span class="tag">${row.fields["how"].value().text}</span> <span<@layout.lang card.language />>${row.fields["what"].value().text}</span></li></#list></ul>
</#if>
<#else><p class="uses__cost"><a href="#tree_${card.id}">${words["lineage.above"]}</a></p>
</#if>
</div>
</#macro>

<#-- What is not in the base: its first text names it, the rest stands below. -->
<#macro outside one>
<div class="tree__entry">
<p class="tree__title"<@layout.lang one.language />>${one.title} <span class="tag"<#if one.language != page.language> lang="${page.language}"</#if>>${words["lineage." + one.role]}</span></p>
<#list one.fields?values?filter(field -> field.present)?filter(field -> field.value().text != one.title)><p class="uses__cost"><#items as field>${field.label}${words["colon"]}<@f.values field one.language /><#sep>${words["semicolon"]}</#sep></#items></p></#list>
</div>
</#macro>
