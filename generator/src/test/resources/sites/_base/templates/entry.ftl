<#import "shell.ftl" as shell>
<#macro fields all>
<#list all?values as field><#if field.present>
<dt>${field.label}</dt>
<#list field.values as v><dd><#switch field.type><#on "markdown"><#if v.body??>${v.body.html().html()?no_esc}<#else>${v.text}</#if><#on "link"><a href="${v.url}">${v.text}</a><#on "file", "term", "reference"><a href="${page.href(v.path)}">${v.text}</a><#on "image"><img src="${page.href(v.path)}"<#if v.width gt 0> width="${v.width?c}" height="${v.height?c}"</#if> alt="${v.text}"><#if v.credit?has_content> ${v.credit}</#if><#on "number">${v.text}<#if v.unit?has_content> ${v.unit}</#if><#on "group"><dl><@fields v.fields /></dl><#default>${v.text}</#switch></dd>
</#list>
</#if></#list>
</#macro>
<#macro groups relations>
<#list relations as group><p>${group.label}: <#list group.items as item><a href="${page.href(item.card.path)}">${item.card.title}</a><#if item.section?has_content> (${item.section})</#if><#list item.fields?values as field><#if field.present> ${field.value().text}</#if></#list><#sep>, </#sep></#list></p>
</#list>
</#macro>
<#macro entry>
<@shell.around>
<main<#if !content.translated> lang="${content.language}"</#if>>
<h1>${content.title}</h1>
<#if !content.translated><p lang="${page.language}">${t("untranslated", content.languageName)}</p></#if>
<dl>
<@fields content.fields />
</dl>
<#if content.sections?has_content><ul><#list content.sections as section><li><a href="#${section.id}">${section.number} ${section.title}</a></li></#list></ul></#if>
<#list content.body.sections() as section>
<#if section.id?has_content><h${section.level} id="${section.id}">${section.heading?no_esc}</h${section.level}></#if>
${section.content?no_esc}
<#if content.sectionRelations[section.id]??><@groups content.sectionRelations[section.id] /></#if>
</#list>
${content.body.html().footnotes()?no_esc}
<@groups content.relations />
<#list content.parts as part><p>part: <a href="${page.href(part.path)}">${part.title}</a></p>
</#list>
<#list content.before as link><p>before: <a href="${page.href(link.path)}">${link.label}</a></p>
</#list>
<#list content.after as link><p>after: <a href="${page.href(link.path)}">${link.label}</a></p>
</#list>
<#list content.sources as source><p id="source-${source.number}">${source.number}. <a href="${page.href(source.card.path)}">${source.card.title}</a></p>
</#list>
<#list content.citedBy as card><p>cited by: <a href="${page.href(card.path)}">${card.title}</a></p>
</#list>
<#if page.frame.edit?has_content><p><a href="${page.frame.edit}">edit</a></p>
</#if></main>
</@shell.around>
</#macro>
