<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.contents />
<div class="entry__main">
<@entry.body />
<@entry.sources />
<@entry.relations />
<p class="updated">${content.fields["updated"].label}${words["colon"]}<#if content.fields["updated"].present><@f.values content.fields["updated"] /><#else>${words["not-known"]}</#if></p>
</div>
</article>
</@layout.shell>
