<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#import "parts/worksheets.ftl" as w>
<#assign view = content.view>
<#assign language = content.entry.language>
<@layout.shell script="plan.js">
<div class="worksheet" data-part="plan">
<@w.head />
<@layout.disk "plan" />
<form class="worksheet__choice" data-part="plan-choice" hidden>
<label>${words["plan.start"]} <input type="date" name="start"></label>
<@w.print />
</form>
<p class="worksheet__message" role="status" data-part="plan-message">${words["plan.relative"]}</p>
<div class="table table--stack" role="region" aria-label="${content.label}" tabindex="0">
<table class="plan">
<thead><tr><th scope="col">${words["plan.when"]}</th><#list view.columns as column><th scope="col">${column}</th></#list><th scope="col">${words["plan.done"]}</th></tr></thead>
<#list view.phases as phase>
<tbody>
<tr class="plan__phase"><th scope="rowgroup" colspan="${view.columns?size + 2}">${phase.label}</th></tr>
<#list phase.steps as step>
<tr<#if step.dated> data-part="plan-step" data-start="${step.start?c}" data-days="${step.days?c}" data-every="${step.every?c}"</#if>><td data-label="${words["plan.when"]}"><#if step.dated><span class="plan__dates" data-part="plan-dates" hidden></span></#if><span class="plan__words"><#if step.when?has_content><span<@layout.lang language />>${step.when}</span><#elseif step.dated>${(step.firstWeek == step.lastWeek)?then(t("plan.week", step.firstWeek), t("plan.weeks", step.firstWeek, step.lastWeek))}<#if step.every gt 0> ${t("plan.every", step.every)}</#if><#else><@f.none /></#if></span></td><#list step.fields?values as field><td data-label="${field.label}"><#if field.present><@f.values field language /><#else><@f.none /></#if></td></#list><td class="plan__done" data-label="${words["plan.done"]}"><span class="box" aria-hidden="true"></span></td></tr>
</#list>
</tbody>
</#list>
</table>
</div>
<@w.said ["plan.relative", "plan.dated", "plan.range", "locale"] />
</div>
</@layout.shell>
