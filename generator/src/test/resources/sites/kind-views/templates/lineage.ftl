<#import "shell.ftl" as shell>
<#macro node one><li>${one.role}: <#if one.card?has_content><a href="${page.href(one.card?first.path)}">${one.title}</a><#else>${one.title}<#list one.fields?values?filter(field -> field.present) as field>, ${field.label}: ${field.value().text}</#list></#if><#if !one.first> (see above)</#if><#if one.children?has_content><ul><#list one.children as child><@node child /></#list></ul></#if></li>
</#macro>
<@shell.around>
<main>
<h1>${content.kindLabel}</h1>
<svg aria-hidden="true" width="${content.lineage.chart.width?c}" height="${content.lineage.chart.height?c}">
<#list content.lineage.chart.branches as branch><path d="${branch}"/>
</#list>
<#list content.lineage.chart.boxes as box><rect class="${box.mark}" x="${box.x?c}" y="${box.y?c}" width="${box.width?c}" height="${box.height?c}"/>
<#list box.lines as line><text x="${line.x?c}" y="${line.y?c}">${line.text}</text>
</#list>
</#list>
</svg>
<ul><#list content.lineage.roots as root><@node root /></#list></ul>
</main>
</@shell.around>
