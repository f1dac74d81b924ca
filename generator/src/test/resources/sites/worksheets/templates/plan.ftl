<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<#list content.view.phases as phase><h2>${phase.label}</h2>
<#list phase.steps as step><p><#list step.fields?values as field>${field.label} <#if field.present>${field.value().text}</#if></#list>; ${step.when}; <#if step.dated>day ${step.start}, ${step.days} days, every ${step.every}, weeks ${step.firstWeek} to ${step.lastWeek}</#if></p>
</#list></#list>
</main>
</@shell.around>
