<#import "parts/layout.ftl" as layout>
<#import "parts/entry.ftl" as entry>
<#import "parts/views.ftl" as views>
<@layout.shell>
<div class="changes">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.entry.path)}"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</a></p>
<h1>${words["view.changes"]}</h1>
<p class="lead">${words["changes.from"]}<a href="${page.href(content.before.path)}"<@layout.lang content.before.language />>${content.before.title}</a></p>
<ul class="changes__counts"><#list content.counts as how, count><li><span class="change__how change__how--${how}">${words["change." + how]}</span> ${count}</li></#list></ul>
</header>
<#list content.changes as change>
<section class="change change--${change.how}">
<#assign side = (change.after?has_content)?then(change.after, change.before)?first>
<h2><a href="${page.href(side.path)}">${side.number} <span<@layout.lang content.language />>${side.title}</span></a> <span class="change__how change__how--${change.how}">${words["change." + change.how]}</span></h2>
<#if change.before?has_content && change.after?has_content>
<#if change.before?first.number != change.after?first.number><p class="change__note">${t("change.number", change.before?first.number, change.after?first.number)}</p></#if>
<#if change.before?first.title != change.after?first.title><p class="change__note">${words["change.title"]}<del<@layout.lang content.language />>${change.before?first.title}</del> <ins<@layout.lang content.language />>${change.after?first.title}</ins></p></#if>
<#if change.before?first.levels?join(" ") != change.after?first.levels?join(" ")><p class="change__note">${words["change.levels"]}<del><@levels change.before?first.levels /></del> <ins><@levels change.after?first.levels /></ins></p></#if>
</#if>
<#if change.words?has_content><p class="change__words"<@layout.lang content.language />><#list change.words as piece><#switch piece.mark><#on "removed"><del>${piece.text}</del><#on "added"><ins>${piece.text}</ins><#default>${piece.text}</#switch></#list></p></#if>
<#list change.reasons as group><#list group.items as item><#list item.fields?values?filter(field -> field.present && field.type == "text") as field><p class="change__why"><b>${field.label}</b>${words["colon"]}<span<@layout.lang content.entry.language />>${field.value().text}</span></p></#list></#list></#list>
<#if change.touched?has_content>
<details class="change__touched"><summary>${words["change.touched"]}</summary>
<#list change.touched as group><@entry.relationGroup group /></#list>
</details>
</#if>
</section>
<#else>
<p>${words["changes.none"]}</p>
</#list>
</div>
</@layout.shell>
<#macro levels list><#list list as level>${words["provision." + level]}<#sep>${words["comma"]}</#sep><#else>${words["change.no-level"]}</#list></#macro>
