<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#assign asked = content.asked?filter(fact -> fact.said gt 0)>
<@layout.shell script="near.js" style="near.css">
<div class="near" data-part="near" data-of="${words["near.of"]}" data-found="${words["near.found"]}" data-none="${words["near.none"]}" data-unsaid="${words["near.reason.unsaid"]}" data-same="${words["near.reason.same"]}" data-other="${words["near.reason.other"]}" data-higher="${words["near.reason.higher"]}" data-lower="${words["near.reason.lower"]}" data-much-higher="${words["near.reason.much-higher"]}" data-much-lower="${words["near.reason.much-lower"]}" data-alike="${words["near.reason.alike"]}" data-half="${words["near.reason.half"]}" data-fewer="${words["near.reason.fewer"]}" data-more="${words["near.reason.more"]}" data-all="${words["near.reason.all"]}" data-part-of="${words["near.reason.part"]}" data-apart="${words["near.reason.apart"]}">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.near"]}</h1>
<p class="lead">${words["view.near.lead"]}</p>
</header>
<form class="finder" data-part="near-form" hidden>
<#list asked as fact>
<#if fact.how == "same" || fact.how == "steps">
<p class="finder__field" data-fact="${fact.name}" data-how="${fact.how}" data-weight="${fact.weight}" data-label="${fact.label}"><label for="near_${fact.name}">${fact.label}</label>
<select id="near_${fact.name}" name="${fact.name}"><option value="">${words["near.any"]}</option><#list fact.choices as choice><option value="${choice.value}">${choice.label}</option></#list></select></p>
<#elseif fact.how == "ratio">
<p class="finder__field" data-fact="${fact.name}" data-how="ratio" data-weight="${fact.weight}" data-label="${fact.label}"><label for="near_${fact.name}">${fact.label}</label>
<input id="near_${fact.name}" name="${fact.name}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
<#else>
<div class="near__span" data-fact="${fact.name}" data-how="span" data-weight="${fact.weight}" data-label="${t("near.span", fact.label, fact.toLabel)}">
<p class="finder__field"><label for="near_${fact.name}">${fact.label}</label><input id="near_${fact.name}" name="${fact.name}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
<p class="finder__field"><label for="near_${fact.to}">${fact.toLabel}</label><input id="near_${fact.to}" name="${fact.to}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
</div>
</#if>
</#list>
<p class="finder__state"><span role="status" data-part="near-status"></span> <button type="reset" class="finder__reset" disabled>${words["finder.reset"]}</button></p>
</form>
<section class="section near__nearest" data-part="near-nearest" hidden>
<h2 id="nearest">${words["near.nearest"]}</h2>
<ol class="near__results" data-part="near-results"></ol>
</section>
<section class="section">
<h2 id="how">${words["near.how"]}</h2>
<ul class="text">
<li>${words["near.how.mean"]}</li>
<li>${words["near.how.same"]}</li>
<#if content.asked?filter(fact -> fact.how == "steps")?has_content><li>${words["near.how.steps"]}</li></#if>
<#if content.asked?filter(fact -> fact.how == "ratio")?has_content><li>${words["near.how.ratio"]}</li></#if>
<#if content.asked?filter(fact -> fact.how == "span")?has_content><li>${words["near.how.span"]}</li></#if>
<li>${words["near.how.unsaid"]}</li>
</ul>
<div class="table" role="region" aria-label="${words["near.how"]}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["near.fact"]}</th><th class="align-right" scope="col">${words["near.weight"]}</th><th class="align-right" scope="col">${words["near.said"]}</th></tr></thead>
<tbody>
<#list content.asked as fact><tr><th scope="row"><#if fact.how == "span">${t("near.span", fact.label, fact.toLabel)}<#else>${fact.label}</#if></th><td class="align-right">${fact.weight}</td><td class="align-right">${t("count.of", fact.said, content.total)}</td></tr></#list>
</tbody>
</table>
</div>
</section>
<section class="section near__places">
<h2 id="places">${words["near.places"]}</h2>
<#list content.groups as group>
<#if group.label?has_content><h3 id="place_${group.id}">${group.label}</h3></#if>
<div class="table table--stack" role="region" aria-label="${group.label?has_content?then(group.label, words["near.places"])}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["costs.entry"]}</th><#list asked as fact><th scope="col"><#if fact.how == "span">${t("near.span", fact.label, fact.toLabel)}<#else>${fact.label}</#if></th></#list></tr></thead>
<tbody>
<#list group.rows as row>
<tr data-near="${row.card.id}"><th scope="row"><a href="${page.href(row.card.path)}"<@layout.lang row.card.titleLanguage />>${row.card.title}</a></th><#list content.asked as fact><#if fact.said gt 0><#assign cell = row.cells[fact?index]><td data-label="<#if fact.how == "span">${t("near.span", fact.label, fact.toLabel)}<#else>${fact.label}</#if>" data-fact="${fact.name}" data-value="${cell.value}"><#if cell.texts?has_content><#list cell.texts as text>${text}<#sep>${words["semicolon"]}</#sep></#list><#else><span class="none">${words["near.unsaid"]}</span></#if></td></#if></#list></tr>
</#list>
</tbody>
</table>
</div>
</#list>
</section>
</div>
</@layout.shell>
