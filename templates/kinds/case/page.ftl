<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head />
<div class="entry__side">
<@entry.facts ["place", "settings"]>
<@entry.factOr "period" "not-reported" />
<@f.rows [content.fields["state"], content.fields["lead"], content.fields["partners"], content.fields["children"]] content.language />
<@entry.fact content.fields["costs"].label><#if entry.denied("cost-reported")>${words["not-reported"]}<#elseif content.fields["costs"].present><a href="#field-costs">${words["reported"]}</a><#else>${words["reported"]}</#if></@entry.fact>
<@f.rows [content.fields["topics"], content.fields["replicates"]] content.language />
</@entry.facts>
<@entry.contents before=["grade", "problem", "approach", "components", "staffing", "participation"] after=["costs", "results", "difficulties", "takeaways", "sustainability", "implements"] />
</div>
<div class="entry__main">
<@entry.evidence />
<@entry.fields ["problem", "approach", "components", "staffing", "participation"] />
<@entry.body />
<@records.costs />
<@records.results />
<@entry.fields ["difficulties", "takeaways", "sustainability"] />
<@records.clausesMet />
<@entry.relations />
<@entry.subjects ["elements", "friendlies", "goals", "articles"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
