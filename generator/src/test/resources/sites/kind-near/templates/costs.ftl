<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>total ${content.total} reported ${content.reported} whole ${content.whole}<#list content.counts as each> ${each.label}=${each.count}</#list> to ${content.to} converted ${content.converted?c}</p>
<#list content.finders as finder><p>${finder.name} ${finder.label}<#if finder.upTo> up to</#if>:<#list finder.choices as choice> ${choice.id}=${choice.label} (${choice.accepts})</#list></p></#list>
<#list content.rows as row>
<h2>${row.card.title} [${row.marks}] band ${row.band} of ${row.bandOf}<#if row.denied> denied</#if></h2>
<#list row.lines as line><p>line ${line.bound} <@money line.amount /> ${line.scope}<#list line.others as field> ${field.label} ${field.value().text}</#list></p></#list>
<#list row.totals as total><p>total of ${total.lines} <@money total.amount /></p><#list total.shares as share><p>${share.label} by ${share.by} <@money share.amount /></p></#list></#list>
</#list>
<table><tr><#list content.currencies as currency><th>${currency}</th></#list></tr><#list content.bands as band><tr><th>${band.label}</th><#list band.limits as limit><td>${limit}</td></#list></tr></#list></table>
</main>
</@shell.around>
<#macro money amount>${amount.text} (${amount.year})<#list amount.converted as each> = ${each.text} at ${each.year} by ${each.source}<#list each.adjusted as then> = ${then.text} at prices of ${then.year} by ${then.source}</#list></#list></#macro>
