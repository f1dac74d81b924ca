<#import "shell.ftl" as shell>
<#assign state = content.state>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p>on ${state.date.text} ${state.date.iso}</p>
<#list state.kinds as kind><p>${kind.label} ${kind.path}: ${kind.count}<#list state.languages as language>, ${language} ${kind.written[language?index]}</#list></p>
</#list>
<#list state.tables as table><h2>${table.label}</h2>
<#list table.rows as row><p>${row.label}:<#list row.cells as cell> ${table.columns[cell?index]} ${cell.count} ${cell.path}</#list></p>
</#list></#list>
<#list state.untranslated as each><p>${each.card.title} lacks ${each.missing?join(", ")}</p>
</#list>
<#list state.stale as each><p>${each.card.title} ${each.language}: ${each.translated.iso} before ${each.updated.iso}</p>
</#list>
<p>${state.current} current, ${state.undated} undated</p>
<#list state.reviews as review><p>${review.due.iso} ${review.card.title}<#if review.passed> passed</#if></p>
</#list>
<#list state.endings as ending><p>until ${ending.until.iso} ${ending.card.title}<#if ending.soon> soon</#if></p>
</#list>
<#list state.readiness as kind><h2>${kind.label}: ${kind.ready} of ${kind.total}; ${kind.fields?join(", ")}</h2>
<#list kind.lacks as lack><p>${lack.count} lack ${lack.field}</p>
</#list>
<#list kind.incomplete as each><p>${each.card.title}: ${each.missing?join(", ")}</p>
</#list></#list>
<#list state.orphans as kind><p>${kind.label} ${kind.cards?size} of ${kind.total}:<#list kind.cards as card> ${card.title}</#list></p>
</#list>
</main>
</@shell.around>
