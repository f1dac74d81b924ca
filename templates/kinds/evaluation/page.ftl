<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head />
<div class="entry__side">
<@entry.facts ["evaluates", "design", "direction", "evaluator"]>
<@entry.factOr "independent" "not-known" />
<@f.rows [content.fields["commissioner"], content.fields["period"], content.fields["published"], content.fields["topics"]] content.language />
</@entry.facts>
<@entry.contents before=["grade", "questions", "sample", "measures", "results", "criteria", "limits"] after=["recommendations", "cost", "participation", "clauses", "bears-on"] />
</div>
<div class="entry__main">
<@entry.evidence />
<@entry.fields ["questions", "sample", "measures"] />
<@records.findings />
<@records.criteria />
<@entry.fields ["limits"] />
<@entry.body />
<@records.recommendations />
<@entry.fields ["cost", "participation", "clauses", "bears-on"] />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
