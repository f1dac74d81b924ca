<#import "layout.ftl" as layout>
<#import "search.ftl" as search_parts>
<#-- The search form and the main menu at the top of every page. -->
    <#if search>
    <@search_parts.box id="top_search" hidden=true class="top__search" />
    </#if>
    <nav class="menu" aria-label="${words["menu"]}">
      <ul>
        <#list menu as item>
        <li><a href="${page.href(item.path)}"<@layout.lang item.language /><#if item.current> aria-current="${item.here?then("page", "true")}"</#if>>${item.label}</a></li>
        </#list>
      </ul>
    </nav>
