<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell>
<div class="gather">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${content.label}</h1>
<p class="lead">${t("gather.lead", content.total - content.silent, content.total)}</p>
</header>
<nav class="gather__ways" aria-label="${words["toc"]}"><ul class="views"><#list content.groups as group><li><#if group.items?has_content><a href="#${group.id}">${group.label}</a><#else>${group.label}</#if> <span class="count">${group.items?size}</span></li></#list></ul></nav>
<#list content.groups?filter(group -> group.items?has_content) as group>
<section class="section">
<h2 id="${group.id}">${group.label}</h2>
<#if group.description?has_content><p class="lead">${group.description}</p></#if>
<ul class="uses">
<#list group.items as item>
<li class="uses__item">
<#list item.fields?values?filter(field -> field.present && field.type == "text") as field><p class="gather__what"<@layout.lang item.card.language />>${field.value().text}</p></#list>
<p class="uses__cost"><a href="${page.href(item.card.path)}"<@layout.lang item.card.language />>${item.card.title}</a><#list item.fields?values?filter(field -> field.present && field.type == "term") as field> · ${field.label}${words["colon"]}${field.value().text}</#list></p>
</li>
</#list>
</ul>
</section>
</#list>
</div>
</@layout.shell>
