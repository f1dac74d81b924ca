<#-- The parts that the pages of entries share. -->
<#import "charts.ftl" as charts>
<#import "fields.ftl" as f>
<#import "layout.ftl" as layout>

<#macro lang><@layout.lang content.language /></#macro>

<#-- Whether a flag says no: what it asks was looked for and not found. -->
<#function denied name>
<#return content.fields[name].present && !content.fields[name].value().flag>
</#function>

<#-- Whether a flag says yes. -->
<#function holds name>
<#return content.fields[name].present && content.fields[name].value().flag>
</#function>

<#-- Kind, title, summary and what a reader must know before the rest. -->
<#macro head>
<header class="entry__head">
<p class="entry__kind">${content.kindLabel}</p>
<h1<@layout.lang content.titleLanguage />>${content.title}</h1>
<#if content.summary?has_content><p class="entry__summary"<@lang />>${content.summary}</p></#if>
<#if !content.translated><p class="notice">${t("untranslated", content.languageName)}</p></#if>
<#nested>
</header>
</#macro>

<#-- The notice of an original example, where the kind has the flag `example`. -->
<#macro example>
<#if content.fields["example"].present && content.fields["example"].value().flag><p class="notice notice--example">${words["example." + content.kind]}</p></#if>
</#macro>

<#-- The facts at a glance: the named fields, what is nested, and when the entry was last checked. -->
<#macro facts names>
<section class="glance" aria-labelledby="entry_facts">
<h2 class="visually-hidden" id="entry_facts">${words["facts"]}</h2>
<dl class="facts">
<#list names as name><@f.rows [content.fields[name]] content.language /></#list>
<#nested>
<@f.rows [content.fields["updated"]] />
</dl>
</section>
</#macro>

<#-- One more fact. -->
<#macro fact label><div><dt>${label}</dt><dd><#nested></dd></div></#macro>

<#-- A row that says so when the sources do not. -->
<#macro factOr name word>
<#local field = content.fields[name]>
<div data-field="${name}"><dt>${field.label}</dt><dd><#if field.present><@f.values field content.language /><#else>${words[word]}</#if></dd></div>
</#macro>

<#macro section id label>
<section class="section">
<h2 id="${id}">${label}</h2>
<#nested>
</section>
</#macro>

<#-- The named fields, each under its heading. -->
<#macro fields names>
<#list names as name>
<#local field = content.fields[name]>
<#if field.present><@section "field-" + name field.label><@fieldValue field /></@section></#if>
</#list>
</#macro>

<#macro fieldValue field>
<#if field.type == "group"><@charts.of field.name /><@f.table field=field language=content.language />
<#elseif field.type == "text" && field.values?size == 1><p class="text"<@lang />>${field.value().text}</p>
<#elseif field.type == "text"><ul class="text"<@lang />><#list field.values as v><li>${v.text}</li></#list></ul>
<#elseif field.type == "reference"><ul class="list"><#list field.values as v><li><@f.value field v content.language /></li></#list></ul>
<#elseif field.type == "markdown"><@f.value field field.value() content.language />
<#else><p><@f.values field content.language /></p></#if>
</#macro>

<#-- What a course teaches, each on a line with its page. -->
<#macro competencies>
<#local field = content.fields["competencies"]>
<#if field.present><@section "field-competencies" field.label><ul class="text"><#list field.values as v><li><@f.value field v /></li></#list></ul></@section></#if>
</#macro>

<#-- Two lists side by side: what stays and what may change, when to use it and when not. -->
<#macro pair left right>
<div class="pair">
<div class="pair__side"><@fields [left] /></div>
<div class="pair__side"><@fields [right] /></div>
</div>
</#macro>

