<#-- The tables of cases, evaluations, guides and courses. -->
<#import "charts.ftl" as charts>
<#import "entry.ftl" as entry>
<#import "fields.ftl" as f>
<#import "layout.ftl" as layout>

<#-- A number in one line, with "about" or "up to" before it and its unit after it. -->
<#macro measure row name unit="" bound=true><@compress single_line=true><#if row.fields[name].present>
<#if bound && row.fields["bound"].present>${row.fields["bound"].value().text} </#if><span class="number">${row.fields[name].value().text}<#if unit == "%">%</#if></span><#if unit?has_content && unit != "%">&#160;<@f.words_ unit content.language /></#if>
<#else><@f.none /></#if></@compress></#macro>

<#-- What a source may have reported. -->
<#macro cell row name class=""><td<#if class?has_content> class="${class}"</#if> data-label="${row.fields[name].label}"><#if row.fields[name].present><@f.values row.fields[name] content.language /><#else><span class="none">${words["not-reported"]}</span></#if></td></#macro>

<#-- A line of a cell that says more about its first: its label and words. -->
<#macro more row name><#if row.fields[name].present><p class="cell-note">${row.fields[name].label}${words["colon"]}<@f.values row.fields[name] content.language /></p></#if></#macro>

<#macro frame field>
<div class="table table--stack" role="region" aria-label="${field.label}" tabindex="0">
<table>
<#nested>
</table>
</div>
</#macro>

<#macro head field names><thead><tr><#list names as name><#if f.used(field, name)><th scope="col">${field.value().fields[name].label}</th></#if></#list></tr></thead></#macro>

<#-- Costs; that none was reported is said. -->
<#macro costs>
<#local field = content.fields["costs"]>
<#if field.present>
<@entry.section "field-costs" field.label>
<@frame field>
<@head field=field names=["item", "amount", "scope", "year", "payer", "source"] />
<tbody>
<#list field.values as row>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["item"].value().text}</span><@more row "basis" /></th>
<td data-label="${row.fields["amount"].label}"><@measure row "amount" /><#list ["children", "places", "years"] as name><@more row name /></#list></td>
<#if f.used(field, "scope")><@cell row "scope" /></#if>
<#if f.used(field, "year")><@cell row "year" /></#if>
<#if f.used(field, "payer")><@cell row "payer" /></#if>
<@cell row "source" "cell-source" />
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
<#elseif entry.denied("cost-reported")>
<@entry.section "field-costs" field.label><p class="unreported">${words["costs.none"]}</p></@entry.section>
</#if>
</#macro>

<#-- What is known of the place in figures, without a row for what is not. -->
<#macro context>
<#local field = content.fields["context"]>
<#if field.present>
<@entry.section "field-context" field.label><dl class="facts facts--wide"><@f.rows field.value().fields?values content.language /></dl></@entry.section>
</#if>
</#macro>

<#-- How many people were reached, and who says so. -->
<#macro reach>
<#local field = content.fields["reach"]>
<#if field.present>
<@entry.section "field-reach" field.label>
<@frame field>
<@head field=field names=["who", "value", "date", "reporter", "source"] />
<tbody>
<#list field.values as row>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["who"].value().text}</span><#if row.fields["note"].present><p class="cell-note"<@entry.lang />>${row.fields["note"].value().text}</p></#if></th>
<td data-label="${row.fields["value"].label}"><@measure row=row name="value" unit=(row.fields["unit"].present?then((row.fields["unit"].values?first.text)!"", "")) /></td>
<#if f.used(field, "date")><@cell row "date" /></#if>
<#if f.used(field, "reporter")><@cell row "reporter" /></#if>
<@cell row "source" "cell-source" />
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
</#if>
</#macro>

<#-- Results of a case; that none was reported is said. -->
<#macro results>
<#local field = content.fields["results"]>
<#if field.present>
<@entry.section "field-results" field.label>
<@charts.of "results" />
<@frame field>
<@head field=field names=["indicator", "baseline", "value", "date", "reporter", "source"] />
<tbody>
<#list field.values as row>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["indicator"].value().text}</span><@more row "defined-as" /><#if row.fields["note"].present><p class="cell-note"<@entry.lang />>${row.fields["note"].value().text}</p></#if></th>
<@numbers field row />
<#if f.used(field, "date")><@cell row "date" /></#if>
<#if f.used(field, "reporter")><@cell row "reporter" /></#if>
<@cell row "source" "cell-source" />
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
<#elseif entry.denied("results-reported")>
<@entry.section "field-results" field.label><p class="unreported">${words["results.none"]}</p></@entry.section>
</#if>
</#macro>

<#macro numbers field row>
<#local unit = row.fields["unit"].present?then((row.fields["unit"].values?first.text)!"", "")>
<#if f.used(field, "baseline")><td data-label="${row.fields["baseline"].label}"><@measure row=row name="baseline" unit=unit bound=false /></td></#if>
<#if f.used(field, "value")><td data-label="${row.fields["value"].label}"><@measure row=row name="value" unit=unit /></td></#if>
</#macro>

