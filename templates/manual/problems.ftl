<#-- What each problem means and how it is mended. -->
<#import "/parts/layout.ftl" as layout>
<@layout.shell>
<header class="page-head">
<p class="entry__kind">${words["manual.title"]}</p>
<h1>${words["manual.problems"]}</h1>
<p class="lead">${words["manual.problems.description"]}</p>
</header>
<dl class="manual">
<#list content.problems as problem>
<div class="manual__field" id="${problem.code}">
<dt><a class="manual__self" href="#${problem.code}"><code class="manual__name">${problem.code}</code></a></dt>
<dd><p>${problem.means}</p><p><strong>${words["manual.cure"]}${words["colon"]}</strong>${problem.cure}</p></dd>
</div>
</#list>
</dl>
</@layout.shell>
