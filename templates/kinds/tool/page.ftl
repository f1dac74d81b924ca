<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry entry--tool">
<@entry.head><@entry.example /></@entry.head>
<@entry.facts ["type", "purpose", "roles", "when", "minutes", "privacy"] />
<#if content.fields["files"].present>
<section class="downloads" aria-labelledby="field-files">
<h2 class="downloads__title" id="field-files">${content.fields["files"].label}</h2>
<ul class="list">
<#list content.fields["files"].values as row><li><@f.value row.fields["file"] row.fields["file"].value() /> <span<@entry.lang />>${row.fields["what"].value().text}</span></li></#list>
</ul>
</section>
</#if>
<@entry.contents after=["indicators", "clauses", "based-on"] />
<div class="entry__main">
<@entry.body />
<@entry.fields ["indicators", "clauses", "based-on"] />
<@entry.relations />
<@entry.subjects ["topics"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
