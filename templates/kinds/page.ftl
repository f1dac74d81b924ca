<#-- The page of a kind that has no page.ftl of its own: every field, in the order of its kind.yaml. -->
<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<#assign facts = [], texts = []>
<#list content.fields?values as field>
<#if !["title", "summary", "updated"]?seq_contains(field.name)>
<#if ["markdown", "group", "image"]?seq_contains(field.type) || (field.type == "text" && field.values?size gt 1)><#assign texts += [field.name]><#else><#assign facts += [field.name]></#if>
</#if>
</#list>
<article class="entry">
<@entry.head />
<@entry.facts facts />
<@entry.contents before=texts />
<div class="entry__main">
<@entry.fields texts />
<@entry.body />
<@records.parts />
<@entry.neighbours />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
