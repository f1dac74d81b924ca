<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head />
<@entry.facts ["teaching-minutes", "practice-minutes", "self-study-minutes", "room", "materials", "competencies", "assesses", "builds-on"] />
<@entry.contents before=["questions", "objectives", "key-points"] after=["teaches", "uses"] />
<div class="entry__main">
<@entry.fields ["questions", "objectives", "key-points"] />
<@entry.body />
<@entry.fields ["teaches", "uses"] />
<@entry.neighbours />
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
