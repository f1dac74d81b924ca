<#-- A page of the manual that is written, not made. -->
<#import "/parts/layout.ftl" as layout>
<@layout.shell>
<header class="page-head">
<p class="entry__kind">${words["manual.title"]}</p>
<h1>${content.title}</h1>
<p class="lead">${page.description}</p>
</header>
<nav class="toc" aria-label="${words["toc"]}">
<details class="toc__fold"><summary class="toc__title">${words["toc"]}</summary>
<ul class="toc__list"><#list content.sections as section><li class="toc__item toc__item--${section.level}"><a href="#${section.id}">${section.title}</a></li></#list></ul>
</details>
</nav>
<div class="prose prose--body">
${content.body.html().html()?no_esc}
</div>
</@layout.shell>
