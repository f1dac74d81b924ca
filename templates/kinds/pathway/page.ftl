<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["roles", "goal"] />
<div class="entry__main">
<@records.stages />
<@entry.body />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
