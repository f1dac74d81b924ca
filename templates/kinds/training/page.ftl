<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry">
<@entry.head><@entry.example /><@entry.views /></@entry.head>
<@entry.facts ["roles", "level", "teaching-minutes", "practice-minutes", "self-study-minutes", "audience", "prerequisites", "builds-on", "group-size", "trainer", "room", "certificate", "licence", "version"] />
<@entry.contents before=["competencies", "lessons", "assessment"] after=["equipment", "safeguarding", "evaluation-plan"] />
<div class="entry__main">
<@entry.competencies />
<@records.lessons />
<@entry.fields ["assessment"] />
<@entry.body />
<@entry.fields ["equipment", "safeguarding", "evaluation-plan"] />
<@entry.relations />
<@entry.subjects ["topics", "elements"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
