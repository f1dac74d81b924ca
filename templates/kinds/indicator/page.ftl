<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry entry--short">
<@entry.head><@entry.example /></@entry.head>
<div class="entry__main">
<@entry.facts ["unit", "level", "better", "frequency", "topics", "goals"] />
<@entry.fields ["definition", "method", "disaggregation", "caution"] />
<@entry.body />
<@entry.fields ["clauses", "source"] />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
