<#import "shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<#list content.groups as group><h2>${group.title}</h2>
<#if group.text?has_content><p>${group.text}</p>
</#if><#list group.blocks as block><#if block.title?has_content><h3>${block.title}</h3>
</#if><#list block.tools as tool><p id="${tool.id}"><#if tool.path?has_content><a href="${page.href(tool.path)}">${tool.label}</a><#else>${tool.label}</#if><#if tool.of?has_content> (${tool.of})</#if>: ${tool.lead}</p>
</#list><#list block.rows as row><p>${row.label}:<#list row.links as link> <a href="${page.href(link.path)}">${link.label}</a></#list></p>
</#list><#if block.rest?has_content><p><a href="${page.href(block.rest)}">All</a></p>
</#if></#list></#list>
</@shell.around>
