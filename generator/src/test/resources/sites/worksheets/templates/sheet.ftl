<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>${content.lead} <a href="${page.href(content.entry.path)}">${content.entry.title}</a></p>
<#import "entry.ftl" as e>
<#list content.view.facts as field><#if field.present><p>${field.label} <#list field.values as v>${v.text} </#list></p></#if></#list>
<#list content.view.fields as field><h2>${field.label}</h2>${field.value().body.html().html()?no_esc}</#list>
<#list content.view.parts as part><h2>${part.card.title}</h2>
<#list part.facts as field><#if field.present><p>${field.label} <#list field.values as v>${v.text} </#list></p></#if></#list>
<#list part.fields as field><#if field.present><h3>${field.label}</h3>${field.value().body.html().html()?no_esc}</#if></#list>
<#list part.body as body><#list body.sections() as section><#if section.id?has_content><h${section.level + 1} id="${body.idPrefix}${section.id}">${section.heading?no_esc}</h${section.level + 1}></#if>
${section.content?no_esc}
</#list>${body.html().footnotes()?no_esc}</#list>
</#list>
<#list content.view.sources as source><p id="source-${source.number}">${source.card.title}</p></#list>
</main>
</@shell.around>
