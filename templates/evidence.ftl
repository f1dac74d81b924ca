<#-- What evaluations say, by what they are about and by outcome. Where there is little room, a row becomes a
     record: its cells under their outcomes, then its gaps in one line. -->
<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell script="evidence.js" style="map.css">
<div class="map" data-part="evidence">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.evidence"]}</h1>
<p class="lead">${words["view.evidence.lead"]}</p>
<p class="page-head__count"><a href="${page.href(content.picture)}" download>${words["map.picture"]}</a> · <a href="${page.href(content.table)}" download>${words["map.table"]}</a></p>
</header>
<svg class="map__shapes" width="0" height="0" aria-hidden="true"><#list content.shapes() as shape><symbol id="shape_${shape.id()}" viewBox="-11 -11 22 22"><path d="${shape.path()}"/></symbol></#list></svg>
<section class="map__key" aria-labelledby="map_key">
<h2 class="map__label" id="map_key">${words["map.key"]}</h2>
<dl class="map__signs"><@sign content.direction /><#list content.strength as strength><@sign strength /></#list></dl>
<p class="map__hint">${words["map.key.gap"]} ${words["map.key.count"]} ${words["map.note"]}</p>
<p class="map__sort" hidden><label>${words["map.sort"]} <select><option value="">${words["map.sort.all"]}</option><#list content.columns as column><#if column.count gt 0><option value="${column?index?c}">${column.label}</option></#if></#list></select></label></p>
</section>
<div class="map__region" role="region" aria-label="${words["view.evidence"]}" tabindex="0">
<table class="map__table">
<thead><tr><th scope="col">${content.rowLabel}</th><#list content.columns as column><th scope="col"><a href="${page.href(column.path)}">${column.label}</a></th></#list><th scope="col">${words["map.total"]}</th></tr></thead>
<#list content.groups as group>
<tbody>
<#if content.groups?size gt 1 && group.label?has_content><tr class="map__group"><th scope="rowgroup" colspan="${(content.columns?size + 2)?c}">${group.label}</th></tr></#if>
<#list group.rows as row>
<tr class="map__row"><th scope="row"><#list row.of as card><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a><#else>${words["map.other"]}</#list></th><#list row.cells as cell><@cell_ cell content.columns[cell?index] /></#list><td class="map__total" data-label="${words["map.total"]}"><@tally row.total /></td></tr>
</#list>
</tbody>
</#list>
<tfoot><tr><th scope="row">${words["map.total"]}</th><#list content.totals as total><td data-label="${content.columns[total?index].label}"><@tally total /></td></#list><td class="map__total" data-label="${words["map.total"]}"><@tally content.total /></td></tr></tfoot>
</table>
</div>
<#list content.silent>
<details class="map__silent"><summary>${words["map.silent"]} <span class="count">${content.silent?size}</span></summary><ul><#items as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a></li></#items></ul></details>
</#list>
<section class="section">
<h2 id="map_entries">${words["map.entries"]}</h2>
<ol class="map__entries">
<#list content.entries as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a><#list content.strength as strength><#if card.fields[strength.field].present> <span class="map__of"><@f.plain card.fields[strength.field] /></span></#if></#list></li></#list>
</ol>
</section>
</div>
</@layout.shell>

<#macro sign sign>
<div><dt>${sign.label}</dt><#list sign.marks as mark><dd><@shape_ mark=mark side=13 />${mark.label} <span class="count">${mark.count}</span></dd></#list></div>
</#macro>

<#-- @param label for those who listen; empty where it stands beside -->
<#macro shape_ mark side=mark.side() label=""><svg class="shape shape--${mark.shape.id()}<#if mark.weight gt 0> shape--weight-${mark.weight}</#if>" width="${side?c}" height="${side?c}"<#if label?has_content> role="img" aria-label="${label}"<#else> aria-hidden="true"</#if>><use href="#shape_${mark.shape.id()}"/></svg></#macro>

<#macro tally tally>${tally.entries} (${tally.results})</#macro>

<#macro cell_ cell column>
<#if cell.results gt 0>
<td class="map__cell" data-label="${column.label}" data-results="${cell.results?c}"><details><summary><#list cell.marks as mark><span class="map__mark"><@shape_ mark=mark label=mark.label + mark.strength?has_content?then(" (" + short(mark.strength) + ")", "") /><#if mark.count gt 1><span class="map__times">×${mark.count}</span></#if></span></#list></summary><ul class="map__findings"><#list cell.findings as finding><li><a href="${page.href(finding.card.path)}#field-${content.field}"<@layout.lang finding.card.titleLanguage />>${finding.card.title}</a> <span class="map__of"><#list finding.marks as mark>${mark.label}<#if mark.count gt 1> ×${mark.count}</#if><#sep>${words["comma"]}</#sep></#list><#if finding.marks?first.strength?has_content> · ${short(finding.marks?first.strength)}</#if></span></li></#list></ul></details></td>
<#else>
<td class="map__gap"></td>
</#if>
</#macro>

<#-- "A" of "A: with a comparison". -->
<#function short label><#return label?keep_before("：")?keep_before(":")></#function>
