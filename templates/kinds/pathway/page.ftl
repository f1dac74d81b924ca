<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head />
<div class="entry__side">
<@entry.facts ["roles", "goal"] />
</div>
<div class="entry__main">
<@records.stages />
<@entry.body />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
