<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["type", "country", "also", "link"] />
<div class="entry__main">
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
