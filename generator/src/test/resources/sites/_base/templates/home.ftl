<#import "shell.ftl" as shell>
<#import "cards.ftl" as cards>
<@shell.around>
<h1>${page.title}</h1>
<#list content.kinds as kind><p><a href="${page.href(kind.path)}">${kind.label}</a> ${kind.count}: ${kind.description}</p>
</#list>
<#list content.trees as tree><#list tree.branches as branch><p>${tree.vocabulary.label}: ${branch.term.label}<#list branch.leaves as leaf> <a href="${page.href(leaf.path)}">${leaf.label}</a> ${leaf.count}<#if leaf.whole> (all)</#if></#list></p>
</#list></#list><#list content.featured as card><p>★ <a href="${page.href(card.path)}">${card.title}</a></p>
</#list>
<#list content.newest as card><p>New: <a href="${page.href(card.path)}">${card.title}</a></p>
</#list>
<#list content.readers as reader><p>${reader.title}: <#list reader.tasks as task><a href="${page.href(task.path)}">${task.label}</a> <#if task.hint?has_content>(${task.hint}) </#if></#list></p>
</#list><#if content.toolbox?has_content><p><a href="${page.href(content.toolbox)}">${words["toolbox.title"]}</a></p></#if>
<#list content.vocabularies as vocabulary><p><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a><#if vocabulary.ordered> (in order)</#if></p>
</#list>
<#list content.grids as grid><h2>${grid.kind} ${grid.entries}</h2>
<#list grid.groups as group><p>${group.label} ${group.reached}:<#list group.tiles as tile> <a href="${page.href(tile.path)}">${tile.label}</a> ${tile.count} (${tile.shade})</#list></p>
</#list></#list></@shell.around>
