<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#import "parts/finder.ftl" as finder>
<@layout.shell script="finder.js">
<div class="costs">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.costs"]}</h1>
<p class="lead">${words["view.costs.lead"]}</p>
<p class="page-head__count">${t("costs.counts", content.total, content.reported, content.total - content.reported, content.whole)}<#list content.counts as each> ${t("costs.counted", each.label, each.count)}</#list></p>
</header>
<@layout.disk "costs" />
<@finder.form content.finders />
<div class="table table--stack costs__table" role="region" aria-label="${words["view.costs"]}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["costs.entry"]}</th><th scope="col">${words["costs.reported"]}</th><th scope="col">${words["costs.worked-out"]}</th><#if content.bands?has_content><th scope="col">${words["costs.band"]}</th></#if><#list (content.rows?first.found)![] as field><th scope="col">${field.label}</th></#list></tr></thead>
<tbody>
<#list content.rows as row>
<tr data-marks="${row.marks}">
<th scope="row"><a href="${page.href(row.card.path)}"<@layout.lang row.card.titleLanguage />>${row.card.title}</a></th>
<td data-label="${words["costs.reported"]}"><#if row.lines?has_content><ul class="costs__lines"><#list row.lines as line><li><@line_ line row.card.language /></li></#list></ul><#else><span class="unreported">${row.denied?then(words["not-reported"], words["costs.silent"])}</span></#if></td>
<td data-label="${words["costs.worked-out"]}"><#if row.totals?has_content><ul class="costs__lines"><#list row.totals as total><li><@total_ total /></li></#list></ul><#elseif row.lines?has_content>${words["costs.no-total"]}<#else><@f.none /></#if></td>
<#if content.bands?has_content><td data-label="${words["costs.band"]}"><#if row.band?has_content>${row.band}<#if row.bandOf?has_content> <span class="cell-note">${row.bandOf}</span></#if><#else><@f.none /></#if></td></#if>
<#list row.found as field><td data-label="${field.label}"><#if field.present><@f.plain field row.card.language /><#else><@f.none /></#if></td></#list>
</tr>
</#list>
</tbody>
</table>
</div>
<p class="finder__none" data-part="finder-none" hidden>${words["finder.none"]}</p>
<section class="section">
<h2 id="how">${words["costs.how"]}</h2>
<ul class="text">
<li>${words["costs.how.sum"]}</li>
<li>${words["costs.how.share"]}</li>
<li><#if content.converted>${t("costs.how.rates", content.to)}<#elseif content.to?has_content>${t("costs.how.no-rates", content.to)}<#else>${words["costs.how.own"]}</#if></li>
</ul>
<#if content.bands?has_content>
<h3 id="bands">${words["costs.bands"]}</h3>
<p>${words["costs.bands.note"]}</p>
<div class="table" role="region" aria-label="${words["costs.bands"]}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["costs.band"]}</th><#list content.currencies as currency><th class="align-right" scope="col">${currency}</th></#list></tr></thead>
<tbody>
<#list content.bands as band><tr><th scope="row">${band.label}</th><#list band.limits as limit><td class="align-right"><#if limit?has_content>${t("costs.up-to", limit)}<#elseif band?is_last>${words["costs.more"]}<#else><@f.none /></#if></td></#list></tr></#list>
</tbody>
</table>
</div>
</#if>
</section>
</div>
</@layout.shell>
<#-- A line as it was reported: the amount, its year, what it is for, then what else it says. -->
<#macro line_ line language>
<p><#if line.bound?has_content>${line.bound} </#if><@amount line.amount /><#if line.scope?has_content> <span class="tag">${line.scope}</span></#if></p>
<#list line.others as field><p class="cell-note"><#if field?is_first && field.type == "text"><@f.words_ field.value().text language /><#else>${field.label}${words["colon"]}<@f.values field language /></#if></p></#list>
</#macro>
<#macro total_ total>
<p><#if total.lines gt 1>${t("costs.sum", total.lines)}<#else>${words["costs.whole"]}</#if>${words["colon"]}<@amount total.amount /></p>
<#list total.shares as share><p>${share.label}${words["colon"]}<@amount share.amount /> <span class="cell-note">${t("costs.working", total.amount.text, share.by)}</span></p></#list>
</#macro>
<#macro amount amount><span class="number">${amount.text}</span><#if amount.year?has_content> (${amount.year})</#if><#list amount.converted as converted><span class="cell-note"><#if converted.source?has_content>${t("costs.converted", converted.text, converted.year)} ${t("costs.source", converted.source)}</#if><#list converted.adjusted as adjusted><#if converted.source?has_content>${words["semicolon"]}</#if>${t("costs.adjusted", adjusted.text, adjusted.year)} ${t("costs.source", adjusted.source)}</#list></span></#list></#macro>
