<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.contents />
<@f.rows content.fields?values />
<@entry.body />
<@entry.relations />
<@entry.sources />
</article>
</@layout.shell>
