<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<@layout.shell style="toolbox.css">
<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${words["toolbox.description"]}</p>
</header>
<#if !content.groups?has_content><p>${words["listing.empty"]}</p></#if>
<#list content.groups as group>
<section class="section" aria-labelledby="toolbox_${group?index}">
<h2 id="toolbox_${group?index}">${group.title}</h2>
<#if group.text?has_content><p class="section__lead">${group.text}</p></#if>
<ul class="tools">
<#list group.blocks as block>
<#if block.title?has_content>
<li class="tool tool--each">
<h3 class="tool__name">${block.title}</h3>
<dl class="tool__terms"><#list block.tools as tool><div class="tool__term" id="${tool.id}"><dt>${tool.label}</dt><dd>${tool.lead}</dd></div></#list></dl>
<ul class="tool__rows"><#list block.rows as row><li class="tool__row"><span class="tool__entry"<@layout.lang row.language />>${row.label}</span> <span class="tool__links"><#list row.links as link><a href="${page.href(link.path)}">${link.label}<span class="visually-hidden">${words["colon"]}<@f.words_ row.label row.language /></span></a></#list></span></li></#list></ul>
<#if block.rest?has_content><p><a href="${page.href(block.rest)}">${block.title}${words["colon"]}${words["all.title"]}</a></p></#if>
</li>
<#else>
<#assign tool = block.tools?first>
<li class="tool" id="${tool.id}">
<h3 class="tool__name"><a href="${page.href(tool.path)}">${tool.label}</a><#if tool.of?has_content> <span class="tool__of">${tool.of}</span></#if></h3>
<p class="tool__lead">${tool.lead}</p>
</li>
</#if>
</#list>
</ul>
</section>
</#list>
</@layout.shell>
