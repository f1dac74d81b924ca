<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["country", "provinces", "region", "settings"] />
<div class="entry__main">
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
