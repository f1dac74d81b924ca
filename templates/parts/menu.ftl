<#import "layout.ftl" as layout>
<#-- The main menu at the top of every page. -->
        <nav class="menu" aria-label="${words["menu"]}">
          <ul>
            <#list menu as item>
            <li><a href="${page.href(item.path)}"<@layout.lang item.language /><#if item.current> aria-current="${item.here?then("page", "true")}"</#if>>${item.label}</a></li>
            </#list>
          </ul>
        </nav>