<#-- How strong the evidence is, and why it is judged so. -->
<#macro evidence>
<#if content.fields["grade"].present>
<#local grade = content.fields["grade"].value()>
<section class="section evidence">
<h2 id="field-grade">${words["evidence"]}</h2>
<p class="evidence__grade"><@f.value content.fields["grade"] grade /></p>
<#if grade.description?has_content><p>${grade.description}</p></#if>
<#if content.fields["grade-reason"].present><p<@lang />>${content.fields["grade-reason"].value().text}</p></#if>
<p class="evidence__note">${words["evidence.note"]}</p>
</section>
</#if>
</#macro>

<#-- The table of contents: the named fields, then the headings of the body, then the fields after it. -->
<#macro contents before=[] after=[]>
<#if (before?size + after?size + content.sections?size) gt 3>
<div class="entry__side">
<nav class="toc" aria-label="${words["toc"]}">
<details class="toc__fold"><summary class="toc__title">${words["toc"]}</summary>
<ul class="toc__list">
<#list before as name><@contentsField name /></#list>
<#list content.sections as section>
<#if section.level lte 3><li class="toc__item toc__item--${section.level}"><a href="#${section.id}"<@lang />><#if section.number?has_content><span class="toc__number">${section.number}</span> </#if>${section.title}</a></li></#if>
</#list>
<#list after as name><@contentsField name /></#list>
</ul>
</details>
</nav>
</div>
</#if>
</#macro>

<#macro contentsField name>
<#local field = content.fields[name]>
<#if field.present || (name == "results" && content.fields["results-reported"]?? && denied("results-reported")) || (name == "costs" && denied("cost-reported"))><li class="toc__item"><a href="#field-${name}"><#if name == "grade">${words["evidence"]}<#else>${field.label}</#if></a></li></#if>
</#macro>

<#macro body>
<#if content.body.present()>
<div class="prose prose--body"<@lang />>
${content.body.html().html()?no_esc}
</div>
</#if>
</#macro>

<#-- The body section by section, with what refers to a section beside it: for standards. -->
<#macro clauses>
<div class="clauses">
<#list content.body.sections() as section>
<#if section.id?has_content || section.content?trim?has_content>
<div class="clause clause--${section.level}<#if content.sectionRelations[section.id]??> clause--used</#if>">
<div class="clause__text prose"<@lang />>
<#if section.id?has_content><h${section.level} id="${section.id}">${section.heading?no_esc}</h${section.level}></#if>
${section.content?no_esc}
</div>
<#if content.sectionRelations[section.id]??>
<div class="clause__uses" role="group" aria-label="${words["clauses.uses"]}">
<#list content.sectionRelations[section.id] as group><@clauseUses group=group notes=!content.clausePaths[section.id]?? /></#list>
<#if content.clausePaths[section.id]??><p class="clause__page"><a href="${page.href(content.clausePaths[section.id])}">${words["clause.page"]}</a></p></#if>
</div>
</#if>
</div>
</#if>
</#list>
<div class="clause"><div class="prose"<@lang />>${content.body.html().footnotes()?no_esc}</div></div>
</div>
</#macro>

<#-- That there are more than stand here, and the way to all of them. -->
<#macro rest shown count path>
<#if path?has_content><p class="relation__rest">${t("relations.first", shown, count)} <a href="${page.href(path)}">${t("listing.all", count)}</a></p></#if><#t>
</#macro>

<#-- What refers to a clause, in one meaning: how much, and folded which, so that clauses stay together. -->
<#macro clauseUses group notes>
<details class="relation"><summary class="relation__label">${group.label} <span class="count">${group.count}</span></summary>
<ul class="list"><#list group.items as item><li><@relationItem item notes /></li></#list></ul><@rest group.items?size group.count group.path />
</details>
</#macro>

<#-- References of one meaning. The first tag and note of a reference say how it is meant. -->
<#macro relationGroup group>
<div class="relation">
<h3 class="relation__label">${group.label}</h3>
<ul class="list">
<#list group.items as item>
<li><@relationItem item /></li>
</#list>
</ul><@rest group.items?size group.count group.path />
</div>
</#macro>

