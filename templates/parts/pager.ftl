<#-- Lists that fill several pages. -->

<#-- What a page of a list adds to its title; the first adds nothing. -->
<#function of pager><#return (pager.number gt 1)?then(t("page.of", pager.number, pager.pages), "")></#function>

<#-- Which part of the list stands on the page. -->
<#macro range pager><#if pager.pages gt 1>${t("page.range", pager.number, pager.pages, pager.from, pager.to)}</#if></#macro>

<#-- The way to the other pages. -->
<#macro nav pager>
<#if pager.pages gt 1>
<nav class="pager" aria-label="${words["pages"]}">
<ul class="pager__pages">
<#list pager.before as path><li><a class="pager__page" rel="prev" href="${page.href(path)}">${words["page.before"]}</a></li></#list>
<#list pager.steps as step>
<#if step.skips><li class="pager__gap" aria-hidden="true">…</li></#if>
<li><a class="pager__page" href="${page.href(step.path)}" aria-label="${t("page.number", step.number)}"<#if step.current> aria-current="page"</#if>>${step.number}</a></li>
</#list>
<#list pager.after as path><li><a class="pager__page" rel="next" href="${page.href(path)}">${words["page.after"]}</a></li></#list>
</ul>
</nav>
</#if>
</#macro>
