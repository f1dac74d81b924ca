<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head><@entry.example /></@entry.head>
<div class="entry__side">
<@entry.facts ["roles", "level", "teaching-minutes", "practice-minutes", "prerequisites", "group-size", "trainer", "topics", "licence", "version"] />
<@entry.contents before=["competencies", "lessons", "assessment"] after=["safeguarding", "evaluation-plan"] />
</div>
<div class="entry__main">
<@entry.fields ["competencies"] />
<@records.lessons />
<@entry.fields ["assessment"] />
<@entry.body />
<@entry.fields ["safeguarding", "evaluation-plan"] />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