<#macro relationItem item notes=true>
<a href="${page.href(item.card.path)}"<@layout.lang item.card.titleLanguage />>${item.card.title}</a><#t>
<#if item.fields["extent"]??> <span class="tag"><@f.mark item.fields["extent"] item.fields["extent"].value() />${item.fields["extent"].value().text}</span></#if><#t>
<#if item.section?has_content> <span class="relation__section"<@lang />>${item.section}</span></#if><#t>
<#if notes><#list item.fields?values?filter(field -> field.present && field.type == "text") as field><#if field?is_first> <span class="relation__note"<@layout.lang item.card.language />>${field.value().text}</span></#if></#list></#if><#t>
</#macro>

<#-- What refers to the entry. A standard leaves out what its clauses show beside them. -->
<#macro relations whole=false>
<#list whole?then(content.wholeRelations, content.relations)>
<section class="relations">
<h2 id="entry_relations">${words["relations"]}</h2>
<#items as group>
<div class="relation">
<h3 class="relation__label">${group.label}</h3>
<ul class="list"><#list group.items as item><li><@relationItem item /></li></#list></ul><@rest group.items?size group.count group.path />
</div>
</#items>
</section>
</#list>
<#if content.citedBy?has_content>
<section class="relations">
<h2 id="entry_cited">${words["cited-by"]}</h2>
<ul class="list"><#list content.citedBy as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a> <span class="tag">${card.kindLabel}</span></li></#list></ul><@rest content.citedBy?size content.citedByCount content.citedByPath />
</section>
</#if>
</#macro>

<#-- What the page cites; the numbers in the text lead here. -->
<#macro sources>
<#if content.sources?has_content>
<section class="sources">
<h2 id="entry_sources">${words["sources"]}</h2>
<ol class="sources__list">
<#list content.sources as source><li class="sources__item" id="source-${source.number}"><@cardOf card=source.card /><#list source.originals() as url> <a class="external" href="${url}">${words["source.original"]}</a></#list><#list source.archives() as url> <a class="external" href="${url}">${words["source.archive"]}</a></#list></li></#list>
</ol>
</section>
</#if>
</#macro>

<#-- The fields by which the entry is classified, at the end of its page. -->
<#macro subjects names>
<#list names?filter(name -> content.fields[name].present)>
<section class="section subjects">
<h2 id="entry_subjects">${words["subjects"]}</h2>
<p class="section__note">${words["subjects.note"]}</p>
<dl class="facts facts--wide">
<#items as name><@f.rows [content.fields[name]] content.language /></#items>
</dl>
</section>
</#list>
</#macro>

<#macro neighbours>
<#if content.before?has_content || content.after?has_content>
<nav class="neighbours" aria-label="${words["neighbours"]}">
<#list content.before as link><a class="neighbours__link" rel="prev" href="${page.href(link.path)}"><span class="neighbours__label">${words["before"]}</span> <span<@layout.lang link.language />>${link.label}</span></a></#list>
<#list content.after as link><a class="neighbours__link neighbours__link--after" rel="next" href="${page.href(link.path)}"><span class="neighbours__label">${words["after"]}</span> <span<@layout.lang link.language />>${link.label}</span></a></#list>
</nav>
</#if>
</#macro>

<#-- The pages that belong to the entry. -->
<#macro views>
<#if content.views?has_content>
<nav class="views-of" aria-label="${words["views"]}"><ul class="views"><#list content.views as view><li><a href="${page.href(view.path)}">${view.label}</a></li></#list></ul></nav>
</#if>
</#macro>

<#-- Clauses that only earlier editions have: their addresses keep working. -->
<#macro withdrawn>
<#if content.withdrawn?has_content>
<section class="section">
<h2 id="entry_withdrawn">${words["clause.gone"]}</h2>
<ul class="list"><#list content.withdrawn as clause><li id="${clause.id}"><a href="${page.href(clause.path)}"<@lang />>${clause.number} ${clause.title}</a></li></#list></ul>
</section>
</#if>
</#macro>
