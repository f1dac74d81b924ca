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
<@entry.contents before=["grade", "sample", "measures", "results", "limits"] after=["cost", "participation", "clauses", "bears-on"] />
</div>
<div class="entry__main">
<@entry.evidence />
<@entry.fields ["sample", "measures"] />
<@records.findings />
<@entry.fields ["limits"] />
<@entry.body />
<@entry.fields ["cost", "participation", "clauses", "bears-on"] />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
