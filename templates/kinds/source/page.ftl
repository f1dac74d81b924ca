<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry entry--source">
<@entry.head>
<#if content.fields["title-translation"].present><p class="entry__summary" lang="en">${content.fields["title-translation"].value().text}</p></#if>
<#if entry.holds("described")><p class="notice">${words["source.described"]}</p></#if>
<#if content.fields["link"].present><p class="entry__action"><a class="button external" href="${content.fields["link"].value().url}">${words["source.original"]}</a></p></#if>
</@entry.head>
<@entry.facts ["publisher", "year", "link", "archive", "access"] />
<div class="entry__main">
<@entry.section "source_cite" words["source.cite"]>
<p class="citation-text"><#if content.fields["cite-as"].present>${content.fields["cite-as"].value().text}<#else><#if entry.holds("described")>[${content.title}]<#else>${content.title}</#if><@compress single_line=true>${words["stop"]}${content.fields["publisher"].value().text}<#if content.fields["year"].present>${words["comma"]}${content.fields["year"].value().iso}</#if>${words["stop"]}<#if content.fields["link"].present>${content.fields["link"].value().url}</#if></@compress></#if></p>
</@entry.section>
<@entry.relations />
</div>
</article>
</@layout.shell>
