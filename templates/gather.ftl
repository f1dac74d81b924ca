<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell>
<div class="gather">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${content.label}</h1>
<p class="lead">${t("gather.lead", content.total - content.silent, content.total)}</p>
</header>
<nav class="gather__ways" aria-label="${words["toc"]}"><ul class="views"><#list content.groups as group><li><a href="#${group.id}">${group.label}</a> <span class="count">${group.items?size}</span></li></#list></ul></nav>
<#list content.groups as group>
<section class="section">
<h2 id="${group.id}">${group.label}</h2>
<#if group.description?has_content><p class="section__lead">${group.description}</p></#if>
<#list group.items>
<ul class="uses">
<#items as item>
<li class="uses__item">
<#list item.fields?values?filter(field -> field.present && field.type == "text" && field.name != "unit") as field><p class="gather__what<#if field?is_first && !field?is_last> gather__name</#if>"><#if !field?is_first><span class="gather__label">${field.label}${words["colon"]}</span></#if><@f.words_ field.value().text item.card.language /></p></#list>
<p class="uses__cost"><a href="${page.href(item.card.path)}"<@layout.lang item.card.titleLanguage />>${item.card.title}</a><#list item.fields?values?filter(field -> field.present && ["number", "term"]?seq_contains(field.type)) as field> · ${field.label}${words["colon"]}<@f.mark field field.value() />${field.value().text}<#if field.type == "number" && field.name != "n" && item.fields["unit"]?? && item.fields["unit"].present><#if item.fields["unit"].value().text != "%"> </#if><@f.words_ item.fields["unit"].value().text item.card.language /></#if></#list><#list ["grade"]?filter(name -> item.card.fields[name]?? && item.card.fields[name].present && item.fields["direction"]??) as name> · ${item.card.fields[name].label}${words["colon"]}<@f.plain item.card.fields[name] /></#list></p>
</li>
</#items>
</ul>
<#else><p class="gap">${words["gather.gap"]}</p>
</#list>
</section>
</#list>
</div>
</@layout.shell>
