<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head><@entry.example /></@entry.head>
<@entry.facts ["grade", "ages", "frequency", "duration", "staffing", "staff", "space", "settings"]>
<@entry.fact content.fields["costs"].label><#if entry.denied("cost-reported")>${words["not-reported"]}<#elseif content.fields["costs"].present><a href="#field-costs">${words["reported"]}</a><#else>${words["reported"]}</#if></@entry.fact>
</@entry.facts>
<@entry.contents before=["purpose", "components"] after=["safeguarding", "costs", "limits", "trainings", "tools", "indicators", "grade", "implements"] />
<div class="entry__main">
<@entry.fields ["purpose", "components"] />
<@entry.body />
<@entry.fields ["safeguarding"] />
<@records.costs />
<@entry.fields ["limits", "trainings", "tools", "indicators"] />
<@entry.evidence />
<@records.clausesMet />
<@entry.relations />
<@entry.subjects ["topics", "friendlies", "goals"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
