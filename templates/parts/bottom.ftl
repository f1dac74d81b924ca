<#-- The links at the end of every page. -->
    <nav class="bottom__links" aria-label="${words["footer"]}">
      <ul>
        <li><a href="${page.href(page.language + "/index.html")}">${words["home"]}</a></li>
        <li><a href="${page.href(page.language + "/search.html")}">${words["search.title"]}</a></li>
        <li><a href="${page.href(page.language + "/all.html")}">${words["all.title"]}</a></li>
        <li><a href="${page.href(page.language + "/contribute/index.html")}">${words["manual.title"]}</a></li>
        <li><a href="${page.href(page.language + "/data/index.html")}">${words["data.title"]}</a></li>
        <#list about as link><li><a href="${page.href(link.path)}">${link.label}</a></li></#list>
      </ul>
    </nav>
<#if contact.url?has_content || contact.path?has_content>
    <p class="bottom__contact"><a href="<#if contact.path?has_content>${page.href(contact.path)}<#else>${contact.url}</#if>"<#if contact.url?has_content> class="bottom__mail"</#if>>${words["contact"]}</a></p>
</#if>
