<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#function label fact><#return (fact.how == "span")?then(t("near.span", fact.label, fact.toLabel), fact.label)></#function>
<@layout.shell script="near.js" style="near.css">
<div class="near" data-part="near"<#list ["found", "none", "unsaid", "same", "other", "pair", "higher", "lower", "much-higher", "much-lower", "alike", "half", "fewer", "more", "all", "part-of", "apart", "show"] as key> data-${key}="${words["near." + key]}"</#list> data-comma="${words["comma"]}" data-semicolon="${words["semicolon"]}">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.near"]}</h1>
<p class="lead">${words["view.near.lead"]}</p>
</header>
<@layout.disk "near" />
<form class="finder near__form" data-part="near-form" hidden>
<p class="near__example" data-part="near-example" hidden>${words["near.example"]}</p>
<#list content.asked as fact>
<#if fact.how == "same" || fact.how == "steps">
<p class="finder__field" data-fact="${fact.name}" data-how="${fact.how}" data-weight="${fact.weight}" data-label="${fact.label}"<#if fact.example?has_content> data-example="${fact.example}"</#if>><label for="near_${fact.name}">${fact.label}</label>
<select id="near_${fact.name}" name="${fact.name}"><option value="">${words["near.any"]}</option><#list fact.choices as choice><option value="${choice.value}">${choice.label}</option></#list></select></p>
<#elseif fact.how == "ratio">
<p class="finder__field" data-fact="${fact.name}" data-how="ratio" data-weight="${fact.weight}" data-label="${fact.label}"><label for="near_${fact.name}">${fact.label}</label>
<input id="near_${fact.name}" name="${fact.name}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
<#else>
<div class="near__span" data-fact="${fact.name}" data-how="span" data-weight="${fact.weight}" data-label="${label(fact)}">
<p class="finder__field"><label for="near_${fact.name}">${fact.label}</label><input id="near_${fact.name}" name="${fact.name}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
<p class="finder__field"><label for="near_${fact.to}">${fact.toLabel}</label><input id="near_${fact.to}" name="${fact.to}" type="number" min="0" step="any" inputmode="decimal" autocomplete="off"></p>
</div>
</#if>
</#list>
<p class="finder__state"><span role="status" data-part="near-status"></span> <button type="reset" class="finder__reset" disabled>${words["finder.reset"]}</button></p>
</form>
<section class="near__nearest" data-part="near-nearest" aria-labelledby="nearest" hidden>
<h2 class="visually-hidden" id="nearest">${words["near.nearest"]}</h2>
<ol class="near__results" data-part="near-results"></ol>
<p><button type="button" class="near__more" data-part="near-more" hidden></button></p>
</section>
<details class="near__fold near__places">
<summary>${t("near.places", content.total)}</summary>
<#list content.groups as group>
<#if group.label?has_content><h2 class="near__group" id="place_${group.id}">${group.label}</h2></#if>
<div class="table table--stack" role="region" aria-label="${group.label?has_content?then(group.label, t("near.places", content.total))}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["costs.entry"]}</th><#list content.asked as fact><th scope="col">${label(fact)}</th></#list></tr></thead>
<tbody>
<#list group.rows as row>
<tr data-near="${row.card.id}"><th scope="row"><a href="${page.href(row.card.path)}"<@layout.lang row.card.titleLanguage />>${row.card.title}</a></th><#list content.asked as fact><#assign cell = row.cells[fact?index]><td data-label="${label(fact)}" data-fact="${fact.name}" data-value="${cell.value}"><#if cell.texts?has_content><#list cell.texts as text>${text}<#sep>${words["semicolon"]}</#sep></#list><#else><span class="none">${words["near.unsaid"]}</span></#if></td></#list></tr>
</#list>
</tbody>
</table>
</div>
</#list>
</details>
<details class="near__fold">
<summary>${words["near.how"]}</summary>
<ul class="text">
<li>${words["near.how.mean"]}</li>
<li>${words["near.how.same"]}</li>
<#if content.asked?filter(fact -> fact.how == "steps")?has_content><li>${words["near.how.steps"]}</li></#if>
<#if content.asked?filter(fact -> fact.how == "ratio")?has_content><li>${words["near.how.ratio"]}</li></#if>
<#if content.asked?filter(fact -> fact.how == "span")?has_content><li>${words["near.how.span"]}</li></#if>
<li>${words["near.how.unsaid"]}</li>
<li>${words["near.how.asked"]}</li>
</ul>
<div class="table" role="region" aria-label="${words["near.how"]}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["near.fact"]}</th><th class="align-right" scope="col">${words["near.weight"]}</th><th class="align-right" scope="col">${words["near.said"]}</th></tr></thead>
<tbody>
<#list content.asked as fact><tr><th scope="row">${label(fact)}</th><td class="align-right">${fact.weight}</td><td class="align-right">${t("count.of", fact.said, content.total)}</td></tr></#list>
</tbody>
</table>
</div>
</details>
</div>
</@layout.shell>
