<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry entry--short">
<@entry.head />
<div class="entry__main">
<@entry.facts ["country", "region", "settings"] />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
