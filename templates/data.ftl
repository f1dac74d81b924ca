<#-- The files for other programs, and what stands in them. -->
<#import "parts/layout.ftl" as layout>
<#macro rows fields prefix="">
<#list fields as field>
<tr><th scope="row"><code>${prefix}${field.name}</code></th><td>${field.label}</td><td>${words["data.type." + field.type]}<#if field.unit?has_content>${words["manual.comma"]}${field.unit}</#if><#list field.vocabulary as vocabulary>${words["colon"]}<a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></#list><#if field.kinds?has_content>${words["colon"]}<#list field.kinds as kind>${kind.label}<#sep>${words["manual.or"]}</#sep></#list></#if></td><td><#if field.repeated>${words["data.repeated"]}<#else>${words["data.once"]}</#if><#if field.word>${words["manual.comma"]}${words["data.word"]}</#if></td></tr>
<#if field.fields?has_content><@rows field.fields prefix + field.name + "." /></#if>
</#list>
</#macro>
<@layout.shell>
<header class="page-head">
<h1>${words["data.title"]}</h1>
<p class="lead">${words["data.description"]}</p>
<p class="page-head__count"><a href="${page.href(content.dayFile)}" download>${words["data.day"]}</a>${words["colon"]}<time datetime="${content.day.iso}">${content.day.text}</time></p>
<#if page.frame.licence?has_content><p>${page.frame.licence}</p></#if>
</header>
<section class="section">
<h2 id="data_shape">${words["data.shape"]}</h2>
<ul class="text">
<li>${words["data.shape.json"]}</li>
<li>${words["data.shape.words"]}</li>
<li>${words["data.shape.references"]}</li>
<li>${words["data.shape.csv"]}</li>
<li>${words["data.shape.formula"]}</li>
<li>${words["data.shape.evidence"]}</li>
<li>${words["data.shape.schema"]}</li>
</ul>
</section>
<section class="section">
<h2 id="data_whole">${words["data.whole"]}</h2>
<ul class="terms"><#list content.bibliographies as file><li><a href="${page.href(file.path)}" download>${file.label}</a></li></#list></ul>
<ul class="text">
<li><a href="${page.href(content.checksums)}" download>SHA-256</a>${words["colon"]}${words["data.checksums"]}</li>
<li><#if content.repository?has_content><a href="${page.href(content.repository)}" download>OAI-PMH</a>${words["colon"]}${words["data.repository"]}<#else>OAI-PMH${words["colon"]}${words["data.repository.none"]}</#if></li>
</ul>
</section>
<#list content.kinds as kind>
<section class="section">
<h2 id="data_${kind.kind}">${kind.label} <span class="count">${kind.count}</span></h2>
<ul class="terms">
<li><a href="${page.href(kind.json)}" download>JSON</a></li>
<li><a href="${page.href(kind.schema)}" download>JSON Schema</a></li>
<#list kind.tables as table><li><a href="${page.href(table.path)}" download>CSV${words["colon"]}${table.label}</a></li></#list>
<li><a href="${page.href(kind.manual)}">${words["manual.title"]}</a></li>
</ul>
<details class="manual__terms"><summary>${t("data.fields", kind.label)}</summary>
<div class="table" role="region" aria-label="${t("data.fields", kind.label)}" tabindex="0">
<table>
<thead><tr><th scope="col">${words["data.field"]}</th><th scope="col">${words["data.meaning"]}</th><th scope="col">${words["data.type"]}</th><th scope="col">${words["data.count"]}</th></tr></thead>
<tbody>
<@rows kind.fields />
</tbody>
</table>
</div>
</details>
</section>
</#list>
</@layout.shell>
