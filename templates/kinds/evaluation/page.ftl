<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["direction", "grade", "evaluates", "design", "evaluator"]>
<@entry.factOr "independent" "not-known" />
<@f.rows [content.fields["commissioner"], content.fields["period"], content.fields["published"]] content.language />
</@entry.facts>
<@entry.contents before=["results", "grade", "questions", "sample", "measures", "criteria", "limits"] after=["recommendations", "cost", "participation", "clauses", "bears-on"] />
<div class="entry__main">
<@records.findings />
<@entry.evidence />
<@entry.fields ["questions", "sample", "measures"] />
<@records.criteria />
<@entry.fields ["limits"] />
<@entry.body />
<@records.recommendations />
<@entry.fields ["cost", "participation", "clauses", "bears-on"] />
<@entry.relations />
<@entry.subjects ["topics"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
