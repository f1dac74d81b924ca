<#-- How to write an entry of a kind, made from what the kind declares. -->
<#import "/parts/layout.ftl" as layout>
<#import "/parts/manual.ftl" as manual>
<@layout.shell>
<header class="page-head">
<p class="entry__kind">${words["manual.title"]}</p>
<h1>${t("manual.kind", content.label)}</h1>
<p class="lead">${content.description}</p>
<p><a href="${page.href(content.listing)}">${t("manual.listing", content.plural)}</a></p>
</header>
<section class="section">
<h2 id="manual_begin">${words["manual.begin"]}</h2>
<p>${words["manual.begin.command"]}</p>
<pre class="manual__code" tabindex="0"><code>banyan new ${content.kind} id</code></pre>
<p>${words["manual.begin.files"]}</p>
<ul class="list"><#list content.files as file><li><code>${file}</code></li></#list></ul>
<p>${words["manual.begin.id"]}</p>
</section>
<section class="section">
<h2 id="manual_required">${words["manual.required"]}</h2>
<@manual.fields content.required />
</section>
<#if content.optional?has_content>
<section class="section">
<h2 id="manual_optional">${words["manual.optional"]}</h2>
<@manual.fields content.optional />
</section>
</#if>
<section class="section">
<h2 id="manual_body">${words["manual.body"]}</h2>
<p>${words["manual.body." + content.body]}</p>
<#if content.blocks?has_content>
<p>${words["manual.blocks"]}</p>
<ul class="list"><#list content.blocks as block><li><code>::: ${block}</code> ${words["block." + block]!}</li></#list></ul>
</#if>
<#if content.citable><p>${words["manual.citable"]}</p></#if>
</section>
<#if content.samples?has_content>
<section class="section">
<h2 id="manual_sample">${words["manual.sample"]}</h2>
<p>${words["manual.sample.hint"]}</p>
<#list content.samples as sample>
<figure class="manual__sample">
<figcaption><code>${sample.file}</code></figcaption>
<pre class="manual__code" tabindex="0"<@layout.lang sample.language />><code>${sample.text}</code></pre>
</figure>
</#list>
</section>
</#if>
</@layout.shell>