<#-- Results of an evaluation, with the direction of each. -->
<#macro findings>
<#local field = content.fields["results"]>
<#if field.present>
<@entry.section "field-results" field.label>
<@charts.of "results" />
<@frame field>
<@head field=field names=["indicator", "baseline", "endline", "value", "finding", "direction", "date", "source"] />
<tbody>
<#list field.values as row>
<#local unit = unitOf(row)>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["indicator"].value().text}</span><@more row "outcome" /><@more row "group" /><@more row "n" /><@more row "defined-as" /></th>
<#if f.used(field, "baseline")><td data-label="${row.fields["baseline"].label}"><@measure row=row name="baseline" unit=unit bound=false /></td></#if>
<#if f.used(field, "endline")><td data-label="${row.fields["endline"].label}"><@measure row=row name="endline" unit=unit /><#if row.fields["endline"].present><@interval row unit /></#if></td></#if>
<#if f.used(field, "value")><td data-label="${row.fields["value"].label}"><@measure row=row name="value" unit=unit /><#if row.fields["value"].present><@interval row unit /></#if></td></#if>
<#if f.used(field, "finding")><@cell row "finding" /></#if>
<td data-label="${row.fields["direction"].label}"><span class="tag"><@f.mark row.fields["direction"] row.fields["direction"].value() />${row.fields["direction"].value().text}</span></td>
<#if f.used(field, "date")><@cell row "date" /></#if>
<td class="cell-source" data-label="${row.fields["source"].label}"><@f.values row.fields["source"] content.language /><@more row "reporter" /></td>
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
</#if>
</#macro>

<#-- The interval of a result, as reported. -->
<#macro interval row unit><@more row "low" /><@more row "high" /></#macro>

<#function unitOf row>
<#return row.fields["unit"].present?then((row.fields["unit"].values?first.text)!"", "")>
</#function>

<#-- What an evaluation says by criterion, as the editors read it. -->
<#macro criteria>
<#local field = content.fields["criteria"]>
<#if field.present>
<@entry.section "field-criteria" field.label>
<p class="section__note">${words["criteria.note"]}</p>
<@frame field>
<@head field=field names=["criterion", "rating", "finding", "confidence", "source"] />
<tbody>
<#list field.values as row>
<tr>
<th scope="row"><@f.values row.fields["criterion"] /></th>
<td data-label="${row.fields["rating"].label}"><span class="tag">${row.fields["rating"].value().text}</span></td>
<@cell row "finding" />
<td data-label="${row.fields["confidence"].label}">${row.fields["confidence"].value().text}</td>
<@cell row "source" "cell-source" />
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
</#if>
</#macro>

<#-- What an evaluation recommends, and what became of it. -->
<#macro recommendations>
<#local field = content.fields["recommendations"]>
<#if field.present>
<@entry.section "field-recommendations" field.label>
<@frame field>
<@head field=field names=["what", "for", "uptake", "source"] />
<tbody>
<#list field.values as row>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["what"].value().text}</span></th>
<#if f.used(field, "for")><@cell row "for" /></#if>
<td data-label="${row.fields["uptake"].label}"><span class="tag">${row.fields["uptake"].value().text}</span><#if row.fields["note"].present><p class="cell-note"<@entry.lang />>${row.fields["note"].value().text}</p></#if></td>
<@cell row "source" "cell-source" />
</tr>
</#list>
</tbody>
</@frame>
</@entry.section>
</#if>
</#macro>

<#-- The clauses a case puts into practice: how far, and how. -->
<#macro clausesMet>
<#local field = content.fields["implements"]>
<#if field.present>
<@entry.section "field-implements" field.label>
<p class="section__note">${words["mapping"]}</p>
<ul class="clauses-met">
<#list field.values as row>
<li class="clauses-met__clause"><p><@f.value row.fields["clause"] row.fields["clause"].value() /> <#if row.fields["extent"]?? && row.fields["extent"].present><span class="tag"><@f.mark row.fields["extent"] row.fields["extent"].value() />${row.fields["extent"].value().text}</span></#if></p><#if row.fields["how"].present><p<@entry.lang />>${row.fields["how"].value().text}</p></#if></li>
</#list>
</ul>
</@entry.section>
</#if>
</#macro>

<#-- The clauses a guide needs first, and why. -->
<#macro clausesNeeded>
<#local field = content.fields["requires"]>
<#if field.present>
<@entry.section "field-requires" field.label>
<ul class="clauses-met">
<#list field.values as row>
<li class="clauses-met__clause"><p><@f.value row.fields["clause"] row.fields["clause"].value() /></p><#if row.fields["why"].present><p<@entry.lang />>${row.fields["why"].value().text}</p></#if></li>
</#list>
</ul>
</@entry.section>
</#if>
</#macro>

