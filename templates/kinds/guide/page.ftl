<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head><@entry.example /><@entry.views /></@entry.head>
<@entry.facts ["grade", "replicates", "maturity", "settings"]>
<@entry.fact content.fields["cost"].label><#if entry.denied("cost-reported")>${words["not-reported"]}<#elseif content.fields["cost"].present><a href="#field-cost">${words["reported"]}</a><#else>${words["reported"]}</#if></@entry.fact>
</@entry.facts>
<@entry.contents before=["use-when", "not-when", "core", "adaptable", "readiness", "steps"] after=["requires", "trainings", "tools", "staff", "space", "materials", "cost", "budget", "risks", "monitoring", "indicators", "sustain", "based-on", "grade"] />
<div class="entry__main">
<@entry.pair "use-when" "not-when" />
<@records.components />
<div class="ticklist"><@entry.fields ["readiness"] /></div>
<@records.steps />
<@entry.body />
<@records.clausesNeeded />
<@entry.fields ["trainings", "tools", "staff", "space", "materials", "cost", "budget", "risks", "monitoring", "indicators", "sustain", "based-on"] />
<@entry.evidence />
<@entry.relations />
<@entry.subjects ["topics", "elements", "friendlies"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
