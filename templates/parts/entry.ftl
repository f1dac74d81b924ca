<#-- The parts that the pages of entries share. -->
<#import "fields.ftl" as f>

<#macro head>
<header class="entry__head">
<p class="entry__kind">${content.kindLabel}</p>
<h1<#if !content.translated> lang="${content.language}"</#if>>${content.title}</h1>
<#if !content.translated><p class="notice">${t("untranslated", content.languageName)}</p></#if>
<#if content.summary?has_content><p class="entry__summary"<#if !content.translated> lang="${content.language}"</#if>>${content.summary}</p></#if>
</header>
</#macro>

<#-- A list of facts: the named fields. -->
<#macro facts names>
<#local fields = []>
<#list names as name><#local fields += [content.fields[name]]></#list>
<div<#if !content.translated> lang="${content.language}"</#if>><@f.rows fields /></div>
</#macro>

<#-- The named fields, each under its heading. -->
<#macro sections names>
<div class="sections"<#if !content.translated> lang="${content.language}"</#if>>
<#list names as name><@f.section content.fields[name] /></#list>
</div>
</#macro>

<#macro contents>
<#if content.sections?size gt 2>
<nav class="toc" aria-label="${words["toc"]}">
<details open><summary>${words["toc"]}</summary>
<ul>
<#list content.sections as section>
<#if section.level lte 3><li class="toc__level-${section.level}"><a href="#${section.id}"><#if section.number?has_content><span class="number">${section.number}</span> </#if>${section.title}</a></li></#if>
</#list>
</ul>
</details>
</nav>
</#if>
</#macro>

<#macro body>
<#if content.body.present()>
<div class="prose body"<#if !content.translated> lang="${content.language}"</#if>>
${content.body.html().html()?no_esc}
</div>
</#if>
</#macro>

<#-- The body with what refers to each section below it: for standards. -->
<#macro bodyWithRelations>
<#local html = content.body.html()>
<div class="prose body body--clauses"<#if !content.translated> lang="${content.language}"</#if>>
<#list html.sections() as section>
<#if section.id()?has_content>
${section.headingHtml()?no_esc}
</#if>
${section.contentHtml()?no_esc}
<#if content.sectionRelations[section.id()]??>
<aside class="clause-relations" aria-label="${t("clause.relations", section.id())}" lang="${page.language}">
<#list content.sectionRelations[section.id()] as group><@relationGroup group 0 /></#list>
</aside>
</#if>
</#list>
${html.footnotes()?no_esc}
</div>
</#macro>

<#macro relationGroup group level>
<div class="relation">
<#if level == 0><p class="relation__label">${group.label}</p><#else><h${level}>${group.label}</h${level}></#if>
<ul>
<#list group.items as item>
<li><a href="${page.href(item.card.path)}" lang="${item.card.language}">${item.card.title}</a><#if item.section?has_content> <span class="relation__section">${item.section}</span></#if><#list item.fields?values as field><#if field.present && field.type == "term"> <span class="tag"><@f.values field /></span></#if></#list><#list item.fields?values as field><#if field.present && field.type == "text"> <span class="relation__note" lang="${item.card.language}">${field.value().text}</span></#if></#list></li>
</#list>
</ul>
</div>
</#macro>

<#macro relations>
<#if content.relations?has_content>
<section class="relations" aria-labelledby="relations">
<h2 id="relations">${words["relations"]}</h2>
<#list content.relations as group><@relationGroup group 3 /></#list>
</section>
</#if>
<#if content.citedBy?has_content>
<section class="relations" aria-labelledby="cited-by">
<h2 id="cited-by">${words["cited-by"]}</h2>
<ul><#list content.citedBy as card><li><a href="${page.href(card.path)}" lang="${card.language}">${card.title}</a> <span class="tag">${card.kindLabel}</span></li></#list></ul>
</section>
</#if>
</#macro>

<#macro sources>
<#if content.sources?has_content>
<section class="sources" aria-labelledby="sources">
<h2 id="sources">${words["sources"]}</h2>
<ol>
<#list content.sources as source><li id="source-${source.number}"><#assign card = source><#include "/kinds/${source.kind}/card.ftl"></li></#list>
</ol>
</section>
</#if>
</#macro>

<#macro neighbours>
<#if content.before?has_content || content.after?has_content>
<nav class="neighbours" aria-label="${words["neighbours"]}">
<#list content.before as link><a rel="prev" href="${page.href(link.path)}"><span>${words["before"]}</span> ${link.label}</a></#list>
<#list content.after as link><a rel="next" href="${page.href(link.path)}"><span>${words["after"]}</span> ${link.label}</a></#list>
</nav>
</#if>
</#macro>

<#macro updated>
<#if content.fields["updated"].present><p class="updated">${content.fields["updated"].label}${words["colon"]}<@f.values content.fields["updated"] /></p></#if>
</#macro>