<#-- The steps of a guide, phase by phase. -->
<#macro steps>
<#local field = content.fields["steps"]>
<#if field.present>
<#local columns = ["task", "who", "when", "output", "tools"]?filter(name -> f.used(field, name))>
<#local phase = "">
<@entry.section "field-steps" field.label>
<div class="table table--stack" role="region" aria-label="${field.label}" tabindex="0">
<table class="plan">
<thead><tr><#list columns as name><th scope="col">${field.value().fields[name].label}</th></#list></tr></thead>
<#list field.values as row>
<#if row?is_first || row.fields["phase"].value().text != phase>
<#if !row?is_first></tbody></#if>
<#local phase = row.fields["phase"].value().text>
<tbody>
<tr class="plan__phase"><th scope="rowgroup" colspan="${columns?size}"><@f.values row.fields["phase"] content.language /></th></tr>
</#if>
<tr>
<th scope="row"><span<@entry.lang />>${row.fields["task"].value().text}</span></th>
<#list columns as name><#if name != "task"><td data-label="${row.fields[name].label}"><#if row.fields[name].present><@f.values row.fields[name] content.language /><#else><@f.none /></#if></td></#if></#list>
</tr>
</#list>
</tbody>
</table>
</div>
</@entry.section>
</#if>
</#macro>

<#-- The lessons of a course with their minutes; the sums were added up by the catalog. -->
<#macro lessons>
<#if content.parts?has_content>
<@entry.section "field-lessons" content.fields["lessons"].label>
<div class="table" role="region" aria-label="${content.fields["lessons"].label}" tabindex="0">
<table class="lessons">
<thead><tr><th scope="col">${words["lessons.lesson"]}</th><th class="align-right" scope="col">${content.fields["teaching-minutes"].label}</th><th class="align-right" scope="col">${content.fields["practice-minutes"].label}</th></tr></thead>
<tbody>
<#list content.parts as lesson>
<tr><th scope="row"><a href="${page.href(lesson.path)}"<@layout.lang lesson.language />>${lesson?counter}. ${lesson.title}</a><#if lesson.summary?has_content><p class="cell-note"<@layout.lang lesson.language />>${lesson.summary}</p></#if></th><@minutes lesson.fields["teaching-minutes"] /><@minutes lesson.fields["practice-minutes"] /></tr>
</#list>
</tbody>
<tfoot><tr><th scope="row">${words["lessons.total"]}</th><@minutes content.fields["teaching-minutes"] /><@minutes content.fields["practice-minutes"] /></tr></tfoot>
</table>
</div>
</@entry.section>
</#if>
</#macro>

<#macro minutes field><td class="align-right"><#if field.present><@f.values field /><#else><@f.none /></#if></td></#macro>

<#-- What must stay beside what may change, and below each part what the cases made of it. -->
<#macro components>
<#local field = content.fields["adapted"]>
<div class="pair">
<#list ["core", "adaptable"] as kind>
<#local parts = content.fields[kind].values>
<#local rows = field.values?filter(row -> row.fields["component"].value().id == kind)>
<div class="pair__side">
<@entry.section "field-" + kind content.fields[kind].label>
<ol class="adapted">
<#list parts as part>
<li class="adapted__part"><p class="adapted__what"<@entry.lang />>${part.text}</p>
<#list rows?filter(row -> row.fields["part"].value().plain == part?counter?c)><ul class="adapted__cases"><#items as row><li><@f.value row.fields["case"] row.fields["case"].value() />${words["colon"]}<span<@entry.lang />>${row.fields["how"].value().text}</span></li></#items></ul></#list></li>
</#list>
</ol>
</@entry.section>
</div>
</#list>
</div>
</#macro>

<#-- What changed from the edition before, clause by clause. -->
<#macro changes>
<#local field = content.fields["changes"]>
<#if field.present>
<@entry.section "field-changes" field.label>
<ul class="clauses-met">
<#list field.values as row>
<#local clause = row.fields["clause"].value()>
<li class="clauses-met__clause"><p><a href="${page.href(clause.path)}"<@layout.lang clause.language />><#if clause.text != content.title>${clause.text}${words["colon"]}</#if>${clause.section}</a> <span class="tag">${row.fields["change"].value().text}</span></p><p<@entry.lang />>${row.fields["why"].value().text}</p></li>
</#list>
</ul>
</@entry.section>
</#if>
</#macro>

<#-- The order of a pathway. -->
<#macro stages>
<#local field = content.fields["stages"]>
<#if field.present>
<@entry.section "field-stages" field.label>
<ol class="stages">
<#list field.values as row>
<li class="stages__stage"><p><@f.value row.fields["take"] row.fields["take"].value() /><#if row.fields["optional"].present && row.fields["optional"].value().flag> <span class="tag">${row.fields["optional"].label}</span></#if></p><p<@entry.lang />>${row.fields["why"].value().text}</p></li>
</#list>
</ol>
</@entry.section>
</#if>
</#macro>

<#-- The parts of an entry, in their order. -->
<#macro parts>
<#if content.parts?has_content>
<@entry.section "entry_parts" content.parts?first.kindLabel>
<ol class="stages"><#list content.parts as part><li class="stages__stage"><p><a href="${page.href(part.path)}"<@layout.lang part.language />>${part.title}</a></p><#if part.summary?has_content><p<@layout.lang part.language />>${part.summary}</p></#if></li></#list></ol>
</@entry.section>
</#if>
</#macro>
