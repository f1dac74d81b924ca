<#-- What evaluations say, by service and outcome. Where there is little room, a row becomes a record: its
     marks first, then its gaps in one line. -->
<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell style="map.css">
<div class="map">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.evidence"]}</h1>
<p class="lead">${words["view.evidence.lead"]}</p>
<p class="page-head__count"><a href="${page.href(content.table)}" download>${words["map.table"]}</a></p>
</header>
<section class="map__key" aria-labelledby="map_key">
<h2 class="map__label" id="map_key">${words["map.key"]}</h2>
<dl class="map__signs"><@sign content.direction /><#list content.strength as strength><@sign strength /></#list></dl>
<ul class="text">
<li>${words["map.key.mark"]}</li>
<li class="map__wide">${words["map.key.number"]}</li>
<li>${words["map.key.gap"]}</li>
<li>${words["map.key.count"]}</li>
<li>${words["map.note"]}</li>
</ul>
</section>
<div class="map__region" role="region" aria-label="${words["view.evidence"]}" tabindex="0">
<table class="map__table">
<thead><tr><th scope="col">${content.rowLabel}</th><#list content.columns as column><th scope="col"><a href="${page.href(column.path)}">${column.label}</a></th></#list><th scope="col">${words["map.total"]}</th></tr></thead>
<tbody>
<#list content.rows as row>
<#assign marks = row.cells?filter(cell -> cell?has_content)?size>
<tr<#if marks == 0> class="map__none" data-gaps="${words["map.none"]}"<#elseif marks == content.columns?size> class="map__full"<#else> data-gaps="${words["map.gaps"]}"</#if>><th scope="row"><#list row.of as card><a href="${page.href(card.path)}"<@layout.lang card.language />>${card.title}</a><#else>${words["map.other"]}</#list></th><#list row.cells as cell><@cell_ cell content.columns[cell?index] /></#list><td class="map__total" data-label="${words["map.total"]}"><@tally row.total /></td></tr>
</#list>
</tbody>
<tfoot><tr><th scope="row">${words["map.total"]}</th><#list content.totals as total><td data-label="${content.columns[total?index].label}"><@tally total /></td></#list><td class="map__total" data-label="${words["map.total"]}"><@tally content.total /></td></tr></tfoot>
</table>
</div>
<section class="section">
<h2 id="map_entries">${words["map.entries"]}</h2>
<ol class="map__entries">
<#list content.entries as card><li><a href="${page.href(card.path)}"<@layout.lang card.language />>${card.title}</a><#list content.strength as strength><#if card.fields[strength.field].present> <span class="map__of"><@f.plain card.fields[strength.field] /></span></#if></#list></li></#list>
</ol>
</section>
</div>
</@layout.shell>

<#macro sign sign>
<div><dt>${sign.label}</dt><#list sign.terms as term><dd><@f.mark {"name": sign.field} term />${term.label} <span class="count">${term.count}</span></dd></#list></div>
</#macro>

<#macro tally tally>${tally.entries} (${tally.results})</#macro>

<#macro cell_ marks column>
<#if marks?has_content>
<td class="map__cell" data-label="${column.label}"><ul><#list marks as mark><li><@mark_ mark /></li></#list></ul></td>
<#else>
<td class="map__gap" data-label="${column.label}"><span class="visually-hidden">${words["map.gap"]}</span></td>
</#if>
</#macro>

<#-- One evaluation in a cell: its title, which way its results point, how strong its evidence is. -->
<#macro mark_ mark>
<a class="map__mark" href="${page.href(mark.card.path)}#field-${content.field}" title="${mark.card.title}"><span class="map__title"<@layout.lang mark.card.language />>${mark.card.title}</span><span class="visually-hidden">${words["colon"]}</span><#list mark.directions as direction><span class="map__direction"><@f.mark {"name": content.direction.field} direction />${direction.label}<#if direction.count gt 1> ×${direction.count}</#if></span><span class="visually-hidden">${words["comma"]}</span></#list><#list content.strength as strength><#if mark.card.fields[strength.field].present><span class="visually-hidden">${strength.label} </span><span class="map__strength"><@strength_ mark.card.fields[strength.field] /></span></#if></#list><span class="map__number" aria-hidden="true">${mark.number}</span></a>
</#macro>

<#-- Where there is little room only the beginning of a label is seen: "A" of "A: with a comparison". -->
<#macro strength_ field>
<#local label = field.value().text>
<#local short = label?keep_before("：")?keep_before(":")>
<@f.mark field field.value() />${short}<span class="map__rest">${label?remove_beginning(short)}</span><#t>
</#macro>
