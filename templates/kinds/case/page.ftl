<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<#import "/parts/lineage.ftl" as lineage>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["grade", "place", "spot", "settings", "means"]>
<@entry.factOr "period" "not-reported" />
<@f.rows [content.fields["state"], content.fields["lead"], content.fields["partners"], content.fields["children"], content.fields["duration"]] content.language />
<@entry.fact content.fields["costs"].label><#if entry.denied("cost-reported")>${words["not-reported"]}<#elseif content.fields["costs"].present><a href="#field-costs">${words["reported"]}</a><#else>${words["reported"]}</#if></@entry.fact>
<@f.rows [content.fields["funding"], content.fields["staff"], content.fields["services"], content.fields["replicates"], content.fields["part-of"]] content.language />
</@entry.facts>
<@entry.contents before=["problem", "context", "approach", "components", "staffing", "participation"] after=["adaptations", "costs", "reach", "results", "grade", "difficulties", "takeaways", "sustainability", "implements"] />
<div class="entry__main">
<@entry.fields ["problem"] />
<@records.context />
<@entry.fields ["approach", "components", "staffing", "participation"] />
<@entry.body />
<#if content.lineage.roots?has_content>
<section class="section lineage" id="lineage">
<h2>${words["lineage.heading"]}</h2>
<@lineage.trees content.lineage />
</section>
</#if>
<@entry.fields ["adaptations"] />
<@records.costs />
<@records.reach />
<@records.results />
<@entry.evidence />
<@entry.fields ["difficulties", "obstacles", "takeaways", "sustainability"] />
<@records.clausesMet />
<@entry.relations />
<@entry.subjects ["topics", "elements", "friendlies", "goals", "articles"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
