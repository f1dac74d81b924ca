<#-- For those who look after the base: how much there is, what is not translated, due, incomplete, unreached. -->
<#import "parts/layout.ftl" as layout>
<#assign state = content.state>
<#macro entry card><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a></#macro>
<#macro day date><time datetime="${date.iso}">${date.text}</time></#macro>
<@layout.shell style="state.css">
<div class="state">
<header class="page-head">
<h1>${words["state.title"]}</h1>
<p class="lead">${words["state.description"]}</p>
<p class="page-head__count">${words["state.date"]}${words["colon"]}<@day state.date /></p>
</header>
<section class="section">
<h2 id="state_kinds">${words["state.kinds"]}</h2>
<div class="table" role="region" aria-labelledby="state_kinds" tabindex="0">
<table>
<thead><tr><th scope="col">${words["search.kind"]}</th><th class="align-right" scope="col">${words["state.entries"]}</th><#list state.languages as language><th class="align-right" scope="col">${language}</th></#list></tr></thead>
<tbody>
<#list state.kinds as kind><tr><th scope="row"><a href="${page.href(kind.path)}">${kind.label}</a></th><td class="align-right">${kind.count}</td><#list kind.written as written><td class="align-right">${written}<#if written lt kind.count> <span class="state__gap">${t("state.lacks", kind.count - written)}</span></#if></td></#list></tr>
</#list></tbody>
</table>
</div>
</section>
<section class="section">
<h2 id="state_translations">${words["state.translations"]}</h2>
<#if state.untranslated?has_content>
<p>${t("state.untranslated", state.untranslated?size)}</p>
<ul class="list state__list"><#list state.untranslated as each><li><@entry each.card /> <span class="state__gap">${each.missing?join(words["comma"])}</span></li></#list></ul>
<#else><p class="state__good">${words["state.untranslated.none"]}</p></#if>
<#if state.stale?has_content>
<p>${t("state.stale", state.stale?size)}</p>
<div class="table table--stack" role="region" aria-label="${words["state.translations"]}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["state.entry"]}</th><th scope="col">${words["search.language"]}</th><th scope="col">${words["state.updated"]}</th><th scope="col">${words["state.translated"]}</th></tr></thead>
<tbody><#list state.stale as each><tr><th scope="row"><@entry each.card /></th><td data-label="${words["search.language"]}">${each.language}</td><td data-label="${words["state.updated"]}"><@day each.updated /></td><td data-label="${words["state.translated"]}"><@day each.translated /></td></tr></#list></tbody>
</table>
</div>
</#if>
<p>${t("state.current", state.current, state.undated)}</p>
</section>
<#list state.tables as table>
<section class="section">
<h2 id="state_by_${table?counter}">${t("state.by", table.label)}</h2>
<div class="table" role="region" aria-labelledby="state_by_${table?counter}" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col"><a href="${page.href(table.path)}">${table.label}</a></th><#list table.columns as column><th class="align-right" scope="col">${column}</th></#list></tr></thead>
<tbody>
<#list table.rows as row><tr><th scope="row"><a href="${page.href(row.path)}">${row.label}</a></th><#list row.cells as cell><td class="align-right"><#if cell.count gt 0><a href="${page.href(cell.path)}">${cell.count}</a><#else><span class="gap">${words["coverage.gap"]}</span></#if></td></#list></tr>
</#list></tbody>
</table>
</div>
</section>
</#list>
<#list state.readiness>
<section class="section">
<h2 id="state_ready">${words["state.ready"]}</h2>
<#items as kind>
<h3 id="state_ready_${kind?counter}">${kind.label}</h3>
<p>${t("state.ready.count", kind.ready, kind.total)}</p>
<p class="state__note">${words["state.ready.fields"]}${words["colon"]}${kind.fields?join(words["comma"])}${words["stop"]}</p>
<#list kind.lacks><ul class="state__lacks"><#items as lack><li>${lack.field}${words["colon"]}${t("state.lacks", lack.count)}</li></#items></ul></#list>
<#if kind.incomplete?has_content>
<details class="state__details"><summary>${t("state.incomplete", kind.incomplete?size)}</summary>
<div class="table table--stack" role="region" aria-labelledby="state_ready_${kind?counter}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["state.entry"]}</th><th scope="col">${words["state.missing"]}</th></tr></thead>
<tbody><#list kind.incomplete as each><tr><th scope="row"><@entry each.card /></th><td data-label="${words["state.missing"]}">${each.missing?join(words["comma"])}</td></tr></#list></tbody>
</table>
</div>
</details>
</#if>
</#items>
</section>
</#list>
<section class="section">
<h2 id="state_review">${words["state.review"]}</h2>
<#assign passed = state.reviews?filter(review -> review.passed)>
<#if !state.reviews?has_content><p>${words["state.review.none"]}</p>
<#else>
<p><#if passed?has_content>${t("state.review.passed", passed?size)}<#else>${words["state.review.ahead"]}</#if></p>
<details class="state__details"<#if passed?has_content> open</#if>><summary>${t("state.review.all", state.reviews?size)}</summary>
<ul class="list state__list"><#list state.reviews as review><li<#if review.passed> class="state__passed"</#if>><@day review.due /> <@entry review.card /><#if review.passed> <span class="state__gap state__due">${words["state.passed"]}</span></#if></li></#list></ul>
</details>
</#if>
</section>
<#if state.endings?has_content>
<section class="section">
<h2 id="state_endings">${words["state.endings"]}</h2>
<p>${t("state.endings.soon", state.endings?filter(ending -> ending.soon)?size)}</p>
<ul class="list state__list"><#list state.endings as ending><li><@day ending.until /> <@entry ending.card /><#if ending.soon> <span class="state__gap state__due">${words["state.ending"]}</span></#if></li></#list></ul>
</section>
</#if>
<section class="section">
<h2 id="state_orphans">${words["state.orphans"]}</h2>
<p>${words["state.orphans.what"]}</p>
<#list state.orphans as kind>
<details class="state__details"><summary>${kind.label}${words["colon"]}${t("state.orphans.count", kind.cards?size, kind.total)}</summary>
<ul class="list state__list"><#list kind.cards as card><li><@entry card /></li></#list></ul>
</details>
<#else><p class="state__good">${words["state.orphans.none"]}</p>
</#list>
</section>
</div>
</@layout.shell>
