<#import "/parts/layout.ftl" as layout>
<@layout.shell>
<header class="page-head">
<h1>${words["manual.title"]}</h1>
<p class="lead">${words["manual.description"]}</p>
</header>
<section class="section">
<h2>${words["manual.kinds"]}</h2>
<ul class="tiles">
<#list content.kinds as kind>
<li class="tile"><p class="tile__title"><a href="${page.href(kind.path)}">${t("manual.kind", kind.label)}</a></p><p class="tile__text">${kind.description}</p></li>
</#list>
</ul>
</section>
<section class="section">
<h2>${words["manual.more"]}</h2>
<ul class="list">
<#list content.forms as link><li><a href="${page.href(link.path)}">${link.label}</a></li></#list>
<#list content.problems as link><li><a href="${page.href(link.path)}">${link.label}</a></li></#list>
<li><a href="${page.href(page.language + "/data/index.html")}">${words["data.title"]}</a></li>
</ul>
</section>
</@layout.shell>
