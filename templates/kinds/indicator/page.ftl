<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head><@entry.example /></@entry.head>
<@entry.facts ["unit", "level", "better", "frequency"] />
<div class="entry__main">
<@entry.fields ["definition", "method", "disaggregation", "caution"] />
<@entry.body />
<@entry.fields ["clauses", "source"] />
<@entry.relations />
<@entry.subjects ["topics", "goals"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
