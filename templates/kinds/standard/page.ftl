<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<#import "/parts/records.ftl" as records>
<@layout.shell>
<article class="entry entry--standard">
<@entry.head><@entry.example /><@entry.views /></@entry.head>
<@entry.facts ["number", "edition", "level", "standard-status", "issuer", "drafter", "issued", "in-force", "rights", "supersedes", "draws-on", "source"] />
<@entry.contents />
<div class="entry__main">
<#if content.body.provisions()?has_content>
<section class="levels">
<h2 class="levels__title">${words["clauses.levels"]}</h2>
<dl class="levels__list">
<#list ["requirement", "recommendation", "permission", "statement"] as level><div class="levels__level provision--${level}"><dt>${words["provision." + level]}</dt><dd>${words["level." + level]}</dd></div></#list>
</dl>
</section>
</#if>
<@records.changes />
<@entry.clauses />
<@entry.withdrawn />
<@entry.relations whole=true />
<@entry.subjects ["topics", "elements", "friendlies", "goals", "articles"] />
<@entry.sources />
</div>
</article>
</@layout.shell>
